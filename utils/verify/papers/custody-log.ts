import { z } from 'zod';
import { canonicalJson, genesis, verifyChain } from '../../evidence/custody-chain';
import { strangeDetails } from '../../shapes/custody-details';
import { type CustodyEntry, custodyEntrySchema, type WithheldEntry, withheldEntrySchema } from '../../shapes/schema';
import type { StatedFacts } from '../bag/bag-info';
import { linesIn } from '../bag/bag-lines';
import type { BagFiles } from '../bag/check-bag';
import type { FoundCapture } from '../captures/found-capture';
import { nameOfPlatform } from '../captures/platform-place';
import { readRecord } from '../captures/sealed-shapes';
import { type Check, checkFrom, type Finding, onBasis } from '../check-ids';
import { formPictureFindings } from './form-pictures';
import { departureFaults, impossibleEntries } from './log-order';

const path = 'data/custody.jsonl';
const encoder = new TextEncoder();
/** Entries of a log in any case, and of one that lies beside so many files. */
const fewLines = 20_000;
const linesOfFile = 3;
const mostWrong = 100;
/** Of a longer log that breaks nothing is read behind the break. */
const readWhole = 2_000;

/**
 * Recomputes the chain, link by link; its head must be the one in bag-info.txt, and every capture must have been
 * captured and sealed in it, with the seal that the files give. A pack of copies alone may withhold details of entries.
 */
export async function checkCustody(
  files: BagFiles,
  found: readonly FoundCapture[],
  { head, createdAt, copies }: StatedFacts,
  top: string,
): Promise<Check> {
  const bytes = files.get(path);
  if (!bytes) return checkFrom('custody', [{ reason: 'file-missing', path }]);
  const { entries, chain, ...read } = readLog(files, found.length === 0);
  const findings = [...read.findings];
  const last = entries.at(-1);
  if (!last) return checkFrom('custody', [...findings, { reason: 'chain-empty', path }]);
  const verdict = await verifyChain(chain, true);
  if (!verdict.ok) findings.push({ reason: `chain-${verdict.reason}`, path, detail: `entry ${verdict.seq}` });
  if (`${last.seq} ${last.hash}` !== head)
    findings.push({ reason: 'chain-head', path, detail: `${last.seq} ${last.hash}` });
  const byCapture = new Map<string | undefined, CustodyEntry[]>();
  for (const entry of entries) {
    const own = byCapture.get(entry.captureId) ?? [];
    own.push(entry);
    byCapture.set(entry.captureId, own);
  }
  const events = found.flatMap((capture) =>
    eventFindings(capture, byCapture.get(capture.capture.id) ?? [], entries[0]),
  );
  events.push(
    ...(await formPictureFindings(files, entries)),
    ...[
      ...impossibleEntries(entries, found, top.split('_', 1)[0] ?? ''),
      ...departureFaults(entries, { top, createdAt, captures: found.length, copies: copies.size }),
    ].map(differs),
  );
  return onBasis(
    checkFrom('custody', [...findings, ...events]),
    `${entries.length} / ${last.seq}${withheldWords(chain)}`,
  );
}

/** The entries of a pack's log, as far as they can be read. */
export function entriesIn(files: BagFiles): CustodyEntry[] {
  return readLog(files, true).entries;
}

/** Read once a pack: every line costs. */
const logs = new WeakMap<BagFiles, Map<boolean, ReadLog>>();

function readLog(files: BagFiles, mayWithhold: boolean): ReadLog {
  const own = logs.get(files) ?? new Map<boolean, ReadLog>();
  logs.set(files, own);
  const most = Math.max(fewLines, files.size * linesOfFile);
  const log = own.get(mayWithhold) ?? readEntries(files.get(path) ?? new Uint8Array(), most, mayWithhold);
  own.set(mayWithhold, log);
  // One that withholds nothing is the same in both readings
  if (log.findings.length === 0 && !log.chain.some((entry) => 'withheld' in entry)) own.set(!mayWithhold, log);
  return log;
}

function withheldWords(chain: readonly (CustodyEntry | WithheldEntry)[]): string {
  const count = chain.filter((entry) => 'withheld' in entry).length;
  return count > 0 ? `, ${count} without details` : '';
}

interface ReadLog {
  /** Of a withheld entry the details are empty. */
  entries: CustodyEntry[];
  chain: (CustodyEntry | WithheldEntry)[];
  findings: Finding[];
}

function readEntries(bytes: Uint8Array, mostLines: number, mayWithhold: boolean): ReadLog {
  const schema = mayWithhold ? z.union([custodyEntrySchema, withheldEntrySchema]) : custodyEntrySchema;
  const chain: ReadLog['chain'] = [];
  const findings: Finding[] = [];
  const salts = new Set<string>();
  const lines = linesIn(bytes, mostLines);
  if (!lines)
    return { entries: [], chain, findings: [{ reason: 'too-large', path, detail: `more than ${mostLines} lines` }] };
  if (lines.pop() !== '') findings.push({ reason: 'line-syntax', path, detail: 'no line feed at the end' });
  for (const [index, line] of lines.entries()) {
    const entry = readRecord(schema, encoder.encode(line), true);
    if (!entry) findings.push({ reason: 'not-readable', path, detail: `line ${index + 1}` });
    else if (canonicalJson(entry) !== line) findings.push({ reason: 'line-syntax', path, detail: `line ${index + 1}` });
    const before = chain.at(-1)?.hash ?? genesis;
    if (entry) chain.push(entry);
    if (lines.length > readWhole && (entry?.seq !== index + 1 || entry.previous !== before)) break;
    const strange = entry ? strangeDetails(entry) : [];
    if (strange.length > 0) findings.push(differs(`line ${index + 1}: details ${strange.join(' ')}`));
    const salt = entry && 'salt' in entry ? entry.salt : undefined;
    // Random bytes never come twice: one that is shown would open what is withheld elsewhere
    if (salt !== undefined && salts.has(salt))
      findings.push(differs(`line ${index + 1}: the random bytes of another entry`));
    if (salt !== undefined) salts.add(salt);
    // A version that writes them once writes them always
    if (salt === undefined && salts.size > 0 && entry && !('withheld' in entry))
      findings.push(differs(`line ${index + 1}: no random bytes`));
    // What follows so many is no log, and every line costs
    if (findings.length > mostWrong) return { entries: [], chain: [], findings };
  }
  return { entries: chain.map(withDetail), chain, findings };
}

function withDetail(entry: CustodyEntry | WithheldEntry): CustodyEntry {
  if (!('withheld' in entry)) return entry;
  const { withheld: _, ...rest } = entry;
  return { ...rest, detail: {} };
}

const differs = (detail: string): Finding => ({ reason: 'records-differ', path, detail });

function eventFindings(
  { label, capture }: FoundCapture,
  own: readonly CustodyEntry[],
  begin: CustodyEntry | undefined,
): Finding[] {
  const captured = own.filter(({ event }) => event === 'captured');
  const sealed = own.filter(({ event }) => event === 'sealed');
  const isFirst = (captured[0]?.seq ?? Number.POSITIVE_INFINITY) < (sealed[0]?.seq ?? 0);
  const findings: Finding[] = [];
  if (captured.length !== 1 || sealed.length !== 1 || !isFirst)
    findings.push({ reason: 'sealed-event', path, detail: label });
  else if (sealed[0]?.detail.seal !== capture.seal) findings.push({ reason: 'seal-differs', path, detail: label });
  if (sealed.some(({ actor }) => actor.kind !== 'tool') || captured.some(({ actor }) => actor.kind !== 'person'))
    findings.push(differs(`${label}: actor`));
  const said = { ...captured[0]?.detail, ...sealed[0]?.detail };
  for (const [name, value] of [
    ['scope', capture.scope],
    ['files', capture.files.length],
    ['pixels', capture.picture.kind],
  ] as const)
    if (said[name] !== undefined && said[name] !== value) findings.push(differs(`${label}: details ${name}`));
  if (said.site !== undefined && !isSiteOf(said.site, capture)) findings.push(differs(`${label}: details site`));
  if (begin && begin.incidentId !== capture.incidentId) findings.push(differs(label));
  return findings;
}

/** A record is logged under the name of its site, of its host where that has none, of a file by its title; one that stands for another, under its case's. */
function isSiteOf(site: unknown, { post, page, follows }: FoundCapture['capture']): boolean {
  const name = nameOfPlatform(post.platform);
  if (follows?.why === 'without-pixels') return true;
  return name === undefined
    ? site === URL.parse(page.url)?.hostname || site === page.title.slice(0, 60)
    : site === name;
}

import { canonicalJson, verifyChain } from '../../evidence/custody';
import { type CustodyEntry, custodyEntrySchema } from '../../shapes/schema';
import type { BagFiles } from '../bag/bag';
import type { StatedFacts } from '../bag/bag-info';
import { textOf } from '../bag/bag-lines';
import type { FoundCapture } from '../captures/found-capture';
import { readRecord } from '../captures/sealed-shapes';
import { secondReadFindings } from '../captures/second-reads';
import { type Check, checkFrom, type Finding, onBasis } from '../check';
import { formPictureFindings } from './form-pictures';

const path = 'data/custody.jsonl';
const encoder = new TextEncoder();
const mostLines = 50_000;
const mostWrong = 100;

/**
 * Recomputes the chain, link by link; its head must be the one in bag-info.txt, and every capture must have been
 * captured and sealed in it, with the seal that the files give.
 */
export async function checkCustody(
  files: BagFiles,
  found: readonly FoundCapture[],
  { head }: StatedFacts,
): Promise<Check> {
  const bytes = files.get(path);
  if (!bytes) return checkFrom('custody', [{ reason: 'file-missing', path }]);
  const { entries, findings } = readEntries(bytes);
  const last = entries.at(-1);
  if (!last) return checkFrom('custody', [...findings, { reason: 'chain-empty', path }]);
  const verdict = await verifyChain(entries);
  if (!verdict.ok) findings.push({ reason: `chain-${verdict.reason}`, path, detail: `entry ${verdict.seq}` });
  if (`${last.seq} ${last.hash}` !== head)
    findings.push({ reason: 'chain-head', path, detail: `${last.seq} ${last.hash}` });
  const events = found.flatMap((capture) => eventFindings(capture, entries));
  events.push(...(await secondReadFindings(found, entries)));
  events.push(...(await formPictureFindings(files, entries)));
  return onBasis(checkFrom('custody', [...findings, ...events]), `${entries.length} / ${last.seq}`);
}

/** The entries of a pack's log, as far as they can be read. */
export function entriesIn(files: BagFiles): CustodyEntry[] {
  return readEntries(files.get(path) ?? new Uint8Array()).entries;
}

function readEntries(bytes: Uint8Array): { entries: CustodyEntry[]; findings: Finding[] } {
  const entries: CustodyEntry[] = [];
  const findings: Finding[] = [];
  const lines = (textOf(bytes) ?? '').split('\n');
  if (lines.length > mostLines)
    return { entries, findings: [{ reason: 'too-large', path, detail: `${lines.length} lines` }] };
  if (lines.pop() !== '') findings.push({ reason: 'line-syntax', path, detail: 'no line feed at the end' });
  for (const [index, line] of lines.entries()) {
    const entry = readRecord(custodyEntrySchema, encoder.encode(line), true);
    if (!entry) findings.push({ reason: 'not-readable', path, detail: `line ${index + 1}` });
    else if (canonicalJson(entry) !== line) findings.push({ reason: 'line-syntax', path, detail: `line ${index + 1}` });
    if (entry) entries.push(entry);
    // What follows so many is no log, and every line costs
    if (findings.length > mostWrong) return { entries: [], findings };
  }
  return { entries, findings };
}

function eventFindings({ label, capture }: FoundCapture, entries: readonly CustodyEntry[]): Finding[] {
  const own = entries.filter(({ captureId }) => captureId === capture.id);
  const captured = own.filter(({ event }) => event === 'captured');
  const sealed = own.filter(({ event }) => event === 'sealed');
  const isFirst = (captured[0]?.seq ?? Number.POSITIVE_INFINITY) < (sealed[0]?.seq ?? 0);
  const findings: Finding[] = [];
  if (captured.length !== 1 || sealed.length !== 1 || !isFirst)
    findings.push({ reason: 'sealed-event', path, detail: label });
  else if (sealed[0]?.detail.seal !== capture.seal) findings.push({ reason: 'seal-differs', path, detail: label });
  if (entries[0] && entries[0].incidentId !== capture.incidentId)
    findings.push({ reason: 'records-differ', path, detail: label });
  return findings;
}

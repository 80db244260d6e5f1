import { z } from 'zod';
import { rawOfDerSignature } from '../../bytes/der-signature';
import { sha256Hex } from '../../bytes/digest';
import { sealFolder } from '../../capture/job/run-capture';
import { factsOf } from '../../evidence/compared-facts';
import type { CustodyEntry } from '../../shapes/schema';
import { type BagFiles, keyFile } from '../bag/check-bag';
import { type Check, type Finding, lacks, onBasis } from '../check-ids';
import type { OutsideFacts } from '../keys/outside-facts';
import { isSignedBy, type Signer, spkiInBase64, spkiOf } from '../keys/signed-tags';
import type { ActsInOrder } from './device-clock';
import type { FoundCapture } from './found-capture';
import { isOfPlatform } from './platform-place';
import { readRecord } from './sealed-shapes';

const record = /^second-read(-\d+)?\.json$/;
const id = 'second-reads';

/** Second readings and their signatures: they came after the seal, so the custody log vouches for them, not the seal. */
export function isSecondRead(name: string): boolean {
  return record.test(name.replace(/\.sig$/, ''));
}

/** What a reading says of itself, and nothing else. */
const readingSchema = z.strictObject({
  format: z.literal('banken-second-read/1'),
  capture: z.strictObject({ id: z.string(), seal: z.string() }),
  at: z.iso.datetime(),
  url: z.string(),
  same: z.boolean(),
  /** Readings of the first versions lack these two. */
  found: z.boolean().exactOptional(),
  state: z.string().exactOptional(),
  differences: z
    .array(z.strictObject({ field: z.string(), first: z.string().exactOptional(), second: z.string().exactOptional() }))
    .exactOptional(),
  /** SubjectPublicKeyInfo of the device that read again, base64; readings from before 2026-11-27 lack it. */
  key: z.string().exactOptional(),
});

/** What clocks and the steps of one job may differ by, milliseconds. */
const tolerance = 120_000;
/** A reading is noted as soon as it is made. Milliseconds. */
const promptly = 660_000;

/**
 * Every second reading is the one whose digest the log holds, of this very capture, of an address of its site, at a time
 * between its seal and the log's entry, and signed over these bytes; none that the log names is missing. Any device may
 * read again, so whose key signed is asked of the list from outside.
 */
export async function checkSecondReads(
  files: BagFiles,
  found: readonly FoundCapture[],
  entries: readonly CustodyEntry[],
  { pins = [] }: Pick<OutsideFacts, 'pins'>,
): Promise<{ check: Check; signers: readonly Signer[] }> {
  const changed: Finding[] = [];
  const open: Finding[] = [];
  const signers: Signer[] = [];
  let count = 0;
  for (const capture of found) {
    const { path, files: own } = capture;
    const known = [own.get(`${sealFolder}${keyFile}`), files.get(keyFile)].flatMap((pem) => (pem && spkiOf(pem)) ?? []);
    changed.push(...(await loggedFindings(capture, entries)), ...strayFindings(capture));
    for (const name of own.keys()) {
      if (!isReading(name)) continue;
      const bytes = own.get(name) ?? new Uint8Array();
      count += 1;
      const signed = await signerOf(bytes, own.get(`${name}.sig`), known);
      if (signed.fingerprint) signers.push({ fingerprint: signed.fingerprint, path: path + name });
      if (signed.reason === 'key-absent') open.push({ reason: signed.reason, path: path + name });
      else if (signed.reason) changed.push({ reason: signed.reason, path: `${path}${name}.sig` });
    }
  }
  if (count + changed.length === 0) return { check: lacks(id, 'not-in-pack'), signers };
  const names = new Set(pins.map(({ fingerprint }) => fingerprint));
  for (const { fingerprint, path } of signers)
    if (!names.has(fingerprint))
      open.push({ reason: pins.length > 0 ? 'key-not-pinned' : 'no-pins', path, detail: fingerprint });
  if (changed.length > 0) return { check: { id, status: 'changed', findings: changed }, signers };
  if (open.length > 0) return { check: { id, status: 'cannot-tell', findings: open }, signers };
  return { check: onBasis({ id, status: 'proven', findings: [] }, `${count}`), signers };
}

const isReading = (name: string) => name.startsWith(sealFolder) && record.test(name.slice(sealFolder.length));

async function loggedFindings(
  { path, capture, files }: FoundCapture,
  entries: readonly CustodyEntry[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const order: { name: string; number: number; seq: number | undefined }[] = [];
  const logged = new Map(
    entries
      .filter(({ event, captureId }) => event === 'read-again' && captureId === capture.id)
      .map((entry) => [entry.detail.sha256, entry]),
  );
  for (const name of files.keys()) {
    if (!isReading(name)) continue;
    const bytes = files.get(name) ?? new Uint8Array();
    const digest = await sha256Hex(bytes);
    const told = logged.get(digest);
    order.push({
      name,
      number: Number(record.exec(name.slice(sealFolder.length))?.[1]?.slice(1) ?? 1),
      seq: told?.seq,
    });
    if (!logged.delete(digest)) findings.push({ reason: 'digest-differs', path: path + name });
    findings.push(...readingFindings(capture, bytes, path + name, told));
  }
  findings.push(...orderFindings(path, order));
  const missing = `${path}${sealFolder}second-read.json`;
  return [...findings, ...[...logged].map((): Finding => ({ reason: 'file-missing', path: missing }))];
}

/** Each reading came after the seal of its record. */
export const readingActs = (found: readonly FoundCapture[]): ActsInOrder[] =>
  found.flatMap(({ path, capture, files }) =>
    [...files.keys()].filter(isReading).map((name) => {
      const at = readRecord(readingSchema, files.get(name))?.at;
      return { earlier: capture.sealedAt, later: at, path: path + name, detail: `read again ${at}`, within: tolerance };
    }),
  );

/** They are numbered from one on as they are made, and so they stand in the log. */
function orderFindings(
  path: string,
  readings: readonly { name: string; number: number; seq: number | undefined }[],
): Finding[] {
  return readings
    .toSorted((one, other) => one.number - other.number)
    .flatMap(({ name, number, seq = Number.POSITIVE_INFINITY }, at, all): Finding[] =>
      number === at + 1 && seq > (all[at - 1]?.seq ?? 0)
        ? []
        : [{ reason: 'records-differ', path: path + name, detail: 'number' }],
    );
}

function readingFindings(
  { id: captureId, seal, post }: FoundCapture['capture'],
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
  told: CustodyEntry | undefined,
): Finding[] {
  const reading = readRecord(readingSchema, bytes);
  if (!reading) return [{ reason: 'not-readable', path }];
  const differs = (detail: string): Finding => ({ reason: 'records-differ', path, detail });
  const at = Date.parse(reading.at);
  const noted = Date.parse(told?.at ?? reading.at);
  const isOther = (['same', 'found', 'state'] as const).some(
    (name) => reading[name] !== undefined && (told?.detail[name] ?? reading[name]) !== reading[name],
  );
  return [
    ...(reading.capture.id === captureId && reading.capture.seal === seal ? [] : [differs('capture')]),
    ...(at > noted + tolerance || at < noted - promptly ? [differs(reading.at)] : []),
    ...(isOfPlatform(reading.url, post.platform) && isOfPost(reading.url, post) ? [] : [differs(reading.url)]),
    ...(told !== undefined && (isOther || !follows(reading, post)) ? [differs('same')] : []),
  ];
}

/** Where a site leads on from the permalink, to an address of its form, the id stays; on X it stays wherever that is. */
function isOfPost(url: string, { platform, permalink = '', id = '' }: FoundCapture['capture']['post']): boolean {
  const isAlike = platform === 'x' || url.split('/').length === permalink.split('/').length;
  return url.includes(id) || !permalink.includes(id) || !isAlike;
}

/** What a reading ends in follows from what it holds: each difference begins with what was sealed, and differs. */
function follows(
  { same, found = true, state, differences = [] }: z.infer<typeof readingSchema>,
  post: FoundCapture['capture']['post'],
): boolean {
  const facts: Readonly<Record<string, string | undefined>> = factsOf(post);
  const isSame = found && differences.length === 0;
  const states = isSame ? ['up'] : found ? ['edited'] : ['gone', 'login', 'unreadable'];
  return (
    same === isSame &&
    (state === undefined || states.includes(state)) &&
    differences.every(
      ({ field, first, second }) =>
        Object.hasOwn(facts, field) &&
        first === facts[field] &&
        first !== second &&
        // Under another number stands another post, and no edit of this one
        !(field === 'id' && first !== undefined && second !== undefined),
    )
  );
}

/** Signatures of no reading. */
function strayFindings({ path, files }: FoundCapture): Finding[] {
  return [...files.keys()]
    .filter((name) => name.endsWith('.sig') && isReading(name.slice(0, -4)) && !files.has(name.slice(0, -4)))
    .map((name): Finding => ({ reason: 'file-unsealed', path: path + name }));
}

/** The key that signed a reading: the one it names, else one of the pack. */
async function signerOf(
  bytes: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer> | undefined,
  known: readonly Uint8Array<ArrayBuffer>[],
): Promise<{
  fingerprint?: string;
  reason?: 'file-missing' | 'signature-syntax' | 'signature-differs' | 'key-syntax' | 'key-absent';
}> {
  const raw = signature && rawOfDerSignature(signature);
  if (!raw) return { reason: signature ? 'signature-syntax' : 'file-missing' };
  const key = readRecord(readingSchema, bytes)?.key;
  const named = key === undefined ? undefined : spkiInBase64(key);
  if (key !== undefined && !named) return { reason: 'key-syntax' };
  for (const spki of named ? [named] : known)
    if (await isSignedBy(spki, raw, bytes)) return { fingerprint: await sha256Hex(spki) };
  return { reason: named ? 'signature-differs' : 'key-absent' };
}

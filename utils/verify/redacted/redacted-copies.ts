import { sha256Hex } from '../../bytes/digest';
import { viewBy } from '../../bytes/file-map';
import { type CustodyEntry, readPostSchema, redactableFields, redactionRecordSchema } from '../../shapes/schema';
import type { StatedFacts } from '../bag/bag-info';
import type { BagFiles } from '../bag/check-bag';
import type { FoundCapture, FoundCopy } from '../captures/found-capture';
import { readRecord } from '../captures/sealed-shapes';
import { type Check, checkFrom, type Finding, onBasis } from '../check-ids';
import { originalFindings, siblingFindings } from './beside-original';
import { copyFormFindings } from './copy-forms';
import { checkPainted } from './redacted-pictures';
import { isMarked, marksIn, partsOf } from './redacted-words';

const json = 'redaction.json';

/** Files of redacted copies lie below these. */
export const copyFolder = /^data\/(redacted-([1-9]\d*))\//;

/** Finds the redacted copies of a pack. Their numbers go on from 1 without gaps. */
export function readCopies(files: BagFiles): { copies: FoundCopy[]; findings: Finding[]; count: number } {
  const folders = new Map<number, Map<string, string>>();
  for (const path of files.keys()) {
    const [place = '', , number] = copyFolder.exec(path) ?? [];
    if (place === '') continue;
    const folder = folders.get(Number(number)) ?? new Map<string, string>();
    folders.set(Number(number), folder.set(path.slice(place.length), path));
  }
  const copies: FoundCopy[] = [];
  const findings: Finding[] = [];
  for (const [index, [number, paths]] of [...folders].sort(([one], [other]) => one - other).entries()) {
    const own = viewBy(files, paths);
    const path = `data/redacted-${number}/`;
    if (number !== index + 1) findings.push({ reason: 'file-missing', path: `data/redacted-${index + 1}/` });
    const record = readRecord(redactionRecordSchema, own.get(json));
    if (record) copies.push({ label: `redacted-${number}`, path, record, files: own });
    else findings.push({ reason: own.has(json) ? 'not-readable' : 'file-missing', path: `${path}${json}` });
  }
  return { copies, findings, count: folders.size };
}

/**
 * Redacted copies: exactly the files that the record lists, with their digests; everything that is said to be taken out
 * is gone; and each hangs on its parent's seal, in the custody log and, where the original is in the pack, on the
 * original itself, from which it may differ in nothing else. A pack without copies gets no check.
 */
export async function checkCopies(
  { copies, findings: unread }: ReturnType<typeof readCopies>,
  found: readonly FoundCapture[],
  stated: StatedFacts,
  entries: readonly CustodyEntry[],
): Promise<Check[]> {
  if (copies.length + unread.length + stated.copies.size === 0) return [];
  const findings = [...unread];
  const originalOf = ({ record }: FoundCopy) => found.find(({ capture }) => capture.id === record.parent.captureId);
  for (const copy of copies) {
    const digest = await sha256Hex(copy.files.get(json) ?? new Uint8Array());
    if (stated.copies.get(copy.label) !== digest)
      findings.push({ reason: 'digest-differs', path: 'bag-info.txt', detail: copy.label });
    findings.push(
      ...originalFindings(copy, found),
      ...(await fileFindings(copy)),
      ...parentFindings(copy, digest, entries),
      ...wordFindings(copy, originalOf(copy)),
      ...(await checkPainted(copy, originalOf(copy)?.files)),
      ...copyFormFindings(copy, stated, entries),
      ...(originalOf(copy) ? [] : siblingFindings(copy, copies)),
    );
  }
  const extra = [...stated.copies.keys()].filter((label) => !copies.some((copy) => copy.label === label));
  // One that cannot be read is told as that
  const absent = extra.filter((label) => !unread.some(({ path = '' }) => path.startsWith(`data/${label}/`)));
  findings.push(...absent.map((label): Finding => ({ reason: 'file-missing', path: `data/${label}/${json}` })));
  return [onBasis(checkFrom('redactions', findings), `${copies.length} / ${stated.copies.size}`)];
}

async function fileFindings({ path, record, files }: FoundCopy): Promise<Finding[]> {
  const listed = new Map(record.files.map((file) => [file.name as string, file]));
  const findings: Finding[] = [];
  for (const [name, bytes] of files) {
    const file = listed.get(name);
    if (name === json) continue;
    if (!file) findings.push({ reason: 'file-strange', path: path + name });
    else if (file.bytes !== bytes.byteLength || file.sha256 !== (await sha256Hex(bytes)))
      findings.push({ reason: 'digest-differs', path: path + name });
  }
  const absent = ['post.json', ...listed.keys()].filter((name) => !files.has(name));
  return [...findings, ...absent.map((name): Finding => ({ reason: 'file-missing', path: path + name }))];
}

/** The log tells of the copy by its digest, and of the parent by its seal: so the copy is tied to it without it. */
function parentFindings({ path, record }: FoundCopy, digest: string, entries: readonly CustodyEntry[]): Finding[] {
  const { captureId, seal } = record.parent;
  const own = entries.filter((entry) => entry.captureId === captureId);
  const isMade = own.some(
    ({ event, detail }) => event === 'redacted' && detail['copy'] === record.id && detail['digest'] === digest,
  );
  const isParent = own.some(({ event, detail }) => event === 'sealed' && detail['seal'] === seal);
  return [
    ...(isMade ? [] : [{ reason: 'sealed-event', path: path + json, detail: 'redacted' } as const]),
    ...(isParent ? [] : [{ reason: 'seal-differs', path: path + json, detail: 'parent' } as const]),
  ];
}

/**
 * What the record says was taken out whole holds nothing but the mark; where words were, it stands for each of them, and
 * nowhere else but where the post had it: copies of before 2026-12 did not count those.
 */
function wordFindings({ path, record, files }: FoundCopy, original: FoundCapture | undefined): Finding[] {
  const post = readRecord(readPostSchema, files.get('post.json'));
  if (!post) return files.has('post.json') ? [{ reason: 'not-readable', path: `${path}post.json` }] : [];
  const parts = partsOf({ ...post, page: record.capture.page });
  const { fields, words } = record.removed;
  const left = [
    ...fields.filter((field) => !isMarked(parts.get(field))),
    ...words.filter(({ field, count }) => marksIn(parts.get(field)) < count).map(({ field }) => field),
  ];
  const said = new Map(words.map(({ field, count }) => [field, count]));
  const before = original && partsOf({ ...original.capture.post, page: original.capture.page });
  const unsaid = redactableFields.filter(
    (field) =>
      !fields.includes(field) && marksIn(parts.get(field)) > (said.get(field) ?? 0) + marksIn(before?.get(field)),
  );
  return [
    ...left.map((field): Finding => ({ reason: 'not-removed', path: `${path}post.json`, detail: field })),
    ...unsaid.map((field): Finding => ({ reason: 'records-differ', path: path + json, detail: `${field}: not said` })),
  ];
}

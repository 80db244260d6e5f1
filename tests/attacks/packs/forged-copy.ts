import { sha256Hex } from '../../../utils/bytes/digest';
import { canonicalJson } from '../../../utils/evidence/custody-chain';
import type { RedactionRecord } from '../../../utils/shapes/schema';
import { bytesOf, edit, editChain, type Forged, text } from './forged-pack';

/** Of the first copy. */
export const folder = 'data/redacted-1/';
export const json = `${folder}redaction.json`;
export const picture = `${folder}screenshot-post.png`;

/** A forger who makes everything anew that hangs on a copy's files: its record, bag-info.txt, the log, the manifests. */
export async function renew(
  files: Forged,
  change: (record: RedactionRecord) => void = () => {},
  write = (words: string) => words,
): Promise<Forged> {
  const record: RedactionRecord = JSON.parse(text(files.get(json)));
  change(record);
  for (const file of record.files) {
    const bytes = files.get(folder + file.name)!;
    Object.assign(file, { bytes: bytes.byteLength, sha256: await sha256Hex(bytes) });
  }
  files.set(json, bytesOf(write(`${canonicalJson(record)}\n`)));
  const digest = await sha256Hex(files.get(json)!);
  edit(files, 'bag-info.txt', /(Redacted-Copy: redacted-1 ).*/, `$1${digest}`);
  await editChain(
    files,
    (entries) =>
      entries.map((entry) => (entry.event === 'redacted' ? { ...entry, detail: { ...entry.detail, digest } } : entry)),
    true,
  );
  return files;
}

/** The words of a copy, changed as our hand would write them. */
export function editPost(files: Forged, change: (post: Record<string, unknown>) => unknown): void {
  const post = JSON.parse(text(files.get(`${folder}post.json`)));
  change(post);
  files.set(`${folder}post.json`, bytesOf(`${JSON.stringify(post, undefined, 2)}\n`));
}

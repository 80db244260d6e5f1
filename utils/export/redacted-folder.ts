import { sha256Hex } from '../bytes/digest';
import { CodedError } from '../coded-error';
import type { ReadPost } from '../platforms/contract';
import { type Redaction, readPostSchema, type StoredFile } from '../shapes/schema';

/** A redacted copy with its bytes and its place in the pack. */
export interface RedactedFolder {
  redaction: Redaction;
  /** Counts from 1, in order of making. */
  number: number;
  /** `data/redacted-1/` */
  path: string;
  /** `redaction.json` among them. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The post as the copy has it. */
  post: ReadPost;
  /** Number of the capture in this pack; absent where the original is not in it. */
  capture?: number;
}

/**
 * Puts every copy into its folder, oldest first, its bytes held against its record once more.
 * @param numbers of the captures in the pack, by id
 * @throws CodedError `pack-failed` with the file's name
 */
export async function arrangeRedactions(
  redactions: readonly Redaction[],
  stored: readonly StoredFile[],
  numbers: ReadonlyMap<string, number>,
): Promise<RedactedFolder[]> {
  const ordered = [...redactions].sort((a, b) => (a.record.createdAt < b.record.createdAt ? -1 : 1));
  const folders: RedactedFolder[] = [];
  for (const [index, redaction] of ordered.entries()) {
    const { id, digest, record, captureId } = redaction;
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const { name, sha256 } of [...record.files, { name: 'redaction.json', sha256: digest }]) {
      const bytes = stored.find((file) => file.captureId === id && file.name === name)?.bytes;
      if (!bytes) throw new CodedError('pack-failed', `missing ${id}/${name}`);
      if ((await sha256Hex(bytes)) !== sha256) throw new CodedError('pack-failed', `changed ${id}/${name}`);
      files.set(name, bytes);
    }
    const post = readPostSchema.parse(JSON.parse(new TextDecoder().decode(files.get('post.json'))));
    const capture = numbers.get(captureId);
    folders.push({
      redaction,
      number: index + 1,
      path: `data/redacted-${index + 1}/`,
      files,
      post,
      ...(capture === undefined ? {} : { capture }),
    });
  }
  return folders;
}

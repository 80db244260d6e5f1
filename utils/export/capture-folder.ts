import { sha256Hex } from '../capture/digest';
import { sealOf } from '../capture/seal';
import { CodedError } from '../coded-error';
import type { Capture, StoredFile } from '../evidence/schema';

/** A capture with its bytes and its place in the pack. */
export interface CaptureFolder {
  capture: Capture;
  /** Counts from 1, in order of capture. */
  number: number;
  /** `data/` for the first capture, `data/capture-2/` for the second. */
  path: string;
  /** Bytes by the name in the seal, without `data/`. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/**
 * Puts every capture into its folder, oldest first. The stored bytes are held against the seal once more: a pack never
 * leaves with a file missing or changed.
 * @throws CodedError `pack-failed` with the file's name
 */
export async function arrangeCaptures(
  captures: readonly Capture[],
  stored: readonly StoredFile[],
): Promise<CaptureFolder[]> {
  const ordered = [...captures].sort((a, b) => a.capturedAt.localeCompare(b.capturedAt) || (a.id < b.id ? -1 : 1));
  if (ordered.length === 0) throw new CodedError('pack-failed', 'no sealed capture');
  const folders: CaptureFolder[] = [];
  for (const [index, capture] of ordered.entries()) {
    const own = new Map(stored.filter((file) => file.captureId === capture.id).map((file) => [file.name, file.bytes]));
    folders.push({
      capture,
      number: index + 1,
      path: index === 0 ? 'data/' : `data/capture-${index + 1}/`,
      files: await sealedBytes(capture, own),
    });
  }
  return folders;
}

async function sealedBytes(capture: Capture, stored: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { name, sha256 } of capture.files) {
    const bytes = stored.get(name);
    if (!bytes) throw new CodedError('pack-failed', `missing ${capture.id}/${name}`);
    if ((await sha256Hex(bytes)) !== sha256) throw new CodedError('pack-failed', `changed ${capture.id}/${name}`);
    files.set(name, bytes);
  }
  if ((await sealOf(capture.files)) !== capture.seal) throw new CodedError('pack-failed', `seal ${capture.id}`);
  return files;
}

import { sha256Hex } from '../bytes/digest';
import { sealFolder } from '../capture/job/run-capture';
import { sealOf } from '../capture/job/seal';
import { CodedError } from '../coded-error';
import type { Capture, StoredFile } from '../shapes/schema';

/** A capture with its bytes and its place in the pack. */
export interface CaptureFolder {
  capture: Capture;
  /** Counts from 1, in order of capture. */
  number: number;
  /** `data/` for the first capture, `data/capture-2/` for the second. */
  path: string;
  /** Bytes by the name in the seal, without `data/`. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The capture's own tag files as its device made them at sealing, under `seal/`; none before there were signatures. */
  tags: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
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
  const folders: CaptureFolder[] = [];
  for (const [index, capture] of ordered.entries()) {
    const own = new Map(stored.filter((file) => file.captureId === capture.id).map((file) => [file.name, file.bytes]));
    folders.push({
      capture,
      number: index + 1,
      path: index === 0 ? 'data/' : `data/capture-${index + 1}/`,
      files: await sealedBytes(capture, own),
      tags: await sealTags(capture, own),
    });
  }
  return folders;
}

/** The sealed payload, each file held against its digest once more. */
export async function sealedBytes(capture: Capture, stored: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
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

const signedNames = [
  'bagit.txt',
  'bag-info.txt',
  'manifest-sha256.txt',
  'manifest-sha512.txt',
  'key/device.spki.pem',
  'tagmanifest-sha256.txt',
  'tagmanifest-sha256.txt.sig',
];

/**
 * The tag files that stand beside a capture in the store, with time stamps that came later.
 * @throws CodedError `pack-failed` when a signed capture lacks one
 */
export async function sealTags(
  capture: Capture,
  stored: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const tags = new Map(
    [...stored].filter(([name]) => name.startsWith(sealFolder)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  if (!capture.signature) return tags;
  const missing = signedNames.find((name) => !tags.has(`${sealFolder}${name}`));
  if (missing) throw new CodedError('pack-failed', `missing ${capture.id}/${sealFolder}${missing}`);
  const manifest = tags.get(`${sealFolder}tagmanifest-sha256.txt`) ?? new Uint8Array();
  if ((await sha256Hex(manifest)) !== capture.signature.tagmanifest)
    throw new CodedError('pack-failed', `changed ${capture.id}/${sealFolder}tagmanifest-sha256.txt`);
  return tags;
}

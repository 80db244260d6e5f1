import { crc32 } from '../bytes/crc32';
import { sha256Hex } from '../bytes/digest';
import type { NamedBytes } from '../bytes/named-bytes';
import { sealFolder } from '../capture/job/run-capture';
import { sealOf } from '../capture/job/seal';
import { CodedError } from '../coded-error';
import { canonicalJson } from '../evidence/custody-chain';
import { readInertPage } from '../inert-page/read-inert-page';
import type { Capture, StoredFile } from '../shapes/schema';
import type { PlacedCapture } from '../verify/papers/said/evidence-rows';

export type { PlacedCapture } from '../verify/papers/said/evidence-rows';

/** A capture with its bytes and its place in the pack: `data/` for the first, `data/capture-2/` for the second. */
export interface CaptureFolder extends PlacedCapture {
  /** Bytes by the name in the seal, without `data/`. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The capture's own tag files as its device made them at sealing, under `seal/`; none before there were signatures. */
  tags: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** A file of the bag with what the bag says of it. */
export interface LaidFile extends NamedBytes {
  sha256: string;
  crc: number;
}

/** A folder ready to be written. */
export interface LaidFolder extends CaptureFolder {
  /** In the order of the bag; none where they lie in it already. */
  laid: readonly LaidFile[];
  /**
   * The page, where it was sealed as the site had made it and may act when it is opened. The sealed bytes stay as they
   * are; the pack says so, and lays a copy beside them that is covered by no seal but its own.
   */
  activePage?: string;
}

/** The place of every capture, oldest first. */
export function placeCaptures(captures: readonly Capture[]): PlacedCapture[] {
  const ordered = captures.toSorted((a, b) => a.capturedAt.localeCompare(b.capturedAt) || (a.id < b.id ? -1 : 1));
  return ordered.map((capture, index) => ({
    capture,
    number: index + 1,
    path: index === 0 ? 'data/' : `data/capture-${index + 1}/`,
  }));
}

/**
 * Opens the folder of one capture. The stored bytes are held against the seal once more: a pack never leaves with a file
 * missing or changed.
 * @param stored the capture's files
 * @throws CodedError `pack-failed` with the file's name
 */
export async function openFolder(placed: PlacedCapture, stored: readonly StoredFile[]): Promise<CaptureFolder> {
  const own = bytesByName(stored);
  return {
    ...placed,
    files: await sealedBytes(placed.capture, own),
    tags: await sealTags(placed.capture, own),
  };
}

/** The same with everything that the bag says of its files. @throws CodedError `pack-failed` with the file's name */
export async function layFolder(placed: PlacedCapture, stored: readonly StoredFile[]): Promise<LaidFolder> {
  const folder = await openFolder(placed, stored);
  const { path, capture, files, tags } = folder;
  const digests = new Map(capture.files.map(({ name, sha256 }) => [name, sha256]));
  const seal = new TextEncoder().encode(`${canonicalJson(capture)}\n`);
  const laid = [...files, ...tags, ['seal.json', seal] as const].map(async ([name, bytes]) => ({
    ...{ name: `${path}${name}`, bytes, crc: crc32(bytes) },
    sha256: (files.has(name) ? digests.get(name) : undefined) ?? (await sha256Hex(bytes)),
  }));
  const page = files.get('page.html');
  const html = page && new TextDecoder().decode(page);
  const isActive = html !== undefined && readInertPage(html).length > 0;
  return { ...folder, laid: await Promise.all(laid), ...(isActive ? { activePage: html } : {}) };
}

/** The folder of a capture that was held against its seal before it was cut off: only the report wants its bytes again. */
export function laidBefore(placed: PlacedCapture, stored: readonly StoredFile[]): LaidFolder {
  return { ...placed, files: bytesByName(stored), tags: new Map(), laid: [] };
}

const bytesByName = (stored: readonly StoredFile[]) => new Map(stored.map(({ name, bytes }) => [name, bytes]));

/** The sealed payload, each file held against its digest once more. */
export async function sealedBytes(capture: Capture, stored: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) {
  const read = await Promise.all(
    capture.files.map(async ({ name, sha256 }) => {
      const bytes = stored.get(name);
      if (!bytes) throw new CodedError('pack-failed', `missing ${capture.id}/${name}`);
      if ((await sha256Hex(bytes)) !== sha256) throw new CodedError('pack-failed', `changed ${capture.id}/${name}`);
      return [name, bytes] as const;
    }),
  );
  if ((await sealOf(capture.files)) !== capture.seal) throw new CodedError('pack-failed', `seal ${capture.id}`);
  return new Map(read);
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

import type { FoundCapture } from './capture-folders';
import { type Check, checkFrom, type Finding } from './check';
import { crc32 } from './crc32';

/** Holds the picture of every capture against what its record says of it, and every tile against the list of tiles. */
export function checkPictures(found: readonly FoundCapture[]): Check {
  return checkFrom('pictures', found.flatMap(pictureFindings));
}

function pictureFindings({ path, capture: { picture }, files }: FoundCapture): Finding[] {
  const findings: Finding[] = [];
  const name = 'screenshot-post.png';
  const bytes = files.get(name);
  const differs = (file: string, detail: string): Finding => ({ reason: 'picture-differs', path: path + file, detail });
  if (picture.kind === 'none' && bytes) findings.push(differs(name, 'the record says there is none'));
  if (picture.kind !== 'none' && !bytes) findings.push({ reason: 'file-missing', path: path + name });
  if (bytes && picture.kind !== 'none') {
    const size = pngSize(bytes);
    if (!size) findings.push(differs(name, 'not a whole PNG'));
    else if (size.width !== picture.width || size.height !== picture.height) {
      findings.push(differs(name, `${size.width}x${size.height}, recorded ${picture.width}x${picture.height}`));
    }
    if (picture.seams.some((row) => row <= 0 || row >= (picture.height ?? 0)))
      findings.push(differs(name, 'seam outside'));
  }
  const tiles = new Set(picture.tiles.map(({ file }) => file));
  for (const tile of tiles) {
    const content = files.get(tile);
    if (!content) findings.push({ reason: 'file-missing', path: path + tile });
    else if (!pngSize(content)) findings.push(differs(tile, 'not a whole PNG'));
  }
  const unlisted = [...files.keys()].filter((file) => file.startsWith('tiles/') && !tiles.has(file));
  return [...findings, ...unlisted.map((file) => differs(file, 'not in the list of tiles'))];
}

/** Width and height of a PNG whose chunks are whole, in order and end with the file (ISO/IEC 15948 §5). */
export function pngSize(bytes: Uint8Array<ArrayBuffer>): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 45 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  let type = '';
  let at = 8;
  while (at + 12 <= bytes.byteLength && type !== 'IEND') {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.byteLength) return undefined;
    if (at === 8 && (view.getUint32(12) !== 0x49484452 || length !== 13)) return undefined;
    type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) return undefined;
    at += 12 + length;
  }
  if (type !== 'IEND' || at !== bytes.byteLength) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

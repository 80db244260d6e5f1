import { paint } from '../../bytes/png/paint';
import { type Pixels, plainPng, type ReadPixels, readPixels } from '../../bytes/png/png';
import { readChunks } from '../../bytes/png/png-chunks';
import type { BagFiles } from '../bag/check-bag';
import type { FoundCopy } from '../captures/found-capture';
import type { Finding } from '../check-ids';

/**
 * Every picture of a copy is a PNG of header, pixels and end alone, and since the second form of the record exactly the one
 * that we write for these pixels; the regions of the record are painted; and beside the original every other pixel is the
 * original's.
 */
export async function checkPainted({ path, record, files }: FoundCopy, original?: BagFiles): Promise<Finding[]> {
  const findings: Finding[] = [];
  const named = new Set(record.removed.pictures.map(({ name }) => name as string));
  const differs = (name: string, detail: string): Finding => ({ reason: 'picture-differs', path: path + name, detail });
  for (const name of files.keys()) {
    if (name.endsWith('.png') && !named.has(name)) findings.push(differs(name, 'not in the record'));
  }
  for (const { name, width, height, regions } of record.removed.pictures) {
    const bytes = files.get(name);
    if (!bytes) {
      findings.push({ reason: 'file-missing', path: path + name });
      continue;
    }
    const pixels = await readPixels(bytes).catch((error: unknown) => String(error));
    if (typeof pixels === 'string') {
      findings.push(differs(name, pixels));
      continue;
    }
    if (pixels.width !== width || pixels.height !== height) {
      findings.push(differs(name, 'not the picture of the record'));
      continue;
    }
    const beside = await besidePixels(bytes, pixels, record.format);
    if (beside) findings.push(differs(name, beside));
    const painted = maskOf(pixels, regions);
    if (!isPainted(pixels, regions)) findings.push({ reason: 'not-removed', path: path + name });
    const source = original?.get(name);
    // An original that cannot be read is told where it is judged itself
    const before = source && (await readPixels(source).catch(() => undefined));
    if (before && !isSameOutside(pixels, before, painted))
      findings.push(differs(name, 'other pixels than the original'));
  }
  return findings;
}

/** One byte a pixel: 1 where a region covers it. */
function maskOf({ width, height }: Pixels, regions: FoundCopy['record']['removed']['pictures'][number]['regions']) {
  const mask = new Uint8Array(width * height);
  for (const region of regions) {
    for (let y = region.y; y < Math.min(height, region.y + region.height); y += 1)
      mask.fill(1, y * width + region.x, y * width + Math.min(width, region.x + region.width));
  }
  return mask;
}

/** Painting it again changes nothing. */
function isPainted(pixels: Pixels, regions: Parameters<typeof paint>[1]): boolean {
  const again = { ...pixels, rgb: pixels.rgb.slice() };
  paint(again, regions);
  return again.rgb.every((value, at) => value === pixels.rgb[at]);
}

function isSameOutside({ rgb }: Pixels, before: Pixels, mask: Uint8Array): boolean {
  if (before.rgb.byteLength !== rgb.byteLength) return false;
  return mask.every(
    (covered, at) => covered || [0, 1, 2].every((part) => rgb[at * 3 + part] === before.rgb[at * 3 + part]),
  );
}

/** What the file holds besides what can be seen. */
async function besidePixels(
  bytes: Uint8Array<ArrayBuffer>,
  pixels: ReadPixels,
  format: FoundCopy['record']['format'],
): Promise<string | undefined> {
  const { extras } = readChunks(bytes);
  if (extras.length > 0) return `metadata ${extras.join(' ')}`;
  if (!pixels.isBare) return 'transparency or row filters';
  if (format === 'banken-redaction/1') return undefined;
  const plain = plainPng(pixels);
  return plain.byteLength === bytes.byteLength && plain.every((byte, at) => byte === bytes[at])
    ? undefined
    : 'packed by another hand';
}

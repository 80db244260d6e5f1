import { hidingChunks, type PngParts, readChunks } from '../../bytes/png-chunks';
import type { FoundCapture } from '../captures/found-capture';
import { type Check, checkFrom, type Finding } from '../check';

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
    const size = chunksIn(bytes);
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
    else if (!chunksIn(content)) findings.push(differs(tile, 'not a whole PNG'));
  }
  if (picture.kind === 'screen' && picture.tiles.length > 0) findings.push(...tileFindings(path, picture, files));
  for (const [file, content] of files) {
    const hiding = file.endsWith('.png') ? hidingChunks(chunksIn(content)?.extras ?? []) : [];
    if (hiding.length > 0) findings.push(differs(file, `metadata ${hiding.join(' ')}`));
  }
  const unlisted = [...files.keys()].filter((file) => file.startsWith('tiles/') && !tiles.has(file));
  return [...findings, ...unlisted.map((file) => differs(file, 'not in the list of tiles'))];
}

/**
 * A joined picture is never wider than its tiles, its seams lie between them one by one, and no strip is higher than the
 * tile that it was cut from. Tiles are shots of one viewport: all of one size.
 */
function tileFindings(
  path: string,
  picture: FoundCapture['capture']['picture'],
  files: FoundCapture['files'],
): Finding[] {
  const name = 'screenshot-post.png';
  const differs = (file: string, detail: string): Finding => ({ reason: 'picture-differs', path: path + file, detail });
  const sizes = picture.tiles.map(({ file }) => chunksIn(files.get(file) ?? new Uint8Array()));
  const { width = 0, height = 0, seams, tiles } = picture;
  const findings: Finding[] = [];
  if (seams.length !== tiles.length - 1) findings.push(differs(name, `${seams.length} seams, ${tiles.length} tiles`));
  const edges = [0, ...seams, height];
  for (const [index, size] of sizes.entries()) {
    const file = tiles[index]?.file ?? '';
    const rows = (edges[index + 1] ?? 0) - (edges[index] ?? 0);
    if (!size) continue;
    if (size.width !== sizes[0]?.width || size.height !== sizes[0]?.height)
      findings.push(differs(file, 'another size'));
    if (width > size.width) findings.push(differs(name, `wider than ${file}`));
    if (rows <= 0 || rows > size.height) findings.push(differs(name, `${rows} rows of ${file}`));
  }
  return findings;
}

/** The chunks of a PNG that are whole, in order and end with the file. */
function chunksIn(bytes: Uint8Array<ArrayBuffer>): PngParts | undefined {
  try {
    return readChunks(bytes);
  } catch {
    return undefined;
  }
}

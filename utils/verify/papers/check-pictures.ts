import { digestIn } from '../../bytes/file-map';
import { checkPixels, type Pixels, readPixels } from '../../bytes/png/png';
import { hidingChunks, type PngParts, readChunks } from '../../bytes/png/png-chunks';
import type { FoundCapture } from '../captures/found-capture';
import { type Check, checkFrom, type Finding, onBasis } from '../check-ids';
import { lettersOf } from './paper-letters';
import { cutPlace } from './picture-cut';

const name = 'screenshot-post.png';
/** Scroll bars and rounding. */
const roomy = 1.2;
/**
 * Pixels that are looked at: in a small pack so many and some for each of its bytes, in a large one so many for each byte, since a
 * page of text packs that well. Those that are compared, and those that are only unpacked.
 */
const most = {
  compared: { pack: 40_000_000, more: 8, each: 16 },
  whole: { pack: 100_000_000, more: 16, each: 36 },
};
const budgetOf = ({ pack, more, each }: (typeof most)['whole'], bytes: number) => ({
  left: Math.max(pack + more * bytes, each * bytes),
});

/**
 * Holds the picture of every capture against what its record says of it, and against the tiles that it was cut from,
 * pixel by pixel. A case with more pixels than its bytes can honestly hold is told as too large, never as proven.
 * @param packed bytes of the whole pack as it lies in its ZIP
 */
export async function checkPictures(
  found: readonly FoundCapture[],
  packed: number,
  onLooked?: (captures: number) => void,
): Promise<Check> {
  const findings: Finding[] = [];
  const budget = budgetOf(most.compared, packed);
  const whole = budgetOf(most.whole, packed);
  let cut = 0;
  const shown = new Map<string, FoundCapture['capture']['post']>();
  for (const [index, capture] of found.entries()) {
    onLooked?.(index);
    const own = [...pictureFindings(capture), ...(await ofOtherPost(capture, shown))];
    findings.push(...own);
    if (own.length === 0) findings.push(...(await besideFindings(capture, whole)));
    if (own.length > 0 || !capture.files.has(name)) continue;
    const looked = await cutFindings(capture, budget);
    findings.push(...looked);
    if (looked.length === 0) cut += 1;
  }
  const isLarge = findings.length > 0 && findings.every(({ reason }) => reason === 'too-large');
  if (isLarge) return { id: 'pictures', status: 'cannot-tell', findings };
  return onBasis(checkFrom('pictures', findings), `${cut} / ${found.length}`);
}

/** One picture, to the byte, in which the letters of two posts were seen: of two that say the same it may be. */
async function ofOtherPost(
  { path, files, capture: { post, picture } }: FoundCapture,
  shown: Map<string, FoundCapture['capture']['post']>,
): Promise<Finding[]> {
  if (!files.has(name) || seenIn(picture) === 0) return [];
  const sha256 = await digestIn(files, name);
  const other = shown.get(sha256) ?? post;
  shown.set(sha256, post);
  const isOther = other.id !== post.id && lettersOf(other.text ?? '') !== lettersOf(post.text ?? '');
  return isOther ? [{ reason: 'picture-differs', path: path + name, detail: 'the picture of another post' }] : [];
}

/** What is beside the post's picture (the whole window, what stands round) is compared with nothing, but can be decoded by whoever opens it. */
async function besideFindings({ path, files, capture }: FoundCapture, budget: { left: number }): Promise<Finding[]> {
  const findings: Finding[] = [];
  const compared =
    capture.picture.kind === 'screen' ? [name, ...capture.picture.tiles.map(({ file }) => file)] : [name];
  const known = new Set(await Promise.all(compared.map((file) => digestIn(files, file))));
  for (const file of files.keys()) {
    if (!file.endsWith('.png') || file.startsWith('brought/') || known.has(await digestIn(files, file))) continue;
    const bytes = files.get(file) ?? new Uint8Array();
    const { width, height } = chunksIn(bytes) ?? { width: 0, height: 0 };
    budget.left -= width * height;
    if (budget.left < 0)
      return [...findings, { reason: 'too-large', path: path + file, detail: `${width} x ${height}` }];
    const fault = await checkPixels(bytes).catch((error: unknown) =>
      error instanceof Error ? error.message : 'no PNG',
    );
    if (fault !== undefined) findings.push({ reason: 'picture-differs', path: path + file, detail: fault });
  }
  return findings;
}

/** The picture can be decoded, and each of its strips stands in its tile. */
async function cutFindings(
  { path, capture: { picture }, files }: FoundCapture,
  budget: { left: number },
): Promise<Finding[]> {
  const read = async (file: string): Promise<Pixels | Finding> => {
    const bytes = files.get(file) ?? new Uint8Array();
    const { width, height } = chunksIn(bytes) ?? { width: 0, height: 0 };
    budget.left -= width * height;
    if (budget.left < 0) return { reason: 'too-large', path: path + file, detail: `${width} x ${height}` };
    const differs = (detail: string): Finding => ({ reason: 'picture-differs', path: path + file, detail });
    const read = await readPixels(bytes).catch((error: unknown) =>
      differs(error instanceof Error ? error.message : 'not decoded'),
    );
    // Each viewer lays another ground under it
    return 'rgb' in read && read.translucent && picture.kind === 'screen'
      ? differs('pixels that are seen through')
      : read;
  };
  const joined = await read(name);
  if ('reason' in joined) return [joined];
  if (!isDrawn(joined, seenIn(picture)))
    return [{ reason: 'picture-differs', path: path + name, detail: 'fewer edges than letters' }];
  if (picture.kind !== 'screen') return [];
  const findings: Finding[] = [];
  const edges = [0, ...picture.seams, joined.height];
  for (const [index, { file }] of picture.tiles.entries()) {
    const tile = await read(file);
    if ('reason' in tile) return [...findings, tile];
    // Another colour space is turned into the screen's on joining: then pixels cannot be compared, which `pixels` tells
    if (chunksIn(files.get(file) ?? new Uint8Array())?.isColoured) continue;
    const place = cutPlace(joined, { from: edges[index] ?? 0, to: edges[index + 1] ?? 0 }, tile);
    if (place === 'too-large') findings.push({ reason: 'too-large', path: path + file });
    else if (!place) findings.push({ reason: 'picture-differs', path: path + name, detail: `not cut from ${file}` });
  }
  return findings;
}

/** Letters that were found in the pixels. */
function seenIn({ letters }: FoundCapture['capture']['picture']): number {
  return letters ? letters.looked - letters.blank - letters.unlike : 0;
}

/** Whether the colour changes at least so often from one pixel to the next: every letter has an edge. */
function isDrawn({ rgb }: Pixels, letters: number): boolean {
  let left = letters;
  for (let at = 3; at < rgb.length && left > 0; at += 1) if (rgb[at] !== rgb[at - 3]) left -= 1;
  return left <= 0;
}

function pictureFindings({ path, capture, files }: FoundCapture): Finding[] {
  const { picture } = capture;
  const findings: Finding[] = [];
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
  for (const file of files.keys()) {
    if (!file.endsWith('.png')) continue;
    // Words, places, and further pictures, by which one moves
    const chunks = chunksIn(files.get(file) ?? new Uint8Array());
    const extras = chunks?.extras ?? [];
    // A gamma of its own shows other colours than the pixels; beside sRGB it is passed over (PNG §11.3.2.2)
    const isDarkened = extras.includes('gAMA') && !extras.includes('sRGB') && !extras.includes('iCCP');
    const hiding = [...(chunks ? hidingChunks(chunks) : []), ...(isDarkened ? ['gAMA'] : [])];
    if (hiding.length > 0) findings.push(differs(file, `metadata ${hiding.join(' ')}`));
  }
  if (picture.kind === 'screen' && picture.tiles.length > 0) findings.push(...tileFindings(path, capture, files));
  const unlisted = [...files.keys()].filter((file) => file.startsWith('tiles/') && !tiles.has(file));
  return [...findings, ...unlisted.map((file) => differs(file, 'not in the list of tiles'))];
}

/**
 * A joined picture is never wider than its tiles, its seams lie between them one by one, and no strip is higher than the
 * tile that it was cut from. Tiles are shots of one viewport: all of one size, and no higher than that.
 */
function tileFindings(
  path: string,
  { picture, environment }: FoundCapture['capture'],
  files: FoundCapture['files'],
): Finding[] {
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
    if (size.height > environment.viewport.height * environment.devicePixelRatio * roomy)
      findings.push(differs(file, 'higher than the window'));
    if (width > size.width) findings.push(differs(name, `wider than ${file}`));
    if (rows <= 0 || rows > size.height) findings.push(differs(name, `${rows} rows of ${file}`));
  }
  return findings;
}

/** Sealed pictures whose pixels cannot be compared with others, since their numbers mean colours of their own. */
export function colouredPictures({ path, files }: FoundCapture): string[] {
  const pictures = [...files.keys()].filter((file) => file.endsWith('.png') && !file.startsWith('brought/'));
  return pictures
    .filter((file) => chunksIn(files.get(file) ?? new Uint8Array())?.isColoured)
    .map((file) => path + file);
}

/** The chunks of a PNG that are whole, in order and end with the file. */
function chunksIn(bytes: Uint8Array<ArrayBuffer>): PngParts | undefined {
  try {
    return readChunks(bytes);
  } catch {
    // What is no whole PNG has none
    return undefined;
  }
}

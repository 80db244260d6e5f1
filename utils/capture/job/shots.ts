import { bytesOfDataAddress } from '../../bytes/data-address';
import { canvasPng } from '../../bytes/png/png';
import { CodedError } from '../../coded-error';
import type { Failure, Picture, StoredFile } from '../../shapes/schema';
import type { Measured, PostBox, Sight } from '../page/capture-page-acts';
import { decoded } from './decoded-shots';
import type { PageReach } from './page-reach';
import type { StepResult } from './run-capture';

/**
 * One picture of the visible tab as PNG bytes, and proof that it was the right tab.
 * @param isAgain it takes the place of the one before
 * @param taken called, if at all, when the picture is there and the page is still asked about it
 */
export type Shoot = (isAgain?: boolean, taken?: () => void) => Promise<Uint8Array<ArrayBuffer>>;

/** CSS pixels that two neighbouring tiles share, so that an expert can see that they belong together. */
const overlapWanted = 96;
/** Chromium allows two shots a second: 24 tiles are twelve seconds. */
const mostTiles = 24;

/** A post that moves while it is shot, as under an advert that slides open, is shot again so often. */
export const mostAgain = 2;

interface Shot {
  bytes: Uint8Array<ArrayBuffer>;
  box: PostBox;
  /** Rows of the post, in CSS pixels from its top, that this shot adds. */
  from: number;
  to: number;
  overlap: number;
}

/**
 * True pixels of a post: as many shots as its height needs, each kept raw, joined into one picture whose seams are
 * recorded. Nothing is scaled or retouched.
 * @param pageIsFree called once the page is as it was and only pixels are still worked on
 * @throws CodedError `post-gone` when the post has left the page, `screen-failed` when it cannot be brought into view.
 */
export async function shootPost(
  captureId: string,
  postKey: string,
  page: PageReach,
  shoot: Shoot,
  shootSurroundings: Shoot = shoot,
  pageIsFree: () => void = () => {},
): Promise<Omit<StepResult, 'next'>> {
  const shots: Shot[] = [];
  const failures: Failure[] = [];
  let around: StoredFile[] = [];
  try {
    let box = present(await page.show(postKey));
    let covered = Math.max(0, box.band.top - box.top);
    const missingTop = covered > 1;
    do {
      if (rowsOf(box).to <= covered + 0.5 && shots.length > 0) break;
      const still = await shootStill(postKey, page, shoot, box, covered);
      box = still.box;
      const { start, to } = rowsOf(box);
      shots.push({
        bytes: still.bytes,
        box,
        from: covered,
        to,
        overlap: shots.length === 0 ? 0 : Math.max(0, covered - start),
      });
      covered = to;
      if (covered >= box.height - 0.5 || shots.length >= mostTiles) break;
      const reach = box.band.bottom - box.band.top - overlapWanted;
      box = present(await page.move(postKey, Math.max(60, reach)));
    } while (shots.length < mostTiles);
    if (covered < box.height - 1 || missingTop) failures.push(cutAt(covered, box));
    around = await shootAround(captureId, postKey, page, shootSurroundings, shots);
  } finally {
    await page.restore();
  }
  pageIsFree();
  const { files, picture } = await join(captureId, shots);
  return { files: [...files, ...around], picture, failures: [...failures, ...ownIn(shots)] };
}

/** Which rows of a post can be seen, in CSS pixels from its top. */
const rowsOf = ({ band, top, height }: PostBox) => ({
  start: Math.max(0, band.top - top),
  to: Math.min(height, band.bottom - top),
});

/** A shot, and where the post stood before and after it; of one that never stands still the last. */
async function shootStill(
  postKey: string,
  page: PageReach,
  shoot: Shoot,
  first: PostBox,
  covered: number,
): Promise<Pick<Shot, 'bytes' | 'box'>> {
  let box = first;
  let looking: Promise<Sight> | undefined;
  // Where it stands is asked while it is read again: two questions, and one way there and back
  const look = () => {
    looking = page.sight(postKey);
    // A fault is thrown where it is awaited
    looking.catch(() => {});
  };
  let bytes = await shoot(false, look);
  for (let again = 0; again < mostAgain; again += 1) {
    const { measured } = await (looking ?? page.sight(postKey));
    looking = undefined;
    if (!measured.found || isAsPlaced(measured, box)) break;
    // What moved up is brought back, so that no row of it is left out
    box = present(await page.move(postKey, Math.min(0, covered - rowsOf(measured).start)));
    bytes = await shoot(true, look);
  }
  return { bytes, box };
}

/** In CSS pixels; less is a rounding. */
export const isAsPlaced = (one: PostBox, other: PostBox) =>
  (['top', 'left', 'width', 'height'] as const).every((edge) => Math.abs(one[edge] - other[edge]) <= 1);

export const cutAt = (covered: number, { height }: PostBox): Failure => ({
  step: 'pixels',
  code: 'picture-cut',
  detail: `${Math.round(covered)} of ${Math.round(height)} px`,
});

/** The record says what the picture holds, not what was meant. */
export const ownIn = (shots: readonly Pick<Shot, 'box'>[]): Failure[] =>
  shots.some(({ box }) => box.own === 'shown') ? [{ step: 'pixels', code: 'marks-in-picture' }] : [];

/** More shots than this have used up the time that the surroundings may take. */
const mostShotsBeforeContext = 2;

/**
 * One more shot with the posts before and after where none of the others shows them: courts ask what a post answers. An
 * extra: whatever goes wrong here leaves the picture of the post as it is.
 */
async function shootAround(
  captureId: string,
  postKey: string,
  page: PageReach,
  shoot: Shoot,
  shots: readonly Shot[],
): Promise<StoredFile[]> {
  const isUnseen = (side: 'before' | 'after') => shots.every(({ box }) => box.unseen[side]);
  if (shots.length > mostShotsBeforeContext || !(isUnseen('before') || isUnseen('after'))) return [];
  try {
    present(await page.surround(postKey));
    return [{ captureId, name: 'screenshot-context.png', mediaType: 'image/png', bytes: await shoot() }];
  } catch {
    // Its file is not among those of the record: nothing of the post itself is missing
    return [];
  }
}

export function present(measured: Measured): PostBox {
  if (!measured.found) throw new CodedError('post-gone', measured.url);
  if (measured.width < 1 || measured.height < 1) throw new CodedError('screen-failed', 'the post has no size');
  return measured;
}

export async function join(captureId: string, shots: Shot[]): Promise<{ files: StoredFile[]; picture: Picture }> {
  const first = shots[0];
  if (!first) throw new CodedError('screen-failed', 'no shot');
  const images = await Promise.all(shots.map(({ bytes }) => decoded(bytes)));
  const scale = (images[0]?.width ?? 1) / first.box.viewport.width;
  const left = Math.max(0, first.box.left);
  const width = Math.max(
    1,
    Math.round((Math.min(first.box.viewport.width, first.box.left + first.box.width) - left) * scale),
  );
  const top = first.from;
  const height = Math.max(1, Math.round(((shots.at(-1)?.to ?? 0) - top) * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new CodedError('screen-failed', 'no canvas');
  const seams: number[] = [];
  shots.forEach((shot, index) => {
    const image = images[index];
    if (!image) return;
    const target = Math.round((shot.from - top) * scale);
    const rows = Math.round((shot.to - top) * scale) - target;
    const source = Math.round((shot.box.top + shot.from) * scale);
    context.drawImage(image, Math.round(left * scale), source, width, rows, 0, target, width, rows);
    if (index > 0) seams.push(target);
  });
  const name = (index: number) =>
    index === 0 ? 'screenshot-viewport.png' : `tiles/${String(index + 1).padStart(2, '0')}.png`;
  const joined = await canvasPng(context.getImageData(0, 0, canvas.width, canvas.height));
  const png = (file: string, bytes: Uint8Array<ArrayBuffer>): StoredFile => ({
    captureId,
    name: file,
    mediaType: 'image/png',
    bytes,
  });
  return {
    files: [png('screenshot-post.png', joined), ...shots.map((shot, index) => png(name(index), shot.bytes))],
    picture: {
      kind: 'screen',
      width,
      height,
      seams,
      tiles: shots.map((shot, index) => ({
        file: name(index),
        scrollY: shot.box.scrollY,
        postTop: shot.box.top,
        overlap: Math.round(shot.overlap * 10) / 10,
      })),
      hidden: [
        ...(shots.every(({ box }) => box.own === 'hidden') ? ['banken-marks'] : []),
        ...new Set(shots.flatMap((shot) => shot.box.hidden)),
      ],
      beside: [...new Set(shots.flatMap((shot) => shot.box.covers))],
      pendingImages: Math.max(...shots.map((shot) => shot.box.pendingImages)),
    },
  };
}

/** The labelled fallback: the post drawn again from its markup, and the viewport likewise. */
export async function drawPost(
  captureId: string,
  postKey: string,
  page: PageReach,
  why: string,
): Promise<Omit<StepResult, 'next'>> {
  const drawn = await page.draw(postKey);
  if (!drawn) throw new CodedError('post-gone');
  const { post, viewport } = drawn;
  const file = (name: string, png: string): StoredFile => ({
    captureId,
    name,
    mediaType: 'image/png',
    bytes: bytesOfDataAddress(png),
  });
  return {
    files: [
      file('screenshot-post.png', post.png),
      ...(viewport ? [file('screenshot-viewport.png', viewport.png)] : []),
    ],
    failures: [{ step: 'pixels', code: why }],
    picture: {
      kind: 'rendered',
      width: post.width,
      height: post.height,
      seams: [],
      tiles: [],
      hidden: ['banken-marks'],
      beside: [],
    },
  };
}

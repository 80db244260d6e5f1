import { holds, isLike } from '../../members';
import { platformOfPage } from '../../platforms/slot';
import { boxOf, locate, partsOf } from '../posts/registry';
import { drawMarkup } from './drawing/draw-markup';
import type { Area } from './drawing/frame';
import type { Drawn, DrawnPost } from './drawn';
import { ownHosts } from './own-roots';
import { dataAddressOf } from './picture-bytes';

/**
 * Draws a post and the window again from their boxes, lines and styles. The result is close but is not what the screen
 * showed, so it is labelled "rendered" wherever it goes. Pictures of other origins that refuse scripts stay blank.
 * @throws Error where the browser cannot draw it.
 */
export async function drawAgain(postKey: string): Promise<DrawnPost | undefined> {
  const post = postKey === 'page' ? document.documentElement : locate(postKey);
  if (!(post instanceof HTMLElement)) return undefined;
  const own = new Set(ownHosts());
  const viewer = platformOfPage()?.viewer?.join(', ') ?? '';
  const isHidden = (element: Element) => own.has(element) || (viewer !== '' && isLike(element, viewer));
  const seen = { left: 0, top: 0, width: innerWidth, height: innerHeight };
  // Beside the post's own picture, whose fault is kept
  const window = () => drawMarkup(seen, [document.documentElement], isHidden).catch(() => undefined);
  if (post !== document.documentElement && isSeenWhole(post, isHidden)) {
    const viewport = await window();
    if (viewport) return { post: await pictureOf(cutOut(viewport, areaOf(post))), viewport: await pictureOf(viewport) };
  }
  const drawn = await drawMarkup(areaOf(post), partsOf(post), isHidden).catch(fault);
  const viewport = await window();
  return { post: await pictureOf(drawn), viewport: viewport && (await pictureOf(viewport)) };
}

/** Whether all of a post stands in the window and, as far as a grid over it tells, nothing lies over it: the window's picture has it. */
function isSeenWhole(post: Element, isHidden: (element: Element) => boolean): boolean {
  const { left, top, right, bottom } = boxOf(post);
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
  const places = [...Array(64).keys()].map((at) => [(at % 8) / 7, Math.floor(at / 8) / 7] as const);
  return places.every(([along, down]) => {
    const found = document.elementsFromPoint(left + (right - left - 1) * along, top + (bottom - top - 1) * down);
    const upper = found.find((element) => !isHidden(element));
    return upper === undefined || holds(upper, post) || partsOf(post).some((part) => holds(part, upper));
  });
}

/** What is no Error cannot cross to the worker, and Firefox then blames the answer instead of naming the fault. */
function fault(reason: unknown): never {
  throw new Error(reason instanceof Error ? reason.message : 'the page could not be drawn');
}

function areaOf(post: Element): Area {
  const { left, top, right, bottom } = boxOf(post);
  return { left, top, width: right - left, height: bottom - top };
}

/** @param area what of the window's picture is wanted, CSS pixels */
function cutOut(window: HTMLCanvasElement, { left, top, width, height }: Area): HTMLCanvasElement {
  const scale = window.width / innerWidth;
  const [x, y] = [Math.round(left * scale), Math.round(top * scale)];
  const cut = document.createElement('canvas');
  cut.width = Math.round((left + width) * scale) - x;
  cut.height = Math.round((top + height) * scale) - y;
  cut.getContext('2d')?.drawImage(window, -x, -y);
  return cut;
}

/** Written by the browser beside the page's own thread. */
async function pictureOf(drawn: HTMLCanvasElement): Promise<Drawn> {
  const { width, height } = drawn;
  const png = await new Promise<Blob | null>((resolve) => {
    drawn.toBlob(resolve, 'image/png');
  });
  if (!png) throw new Error('the picture has no size');
  return { png: await dataAddressOf(png), width, height };
}

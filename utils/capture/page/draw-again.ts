import { html2canvas } from 'html2canvas-pro';
import { parentOf } from '../../parent-of';
import { platformOfPage } from '../../platforms/slot';
import { boxOf, locate, partsOf } from '../posts/registry';
import type { Drawn, DrawnPost } from './drawn';
import { DrawnPart } from './drawn-part';
import { ownHosts } from './own-roots';
import { PageDrawings } from './page-drawings';

/** Chromium's and Firefox's canvases give up above this many pixels a side. */
const longest = 16_000;

/**
 * Draws a post and the window again from their markup and styles. The result is close but is not what the screen showed,
 * so it is labelled "rendered" wherever it goes. Pictures of other origins that refuse scripts stay blank.
 * @param pointed name of the attribute on the post where this runs in the page's own world: nothing of ours is left there
 */
export async function drawAgain(postKey: string, pointed?: string): Promise<DrawnPost | undefined> {
  const post =
    postKey === 'page'
      ? document.documentElement
      : pointed === undefined
        ? locate(postKey)
        : document.querySelector(`[${pointed}]`);
  if (!(post instanceof HTMLElement)) return undefined;
  // A closed root is not drawn; its host is left out where we know it
  const own = new Set(pointed === undefined ? ownHosts() : []);
  const viewer = platformOfPage()?.viewer?.join(', ') ?? '';
  const isHidden = (element: Element) => own.has(element) || (viewer !== '' && element.matches(viewer));
  const seen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  // Beside the post's own picture, whose fault is kept
  const window = () => draw(post, seen, isHidden).catch(() => undefined);
  if (post !== document.documentElement && isSeenWhole(post, isHidden)) {
    const viewport = await window();
    if (viewport) return { post: pictureOf(viewport, boxOf(post)), viewport: pictureOf(viewport) };
  }
  const drawn = await draw(post, partsOf(post).length > 1 ? boxOf(post) : undefined, isHidden).catch(fault);
  const viewport = await window();
  return { post: pictureOf(drawn), viewport: viewport && pictureOf(viewport) };
}

/** Whether all of a post stands in the window and, as far as a grid over it tells, nothing lies over it: the window's picture has it. */
function isSeenWhole(post: Element, isHidden: (element: Element) => boolean): boolean {
  const { left, top, right, bottom } = boxOf(post);
  if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
  const places = [...Array(64).keys()].map((at) => [(at % 8) / 7, Math.floor(at / 8) / 7] as const);
  return places.every(([along, down]) => {
    const found = document.elementsFromPoint(left + (right - left - 1) * along, top + (bottom - top - 1) * down);
    const upper = found.find((element) => !isHidden(element));
    return upper === undefined || upper.contains(post) || partsOf(post).some((part) => part.contains(upper));
  });
}

/** A rejected Event cannot cross to the worker, and Firefox then blames the answer instead of naming the fault. */
function fault(reason: unknown): never {
  throw reason instanceof Error ? new Error(reason.message) : new Error('the page could not be drawn');
}

/**
 * Draws a post or, cropped, all that stands there.
 * @param isReduced the renderer sees the part alone; where its clone is not built as the page is, it is drawn once more from the whole
 */
async function draw(
  post: HTMLElement,
  crop: ReturnType<typeof boxOf> | undefined,
  isHidden: (element: Element) => boolean,
  isReduced = crop !== undefined || post !== document.documentElement,
): Promise<HTMLCanvasElement> {
  const box = crop ?? boxOf(post);
  const size = { width: box.right - box.left, height: box.bottom - box.top };
  const drawn = crop ? document.documentElement : post;
  const part = isReduced ? new DrawnPart(box, crop ? undefined : post, document) : undefined;
  const drawings = isReduced ? new PageDrawings() : undefined;
  const isCloned = (element: Element) => element.localName !== 'script' && !isHidden(element);
  let isAlike = true;
  const canvas = await html2canvas(drawn, {
    ...(crop ? { x: crop.left + scrollX, y: crop.top + scrollY, ...size } : {}),
    scale: Math.min(devicePixelRatio, longest / Math.max(size.width, size.height, 1)),
    useCORS: true,
    allowTaint: false,
    imageTimeout: 1_500,
    logging: false,
    backgroundColor: groundOf(drawn),
    ignoreElements: (element) =>
      isHidden(element) || (part?.isLeftOut(element) ?? false) || (drawings?.isLeftOut(element) ?? false),
    onclone: (clone) => {
      isAlike = (part?.hold(document, clone, isCloned) ?? true) && (drawings?.putInto(clone) ?? true);
    },
  });
  return isAlike ? canvas : draw(post, crop, isHidden, false);
}

/** @param area what of the window's picture is wanted, CSS pixels */
function pictureOf(drawn: HTMLCanvasElement, area?: ReturnType<typeof boxOf>): Drawn {
  if (!area) return { png: drawn.toDataURL('image/png'), width: drawn.width, height: drawn.height };
  const scale = drawn.width / innerWidth;
  const { left, top, right, bottom } = area;
  const [x, y] = [Math.round(left * scale), Math.round(top * scale)];
  const cut = document.createElement('canvas');
  cut.width = Math.round(right * scale) - x;
  cut.height = Math.round(bottom * scale) - y;
  cut.getContext('2d')?.drawImage(drawn, -x, -y);
  return pictureOf(cut);
}

/** The first opaque background behind an element: posts are often transparent themselves. */
function groundOf(element: Element): string {
  for (let box: Element | null = element; box; box = parentOf(box)) {
    const { backgroundColor } = getComputedStyle(box);
    if (backgroundColor && !/rgba\(.*,\s*0\)|transparent/.test(backgroundColor)) return backgroundColor;
  }
  return '#ffffff';
}

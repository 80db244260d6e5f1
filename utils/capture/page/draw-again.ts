import { html2canvas } from 'html2canvas-pro';
import { platformOfPage } from '../../platforms/slot';
import { boxOf, locate, partsOf } from '../posts/registry';
import type { Drawn } from './drawn';
import { ownHosts } from './own-roots';

/** Chromium's and Firefox's canvases give up above this many pixels a side. */
const longest = 16_000;

/**
 * Draws a post again from its markup and styles. The result is close but is not what the screen showed, so it is
 * labelled "rendered" wherever it goes. Pictures of other origins that refuse scripts stay blank.
 * @param pointed name of the attribute on the post where this runs in the page's own world: nothing of ours is left there
 */
export async function drawAgain(postKey: string, pointed?: string): Promise<Drawn | undefined> {
  const seen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const post =
    postKey === 'page' || postKey === 'viewport'
      ? document.documentElement
      : pointed === undefined
        ? locate(postKey)
        : document.querySelector(`[${pointed}]`);
  if (!(post instanceof HTMLElement)) return undefined;
  const crop = postKey === 'viewport' ? seen : partsOf(post).length > 1 ? boxOf(post) : undefined;
  const box = crop ?? boxOf(post);
  const size = { width: box.right - box.left, height: box.bottom - box.top };
  // A rejected Event cannot cross to the worker, and Firefox then blames the answer instead of naming the fault.
  const fault = (reason: unknown) => {
    throw reason instanceof Error ? new Error(reason.message) : new Error('the page could not be drawn');
  };
  // A closed root is not drawn; its host is left out where we know it
  const own = new Set(pointed === undefined ? ownHosts() : []);
  const viewer = platformOfPage()?.viewer?.join(', ') ?? '';
  const canvas = await html2canvas(crop ? document.documentElement : post, {
    ...(crop ? { x: crop.left + scrollX, y: crop.top + scrollY, ...size } : {}),
    scale: Math.min(devicePixelRatio, longest / Math.max(size.width, size.height, 1)),
    useCORS: true,
    allowTaint: false,
    imageTimeout: 1_500,
    logging: false,
    backgroundColor: groundOf(post),
    ignoreElements: (element) => own.has(element) || (viewer !== '' && element.matches(viewer)),
  }).catch(fault);
  return { png: canvas.toDataURL('image/png'), width: canvas.width, height: canvas.height };
}

/** The first opaque background behind an element: posts are often transparent themselves. */
function groundOf(element: Element): string {
  for (let box: Element | null = element; box; box = box.parentElement) {
    const { backgroundColor } = getComputedStyle(box);
    if (backgroundColor && !/rgba\(.*,\s*0\)|transparent/.test(backgroundColor)) return backgroundColor;
  }
  return '#ffffff';
}

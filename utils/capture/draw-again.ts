import { html2canvas } from 'html2canvas-pro';
import type { Drawn } from './draw-again-slot';
import { locate, ownHost } from './registry';

/** Chromium's and Firefox's canvases give up above this many pixels a side. */
const longest = 16_000;

/**
 * Draws a post again from its markup and styles. The result is close but is not what the screen showed, so it is
 * labelled "rendered" wherever it goes. Pictures of other origins that refuse scripts stay blank.
 */
export async function drawAgain(postKey: string): Promise<Drawn | undefined> {
  const whole = postKey === 'page' || postKey === 'viewport';
  const post = whole ? document.documentElement : locate(postKey);
  if (!(post instanceof HTMLElement)) return undefined;
  const box = post.getBoundingClientRect();
  const part =
    postKey === 'viewport'
      ? { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight }
      : { width: box.width, height: box.height };
  const canvas = await html2canvas(post, {
    ...(postKey === 'viewport' ? part : {}),
    scale: Math.min(devicePixelRatio, longest / Math.max(part.width, part.height, 1)),
    useCORS: true,
    allowTaint: false,
    imageTimeout: 1_500,
    logging: false,
    backgroundColor: groundOf(post),
    ignoreElements: (element) => element.hasAttribute(ownHost),
  });
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

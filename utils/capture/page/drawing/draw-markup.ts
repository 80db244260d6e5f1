import type { Box } from './box';
import { escaped } from './escaped';
import type { Area } from './frame';
import { groundOf } from './ground';
import { PageMarkup } from './page-markup';

/** Chromium's and Firefox's canvases give up above this many pixels a side. */
const longest = 16_000;

/** Every box keeps its own place in one cell without a size, in the order and the layers of the page. */
const base = `svg{font-size:16px}div{display:grid;grid-template:0/0;place-items:start;box-sizing:border-box;border:0 solid;direction:ltr;
writing-mode:horizontal-tb;visibility:visible;min-width:0;min-height:0}
div>*{grid-area:1/1;margin:0;box-sizing:border-box}span{display:block;white-space:pre;width:max-content}
img{display:block;border:0 solid}`;

/**
 * Draws what stands in an area of the window, by the browser itself: as a picture, in which nothing runs and nothing is
 * asked for.
 * @param roots what is drawn; all of the page where it is the root
 */
export async function drawMarkup(
  area: Area,
  roots: readonly Element[],
  isLeftOut: (element: Element) => boolean,
): Promise<HTMLCanvasElement> {
  const isPage = roots.includes(document.documentElement);
  const page = new PageMarkup(area, isLeftOut, roots);
  const box: Box = {
    frame: { left: area.left, top: area.top },
    display: 'block',
    holds: 'fixed',
    isClipping: false,
    late: [],
    decoration: '',
  };
  const out: string[] = [];
  for (const root of roots) page.write(root, box, out);
  const body = out.join('') + box.late.join('');
  const ground = groundOf(isPage ? undefined : roots[0]);
  const scale = Math.min(devicePixelRatio, longest / Math.max(area.width, area.height, 1));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(area.width * scale), Math.round(area.height * scale)];
  const sheet = page.fonts.rules(scale, page.pictures);
  const { css, at } = await page.pictures.styles();
  const markup = body.replace(/src="(--p\d+)"/g, (_, name: string) => `src="${at.get(name) ?? 'data:,'}"`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas.width}" height="${canvas.height}" viewBox="0 0 ${canvas.width / scale} ${canvas.height / scale}"><style>${escapedCss(`svg{${css}}${sheet}${base}${page.rules()}`)}</style><foreignObject width="100%" height="100%"><div xmlns="http://www.w3.org/1999/xhtml" lang="${escaped(document.documentElement.lang)}" style="width:100%;height:100%;overflow:hidden;background:${ground}">${markup}</div></foreignObject></svg>`;
  const image = new Image();
  // In Firefox a picture of an extension's script is nobody's own without it, and could be drawn but not be read
  image.crossOrigin = 'anonymous';
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  canvas.getContext('2d', { alpha: false })?.drawImage(image, 0, 0);
  return canvas;
}

const escapedCss = (css: string) => css.replace(/&/g, '&amp;').replace(/</g, '&lt;');

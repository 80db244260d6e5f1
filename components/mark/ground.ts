import { parentOf } from '../../utils/members';

/** How light the page is behind something. */
type Ground = 'light' | 'dark';
/** By the backgrounds of elements and of what is around them; undefined: none has one. Posts share most of these. */
export type Grounds = WeakMap<Element, Ground | undefined>;

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Computed colours are mostly `rgb()`; the newer spaces go through one pixel of canvas. */
function rgbaOf(color: string): Rgba {
  let [red = 255, green = 255, blue = 255, alpha = 1] = color.match(/[\d.]+/g)?.map(Number) ?? [];
  if (!color.startsWith('rgb')) {
    const pixel = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    [red = 255, green = 255, blue = 255, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data;
    alpha /= 255;
  }
  return [red, green, blue, alpha];
}

/** Relative luminance as WCAG defines it, 0 to 1. */
export function luminance([red, green, blue]: Rgba): number {
  const linear = (part: number) => (part <= 10.31 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * Whether the page is light or dark where the post stands: the nearest background, and where there is none the colour
 * of the text, which its author chose to be legible there. The system's theme says nothing about a page.
 */
export function groundOf(post: Element, known: Grounds = new WeakMap()): Ground {
  return backgroundAt(post, known) ?? (luminance(rgbaOf(getComputedStyle(post).color)) > 0.4 ? 'dark' : 'light');
}

function backgroundAt(at: Element | null, known: Grounds): Ground | undefined {
  if (!at) return undefined;
  if (known.has(at)) return known.get(at);
  const color = rgbaOf(getComputedStyle(at).backgroundColor);
  // 0.18 is the grey against which black and white are equally legible
  const own = luminance(color) > 0.18 ? 'light' : 'dark';
  const ground = color[3] >= 0.5 ? own : backgroundAt(parentOf(at), known);
  known.set(at, ground);
  return ground;
}

/** Red, green, blue from 0 to 255, and opacity from 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const known = new Map<string, Colour | undefined>();

/** A computed colour in numbers; `undefined` where the browser cannot say it in these. */
export function colourOf(text: string, page: Document): Colour | undefined {
  if (!known.has(text)) known.set(text, plainColour(text) ?? drawnColour(text, page));
  return known.get(text);
}

function plainColour(text: string): Colour | undefined {
  const found = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3]), Number(found[4] ?? 1)] : undefined;
}

/** `oklch()` and the like: painted on one pixel, and read. */
function drawnColour(text: string, page: Document): Colour | undefined {
  const canvas = page.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return undefined;
  pen.fillStyle = text;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** One colour over another. */
export function blended([red, green, blue, alpha]: Colour, ground: Colour): Colour {
  const mix = (upper: number, lower: number) => upper * alpha + lower * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), alpha + ground[3] * (1 - alpha)];
}

/** Contrast of two opaque colours from 1 to 21, as WCAG 2 reckons it. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part <= 10.31 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

import type { Pixels } from './png';

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

const black = 0;
/** On a dark page a black part would look like no part at all. */
const edge = 128;

/**
 * Paints rectangles black with an edge of one grey pixel, in place. Painting twice changes nothing, so whoever holds a
 * picture can tell by painting it again whether it was painted.
 */
export function paint({ width, height, rgb }: Pixels, rectangles: readonly Rectangle[]): void {
  for (const rectangle of rectangles) {
    const right = Math.min(width, rectangle.x + rectangle.width);
    const bottom = Math.min(height, rectangle.y + rectangle.height);
    for (let y = rectangle.y; y < bottom; y += 1) {
      const isEdge = y === rectangle.y || y === bottom - 1;
      rgb.fill(isEdge ? edge : black, (y * width + rectangle.x) * 3, (y * width + right) * 3);
      for (const x of [rectangle.x, right - 1]) rgb.fill(edge, (y * width + x) * 3, (y * width + x + 1) * 3);
    }
  }
}

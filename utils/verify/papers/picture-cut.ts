import type { Pixels } from '../../bytes/png/png';

/** Rows of the joined picture that were cut from one tile. */
interface Strip {
  from: number;
  to: number;
}

/** What two encoders of one picture may differ by in one colour: rounding. */
const tolerance = 8;
/** Comparisons of single pixels before a search is given up. */
const mostSteps = 200_000_000;

/**
 * Where in a tile a strip of the joined picture was cut from, pixel by pixel: nothing was scaled or retouched, so it
 * stands there somewhere, or it is from elsewhere.
 * @returns the place; `undefined` when it stands nowhere, `too-large` when looking took too long
 */
export function cutPlace(
  picture: Pixels,
  { from, to }: Strip,
  tile: Pixels,
): { x: number; y: number } | undefined | 'too-large' {
  const rows = to - from;
  const anchor = anchorIn(picture, from, to);
  let steps = 0;
  const isSame = (x: number, y: number, across: number, down: number, width: number, height: number): boolean => {
    for (let row = 0; row < height; row += 1) {
      let here = ((down + row) * picture.width + across) * 3;
      let there = ((y + row) * tile.width + x) * 3;
      for (let left = width * 3; left > 0; left -= 1, here += 1, there += 1) {
        steps += 1;
        if (Math.abs((picture.rgb[here] ?? 0) - (tile.rgb[there] ?? 0)) > tolerance) return false;
      }
    }
    return true;
  };
  for (let y = 0; y + rows <= tile.height; y += 1) {
    for (let x = 0; x + picture.width <= tile.width; x += 1) {
      if (!isSame(x + anchor.x, y + anchor.y - from, anchor.x, anchor.y, anchor.width, 1)) continue;
      if (isSame(x, y, 0, from, picture.width, rows)) return { x, y };
      if (steps > mostSteps) return 'too-large';
    }
  }
  return undefined;
}

/** A few pixels of a strip that look least like any others: where the colours change most. */
function anchorIn({ width, rgb }: Pixels, from: number, to: number): { x: number; y: number; width: number } {
  const wide = Math.min(16, width);
  let best = { x: 0, y: from, width: wide };
  let most = -1;
  for (let y = from; y < to; y += 1) {
    for (let x = 0; x + wide <= width; x += wide) {
      let changes = 0;
      for (let at = (y * width + x) * 3 + 3; at < (y * width + x + wide) * 3; at += 1)
        changes += Math.min(64, Math.abs((rgb[at] ?? 0) - (rgb[at - 3] ?? 0)));
      if (changes > most) {
        most = changes;
        best = { x, y, width: wide };
      }
    }
  }
  return best;
}

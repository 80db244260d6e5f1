import type { Region } from '../../utils/shapes/schema';

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A rectangle of fewer pixels is a slip of the pointer. */
const least = 4;

const clamp = (value: number, from: number, to: number) => Math.min(Math.max(value, from), Math.max(from, to));

/** The same rectangle in whole pixels within the picture. */
export function clampRegion({ x, y, width, height }: Region, size: Size): Region {
  const wide = clamp(Math.round(width), 1, size.width);
  const high = clamp(Math.round(height), 1, size.height);
  return {
    x: clamp(Math.round(x), 0, size.width - wide),
    y: clamp(Math.round(y), 0, size.height - high),
    width: wide,
    height: high,
  };
}

/** The rectangle between two corners, grown to whole pixels; `undefined` for a slip. */
export function between(from: Point, to: Point, size: Size): Region | undefined {
  const left = Math.floor(clamp(Math.min(from.x, to.x), 0, size.width));
  const top = Math.floor(clamp(Math.min(from.y, to.y), 0, size.height));
  const right = Math.ceil(clamp(Math.max(from.x, to.x), 0, size.width));
  const bottom = Math.ceil(clamp(Math.max(from.y, to.y), 0, size.height));
  const region = { x: left, y: top, width: right - left, height: bottom - top };
  return region.width < least || region.height < least ? undefined : region;
}

export function moved(region: Region, by: Point, size: Size): Region {
  return clampRegion({ ...region, x: region.x + by.x, y: region.y + by.y }, size);
}

/** Where the button puts a new one: in the upper middle, a fifth of the picture wide. */
export function startRegion(size: Size): Region {
  const width = Math.max(least, size.width / 5);
  const height = Math.max(least, Math.min(size.height / 5, width / 3));
  return clampRegion({ x: (size.width - width) / 2, y: Math.min(size.height / 4, 200), width, height }, size);
}

const arrows: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What a key does to a rectangle: move, with Shift resize, with Alt by one pixel; Delete takes it away. */
export function pressed(
  { key, shiftKey, altKey }: { key: string; shiftKey: boolean; altKey: boolean },
  region: Region,
  size: Size,
): Region | 'remove' | undefined {
  if (key === 'Delete' || key === 'Backspace') return 'remove';
  const way = arrows[key];
  if (!way) return undefined;
  const step = altKey ? 1 : Math.max(1, Math.round(size.width / 100));
  if (!shiftKey) return moved(region, { x: way.x * step, y: way.y * step }, size);
  const width = clamp(region.width + way.x * step, least, size.width - region.x);
  const height = clamp(region.height + way.y * step, least, size.height - region.y);
  return clampRegion({ ...region, width, height }, size);
}

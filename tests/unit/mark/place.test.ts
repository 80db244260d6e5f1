import { expect, it } from 'vitest';
import { luminance } from '../../../components/mark/ground';
import { spotFor } from '../../../components/mark/mark-position';

const post = { left: 100, top: 200, right: 600, bottom: 320 };
const mark = { offsetWidth: 28, offsetHeight: 28 };
const seen = { top: 0, bottom: 900 };
const viewport = { left: -Infinity, top: -Infinity, right: 1000, bottom: Infinity };

it('hangs outside the post where 32 px are free', () => {
  expect(spotFor(post, viewport, mark, seen)).toEqual({ isInside: false, top: 212, left: 600 });
  expect(spotFor(post, { ...viewport, right: 632 }, mark, seen)).toMatchObject({ isInside: false });
});

it('goes inside to the bottom right where they are not', () => {
  expect(spotFor(post, { ...viewport, right: 631 }, mark, seen)).toEqual({ isInside: true, top: 284, right: 592 });
});

it('grows to the left when its words do not fit', () => {
  expect(spotFor(post, { ...viewport, right: 700 }, { ...mark, offsetWidth: 180 }, seen)).toEqual({
    isInside: false,
    top: 212,
    right: 700,
  });
});

it('stays within a low post, so it never lengthens the page', () => {
  expect(spotFor({ ...post, bottom: 230 }, viewport, mark, seen)).toMatchObject({ top: 202 });
  expect(spotFor({ ...post, bottom: 220 }, viewport, mark, seen)).toMatchObject({ top: 200 });
});

it('keeps as far from the foot where it is larger, under a finger', () => {
  const large = { offsetWidth: 44, offsetHeight: 44 };
  expect(spotFor(post, { ...viewport, right: 600 }, large, seen)).toEqual({ isInside: true, top: 268, right: 592 });
  expect(spotFor({ ...post, bottom: 230 }, viewport, large, seen)).toMatchObject({ top: 200 });
});

it('is away when its scroller does not show that part of the post', () => {
  expect(spotFor(post, { ...viewport, top: 240 }, mark, seen)).toBeUndefined();
  expect(spotFor(post, { ...viewport, bottom: 210 }, mark, seen)).toBeUndefined();
});

it('keeps to the shown part of a post that is taller than the window', () => {
  const tall = { ...post, top: -500, bottom: 1_500 };
  expect(spotFor(tall, viewport, mark, seen)).toMatchObject({ top: 12 });
  expect(spotFor(tall, { ...viewport, right: 600 }, mark, seen)).toMatchObject({ isInside: true, top: 864 });
  expect(spotFor(tall, { ...viewport, right: 600, bottom: 700 }, mark, { ...seen, bottom: 700 })).toMatchObject({
    top: 664,
  });
});

it('goes under a header that covers the start of its post, and never below the post', () => {
  expect(spotFor(post, viewport, mark, { ...seen, top: 250 })).toMatchObject({ top: 262 });
  expect(spotFor(post, viewport, mark, { ...seen, top: 310 })).toMatchObject({ top: 292 });
});

it('measures luminance as WCAG does', () => {
  expect(luminance([255, 255, 255, 1])).toBeCloseTo(1);
  expect(luminance([119, 119, 119, 1])).toBeCloseTo(0.184, 3);
});

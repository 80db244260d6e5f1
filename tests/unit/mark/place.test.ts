import { expect, it } from 'vitest';
import { luminance } from '../../../components/mark/ground';
import { spotFor } from '../../../components/mark/place';

const post = { left: 100, top: 200, right: 600, bottom: 320 };
const viewport = { left: -Infinity, top: -Infinity, right: 1000, bottom: Infinity };

it('hangs outside the post where 32 px are free', () => {
  expect(spotFor(post, viewport, 28)).toEqual({ isInside: false, top: 212, left: 600 });
  expect(spotFor(post, { ...viewport, right: 632 }, 28)).toMatchObject({ isInside: false });
});

it('goes inside to the bottom right where they are not', () => {
  expect(spotFor(post, { ...viewport, right: 631 }, 28)).toEqual({ isInside: true, top: 284, right: 592 });
});

it('grows to the left when its words do not fit', () => {
  expect(spotFor(post, { ...viewport, right: 700 }, 180)).toEqual({ isInside: false, top: 212, right: 700 });
});

it('stays within a low post, so it never lengthens the page', () => {
  expect(spotFor({ ...post, bottom: 230 }, viewport, 28)).toMatchObject({ top: 202 });
  expect(spotFor({ ...post, bottom: 220 }, viewport, 28)).toMatchObject({ top: 200 });
});

it('is away when its scroller does not show that part of the post', () => {
  expect(spotFor(post, { ...viewport, top: 240 }, 28)).toBeUndefined();
  expect(spotFor(post, { ...viewport, bottom: 210 }, 28)).toBeUndefined();
});

it('measures luminance as WCAG does', () => {
  expect(luminance([255, 255, 255, 1])).toBeCloseTo(1);
  expect(luminance([119, 119, 119, 1])).toBeCloseTo(0.184, 3);
});

import { expect, it } from 'vitest';
import { cutToFrame } from '../../../utils/capture/job/cut-to-frame';
import { placeInTab } from '../../../utils/capture/page/place-in-tab';

/**
 * Seen on 2026-11-30: a live chat in the frame of its film's page was cut from the picture of the whole tab by measures of
 * the frame, and the pack of an honest record was called changed.
 */
const styles = { paddingLeft: '0px', paddingTop: '0px' };
const tab = (width = 1280, height = 900) => {
  const view = { innerWidth: width, innerHeight: height } as { parent?: unknown };
  view.parent = view;
  return view;
};
const frameAt = (left: number, top: number, more: object = {}) => ({
  ...{ offsetWidth: 400, offsetHeight: 600, clientLeft: 2, clientTop: 2 },
  getBoundingClientRect: () => ({ left, top, width: 400, height: 600 }),
  ...more,
});
const inside = (frameElement: unknown, parent: unknown) =>
  ({ innerWidth: 396, innerHeight: 596, frameElement, parent }) as never;
const placed = (view: never) => {
  Object.assign(globalThis, { getComputedStyle: () => styles });
  return placeInTab(view);
};

it('is found in the picture of its tab, by the place and the border of its frame', () => {
  const place = { left: 862, top: 82, width: 396, height: 596, tab: 1280 };
  expect(placed(inside(frameAt(860, 80), tab()))).toEqual(place);
  const middle = { ...tab(420, 640), frameElement: frameAt(100, 50), parent: tab() };
  expect(placed(inside(frameAt(4, 6), middle))).toMatchObject({ left: 108, top: 60 });
});

it.each([
  ['a page of another site around it', null, tab()],
  ['a frame that is scaled', frameAt(0, 0, { offsetWidth: 800 }), tab()],
  ['a frame that is cut off below', frameAt(0, 500), tab()],
  ['a frame that is scrolled away', frameAt(0, -300), tab()],
])('is said to be of no known place: %s', (_, frame, around) => {
  expect(placed(inside(frame, around))).toBeUndefined();
});

it('is not cut out of a picture of another window where its place is unknown', async () => {
  const shots: string[] = [];
  const shoot = cutToFrame({ placeInTab: async () => undefined }, async () => {
    shots.push('taken');
    return new Uint8Array();
  });
  await expect(shoot()).rejects.toMatchObject({ code: 'screen-failed' });
  expect(shots).toEqual([]);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { shootTab } from '../../../entrypoints/background/capture/visible-tab';

const shots: number[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-27T10:00:00.000Z') });
  Object.assign(browser.tabs, {
    get: async () => ({ id: 1, windowId: 1, active: true }),
    captureVisibleTab: async () => {
      shots.push(performance.now());
      return 'data:image/png;base64,iVBORw0KGgo=';
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Chromium takes two a second and refuses the third. */
it('a clock that is set back by a day holds no picture back, nor do two pictures of one second', async () => {
  await shootTab(1);
  await shootTab(1);
  vi.setSystemTime(new Date('2026-11-26T10:00:00.000Z'));
  const third = shootTab(1);
  await vi.advanceTimersByTimeAsync(1_100);
  await third;
  expect(shots).toHaveLength(3);
  expect((shots[1] ?? 0) - (shots[0] ?? 0)).toBeLessThan(50);
  expect((shots[2] ?? 0) - (shots[0] ?? 0)).toBeGreaterThanOrEqual(1_000);
});

it('a picture that the browser refuses for having taken two is taken once its second is over', async () => {
  const refused = new Error('This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.');
  const take = browser.tabs.captureVisibleTab;
  let asked = 0;
  Object.assign(browser.tabs, {
    captureVisibleTab: async () => {
      asked += 1;
      if (asked === 1) throw refused;
      return take();
    },
  });
  const shot = shootTab(1);
  await vi.advanceTimersByTimeAsync(3_000);
  expect((await shot).byteLength).toBeGreaterThan(0);
  expect(asked).toBe(2);
});

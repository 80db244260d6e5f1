import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { shootTab } from '../../entrypoints/background/capture/visible-tab';

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

it('a clock that is set back by a day holds no picture back', async () => {
  await shootTab(1);
  vi.setSystemTime(new Date('2026-11-26T10:00:00.000Z'));
  const second = shootTab(1);
  await vi.advanceTimersByTimeAsync(1_000);
  await second;
  expect(shots).toHaveLength(2);
  expect((shots[1] ?? 0) - (shots[0] ?? 0)).toBeGreaterThanOrEqual(500);
});

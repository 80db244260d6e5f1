import type { Page } from '@playwright/test';
import type { Line } from '../scale/line';
import { watchMemory } from './watch-memory';

/**
 * What some work on large files takes: seconds, the longest task on its page as the browser itself tells it, and how much
 * more memory the browser holds meanwhile.
 */
export async function watched<Result>(
  name: string,
  page: Page,
  work: () => Promise<Result>,
): Promise<{ lines: Line[]; result: Result }> {
  await page.evaluate(`{
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ type: 'longtask' });
  }`);
  const memory = await watchMemory(page.context());
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1_000;
  const growth = await memory();
  const longest = await page.evaluate<number>('globalThis.longest');
  const lines: Line[] = [{ name, value: seconds, unit: 's' }];
  lines.push({ name: `${name}, longest task on the page`, value: longest, unit: 'ms', target: '<= 50' });
  lines.push({ name: `${name}, memory growth of the browser`, value: growth / 1e6, unit: 'MB', target: '<= 200' });
  return { lines, result };
}

/** The same lines with what the first, in seconds, is in times of the stock tools' over the same bytes. */
export function inTimes([first, ...others]: readonly Line[], floorSeconds: number, most: number): Line[] {
  if (!first) return [];
  const name = `${first.name}, over zip -0 and sha256sum`;
  return [first, { name, value: first.value / floorSeconds, unit: '×', target: `<= ${most}` }, ...others];
}

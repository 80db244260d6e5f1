import type { Page } from '@playwright/test';
import type { BankenBrowser } from '../harness/browsers/banken-browser';
import { withSession } from './soak-profile';

/** Bytes of script heap after a collection, over these pages together; a page's scripts of ours are in its heap. */
export async function heapOf(pages: readonly Page[]): Promise<number> {
  let bytes = 0;
  for (const page of pages)
    bytes += await withSession(page, async (session) => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    });
  return bytes;
}

/** The same of the background worker that runs now, once what it reads at the moment is read: it is less no more. */
export function workerHeap(banken: BankenBrowser): Promise<number> {
  return banken.inWorker(async (session) => {
    let [least, again] = [Number.POSITIVE_INFINITY, 0];
    for (; again < 5; again += 1) {
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      if (usedSize < least * 0.99) again = 0;
      least = Math.min(least, usedSize);
      await new Promise((done) => setTimeout(done, 400));
    }
    return least;
  });
}

/** The same place at two moments: how much more at the second, per cent. */
export const growth = (before: number, after: number): number => Math.round((after / before - 1) * 1_000) / 10;

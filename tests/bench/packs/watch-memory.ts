import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

/** What the browser's processes hold by themselves, bytes (Linux). */
async function memoryOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
  await session?.detach();
  return processInfo.reduce((sum, { id }) => sum + privateBytes(id), 0);
}

function privateBytes(id: number): number {
  try {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return ['Private_Clean', 'Private_Dirty'].reduce(
      (sum, key) => sum + Number(new RegExp(String.raw`${key}:\s+(\d+) kB`).exec(text)?.[1] ?? 0) * 1_024,
      0,
    );
  } catch {
    // It has ended meanwhile
    return 0;
  }
}

/** The most that the browser holds more than at the beginning, in bytes, looked at four times a second. */
export async function watchMemory(context: BrowserContext): Promise<() => Promise<number>> {
  const before = await memoryOf(context);
  const ending = new AbortController();
  const looking = (async () => {
    let most = before;
    while (!ending.signal.aborted) {
      most = Math.max(most, await memoryOf(context));
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return most - before;
  })();
  return () => {
    ending.abort();
    return looking;
  };
}

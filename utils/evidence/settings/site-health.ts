import { z } from 'zod';
import type { PageHealth } from '../../capture/posts/page-health';
import { instant } from '../../shapes/scalars';
import { db } from '../db';

/** How reading one platform has gone on this device: dates and a count, no address, no words. */
export const siteHealthSchema = z.strictObject({
  /** Pages in a row that looked changed. */
  changedPages: z.number(),
  fineAt: instant.exactOptional(),
  /** First of the pages in a row. */
  changedSince: instant.exactOptional(),
});
export type SiteHealth = z.infer<typeof siteHealthSchema>;

/** The record after one more page. An empty page tells nothing; one that reads well ends the trouble. */
export function nextHealth(before: SiteHealth, page: PageHealth, now: string): SiteHealth {
  if (page === 'empty') return before;
  if (page === 'fine') return { changedPages: 0, fineAt: now };
  return { ...before, changedPages: before.changedPages + 1, changedSince: before.changedSince ?? now };
}

const keyOf = (platform: string) => `health:${platform}`;
const none: SiteHealth = { changedPages: 0 };

export async function keepHealth(platform: string, page: PageHealth, now: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const before = await healthOfSite(platform);
    const after = nextHealth(before, page, now);
    if (after !== before) await db.settings.put({ key: keyOf(platform), value: after });
  });
}

export async function healthOfSite(platform: string): Promise<SiteHealth> {
  const parsed = siteHealthSchema.safeParse((await db.settings.get(keyOf(platform)))?.value);
  return parsed.success ? parsed.data : none;
}

import type { PageHealth } from '../../capture/posts/page-health';
import type { SiteHealth } from '../../shapes/settings';
import { changeSetting, readSetting } from './stored-settings';

/** The record after one more page. An empty page tells nothing; one that reads well ends the trouble. */
export function nextHealth(before: SiteHealth, page: PageHealth, now: string): SiteHealth {
  if (page === 'empty') return before;
  if (page === 'fine') return { changedPages: 0, fineAt: now };
  return { ...before, changedPages: before.changedPages + 1, changedSince: before.changedSince ?? now };
}

const none: SiteHealth = { changedPages: 0 };

export async function keepHealth(platform: string, page: PageHealth, now: string): Promise<void> {
  await changeSetting(`health:${platform}`, (before) => {
    const after = nextHealth(before ?? none, page, now);
    return after === none ? before : after;
  });
}

export async function healthOfSite(platform: string): Promise<SiteHealth> {
  return (await readSetting(`health:${platform}`)) ?? none;
}

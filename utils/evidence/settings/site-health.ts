import type { PageHealth } from '../../capture/posts/page-health';
import type { SiteHealth } from '../../shapes/settings';
import { changeSetting, readSetting } from './stored-settings';

/**
 * The record after one more page. An empty page tells nothing; one that reads well ends the trouble, and of several on
 * one day the first counts.
 */
export function nextHealth(before: SiteHealth, page: PageHealth, now: string): SiteHealth {
  if (page === 'empty' || (page === 'fine' && isFineOn(before, now))) return before;
  if (page === 'fine') return { changedPages: 0, fineAt: now };
  return { ...before, changedPages: before.changedPages + 1, changedSince: before.changedSince ?? now };
}

/** Days are those of UTC: the list of sites shows a day and no hour. */
const isFineOn = ({ changedPages, fineAt }: SiteHealth, now: string) =>
  changedPages === 0 && fineAt?.slice(0, 10) === now.slice(0, 10);

const none: SiteHealth = { changedPages: 0 };

/** One page may be an accident, so many in a row are none. */
const noticed = 3;

/** Keeps what one more page tells. True for the page by which a redesign is noticed: it is said there, and not again. */
export async function keepHealth(platform: string, page: PageHealth, now: string): Promise<boolean> {
  let isNoticed = false;
  await changeSetting(`health:${platform}`, (before = none) => {
    const after = nextHealth(before, page, now);
    isNoticed = after !== before && after.changedPages === noticed;
    return after === none ? undefined : after;
  });
  return isNoticed;
}

export async function healthOfSite(platform: string): Promise<SiteHealth> {
  return (await readSetting(`health:${platform}`)) ?? none;
}

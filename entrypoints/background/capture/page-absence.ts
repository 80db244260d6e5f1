import { browser } from '../../../utils/messaging/browser';
import { pageProbes } from '../../../utils/messaging/contract/page-actions';
import type { Absence } from '../../../utils/shapes/records/up-state';

const LOGIN_PATH = /\/(log_?in|sign_?in|accounts?\/login|i\/flow\/login|checkpoint|auth)(\/|$|\?)/i;

/** What a page says about itself where the post is not found. Only counts and codes leave the page, no words. */
export async function absenceIn(tabId: number): Promise<{ absence: Absence; isSure: boolean }> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: lookAround });
    const found = pageProbes.absence.safeParse(answer?.result).data;
    if (!found?.path) return { absence: 'unreadable', isSure: false };
    if (found.status === 404 || found.status === 410) return { absence: 'gone', isSure: true };
    if (LOGIN_PATH.test(found.path) || found.passwords > 0) return { absence: 'login', isSure: true };
    return { absence: found.isLoaded ? 'gone' : 'unreadable', isSure: false };
  } catch {
    // The browser lets nobody in: that is what is said of it
    return { absence: 'unreadable', isSure: false };
  }
}

/** Runs in the page. */
function lookAround() {
  const [visit] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
    responseStatus?: number;
  })[];
  return {
    path: location.protocol === 'https:' ? location.pathname + location.search : '',
    status: visit?.responseStatus ?? 0,
    passwords: [...document.querySelectorAll('input[type=password]')].filter((box) => box.checkVisibility()).length,
    isLoaded: document.readyState === 'complete',
  };
}

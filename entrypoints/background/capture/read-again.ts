import { todaysKey } from '../../../utils/capture/keys-of-post';
import { CodedError } from '../../../utils/coded-error';
import { db } from '../../../utils/evidence/db';
import { keepSecondRead } from '../../../utils/evidence/store/captures/second-read';
import { ask } from '../../../utils/messaging/ask';
import { browser } from '../../../utils/messaging/browser';
import type { Handlers } from '../../../utils/messaging/serve';
import { canReadAgain } from '../../../utils/platforms';
import type { Absence } from '../../../utils/shapes/records/up-state';
import type { Actor, Sighting } from '../../../utils/shapes/schema';
import { absenceIn } from './page-absence';

const now = () => new Date().toISOString();
const patience = 25_000;
const pause = 700;
/** So many times in a row the page must say the same before the waiting ends. */
const SURE = 2;
/** Tabs of ours that a stopped worker may have left open. */
const tabsKey = 'second-read-tabs';

/** 「もう一度読む」 on a case. */
export const readAgain: Handlers['readAgain'] = async ({ captureId }) => {
  const { same, found, state = 'gone' } = await secondRead(captureId, { kind: 'person', role: 'reviewer' });
  return { same, found, state };
};

/**
 * Loads a capture's permalink in a tab behind the others, lets the content script read the same post, keeps the comparison
 * and closes the tab. One more visit to the platform as the person who is signed in: only on an act, or when switched on.
 * @throws CodedError `page-not-readable` when there is no permalink that can be read again
 */
export async function secondRead(captureId: string, actor: Actor) {
  const capture = await db.captures.get(captureId);
  if (!capture) throw new CodedError('capture-not-found', captureId);
  const url = capture.post.permalink;
  if (!url || !canReadAgain(capture)) throw new CodedError('page-not-readable', url);
  // Empty at first: a worker that is stopped here must know its tab before anything is loaded
  const tab = await browser.tabs.create({ url: 'about:blank', active: false });
  if (tab.id === undefined) throw new CodedError('page-gone');
  await remember(tab.id, true);
  try {
    await settled(tab.id);
    await browser.tabs.update(tab.id, { url });
    const { seen, absence } = await readIn(tab.id, todaysKey(capture), url);
    const read = { at: seen?.capturedAt ?? now(), url: seen?.page.url ?? url, post: seen?.post, absence };
    return await keepSecondRead(capture, read, actor, now());
  } finally {
    // The person may have closed it
    await browser.tabs.remove(tab.id).catch(() => undefined);
    await remember(tab.id, false);
  }
}

/** A tab that is sent elsewhere before its own empty page is there may stay empty. */
async function settled(tabId: number): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    const { status, url = 'about:blank' } = await browser.tabs.get(tabId);
    if (status === 'complete' && url !== '') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function sendOnceMore(tabId: number, url: string): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  const isEmpty = (tab.url ?? '') === '' || tab.url === 'about:blank';
  if (isEmpty && !tab.pendingUrl) await browser.tabs.update(tabId, { url });
}

/** Asks until the post is there; a page that says so itself (404, a login) ends the waiting early. */
async function readIn(tabId: number, postKey: string, url: string): Promise<{ seen?: Sighting; absence: Absence }> {
  let absence: Absence = 'unreadable';
  let sure = 0;
  for (const until = performance.now() + patience; performance.now() < until && sure < SURE; ) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const seen = await ask(tabId, 'readPost', { postKey });
    if (seen?.postKey === postKey) return { seen, absence };
    await sendOnceMore(tabId, url);
    const now = await absenceIn(tabId);
    sure = now.isSure && now.absence === absence ? sure + 1 : 0;
    absence = now.absence;
  }
  return { absence };
}

async function openTabs(): Promise<number[]> {
  const stored = (await browser.storage.session.get(tabsKey))[tabsKey];
  return Array.isArray(stored) ? stored.map(Number) : [];
}

async function remember(tabId: number, isOpen: boolean): Promise<void> {
  const others = (await openTabs()).filter((id) => id !== tabId);
  await browser.storage.session.set({ [tabsKey]: isOpen ? [...others, tabId] : others });
}

/** Closes what a stopped worker left open; the reading itself is not taken up again, nothing was promised. */
export async function closeLeftTabs(): Promise<void> {
  const left = await openTabs();
  // They may be closed already
  if (left.length > 0) await browser.tabs.remove(left).catch(() => undefined);
  await browser.storage.session.remove(tabsKey);
}

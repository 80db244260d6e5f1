import { browser } from '../../utils/messaging/browser';
import type { FormLeft } from '../../utils/messaging/contract/panel';

/** Which tab was opened for which request: kept for the browser's session, so a woken worker still knows. */
const tabKey = (tabId: number) => `guide-tab:${tabId}`;

export async function noteRequestOfTab(tabId: number, requestId: string): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: requestId });
}

const givenKey = (tabId: number) => `guide-given:${tabId}`;

/** What a page of this tab had been given when it left by itself, and whither it went. */
export async function noteLeftInTab(tabId: number, left: FormLeft): Promise<void> {
  await browser.storage.session.set({ [givenKey(tabId)]: left });
}

/** The same; `takes`: for the last time. */
export async function leftInTab(tabId: number, takes: boolean): Promise<FormLeft | undefined> {
  const stored = await browser.storage.session.get(givenKey(tabId));
  if (takes) await browser.storage.session.remove(givenKey(tabId));
  return stored[givenKey(tabId)] as FormLeft | undefined;
}

const placesKey = (tabId: number) => `guide-places:${tabId}`;

/**
 * Whether a page of the form's site is the form's own: at the route's address, the first that this tab's form led to, or,
 * once a plan was given in this tab, any further one of the form.
 */
export async function isOwnPlace(tabId: number, path: string, ownPath: string): Promise<boolean> {
  const places = await placesOf(tabId);
  return path === ownPath || path === places.first || places.isGiven === true;
}

/** Writes down where a tab's form came first, or that its plan was given. */
export async function notePlace(tabId: number, place: { first: string } | { isGiven: true }): Promise<void> {
  await browser.storage.session.set({ [placesKey(tabId)]: { ...place, ...(await placesOf(tabId)) } });
}

async function placesOf(tabId: number): Promise<{ first?: string; isGiven?: true }> {
  return ((await browser.storage.session.get(placesKey(tabId)))[placesKey(tabId)] ?? {}) as { first?: string };
}

export async function requestOfTab(tabId: number): Promise<string | undefined> {
  const stored = await browser.storage.session.get(tabKey(tabId));
  const requestId = stored[tabKey(tabId)];
  return typeof requestId === 'string' ? requestId : undefined;
}

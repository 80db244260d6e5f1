import { browser } from '../../utils/messaging/browser';

/** Which tab was opened for which request: kept for the browser's session, so a woken worker still knows. */
const tabKey = (tabId: number) => `guide-tab:${tabId}`;

export async function noteRequestOfTab(tabId: number, requestId: string): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: requestId });
}

const givenKey = (tabId: number) => `guide-given:${tabId}`;

/** Steps whose values a page of this tab had been given when it was left. */
export async function noteGivenInTab(tabId: number, given: readonly number[]): Promise<void> {
  await browser.storage.session.set({ [givenKey(tabId)]: given });
}

/** The same, once. */
export async function takeGivenInTab(tabId: number): Promise<number[] | undefined> {
  const stored = await browser.storage.session.get(givenKey(tabId));
  const given: unknown = stored[givenKey(tabId)];
  if (!Array.isArray(given)) return undefined;
  await browser.storage.session.remove(givenKey(tabId));
  return given.filter((step) => typeof step === 'number');
}

export async function requestOfTab(tabId: number): Promise<string | undefined> {
  const stored = await browser.storage.session.get(tabKey(tabId));
  const requestId = stored[tabKey(tabId)];
  return typeof requestId === 'string' ? requestId : undefined;
}

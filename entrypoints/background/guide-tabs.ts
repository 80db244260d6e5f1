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

export async function requestOfTab(tabId: number): Promise<string | undefined> {
  const stored = await browser.storage.session.get(tabKey(tabId));
  const requestId = stored[tabKey(tabId)];
  return typeof requestId === 'string' ? requestId : undefined;
}

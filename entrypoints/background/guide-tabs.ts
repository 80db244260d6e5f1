import { browser } from '../../utils/messaging/browser';

/** Which tab was opened for which request: kept for the browser's session, so a woken worker still knows. */
const tabKey = (tabId: number) => `guide-tab:${tabId}`;

export async function noteRequestOfTab(tabId: number, requestId: string): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: requestId });
}

export async function requestOfTab(tabId: number): Promise<string | undefined> {
  const stored = await browser.storage.session.get(tabKey(tabId));
  const requestId = stored[tabKey(tabId)];
  return typeof requestId === 'string' ? requestId : undefined;
}

import { CodedError } from '../coded-error';
import { browser } from './browser';
import { panelPage } from './panel-port';

/** The panel's page for the form in this tab. */
export function panelAddress(tabId: number): string {
  return `${panelPage}?tab=${tabId}`;
}

/**
 * Opens the guide in the browser's side panel, for this tab alone. Must be called within a person's press, before
 * anything else is awaited in a worker, or within seconds of it in a page.
 * @throws CodedError `refused` where the browser has no side panel; whatever the browser says when it does not open it
 */
export async function showPanel(tabId: number): Promise<void> {
  if (!browser.sidePanel) throw new CodedError('refused', 'no side panel');
  const set = browser.sidePanel.setOptions({ tabId, path: panelAddress(tabId).slice(1), enabled: true });
  await Promise.all([set, browser.sidePanel.open({ tabId })]);
}

/** Opens the list of posts beside the pages of this window; within a person's press, as above. */
export async function showPostsPanel(windowId: number | undefined): Promise<void> {
  if (browser.sidebarAction) return browser.sidebarAction.open();
  if (!browser.sidePanel || windowId === undefined) throw new CodedError('refused', 'no side panel');
  const set = browser.sidePanel.setOptions({ path: panelPage.slice(1), enabled: true });
  await Promise.all([set, browser.sidePanel.open({ windowId })]);
}

/** In Chromium the list is there in quiet mode alone; Firefox shows its sidebar to whoever asks for it. */
export async function setPostsPanel(isThere: boolean): Promise<void> {
  await browser.sidePanel?.setOptions(isThere ? { path: panelPage.slice(1), enabled: true } : { enabled: false });
}

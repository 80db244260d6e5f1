import { closeLock } from '../../utils/evidence/lock/record-lock';
import { browser } from '../../utils/messaging/browser';

/** Pages hear of it by the session's memory, which all of them follow. */
const hideKey = 'hide';

/**
 * Opens the browser's own new tab, closes the lock and every page of ours. The other pages hear it first: a popup is gone as
 * soon as another tab comes before it.
 */
export function hidePages(): void {
  browser.storage.session.set({ [hideKey]: Date.now() }).catch(reportError);
  closeLock().catch(reportError);
  void browser.tabs.create({}).finally(closeThis);
}

async function closeThis(): Promise<void> {
  // A popup is in no tab
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  if (tab?.id === undefined) window.close();
  else await browser.tabs.remove(tab.id);
}

/**
 * One key from anywhere, also while something is typed; an open dialog or menu takes the first press.
 * @param hasKey without it the page goes with the others and hides none: beside a form `Esc` is pressed for other things
 */
export function hideByKey(hasKey: boolean): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && hideKey in changes) void closeThis();
  });
  if (!hasKey) return;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || event.repeat) return;
    if (document.querySelector('dialog[open], [role=menu]')) return;
    event.preventDefault();
    hidePages();
  });
}

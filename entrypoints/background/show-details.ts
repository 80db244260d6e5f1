import { isLocked } from '../../utils/evidence/lock/key-ring';
import { browser } from '../../utils/messaging/browser';

/** Opens the popup over the capture; where the browser does not allow that, the badge says so, or a tab when asked for. */
export async function showDetails(captureId: string, tabId?: number, asked = false): Promise<'popup' | 'tab'> {
  try {
    await browser.action.openPopup();
    return 'popup';
  } catch {
    // Not every browser opens it without a press on the toolbar
    await badgeDetails(captureId, tabId);
    if (asked) await browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}?capture=${captureId}` });
    return 'tab';
  }
}

/** Where nothing may take the page's focus: the badge of that tab alone. */
export async function badgeDetails(_: string, tabId?: number): Promise<void> {
  if (isLocked()) return;
  // A tab that was closed meanwhile has no badge
  await browser.action.setBadgeText({ text: '1', ...(tabId === undefined ? {} : { tabId }) }).catch(() => undefined);
  await browser.action.setBadgeBackgroundColor({ color: '#1f4e79' });
}

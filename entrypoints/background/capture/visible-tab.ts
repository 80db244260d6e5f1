import { bytesOfDataAddress } from '../../../utils/bytes/data-address';
import { CodedError } from '../../../utils/coded-error';
import { browser } from '../../../utils/messaging/browser';

/** Chromium allows two calls a second (MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND). */
const pause = 520;
/** By a clock that nobody sets: one that went back a day would hold every picture for a day. */
let last = -pause;

/**
 * The pixels of a tab as its browser shows them, PNG.
 * @throws CodedError `no-screen-permission` without `<all_urls>` or activeTab, `screen-failed` when the tab is not the
 * one in front: another tab's picture is never kept.
 */
export async function shootTab(tabId: number): Promise<Uint8Array<ArrayBuffer>> {
  const wait = last + pause - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  const windowId = await inFront(tabId);
  last = performance.now();
  let address: string;
  try {
    address = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  } catch (error) {
    const text = String(error);
    if (/permission|activeTab|all_urls/i.test(text)) throw new CodedError('no-screen-permission', text);
    throw new CodedError('screen-failed', text);
  }
  await inFront(tabId);
  return bytesOfDataAddress(address);
}

async function inFront(tabId: number): Promise<number> {
  // Closed: said below
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.windowId === undefined) throw new CodedError('page-gone');
  if (!tab.active) throw new CodedError('screen-failed', 'the tab is not in front');
  return tab.windowId;
}

import { bytesOfDataAddress } from '../../../utils/bytes/data-address';
import { CodedError } from '../../../utils/coded-error';
import { browser } from '../../../utils/messaging/browser';

/** Chromium allows two calls a second (MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND): the third waits for the first to be so old. */
const span = 1_040;
/** When the last two were taken, by a clock that nobody sets: one that went back a day would hold every picture for a day. */
let taken: readonly [number, number] = [-span, -span];

/**
 * The pixels of a tab as its browser shows them, PNG.
 * @throws CodedError `no-screen-permission` without `<all_urls>` or activeTab, `screen-failed` when the tab is not the
 * one in front: another tab's picture is never kept.
 */
export async function shootTab(tabId: number): Promise<Uint8Array<ArrayBuffer>> {
  const wait = taken[0] + span - performance.now();
  if (wait > 0) await pause(wait);
  const windowId = await inFront(tabId);
  const address = await shoot(windowId);
  await inFront(tabId);
  return bytesOfDataAddress(address);
}

/** One call; where the browser counts otherwise than we do (a worker begun anew has forgotten), once more after its second. */
async function shoot(windowId: number, isSecond = false): Promise<string> {
  taken = [taken[1], performance.now()];
  try {
    return await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  } catch (error) {
    const text = String(error);
    if (/permission|activeTab|all_urls/i.test(text)) throw new CodedError('no-screen-permission', text);
    if (isSecond || !text.includes('MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND'))
      throw new CodedError('screen-failed', text);
    await pause(span);
    return shoot(windowId, true);
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

async function inFront(tabId: number): Promise<number> {
  // Closed: said below
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.windowId === undefined) throw new CodedError('page-gone');
  if (!tab.active) throw new CodedError('screen-failed', 'the tab is not in front');
  return tab.windowId;
}

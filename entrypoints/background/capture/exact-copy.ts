import type { ExactCopy } from '../../../utils/capture/job/page-archive';
import { browser } from '../../../utils/messaging/browser';

/** The exact copy of a tab that this browser can make now: MHTML, Chromium alone, where the person has allowed it. */
export async function exactCopyOf(tabId: number): Promise<ExactCopy> {
  if (!import.meta.env.CHROME) return 'none';
  const isGranted = await browser.permissions.contains({ permissions: ['pageCapture'] });
  const { pageCapture } = browser;
  return isGranted && pageCapture ? () => saved(pageCapture, tabId) : 'not-granted';
}

/** Chromium hands the copy over as a temporary file that is now and then gone before it can be read: then once more. */
async function saved(
  pageCapture: NonNullable<typeof browser.pageCapture>,
  tabId: number,
  more = 2,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const blob = await pageCapture.saveAsMHTML({ tabId });
    if (!blob) throw new Error('empty');
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    if (more === 0 || (error as Error).name !== 'NotFoundError') throw error;
    await new Promise((resolve) => setTimeout(resolve, 120));
    return saved(pageCapture, tabId, more - 1);
  }
}

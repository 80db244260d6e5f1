import type { PointedBy } from '../../../utils/capture/page/pointed-element';
import { CodedError } from '../../../utils/coded-error';
import { ask } from '../../../utils/messaging/ask';
import { browser } from '../../../utils/messaging/browser';
import { reachPage } from '../../../utils/messaging/reach-page';
import { beginFrom } from './captures';

/**
 * Records the post under the pointer, or the one for which the browser's own menu was asked; on a site without an adapter
 * the part of the page there. Draws nothing.
 * @throws CodedError `no-post-pointed`
 */
export async function recordPointed(tabId: number, by: PointedBy): Promise<void> {
  // A page that the browser lets nobody into answers nothing below, which is said
  await browser.scripting.executeScript({ target: { tabId }, files: ['/look.js'] }).catch(() => undefined);
  const post = await ask(tabId, 'pointedPost', { by }, 0);
  if (post) return void (await beginFrom(tabId, post));
  // A page with an adapter has said that there is none
  if (post === null) throw new CodedError('no-post-pointed');
  await reachPage(tabId, 0);
  const part = await ask(tabId, 'pointedPart', { by }, 0);
  if (!part) throw new CodedError('no-post-pointed');
  await beginFrom(tabId, part);
}

import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForCaptureByHand } from '../utils/capture/by-hand/capture-by-hand';
import styles from '../utils/capture/by-hand/choose-element.css?inline';
import { hands } from '../utils/capture/page/page-actions';
import { handsSlot } from '../utils/capture/page/page-actions-slot';
import { showPageNotice } from '../utils/capture/page/page-notice';
import { startCopy } from '../utils/capture/posts/copy-life';
import { type ErrorCode, errorCodes } from '../utils/coded-error';

/** Injected by the worker when a capture needs the page: puts the hands into the isolated world, once. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<string, unknown>;
  if (world[handsSlot]) return;
  world[handsSlot] = hands;
  // Read now: an update of the extension takes its words away from the pages that are open
  const words = new Map(errorCodes.map((code) => [code, wordsFor(code)]));
  const say = (code: ErrorCode) => showPageNotice(document, words.get(code) ?? '', [styles], 'bar');
  listenForCaptureByHand(startCopy(document, 'capture').signal, say);
});

function wordsFor(code: ErrorCode): string {
  const said = browser.i18n.getMessage(`error_${code.replaceAll('-', '_')}` as never);
  return browser.i18n.getMessage('capture_refused' as never, [said]);
}

import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureByHand } from '../utils/capture/by-hand/capture-by-hand';
import { capturePageActs } from '../utils/capture/page/capture-page-acts';
import { openGate } from '../utils/capture/page/first-in-line';
import { showPageNotice } from '../utils/capture/page/page-notice';
import { startCopy } from '../utils/capture/posts/copy-life';
import { type ErrorCode, errorCodes } from '../utils/error-codes';
import { answerTab } from '../utils/messaging/answer-tab';
import type { PlacedActions } from '../utils/messaging/contract/page-actions';
import { sendBy } from '../utils/messaging/send';
import { newId } from '../utils/new-id';
import { pageActionsSlot } from '../utils/page-slots';
import type { KeyPart, WordKey } from '../utils/word-key';

/** Injected by the worker when a capture needs the page: puts the actions into the isolated world, once. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [pageActionsSlot]?: PlacedActions };
  if (world[pageActionsSlot]) return;
  world[pageActionsSlot] = capturePageActs;
  openGate();
  const word = (key: WordKey) => browser.i18n.getMessage(key as never);
  // Read now: an update of the extension takes its words away from the pages that are open
  const refused = new Map(errorCodes.map((code) => [code, wordsFor(code)]));
  const changed = word('health_notice');
  const send = sendBy(browser);
  const { signal } = startCopy('capture', browser);
  const acts = captureByHand(
    {
      words: {
        name: word('choose_name'),
        hint: word('choose_hint'),
        keys: word('choose_keys'),
        leave: word('choose_leave'),
      },
      record: (sighting) => send('startCapture', { captureId: newId(), sighting }),
      say: (code) => showPageNotice(document, refused.get(code) ?? ''),
    },
    signal,
  );
  const sayChanged = (): true => {
    showPageNotice(document, changed);
    return true;
  };
  answerTab(browser, { ...acts, sayChanged }, signal);
});

function wordsFor(code: ErrorCode): string {
  const key = `error_${code.replaceAll('-', '_')}` as `error_${KeyPart<ErrorCode>}`;
  const said = browser.i18n.getMessage(key satisfies WordKey as never);
  return browser.i18n.getMessage('capture_refused' satisfies WordKey as never, [said]);
}

import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureByHand } from '../utils/capture/by-hand/capture-by-hand';
import { hands } from '../utils/capture/page/page-actions';
import { answerTab } from '../utils/messaging/answer-tab';
import type { PlacedActions } from '../utils/messaging/contract/page-actions';
import { sendBy } from '../utils/messaging/send';
import { newId } from '../utils/new-id';
import { pageActionsSlot } from '../utils/page-slots';

/** Injected by the worker when a capture needs the page: puts the actions into the isolated world, once. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [pageActionsSlot]?: PlacedActions };
  if (world[pageActionsSlot]) return;
  world[pageActionsSlot] = hands;
  const word = (key: string) => browser.i18n.getMessage(`choose_${key}` as never);
  const send = sendBy(browser);
  const { signal } = new AbortController();
  const acts = captureByHand(
    {
      extensionVersion: browser.runtime.getManifest().version,
      words: { name: word('name'), hint: word('hint'), keys: word('keys'), leave: word('leave') },
      record: (sighting) => send('startCapture', { captureId: newId(), sighting }),
    },
    signal,
  );
  answerTab(browser, acts, signal);
});

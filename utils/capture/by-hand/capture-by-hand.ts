import { browser } from 'wxt/browser';
import { codeOf, type ErrorCode } from '../../coded-error';
import { send } from '../../messaging/send';
import { newId } from '../../new-id';
import { platformOfPage } from '../../platforms/slot';
import type { WordKey } from '../../word-key';
import { locate } from '../posts/registry';
import { sight } from '../posts/sighting';
import { chooseElement } from './choose-element';
import { type GenericReading, readChosen, readWholePage } from './generic-post';

/**
 * Answers the worker in pages without marks: record the whole page, let the person point at a part, or read a recorded
 * part again. One listener a page, however often the script is injected.
 * @param say tells the person in the page why nothing was recorded
 */
export function listenForCaptureByHand(signal: AbortSignal, say: (code: ErrorCode) => void): void {
  const version = browser.runtime.getManifest().version;
  const word = (key: WordKey) => browser.i18n.getMessage(key as never);
  const words = {
    name: word('choose_name'),
    hint: word('choose_hint'),
    keys: word('choose_keys'),
    leave: word('choose_leave'),
  };
  // Only for its viewer's parts: what is chosen by hand was not read by an adapter
  const viewer = platformOfPage()?.viewer;
  const platform = viewer && { viewer };
  let choosing: AbortController | undefined;
  const record = async (reading: GenericReading) => {
    await send('startCapture', { captureId: newId(), sighting: sight({ ...reading, platform }, version) });
  };
  const listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const { question, payload } = Object(message) as {
      question?: string;
      payload?: { postKey?: string; code?: ErrorCode };
    };
    if (question === 'recordPage') {
      Promise.resolve(readWholePage(document))
        .then(record)
        .then(
          () => respond(true),
          (error) => respond(codeOf(error)),
        );
      return true;
    }
    if (question === 'chooseElement') {
      choosing?.abort();
      choosing = new AbortController();
      chooseElement(document, words, AbortSignal.any([signal, choosing.signal]))
        .then(async (element) => {
          if (element) await record(readChosen(element, document));
        })
        .catch((error: unknown) => say(codeOf(error)));
      respond(true);
      return undefined;
    }
    if (question === 'sayRefused' && payload?.code) {
      say(payload.code);
      respond(true);
      return undefined;
    }
    if (question === 'readPost' && payload?.postKey?.startsWith('generic:')) {
      const element = locate(payload.postKey);
      const reading =
        element && (element === document.documentElement ? readWholePage(document) : readChosen(element, document));
      respond(reading ? sight({ ...reading, platform }, version) : undefined);
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener(
    'abort',
    () => browser.runtime?.id && browser.runtime.onMessage.removeListener(listener as never),
  );
}

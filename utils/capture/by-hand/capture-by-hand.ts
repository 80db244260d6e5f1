import { browser } from 'wxt/browser';
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
 */
export function listenForCaptureByHand(signal: AbortSignal): void {
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
    const { question, payload } = Object(message) as { question?: string; payload?: { postKey?: string } };
    if (question === 'recordPage') {
      void record(readWholePage(document)).then(
        () => respond(true),
        () => respond(false),
      );
      return true;
    }
    if (question === 'chooseElement') {
      choosing?.abort();
      choosing = new AbortController();
      void chooseElement(document, words, AbortSignal.any([signal, choosing.signal])).then(async (element) => {
        if (element) await record(readChosen(element, document));
      });
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
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}

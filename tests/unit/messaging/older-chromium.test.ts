import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { browser } from '../../../utils/messaging/browser';
import { answer, type Handlers } from '../../../utils/messaging/serve';

type Hear = (message: unknown, sender: object, reply: (said: unknown) => void) => unknown;

/** A Chromium before 148 as the polyfill finds it: no `browser`, listeners that answer by a callback. */
function olderChromium() {
  const listeners: Hear[] = [];
  const sidePanel = { setOptions: () => Promise.resolve() };
  const runtime = { id: 'banken', getURL: (path = '') => `chrome-extension://banken${path}` };
  const onMessage = { addListener: (listener: Hear) => listeners.push(listener), hasListener: () => false };
  const chrome = { runtime: { ...runtime, onMessage }, sidePanel };
  const module = { exports: {} };
  const code = readFileSync(
    new URL('../../../node_modules/webextension-polyfill/dist/browser-polyfill.js', import.meta.url),
    'utf8',
  );
  runInNewContext(code, { chrome, module, exports: module.exports, console, Promise });
  return { polyfilled: module.exports as typeof browser, listeners, sidePanel };
}

it('hears the worker’s answer from a listener’s promise in a Chromium that knows only callbacks', async () => {
  const { polyfilled, listeners, sidePanel } = olderChromium();
  const handlers = new Proxy({} as Handlers, { get: () => async () => ({ there: false }) });
  polyfilled.runtime.onMessage.addListener((message: unknown, sender: object) =>
    answer(handlers, message, sender, polyfilled.runtime),
  );
  const sender = { id: 'banken', url: 'chrome-extension://banken/sidepanel.html' };
  const said = await new Promise((reply) => {
    // Only `true` keeps the way for an answer open
    expect(listeners.map((hear) => hear({ name: 'bringGuide', request: { tabId: 4 } }, sender, reply))).toEqual([true]);
  });
  expect(said).toEqual({ ok: true, value: { there: false } });
  expect(polyfilled.sidePanel).toBe(sidePanel);
});

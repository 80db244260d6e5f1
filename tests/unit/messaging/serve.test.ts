import { describe, expect, it } from 'vitest';
import { answer, type Handlers, originOf } from '../../../utils/messaging/serve';

const runtime = { id: 'banken', getURL: (path = '') => `chrome-extension://banken${path}` } as never;
const tab = { id: 4, windowId: 1 } as never;
const content = { id: 'banken', url: 'https://x.com/home', tab, frameId: 0 };
const page = { id: 'banken', url: 'chrome-extension://banken/dashboard.html', tab, frameId: 0 };
const captureId = '7d1e3c58-1c5e-4a2c-9a55-0b3b1f0f7c11';

const handlers = new Proxy({} as Handlers, { get: (_, name) => async () => ({ handled: name }) });
const ask = (message: unknown, sender: object) => answer(handlers, message, sender, runtime);

describe('the worker’s door', () => {
  it('tells a page of the extension from a script in a web page, even when both have a tab', () => {
    expect(originOf(page as never, runtime)?.from).toBe('page');
    expect(originOf(content as never, runtime)).toMatchObject({ from: 'content', tabId: 4 });
  });

  it('refuses another extension and a sender without a tab', async () => {
    expect(await ask({ name: 'captureState', request: { captureId } }, { ...content, id: 'other' })).toEqual({
      ok: false,
      code: 'refused',
    });
    const { tab: _, ...tabless } = content;
    expect(await ask({ name: 'captureState', request: { captureId } }, tabless)).toMatchObject({ code: 'refused' });
  });

  it('refuses an address that only looks like the extension’s', () => {
    const url = 'https://evil.example/chrome-extension://banken/';
    expect(originOf({ ...content, url }, runtime)?.from).toBe('content');
  });

  it('refuses a form opened by a content script', async () => {
    const message = { name: 'openForm', request: { requestId: captureId } };
    expect(await ask(message, content)).toMatchObject({ ok: false, code: 'refused' });
    expect(await ask(message, page)).toMatchObject({ ok: true });
  });

  it.each([['__proto__'], ['constructor'], ['nothing'], [undefined], [3]])(
    'knows no message called %s',
    async (name) => {
      expect(await ask({ name, request: {} }, page)).toMatchObject({ ok: false, code: 'bad-message' });
    },
  );

  it('refuses a request with a wrong shape or an extra member', async () => {
    expect(await ask({ name: 'captureState', request: { captureId: '../..' } }, page)).toMatchObject({
      code: 'bad-message',
      detail: 'captureId',
    });
    expect(await ask({ name: 'captureState', request: { captureId, more: 1 } }, page)).toMatchObject({
      code: 'bad-message',
    });
  });

  it('handles what a page of ours asks for in a task of its own: a press there is handed on to no web page', async () => {
    const order: string[] = [];
    const noting = new Proxy({} as Handlers, {
      get: () => async () => {
        order.push('handled');
        return {};
      },
    });
    const message = { name: 'captureState', request: { captureId } };
    for (const sender of [content, page]) {
      const replied = answer(noting, message, sender, runtime);
      order.push('turn over');
      // Before any task that was asked for
      await new Promise<void>((next) => process.nextTick(next));
      order.push('task over');
      await replied;
    }
    expect(order).toEqual(['handled', 'turn over', 'task over', 'turn over', 'task over', 'handled']);
  });

  it('answers a handler’s fault with its code, never with an exception', async () => {
    const failing = new Proxy({} as Handlers, {
      get: () => async () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(
      await answer(failing, { name: 'captureState', request: { captureId } }, page as never, runtime),
    ).toMatchObject({ ok: false, code: 'quota-exceeded' });
  });
});

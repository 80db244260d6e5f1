import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerTab } from '../../../utils/messaging/answer-tab';
import { ask } from '../../../utils/messaging/ask';
import { contracts } from '../../../utils/messaging/contract/messages';
import { pageActions, pageProbes } from '../../../utils/messaging/contract/page-actions';
import { panelNewsSchema } from '../../../utils/messaging/contract/panel';
import { type TabQuestion, tabQuestions } from '../../../utils/messaging/contract/tab-questions';
import { readAct } from '../../../utils/messaging/panel-port';
import { answer, type Handlers } from '../../../utils/messaging/serve';

/** What a page that has gone over to the other side might say. Never a fit answer or request to anything. */
const rubbish = [
  ['a word', 'yes'],
  ['a number', 7],
  ['a list', [true]],
  ['an object of another kind', { question: 'pageState' }],
  ['a half', { found: true, top: 1 }],
  ['a number that is none', { found: true, top: Number.NaN, offsetMs: Number.POSITIVE_INFINITY }],
  ['an object with a changed prototype', JSON.parse('{"__proto__":{"found":true,"html":"x","png":"x"}}')],
] as const;

const runtime = { id: 'banken', getURL: (path = '') => `chrome-extension://banken${path}` } as never;
const tab = { id: 4, windowId: 1 };
const senders = {
  content: { id: 'banken', url: 'https://x.com/home', tab, frameId: 0 },
  page: { id: 'banken', url: 'chrome-extension://banken/dashboard.html' },
};

describe('messages to the worker', () => {
  const handle = vi.fn(async () => ({}));
  const handlers = new Proxy({} as Handlers, { get: () => handle });
  const names = Object.keys(contracts) as (keyof typeof contracts)[];

  it.each(names)('%s: rubbish, strangers and the wrong side do not reach its handler', async (name) => {
    for (const [, request] of rubbish) {
      for (const sender of Object.values(senders)) {
        expect(await answer(handlers, { name, request }, sender as never, runtime)).toMatchObject({ ok: false });
      }
    }
    for (const side of ['content', 'page'] as const) {
      const isLetIn = contracts[name].from.includes(side);
      const reply = await answer(handlers, { name, request: 'x' }, senders[side] as never, runtime);
      expect(reply).toMatchObject({ code: isLetIn ? 'bad-message' : 'refused' });
      const stranger = { ...senders[side], id: 'another-extension' };
      expect(await answer(handlers, { name, request: {} }, stranger as never, runtime)).toMatchObject({
        code: 'refused',
      });
    }
    expect(handle).not.toHaveBeenCalled();
  });
});

describe('questions to a tab', () => {
  it.each(Object.keys(tabQuestions) as TabQuestion[])('%s: an answer that is rubbish is no answer', async (name) => {
    for (const [, raw] of rubbish) {
      vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValueOnce(raw as never);
      expect(await ask(4, name, {}, 0)).toBeUndefined();
    }
  });

  it('are answered to this extension alone', () => {
    let hear: (message: unknown, sender: { id?: string }, reply: (said?: unknown) => void) => unknown = () => undefined;
    const onMessage = {
      addListener(listener: typeof hear) {
        hear = listener;
      },
      removeListener: vi.fn(),
    };
    const chooseElement = vi.fn(() => true as const);
    const ending = new AbortController();
    answerTab({ runtime: { id: 'banken', onMessage } }, { chooseElement }, ending.signal);
    const reply = vi.fn();
    for (const sender of [{}, { id: 'another-extension' }]) hear({ question: 'chooseElement' }, sender, reply);
    for (const message of [undefined, 'chooseElement', {}, { question: 'recordPage' }]) {
      hear(message, { id: 'banken' }, reply);
    }
    expect(chooseElement).not.toHaveBeenCalled();
    expect(reply).not.toHaveBeenCalled();
    hear({ question: 'chooseElement', payload: {} }, { id: 'banken' }, reply);
    expect(reply).toHaveBeenCalledExactlyOnceWith(true);
    ending.abort();
    expect(onMessage.removeListener).toHaveBeenCalledOnce();
  });
});

describe('what is done in a page', () => {
  /** Actions whose answer nobody uses. */
  const unheard = ['restore'];

  it.each(Object.keys(pageActions).filter((name) => !unheard.includes(name)) as (keyof typeof pageActions)[])(
    '%s: takes no rubbish for an answer',
    (name) => {
      for (const [, raw] of rubbish) {
        // A clock that cannot be understood was not read: no fault, and no number either
        const read = pageActions[name].answer.safeParse(raw);
        expect(read.data, JSON.stringify(raw)).toBeUndefined();
        expect(read.success).toBe(name === 'clock');
      }
    },
  );

  it('draws only PNG, and takes nothing for nothing', () => {
    const size = { width: 1, height: 1 };
    for (const png of ['https://x.example/a.png', 'data:text/html;base64,AAAA', 'javascript:0']) {
      expect(pageActions.draw.answer.safeParse({ post: { png, ...size } }).success).toBe(false);
    }
    expect(pageActions.draw.answer.parse(null)).toBeUndefined();
  });

  it.each(Object.entries(pageProbes))('the probe %s takes no rubbish', (_, schema) => {
    for (const [, raw] of rubbish) expect(schema.safeParse(raw).success).toBe(false);
  });
});

describe('the side panel’s Port', () => {
  it('takes no rubbish from the page, and gives the page none to act on', () => {
    for (const [, raw] of rubbish) {
      expect(panelNewsSchema.safeParse(raw).success).toBe(false);
      expect(readAct(raw)).toBeUndefined();
    }
  });
});

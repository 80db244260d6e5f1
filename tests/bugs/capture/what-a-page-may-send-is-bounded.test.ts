import { describe, expect, it } from 'vitest';
import { heldAgainstBrowser } from '../../../utils/capture/job/sighting-claims';
import { answer, type Handlers } from '../../../utils/messaging/serve';
import { url as home, own, sighting } from '../../attacks/messages/refused-claims';

const runtime = { id: 'banken', getURL: (path = '') => `chrome-extension://banken${path}` } as never;
const sender = { id: 'banken', url: 'https://x.com/home', tab: { id: 4, windowId: 1 }, frameId: 0 } as never;

/** Whether a page's message reached its handler, and after how many milliseconds the answer came. */
async function sent(name: string, request: unknown) {
  let reached = false;
  const handlers = new Proxy({} as Handlers, {
    get: () => async () => {
      reached = true;
      return {};
    },
  });
  const start = performance.now();
  await answer(handlers, { name, request }, sender, runtime);
  return { reached, took: performance.now() - start };
}
const id = '1453dfb2-7e2a-4a52-9a51-2f6d8f1a0117';
const posts = (count: number, text = '見本') => ({
  posts: Array.from({ length: count }, (_, at) => [`x::${at}`, text]),
  fine: '',
});

// Seen on 2026-12-01: one message with 20,000 keys, or with 30 MB of text, and nobody could record anything for 16 seconds
describe('what one message of a page may hold', () => {
  it.each<[what: string, name: string, request: unknown]>([
    ['20,000 keys', 'keptPosts', posts(20_000)],
    ['millions of letters in its keys’ texts', 'keptPosts', posts(50, 'あ'.repeat(100_000))],
    [
      '30 MB of text',
      'startCapture',
      { captureId: id, sighting: { ...sighting, post: { ...sighting.post, text: 'あ'.repeat(30_000_000) } } },
    ],
    [
      'a million values',
      'startCapture',
      {
        captureId: id,
        sighting: { ...sighting, post: { ...sighting.post, notes: Array.from({ length: 1_000_000 }, () => '') } },
      },
    ],
    ['a list without an end', 'formLeft', { given: Array.from({ length: 1_000_000 }, () => 1) }],
    ['words for nothing', 'captureState', { captureId: id, more: 'a'.repeat(1_000_000) }],
    ['the name of a member without an end', 'captureState', { captureId: id, ['a'.repeat(1_000_000)]: 1 }],
  ])('%s is refused at once', async (_, name, request) => {
    const { reached, took } = await sent(name, request);
    expect(reached).toBe(false);
    expect(took).toBeLessThan(1_000);
  });

  it.each<[what: string, name: string, request: unknown]>([
    ['a whole thread of a board', 'keptPosts', posts(1_002, 'あ'.repeat(600))],
    [
      'a post with long markup',
      'startCapture',
      { captureId: id, sighting: { ...sighting, postHtml: 'a'.repeat(20_000_000) } },
    ],
  ])('%s is taken', async (_, name, request) => {
    expect((await sent(name, request)).reached).toBe(true);
  });

  it('a text without an end is compared with nothing', () => {
    const long = { ...sighting, post: { ...sighting.post, text: 'https://x.com/ '.repeat(1_000_000) } };
    const start = performance.now();
    expect(heldAgainstBrowser(long, { ...own, url: home, tabUrl: home })).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('an id', () => {
  it.each(['startCapture', 'captureState', 'retryCapture', 'openDetails'])(
    '%s takes none in upper case',
    async (name) => {
      const request = (captureId: string) => ({ captureId, ...(name === 'startCapture' ? { sighting } : {}) });
      expect((await sent(name, request(id))).reached).toBe(true);
      expect((await sent(name, request(id.toUpperCase()))).reached).toBe(false);
    },
  );

  it('has one schema in all that is stored, sent and read', () => {
    const sources = import.meta.glob<string>('../../../{utils,entrypoints,components}/**/*.{ts,tsx}', {
      eager: true,
      query: '?raw',
      import: 'default',
    });
    expect(Object.keys(sources).length).toBeGreaterThan(500);
    const others = Object.entries(sources).filter(
      ([path, text]) => !path.endsWith('/scalars.ts') && /\bz\.(?:uuid|guid)\b/.test(text),
    );
    expect(others.map(([path]) => path)).toEqual([]);
  });
});

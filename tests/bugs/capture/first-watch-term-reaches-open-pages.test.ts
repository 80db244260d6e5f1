import 'fake-indexeddb/auto';
import { expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { followQuiet } from '../../../entrypoints/background/quiet';
import { addWatchTerm, removeWatchTerm } from '../../../utils/evidence/settings/held-watch-terms';

const term = (word: string) => ({ term: word, list: 'shop' as const, addedAt: '2026-11-29T00:00:00.000Z' });

/**
 * Found while all screens were read aloud: who added the first term and left the page at once left open pages without it,
 * since that page told them one by one. The worker does.
 */
it('the worker takes the first watch term into pages that are open, and further ones go by the store', async () => {
  onTestFinished(() => void vi.restoreAllMocks());
  const executeScript = vi.fn(() => Promise.resolve([]));
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7 }, { id: 8 }] as never);
  const brought = () => executeScript.mock.calls.length;
  await followQuiet();
  expect(brought()).toBe(0);
  await addWatchTerm(term('みなと珈琲'));
  await followQuiet();
  expect(executeScript.mock.calls).toEqual(
    [7, 8].map((tabId) => [{ target: { tabId, frameIds: [0] }, files: ['/watch.js'] }]),
  );
  await addWatchTerm(term('港南店'));
  await followQuiet();
  expect(brought()).toBe(2);
  for (const word of ['みなと珈琲', '港南店']) await removeWatchTerm(word);
  await followQuiet();
  await addWatchTerm(term('みなと珈琲'));
  await followQuiet();
  expect(brought()).toBe(4);
});

import '../../harness/lexicon-setup';
import { expect, it } from 'vitest';
import { isLaid, layDown, wordsAreLaid } from '../../../utils/takedown/match/lexicon/laid-words';
import { layWords } from '../../../utils/takedown/match/lexicon/lay-words';

/**
 * Until 2026-12-03, for an hour: the panel tries more than once to reach the guide of a page, and each try brought the words
 * anew. While these were unpacked none were there, and a form that was read just then had no fields.
 */
it('words of forms that are there stay while they are brought once more', async () => {
  await wordsAreLaid();
  const again = layWords();
  expect(isLaid()).toBe(true);
  await again;
  expect(isLaid()).toBe(true);
});

it('are unpacked once, however often they are brought, and anew where they are others', async () => {
  const slot = Symbol.for('banken.words');
  const place = globalThis as unknown as Record<symbol, unknown>;
  const before = place[slot];
  delete place[slot];
  const asked: string[] = [];
  const bring = (name: string) =>
    layDown(name, () => {
      asked.push(name);
      return Promise.resolve({ lexicon: '{}', weights: '' });
    });
  const first = bring('one');
  void bring('one');
  await first;
  expect(isLaid()).toBe(true);
  await bring('other');
  expect(asked).toEqual(['one', 'other']);
  place[slot] = before;
});

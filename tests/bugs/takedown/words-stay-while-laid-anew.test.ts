import '../../harness/lexicon-setup';
import { expect, it, vi } from 'vitest';
import { isLaid, wordsAreLaid } from '../../../utils/takedown/match/lexicon/laid-words';
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

it('a guide that waits for them has them, whoever brings them once more meanwhile', async () => {
  vi.resetModules();
  const slot = Symbol.for('banken.words');
  const place = globalThis as unknown as Record<symbol, unknown>;
  const before = place[slot];
  delete place[slot];
  const { layDown, isLaid: isLaidAnew } = await import('../../../utils/takedown/match/lexicon/laid-words');
  const first = layDown(Promise.resolve({ lexicon: '{}', weights: '' }));
  void layDown(new Promise(() => undefined));
  await first;
  expect(isLaidAnew()).toBe(true);
  place[slot] = before;
});

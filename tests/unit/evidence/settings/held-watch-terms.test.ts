import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { db } from '../../../../utils/evidence/db';
import {
  addWatchTerm,
  noteRound,
  readRounds,
  readWatchTerms,
  removeWatchTerm,
  roundKey,
} from '../../../../utils/evidence/settings/held-watch-terms';

const term = (word: string, day = 1) => ({
  term: word,
  list: 'company' as const,
  addedAt: `2026-11-0${day}T00:00:00.000Z`,
});

beforeEach(() => db.settings.clear());

it('keeps a term once, however it is written, and puts it back where it was', async () => {
  await addWatchTerm(term(' みなと珈琲 ', 1));
  await addWatchTerm(term('佐伯', 2));
  expect(await addWatchTerm(term('ﾐﾅﾄ珈琲', 3))).toHaveLength(2);
  expect(await removeWatchTerm('ミナト珈琲')).toEqual([term('佐伯', 2)]);
  await addWatchTerm(term('みなと珈琲', 1));
  expect((await readWatchTerms()).map((each) => each.term)).toEqual(['みなと珈琲', '佐伯']);
});

it('refuses a single letter', async () => {
  await expect(addWatchTerm(term('あ'))).rejects.toThrow();
});

it('notes when a search page was opened, for each site and term', async () => {
  await noteRound('x', 'みなと珈琲', '2026-11-05T00:00:00.000Z');
  await noteRound('5ch', 'みなと珈琲', '2026-11-06T00:00:00.000Z');
  const rounds = await readRounds();
  expect(rounds[roundKey('x', 'ミナト珈琲')]).toBe('2026-11-05T00:00:00.000Z');
  expect(rounds[roundKey('x', '佐伯')]).toBeUndefined();
});

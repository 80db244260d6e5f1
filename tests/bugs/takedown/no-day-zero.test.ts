import { expect, it } from 'vitest';
import { clockDayWords } from '../../../components/requests/request-clock';
import type { Translate } from '../../../components/words/translate';
import { wordsOf } from '../../unit/mark/mark-browser';

/** Seen on 2026-11-26 in the clock of a case and on 2026-11-28 again in the list of requests: 「今日 0日目」. */
it('calls the first day of a clock by what happened on it, in both languages', () => {
  const first = { receivedOn: '2026-11-28', dueOn: '2026-12-05', days: 7, day: 0, state: 'running' } as const;
  for (const language of ['ja', 'en'] as const) {
    const words = wordsOf(language);
    const t = ((key: string) => words[key] ?? '') as Translate;
    for (const isReceived of [true, false]) expect(clockDayWords({ ...first, isReceived }, t)).toMatch(/^[^0-9$]+$/);
  }
});

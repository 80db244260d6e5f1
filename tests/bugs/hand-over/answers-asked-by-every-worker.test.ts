import { expect, it } from 'vitest';
import { isDue } from '../../../utils/vault/inbox/hand-ins';

const [minute, day] = [60_000, 86_400_000];
const sent = Date.UTC(2026, 10, 1);
const at = (ms: number) => new Date(ms).toISOString();

/** How often the alarm of a worker that dies between two alarms asks the store in so many days. */
function looksIn(days: number): number {
  let [looks, askedAt] = [0, sent];
  for (let now = sent; now < sent + days * day; now += 5 * minute)
    if (isDue({ sentAt: at(sent), askedAt: at(askedAt) }, now)) {
      looks += 1;
      askedAt = now;
    }
  return looks;
}

it('2026-11-28 answers were asked for at every alarm, by each worker anew and for ever', () => {
  expect(isDue({ sentAt: at(sent) }, sent)).toBe(true);
  expect(looksIn(1)).toBe(47);
  // Ever more seldom, and never less than once a day
  expect(looksIn(30)).toBeLessThan(220);
  expect(looksIn(52) - looksIn(51)).toBe(1);
});

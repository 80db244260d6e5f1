import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingTraps } from '../../../attacks/forms/acting-traps';
import { drawnTraps } from '../../../attacks/forms/drawn-traps';
import { honestDrawings, honestLists } from '../../../attacks/forms/honest-drawings';
import { honestTwins, lateTraps } from '../../../attacks/forms/late-traps';
import { paintedTraps } from '../../../attacks/forms/painted-traps';
import { chromiumTraps, type TrapBrowser } from '../../../attacks/forms/trap-browsers';
import { unreadTraps } from '../../../attacks/forms/unread-traps';
import { unseenTraps } from '../../../attacks/forms/unseen-traps';
import { whoseTraps } from '../../../attacks/forms/whose-traps';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { representatives } from '../../../harness/whole';

let browser: TrapBrowser;
beforeAll(async () => {
  browser = await chromiumTraps(oneChromium());
});
afterAll(() => browser.close());

const names = (traps: typeof unseenTraps) => new Set(traps.map(({ name }) => name)).size;

/** `npm run attack -- --family traps` tries all, in Firefox too. */
describe('a form that sets a trap', () => {
  it('has a name of its own', () => {
    const all = [
      ...unseenTraps,
      ...actingTraps,
      ...drawnTraps,
      ...paintedTraps,
      ...whoseTraps,
      ...unreadTraps,
      ...lateTraps,
    ];
    expect(names(all)).toBe(all.length);
  });

  it.each([
    ...representatives(unseenTraps, 200),
    ...representatives([...actingTraps, ...drawnTraps, ...paintedTraps], 500),
    ...representatives([...whoseTraps, ...unreadTraps, ...lateTraps], 500),
  ])('$name', async (trap) => {
    expect(await browser.judge(trap)).toEqual({ isHeld: true, said: 'held' });
  });
});

/** What honest sites draw beside their boxes keeps nothing from being filled. */
it.each(representatives([...honestDrawings, ...honestLists, ...honestTwins], 80))('$name', async (form) => {
  expect(await browser.judge(form)).toEqual({ isHeld: true, said: 'held' });
});

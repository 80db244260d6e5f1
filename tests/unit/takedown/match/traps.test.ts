import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actingTraps } from '../../../attacks/forms/acting-traps';
import { drawnTraps } from '../../../attacks/forms/drawn-traps';
import { paintedTraps } from '../../../attacks/forms/painted-traps';
import { chromiumTraps, type TrapBrowser } from '../../../attacks/forms/trap-browsers';
import { unseenTraps } from '../../../attacks/forms/unseen-traps';
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
    const all = [...unseenTraps, ...actingTraps, ...drawnTraps, ...paintedTraps];
    expect(names(all)).toBe(all.length);
  });

  it.each([
    ...representatives(unseenTraps, 160),
    ...representatives(actingTraps, 80),
    ...representatives(drawnTraps, 80),
    ...representatives(paintedTraps, 80),
  ])('$name', async (trap) => {
    expect(await browser.judge(trap)).toEqual({ isHeld: true, said: 'held' });
  });
});

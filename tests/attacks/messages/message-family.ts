import { runInThisContext } from 'node:vm';
import { bundleForPage } from '../../harness/browsers/page-bundle';
import type { Attack, Family } from '../attack-shape';

type Claims = typeof import('./refused-claims');

/** What a page's process, or another extension, says to the worker. */
export const messageFamily: Family = {
  name: 'messages from a page’s process',
  place: 'messages',
  by: ['page'],
  holds:
    'every border has one schema, one size and its senders, and what the browser can tell better is taken from the browser',
  async open() {
    const script = await bundleForPage(new URL('refused-claims.ts', import.meta.url).pathname);
    // The adapters are gathered by the build; the polyfill asks whether it runs in an extension
    Object.assign(globalThis, { chrome: { runtime: { id: 'banken' } } });
    runInThisContext(script);
    const { refusedClaims, mendedClaims, otherSenders, held, borders } = (globalThis as unknown as { banken: Claims })
      .banken;
    const refused = (tries: string, isRefused: () => boolean): Attack => ({
      tries,
      who: 'page',
      told: 'refused',
      run: async () => (isRefused() ? { isHeld: true, said: 'refused' } : { isHeld: false, said: 'taken' }),
    });
    return {
      attacks: [
        ...refusedClaims.map(([what, changes]) => refused(`a capture with ${what}`, () => held(changes) === undefined)),
        ...otherSenders.map((sender) => refused(`a capture sent by “${sender}”`, () => held({}, sender) === undefined)),
        ...mendedClaims.map(
          ([what, isMended]): Attack => ({
            tries: `a capture with ${what}`,
            who: 'page',
            told: 'the browser’s word, and what it contradicts',
            run: async () => (isMended() ? { isHeld: true, said: 'mended' } : { isHeld: false, said: 'taken' }),
          }),
        ),
        ...borders.map(
          ({ tries, passed }): Attack => ({
            tries,
            who: 'page',
            told: 'refused before a handler',
            async run() {
              const through = await passed();
              return { isHeld: through === undefined, said: through ?? 'refused' };
            },
          }),
        ),
      ],
    };
  },
};

import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeSource } from '../../harness/axe-source';
import { launchMarks, type MarkBrowser, settled } from './mark-browser';

interface MarkedPage {
  banken: { set(key: string, progress: unknown): void };
}

let marks: MarkBrowser;
beforeAll(async () => {
  marks = await launchMarks();
});
afterAll(() => marks.close());

it.each(['light', 'dark', 'colored'] as const)(
  'stands before axe in every state, on a %s ground',
  { tags: 'long' },
  async (ground) => {
    const page = await marks.open({ ground });
    // Into closed roots axe does not look
    await page.evaluate(() => {
      const attach: (this: Element, init: ShadowRootInit) => ShadowRoot = Reflect.get(
        Element.prototype,
        'attachShadow',
      );
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    });
    await marks.start(page);
    await page.evaluate(() => {
      const { banken } = globalThis as unknown as MarkedPage;
      const kept = { is: 'kept', captureId: 'c', sealedAt: '2026-11-24T05:32:07.000Z' };
      const states = [
        { is: 'running', step: 'pixels' },
        { ...kept, pixels: 'screen', isNew: true },
        { ...kept, pixels: 'screen', isNew: false },
        { ...kept, pixels: 'rendered', isNew: false },
        { is: 'failed', code: 'page-not-readable' },
      ];
      for (const [index, state] of states.entries()) banken.set(`hiroba::${index + 1}`, state);
    });
    await settled(page);
    await page.evaluate(axeSource);
    const { found, seen } = await page.evaluate(async () => {
      interface Axe {
        run(): Promise<Record<'violations' | 'passes', { id: string; nodes: { html: string; target: unknown[] }[] }[]>>;
      }
      const { violations, passes } = await (globalThis as unknown as { axe: Axe }).axe.run();
      // What stands in a root is named by a path
      const ours = (rules: typeof violations) =>
        rules.flatMap(({ id, nodes }) =>
          nodes.filter(({ target }) => Array.isArray(target[0])).map(({ html }) => `${id} ${html}`),
        );
      return { found: ours(violations), seen: ours(passes).length };
    });
    expect(seen).toBeGreaterThan(10);
    expect(found).toEqual([]);
    await page.close();
  },
);

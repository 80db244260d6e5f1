import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contracts, type MessageName } from '../../../utils/messaging/contract/messages';
import { readAct } from '../../../utils/messaging/panel-port';
import { answer, type Handlers } from '../../../utils/messaging/serve';
import { whole } from '../../harness/whole';
import { shapedLike } from './shaped-values';

/** Every schema that a file of the contract gives away, by where it stands: where data enter the extension's origin. */
function schemasIn(value: unknown, name: string): [name: string, schema: z.ZodType][] {
  if (value instanceof z.ZodType) return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => schemasIn(part, `${name} ${key}`));
}
const files = import.meta.glob<object>('../../../utils/messaging/contract/*.ts', { eager: true });
const schemas = Object.entries(files).flatMap(([path, module]) =>
  schemasIn({ ...module }, path.replace(/.*\/|\.ts$/g, '')),
);

const isWithin = (part: unknown, whole: unknown): boolean => {
  if (typeof part !== 'object' || part === null) return Object.is(part, whole);
  return Object.keys(part).every(
    (key) => Object.hasOwn(Object(whole), key) && isWithin(part[key as never], (whole as object)[key as never]),
  );
};

/** Ids that a schema lets in though they are in upper case: what is free text is none. */
function upperIds(part: unknown): string[] {
  return Object.entries(Object(part)).flatMap(([key, value]) => {
    const isId = typeof value === 'string' && /^[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}$/.test(value);
    if (isId) return /[A-F]/.test(value) ? [`${key} ${value}`] : [];
    return typeof value === 'object' ? upperIds(value) : [];
  });
}

describe('borders under whatever a page’s process sends', () => {
  it.each(schemas)('%s: lets in only what was sent, twice the same, and never throws', (_, schema) => {
    fc.assert(
      fc.property(shapedLike(schema), (value) => {
        const read = schema.safeParse(value);
        // An answer that was none is read as none where the question allows it.
        if (!read.success || read.data === undefined) return;
        expect(isWithin(read.data, value)).toBe(true);
        // Two writings of one id would be two records, and their pack be called changed
        expect(upperIds(read.data)).toEqual([]);
        expect(schema.safeParse(read.data)).toEqual(read);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: whole ? 60 : 20 },
    );
  });

  it.each(Object.keys(contracts) as MessageName[])(
    '%s: its handler gets what its schema read, or nothing',
    async (name) => {
      const runtime = { id: 'banken', getURL: (path = '') => `chrome-extension://banken${path}` } as never;
      const { from, request: schema } = contracts[name];
      await fc.assert(
        fc.asyncProperty(shapedLike(schema), fc.constantFrom('content', 'page', 'stranger'), async (request, side) => {
          const reached: unknown[] = [];
          const handlers = new Proxy({} as Handlers, {
            get: () => async (read: unknown) => {
              reached.push(read);
              return {};
            },
          });
          const url = side === 'page' ? 'chrome-extension://banken/dashboard.html' : 'https://x.com/home';
          const sender = { id: side === 'stranger' ? 'other' : 'banken', url, tab: { id: 4, windowId: 1 }, frameId: 0 };
          const reply = await answer(handlers, { name, request }, sender as never, runtime);
          const mayEnter = from.some((each) => each === side) && schema.safeParse(request).success;
          expect(reply.ok).toBe(mayEnter);
          expect(reached).toHaveLength(mayEnter ? 1 : 0);
        }),
        { numRuns: whole ? 40 : 12 },
      );
    },
  );

  it('acts on nothing but the acts that there are', () => {
    const acts = ['fill', 'undo', 'attach', 'renew', 'point', 'record'];
    const raw = fc.oneof(
      fc.anything(),
      fc.record({ act: fc.oneof(fc.constantFrom(...acts), fc.anything()), step: fc.anything(), stage: fc.anything() }),
    );
    fc.assert(
      fc.property(raw, (value) => {
        const act = readAct(value);
        if (!act) return;
        expect(acts).toContain(act.act);
        if (act.act === 'point' && act.step !== undefined) expect(Number.isInteger(act.step)).toBe(true);
        if (act.act === 'record') expect(['before', 'after']).toContain(act.stage);
      }),
    );
  });
});

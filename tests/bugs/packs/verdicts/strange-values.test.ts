import { assert, asyncProperty, constantFrom, nat } from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readPostSchema } from '../../../../utils/shapes/schema';
import { type PackVerdict, verifyPack } from '../../../../utils/verify/verify-pack';
import {
  bytesOf,
  closePack,
  editChain,
  type Forged,
  openPack,
  rewriteManifests,
  text,
} from '../../../attacks/packs/forged-pack';
import { makeWorld, usual } from '../../../attacks/packs/mutations/run-mutations';
import { representatives, whole } from '../../../harness/whole';
import { insult } from '../../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });

let good: Uint8Array<ArrayBuffer>;
let packs: { case: Forged; copies: Forged };
beforeAll(async () => {
  const { good: made, world } = await makeWorld();
  good = made;
  packs = { case: await openPack(made), copies: world.copies };
});

/** Names of Object.prototype, times that there are not, numbers without end, parts of other kinds. */
const strange: readonly unknown[] = [
  ...['__proto__', 'constructor', 'valueOf', 'toString', 'hasOwnProperty', '', 'never', '\u0000', '\ud800', '𠮷'],
  ...['2026-13-24T04:58:21.000Z', '2026-11-24T04:58:010.000Z', '2026-11-24T04:58:21.000+99:99', '2026-02-30'],
  ...['+275761-01-01T00:00:00.000Z', '-271822-01-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z', '9999-12-31/never'],
  ...[
    '9999-12-31T23:59:59.999Z',
    '0001-01-01T00:00:00.000Z',
    'https://[',
    'http://%/',
    'data:,',
    '99999999999999999999',
  ],
  ...['１', '-1', 'a'.repeat(5_000), '(', '[', '\\', '$&', '%E0%A4%A', 'x:y', '../..', '0x', 'K-9999-9999'],
  ...[0, -0.5, -1, 1.5, 1e308, -9e15, 9e15, 8.64e15, 2 ** 53, 1e-7, true, false, null],
  ...[[], {}, [null], { constructor: 1 }, [[]], [{}]],
];

/** Every place in a value, as the names that lead there. */
function placesIn(value: unknown): string[][] {
  if (value === null || typeof value !== 'object') return [[]];
  return [[], ...Object.entries(value).flatMap(([name, part]) => placesIn(part).map((rest) => [name, ...rest]))];
}

function put(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Object.defineProperty(copy, name, { value: put((value as never)[name], rest, other), enumerable: true });
  return copy;
}

const said = ({ checks }: PackVerdict) =>
  checks.filter(({ findings }) => findings.some(({ reason }) => reason === 'not-finished')).map(({ id }) => id);

type Kind = keyof typeof packs;
const files = [
  ['case', 'data/seal.json'],
  ['case', 'data/capture.json'],
  ['case', 'data/post.json'],
  ['case', 'data/incident.json'],
  ['case', 'data/custody.jsonl'],
  ['copies', 'data/redacted-1/redaction.json'],
  ['copies', 'data/redacted-1/post.json'],
  ['copies', 'data/custody.jsonl'],
] as const satisfies readonly (readonly [Kind, string])[];

/** The pack with one value at one place of one file, lists anew: whoever has no key can do so much. */
async function withValue(kind: Kind, path: string, at: number, value: unknown) {
  const forged: Forged = new Map(packs[kind]);
  if (path.endsWith('.jsonl')) {
    await editChain(
      forged,
      (entries) => {
        const places = placesIn(entries);
        return put(entries, places[1 + (at % (places.length - 1))] ?? [], value) as typeof entries;
      },
      false,
    ).catch(() => undefined);
  } else {
    const before: unknown = JSON.parse(text(forged.get(path)));
    const places = placesIn(before);
    const after = JSON.stringify(put(before, places[at % places.length] ?? [], value), undefined, 2);
    forged.set(path, bytesOf(`${after}\n`));
    await rewriteManifests(forged);
  }
  return verifyPack(closePack(forged), usual);
}

describe('whatever stands in a record, the verifier says something of it', () => {
  it.each(representatives(files, 4))('of a pack of %s, in %s', async (kind, path) => {
    await assert(
      asyncProperty(nat(2_000), constantFrom(...strange), async (at, value) => {
        const verdict = await withValue(kind, path, at, value);
        expect(said(verdict)).toEqual([]);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? (whole ? 12 : 2)) },
    );
  });

  it.each(
    representatives(
      [
        ['"2026-11-24T04:58:21.000Z"', '"2026-13-24T04:58:21.000Z"'],
        ['"2026-11-24T04:58:21.000Z"', '"2026-11-24T04:58:010.000Z"'],
        ['"2026-11-24T04:58:21.000Z"', '"2026-11-24T04:58:21+99:99"'],
        ['"2026-11-24T04:58:21.000Z"', '"+275761-11-24T04:58:21.000Z"'],
        ['"platform": "x"', '"platform": "__proto__"'],
        ['"platform": "x"', '"platform": "constructor"'],
        ['"platform": "x"', '"platform": "valueOf"'],
      ] as const,
      4,
    ),
  )('a stranger’s change of %s to %s is a change', async (from, to) => {
    const forged: Forged = new Map(packs.case);
    const before = text(forged.get('data/seal.json'));
    const after = before.replace(from, to).replace(from.replace(': ', ':'), to.replace(': ', ':'));
    expect(after).not.toBe(before);
    forged.set('data/seal.json', bytesOf(after));
    const verdict = await verifyPack(closePack(forged), usual);
    expect(verdict).toMatchObject({
      outcome: 'changed',
      changed: { path: 'data/seal.json', reason: 'digest-differs' },
    });
    expect(said(verdict)).toEqual([]);
  });
});

describe('a time of a post', () => {
  const isTaken = (iso: string) => readPostSchema.safeParse({ ...insult, postedAt: { iso } }).success;

  it.each([
    ...['2026-11-24T04:58:21.000Z', '2026-11-24T13:58+09:00', '2026-11-24T13:58:21+0900', '2026-11-24', '2026-11'],
    ...['2026-11-19T03:00:00Z/2026-11-19T04:00:00Z', '2026', '2024-02-29', '［墨消し］'],
  ])('%s is one', (iso) => {
    expect(isTaken(iso)).toBe(true);
  });

  it.each([
    ...['2026-13-24T04:58:21.000Z', '2026-11-24T04:58:010.000Z', '2026-11-24T04:58:21+99:99', '2026-02-30'],
    ...['+275761-01-01T00:00:00Z', 'never', '', '2026-11-24/never', '2026-11-24/2026-11-25/2026-11-26'],
  ])('%s is none', (iso) => {
    expect(isTaken(iso)).toBe(false);
  });
});

describe('a check that breaks off by a fault of ours', () => {
  const broken = 'a fault of ours';

  it('is named, and what the others found stands', { tags: 'long' }, async () => {
    const clock = await import('../../../../utils/verify/captures/post-clock');
    const spy = vi.spyOn(clock, 'checkPostClock').mockImplementation(() => {
      throw new RangeError(broken);
    });
    try {
      const whole = await verifyPack(good, usual);
      expect(said(whole)).toEqual(['post-clock']);
      expect(whole).toMatchObject({ outcome: 'open', holds: false });
      const forged: Forged = new Map(packs.case);
      forged.set('data/post.json', bytesOf(text(forged.get('data/post.json')).replace('駅前店', '駅裏店')));
      const changed = await verifyPack(closePack(forged), usual);
      expect(said(changed)).toEqual(['post-clock']);
      expect(changed).toMatchObject({ outcome: 'changed', changed: { path: 'data/post.json' } });
    } finally {
      spy.mockRestore();
    }
  });
});

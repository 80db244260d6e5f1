import { sha256Hex } from '../../../../../utils/bytes/digest';
import { insult, sampleDevice, type Wish } from '../../../../unit/export/sample-incident';
import { edit, rewriteManifests } from '../../forged-pack';
import type { Mutation } from '../../mutation';
import { packOf } from './impossible-mutations';

/** Who alters a text and adds one of these hopes for a verifier that breaks off. */
const byStranger: readonly [name: string, from: string | RegExp, to: string][] = [
  ['a month 13', '2026-11-24T04:58:21.000Z', '2026-13-24T04:58:21.000Z'],
  ['a zone of 99 hours', '2026-11-24T04:58:21.000Z', '2026-11-24T04:58:21+99:99'],
  ['a year of six digits', '2026-11-24T04:58:21.000Z', '+275761-11-24T04:58:21.000Z'],
  ...['__proto__', 'constructor', 'valueOf', 'toString'].map((name): [string, RegExp, string] => [
    `the site ${name}`,
    /"platform":( ?)"x"/,
    `"platform":$1"${name}"`,
  ]),
];

const byInsider: readonly [name: string, wish: Wish][] = [
  ['30 February', { post: { ...insult, postedAt: { ...insult.postedAt, iso: '2026-02-30' } } }],
  [
    'a clock off by three hundred thousand years',
    {
      record: ({ environment }) => ({
        environment: { ...environment, clock: { offsetMs: -9e15, uncertaintyMs: 600, source: 'http-date' } },
      }),
    },
  ],
];

/** One byte that no text of UTF-8 has, in the first line of a list. */
const ofNoText = (path: string, id: Mutation['id']): Mutation => ({
  name: `read otherwise: ${path}, a byte that is no UTF-8`,
  ...{ id, reason: 'line-syntax' },
  apply: async (files) => {
    await rewriteManifests(files);
    const before = files.get(path) ?? new Uint8Array();
    const at = before.indexOf(0x0a);
    files.set(path, new Uint8Array([...before.subarray(0, at), 0xff, ...before.subarray(at)]));
    const line = new RegExp(`[0-9a-f]{64}(  ${path.replaceAll('.', String.raw`\.`)})\n`);
    edit(files, 'tagmanifest-sha256.txt', line, `${await sha256Hex(files.get(path)!)}$1\n`);
    files.set(
      'tagmanifest-sha256.txt.sig',
      await sampleDevice.sign(files.get('tagmanifest-sha256.txt') ?? new Uint8Array()),
    );
  },
});

/** Values that no calendar and no table of ours has: whoever writes them gets a verdict like anybody. */
export const strangeValueMutations: Mutation[] = [
  ofNoText('bag-info.txt', 'bag-info'),
  ofNoText('manifest-sha256.txt', 'manifest'),
  ...byStranger.map(
    ([name, from, to]): Mutation => ({
      name: `a text changed, and ${name} in its record`,
      who: 'stranger',
      id: 'payload',
      reason: 'digest-differs',
      apply: (files) => {
        edit(files, 'data/post.json', '駅前店', '駅裏店');
        edit(files, 'data/seal.json', from, to);
      },
    }),
  ),
  ...byInsider.map(
    ([name, wish]): Mutation => ({
      name: `sealed and signed with ${name}`,
      id: 'captures',
      reason: 'not-readable',
      apply: () => packOf(wish),
    }),
  ),
];

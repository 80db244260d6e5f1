import { sha256Hex } from '../../../../../utils/bytes/digest';
import { makePack } from '../../../../unit/export/pack-maker';
import { makePng } from '../../../../unit/export/png-maker';
import {
  chainOf,
  insult,
  postPixels,
  sampleDevice,
  samplePackInput,
  type Wish,
} from '../../../../unit/export/sample-incident';
import { bytesOf } from '../../forged-pack';
import { forgedByTool } from '../../forged-seals';
import type { Mutation } from '../../mutation';
import { pageFiles } from '../../page-files';
import { withRequest } from './request-mutations';

type Sealed = readonly [name: string, id: Mutation['id'], reason: Mutation['reason'], detail: string, wish: Wish];
type Input = Awaited<ReturnType<typeof samplePackInput>>;
type Point = (x: number, y: number) => readonly number[];

const pixels = (more: object): Wish => ({ record: ({ picture }) => ({ picture: { ...picture, ...more } }) });
const environment = (more: object): Wish => ({
  record: (record) => ({ environment: { ...record.environment, ...more } }),
});
const looked = { looked: 47, blank: 0, unlike: 0 };

/** The picture and both tiles, from one scene. */
const scene = (at: Point): Wish => ({
  stored: (files) => {
    files.set('screenshot-post.png', makePng(598, 416, at));
    files.set('tiles/1.png', makePng(604, 266, at));
    files.set(
      'tiles/2.png',
      makePng(604, 266, (x, y) => at(x, y + 250)),
    );
  },
});
const good = postPixels(598);
const isWords = (x: number, y: number) => y > 60 && y < 160 && x > 80;
const ink =
  (cover: number): Point =>
  (x, y) => [...good(x, y), isWords(x, y) ? cover : 255];
const white: Point = () => [255, 255, 255];

/** Pictures, notes and files of a record against what else it says. */
const sealed: readonly Sealed[] = [
  ['words under pixels that are seen through', 'pictures', 'picture-differs', 'seen through', scene(ink(0))],
  ['words half seen through', 'pictures', 'picture-differs', 'seen through', scene(ink(128))],
  [
    'many letters seen in one dark point',
    'pictures',
    'picture-differs',
    'edges',
    { ...scene((x, y) => (x === 100 && y === 100 ? [0, 0, 0] : white(x, y))), ...pixels({ letters: looked }) },
  ],
  [
    'tiles higher than their window',
    'pictures',
    'picture-differs',
    'window',
    environment({ viewport: { width: 1280, height: 100 } }),
  ],
  [
    'many letters in eight by eight points',
    'captures',
    'records-differ',
    '47 letters',
    {
      picture: {
        ...{ kind: 'screen', width: 8, height: 8, seams: [], hidden: [], beside: [], letters: looked },
        tiles: [{ file: 'tiles/1.png', scrollY: 0, postTop: 0, overlap: 0 }],
      },
      width: 8,
      height: 8,
    },
  ],
  [
    'tiles from above the page',
    'captures',
    'records-differ',
    'above the page',
    {
      record: ({ picture }) => ({
        picture: { ...picture, tiles: picture.tiles.map((tile) => ({ ...tile, scrollY: tile.scrollY - 500 })) },
      }),
    },
  ],
  [
    'a change since the click, and no second reading of it',
    'captures',
    'records-differ',
    'no reading',
    { failures: [{ step: 'pixels', code: 'changed-since-click' }] },
  ],
  [
    'an address, and that the page gave none',
    'captures',
    'records-differ',
    'no-permalink',
    { post: { ...insult, notes: ['no-permalink'] } },
  ],
];

async function packOf(
  change: (input: Input) => Promise<Partial<Input> & { formPictures?: Map<string, Uint8Array<ArrayBuffer>> }>,
) {
  const input = await samplePackInput({ device: sampleDevice });
  const pack = await makePack({ ...input, ...(await change(input)), signer: sampleDevice, pageFiles });
  return new Uint8Array(await pack.blob.arrayBuffer());
}

const asking = '00000000-0000-4000-8000-00000000000a';

/** A picture of a form as the log vouches for it, whatever it is. */
const form =
  (name: string, bytes: Uint8Array<ArrayBuffer>, stage: 'before' | 'after' = 'before') =>
  () =>
    packOf(async (input) => {
      const made = await withRequest(input);
      const taken = {
        ...{ at: '2026-11-28T02:30:00.000Z', actor: { kind: 'person' as const, role: 'legal' as const } },
        event: 'form-captured' as const,
        detail: { route: 'x-idpa', request: asking, stage, file: name, sha256: await sha256Hex(bytes) },
      } as const;
      const at = made.custody.findIndex(({ event }) => event === 'request-sent');
      return {
        ...made,
        custody: await chainOf([...made.custody.slice(0, at), taken, ...made.custody.slice(at)]),
        formPictures: new Map([[`request-1/${name}`, bytes]]),
      };
    });
const shot = makePng(300, 200, (x, y) => [x & 255, y, 0], 3);
const name = 'form-before-20261128T023000Z-1.png';

const cases: readonly (readonly [name: string, id: Mutation['id'], make: () => Promise<Uint8Array<ArrayBuffer>>])[] = [
  ['a page with a script for the picture of a form', 'custody', form(name, bytesOf('<script>alert(1)</script>'))],
  [
    'words behind the picture of a form',
    'custody',
    form(name, new Uint8Array(Buffer.concat([shot, Buffer.from('Sato lied')]))),
  ],
  ['a picture of a form from 1999', 'custody', form(name.replace('20261128', '19990101'), shot)],
  ['a picture of a form before it was sent, for one after', 'custody', form(name, shot, 'after')],
  [
    'an act twice',
    'incident',
    () => packOf(async ({ incident }) => ({ incident: { ...incident, acts: ['threat', 'threat'] } })),
  ],
];

const praise = {
  ...insult,
  ...{ id: '2125091629328146999', permalink: 'https://x.com/tokumei_sample83/status/2125091629328146999' },
  text: '駅前店のレジの佐伯さん、いつも丁寧に応対してくれてありがとうございます。また行きます',
};

/** The picture of one post laid into the record of another, tiles and all. */
async function withOnePicture() {
  const at = '2026-12-02T05:32:07.412Z';
  const input = await samplePackInput(
    { at, device: sampleDevice, packedAt: '2026-12-02T08:00:12.345Z' },
    { at: '2026-12-02T05:40:07.412Z', device: sampleDevice, post: praise },
  );
  return new Uint8Array(await (await makePack({ ...input, signer: sampleDevice, pageFiles })).blob.arrayBuffer());
}

/** Parts of one pack that cannot both be so. */
export const unfittingMutations: Mutation[] = [
  {
    name: 'unfitting: one picture in which the words of two posts were seen',
    ...{ id: 'pictures', reason: 'picture-differs', detail: 'another post', apply: withOnePicture },
  },
  ...sealed.map(
    ([name, id, reason, detail, wish]): Mutation => ({
      name: `unfitting: ${name}`,
      ...{ id, reason, detail },
      apply: () => forgedByTool(wish, sampleDevice),
    }),
  ),
  ...cases.map(
    ([name, id, make]): Mutation => ({ name: `unfitting: ${name}`, id, reason: 'records-differ', apply: make }),
  ),
];

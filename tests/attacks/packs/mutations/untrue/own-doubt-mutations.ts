import type { ReadPost } from '../../../../../utils/platforms/contract';
import { insult, sampleDevice, type Wish } from '../../../../unit/export/sample-incident';
import { bytesOf } from '../../forged-pack';
import { forgedByTool } from '../../forged-seals';
import type { Mutation } from '../../mutation';

type Untold = readonly [name: string, id: Mutation['id'], reason: Mutation['reason'], detail: string, wish: Wish];

const at = '2026-12-02T05:32:07.412Z';
const packedAt = '2026-12-02T08:00:12.345Z';
const letters = (looked: number, unlike: number, failures: Wish['failures'] = []): Wish => ({
  failures,
  record: ({ picture }) => ({ picture: { ...picture, letters: { looked, blank: 0, unlike } } }),
});
const unlike = (detail: string) => [{ step: 'pixels' as const, code: 'picture-unlike-text', detail }];
/** A version of the post that was sealed beside the record, as the job lays it there. */
const version = (name: string, step: 'pixels' | 'archive', other: Partial<ReadPost>, said: string): Wish => ({
  ...{ at, packedAt },
  ...letters(40, 0, [{ step, code: 'changed-since-click', detail: said }]),
  stored: (files) => files.set(name, bytesOf(`${JSON.stringify({ ...insult, ...other }, undefined, 2)}\n`)),
});

const untold: readonly Untold[] = [
  ['letters without their like', 'captures', 'records-differ', '4 of 40 letters', letters(40, 4)],
  [
    'more letters without their like than are told',
    'captures',
    'records-differ',
    'picture-unlike-text',
    letters(40, 9, unlike('1 of 40 letters')),
  ],
  [
    'that no letter was looked for',
    'captures',
    'records-differ',
    'no letters, and no failure',
    { at, packedAt, record: ({ picture: { letters: _letters, ...picture } }) => ({ picture }) },
  ],
  [
    'that the words were others at the shot',
    'captures',
    'records-differ',
    'text in post-at-shot.json',
    version('post-at-shot.json', 'pixels', { text: 'いつもありがとうございます' }, 'notes'),
  ],
  [
    'that the writer was another in the copy',
    'captures',
    'records-differ',
    'author in post-at-copy.json',
    version('post-at-copy.json', 'archive', { author: { name: '店の客', handle: 'guest' } }, 'postedAt'),
  ],
  [
    'how far its words for a time are from its number',
    'post-clock',
    'id-clock-differs',
    'noted',
    {
      post: {
        ...insult,
        postedAt: {
          raw: 'たった今',
          iso: '2026-11-24T05:31:07.412Z/2026-11-24T05:32:07.412Z',
          precision: 'minute',
          method: 'relative',
        },
        notes: ['id-time-off:-900000000'],
      },
    },
  ],
];

/** Doubts of a record itself, taken out by its owner, that another part of it shows. */
export const ownDoubtMutations: Mutation[] = untold.map(
  ([name, id, reason, detail, wish]): Mutation => ({
    name: `untold: ${name}`,
    ...{ id, reason, detail },
    apply: () => forgedByTool(wish, sampleDevice),
  }),
);

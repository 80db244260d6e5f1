import { insult, sampleDevice, type Wish } from '../../../../unit/export/sample-incident';
import { forgedByTool } from '../../forged-seals';
import type { Mutation } from '../../mutation';

type Stated = readonly [name: string, detail: string, wish: Wish];

const says = (more: Partial<typeof insult>): Wish => ({ post: { ...insult, ...more }, shown: insult });

/** What stands round a post by the record alone, however short it is. */
const stated: readonly Stated[] = [
  ['quotations of five letters each', '包丁で刺す', says({ quotes: [{ text: '今夜十時に' }, { text: '包丁で刺す' }] })],
  ['a quotation of two letters', '死ね', says({ quotes: [{ text: '死ね' }] })],
  ['the post’s own letters for a short answer', 'わかった', says({ context: { ownerReply: 'わかった' } })],
  ['a short line before', '佐伯死ね', says({ context: { before: '佐伯死ね' } })],
  ['an answer of four letters', '事実です', says({ context: { ownerReply: '事実です' } })],
  ['a described picture', '包丁の写真', says({ media: [{ kind: 'image', alt: '包丁の写真' }] })],
  ['pictures of which the page has none', '2 pictures', says({ media: [{ kind: 'video' }, { kind: 'image' }] })],
  ['an answer to a handle', 'saeki_tencho', says({ replyTo: { author: { handle: 'saeki_tencho' } } })],
  ['an answer to a short name', '佐伯店長', says({ replyTo: { author: { name: '佐伯店長' } } })],
  ['a thread of a short title', '殺人予告', says({ thread: { title: '殺人予告' } })],
  ['a thread by its number', '999', says({ thread: { number: '999' } })],
  ['a remark that no adapter writes', 'deleted-by-author', says({ notes: ['deleted-by-author'] })],
];

const pixels = (more: object): Wish => ({ record: ({ picture }) => ({ picture: { ...picture, ...more } }) });
const parent = { captureId: '7c2a1f5e-0b1d-4c6e-9a51-2f6d8f1a0999', seal: 'a'.repeat(64) };

/** What is said of a picture, and denied by it or by the page. */
const denied: readonly (readonly [name: string, id: Mutation['id'], detail: string, wish: Wish])[] = [
  [
    'the post’s own words hidden for the shot',
    'page-text',
    'tweetText',
    pixels({ hidden: ['[data-testid="tweetText"]'] }),
  ],
  ['pictures to load on a page without any', 'page-text', '9 pictures', pixels({ pendingImages: 9 })],
  [
    'pictures that were taken out, and are there',
    'captures',
    'taken out',
    {
      stored: (files) =>
        files.set('taken-out.json', new TextEncoder().encode(JSON.stringify({ format: 'banken-taken-out/1', parent }))),
    },
  ],
  [
    'a record without pictures that has them',
    'captures',
    'taken out',
    { record: () => ({ follows: { ...parent, why: 'without-pixels' } }) },
  ],
  [
    'two places scrolled to in quiet mode',
    'captures',
    'quiet',
    { record: ({ environment }) => ({ environment: { ...environment, quiet: true } }) },
  ],
];

export const statedMutations: Mutation[] = [
  ...stated.map(
    ([name, detail, wish]): Mutation => ({
      name: `stated, and on no page: ${name}`,
      ...{ id: 'page-text', reason: 'page-lacks', outcome: 'open', detail },
      apply: () => forgedByTool(wish, sampleDevice),
    }),
  ),
  ...denied.map(
    ([name, id, detail, wish]): Mutation => ({
      name: `stated, and denied: ${name}`,
      ...{ id, detail },
      ...(id === 'captures' ? { reason: 'records-differ' } : { reason: 'page-lacks', outcome: 'open' }),
      apply: () => forgedByTool(wish, sampleDevice),
    }),
  ),
];

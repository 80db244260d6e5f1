import { insult, sampleDevice, type Wish } from '../../unit/export/sample-incident';
import { forgedByTool } from './forged-seals';
import type { Mutation } from './mutation';

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

export const statedMutations: Mutation[] = stated.map(
  ([name, detail, wish]): Mutation => ({
    name: `stated, and on no page: ${name}`,
    ...{ id: 'page-text', reason: 'page-lacks', outcome: 'open', detail },
    apply: () => forgedByTool(wish, sampleDevice),
  }),
);

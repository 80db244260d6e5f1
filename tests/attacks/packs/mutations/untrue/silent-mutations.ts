import { entryHash, genesis } from '../../../../../utils/evidence/custody-chain';
import type { CustodyEntry } from '../../../../../utils/shapes/schema';
import { makePack } from '../../../../unit/export/pack-maker';
import { insult, sampleDevice, type Wish } from '../../../../unit/export/sample-incident';
import { editChain } from '../../forged-pack';
import { forgedByTool, resignPack } from '../../forged-seals';
import type { Mutation } from '../../mutation';

/** A pack of the tool's own over a record that leaves out what it should have said. */
const silent = (name: string, id: Mutation['id'], detail: string, wish: Wish): Mutation => ({
  name: `silent: ${name}`,
  id,
  reason: 'records-differ',
  detail,
  apply: () => forgedByTool(wish, sampleDevice),
});

/** The tool's own pack over a log in which entries have others beside them. */
const logged =
  (beside: (entry: CustodyEntry) => CustodyEntry[]): Mutation['apply'] =>
  async (_, { input }) => {
    const custody: CustodyEntry[] = [];
    for (const [index, { hash: _hash, ...entry }] of input.custody.flatMap(beside).entries()) {
      const next = { ...entry, seq: index + 1, previous: custody.at(-1)?.hash ?? genesis };
      custody.push({ ...next, hash: await entryHash(next) });
    }
    return new Uint8Array(await (await makePack({ ...input, custody })).blob.arrayBuffer());
  };

const begun = '0d2f7c1e-52f5-4a8e-9a3a-3f0f7e3c9d11';
const none = { kind: 'none', width: 0, height: 0, seams: [], tiles: [], hidden: [], beside: [] } as const;
const without = (...names: string[]): Wish => ({
  stored: (files) => {
    for (const name of names) files.delete(name);
  },
});
/** Whoever posts may set such signs, so only the page's word for them tells: nobody is sure. */
const saying = (name: string, sign: string): Mutation => ({
  ...silent(name, 'page-text', 'signs that no text has', {
    post: { ...insult, text: `${insult.text}${sign}` },
    shown: { ...insult, text: `${insult.text}${sign.replace(/\p{Cc}/gu, '')}` },
  }),
  reason: 'page-lacks',
  outcome: 'told',
});

/** Files that are absent without a word, signs that no page draws, and a log that begins in the middle. */
export const silentMutations: Mutation[] = [
  silent('no page', 'captures', 'no page, and no failure', without('page.html')),
  silent('no markup', 'captures', 'no markup of the post', without('post.txt')),
  silent('no picture', 'captures', 'no picture, and no failure', {
    picture: { ...none, seams: [], tiles: [], hidden: [], beside: [] },
  }),
  ...['evidence-list.docx', 'evidence-list.pdf', 'post-list.pdf'].map(
    (name): Mutation => ({
      name: `silent: ${name} left out`,
      id: 'report',
      reason: 'file-missing',
      headline: `file-missing data/${name}`,
      apply: async (files) => {
        files.delete(`data/${name}`);
        await resignPack(files, sampleDevice);
      },
    }),
  ),
  {
    name: 'silent: a record that was begun, and nothing more of it',
    id: 'left-out',
    reason: 'not-sealed',
    outcome: 'told',
    apply: logged((entry) => (entry.event === 'captured' ? [entry, { ...entry, captureId: begun }] : [entry])),
  },
  {
    ...silent('sealed three days after the click', 'clock', '4320 minutes', { sealedAt: '2026-11-27T05:32:07.412Z' }),
    reason: 'sealed-late',
    outcome: 'told',
  },
  saying('a sign of nothing in the text', '\0'),
  saying('a sign that terminals obey in the text', '\u001b[2K'),
  saying('a sign of one byte’s upper half', '\u0085'),
  {
    name: 'silent: entries with the same random bytes, so that one that is shown opens the others',
    id: 'custody',
    reason: 'records-differ',
    detail: 'the random bytes of another entry',
    apply: logged((entry) => [{ ...entry, salt: '5'.repeat(32) }]),
  },
  {
    name: 'silent: a first state from nowhere',
    id: 'custody',
    reason: 'records-differ',
    detail: 'another state before',
    apply: async (files) => {
      await editChain(
        files,
        (entries) =>
          entries.map((entry, index) =>
            entry.event === 'status-changed' && entries.findIndex(({ event }) => event === 'status-changed') === index
              ? { ...entry, detail: { ...entry.detail, from: 'answered' } }
              : entry,
          ),
        true,
      );
      await resignPack(files, sampleDevice);
    },
  },
  {
    name: 'silent: a capture that the log knows is left out',
    id: 'left-out',
    reason: 'not-in-pack',
    outcome: 'told',
    apply: logged((entry) =>
      entry.event === 'captured' || entry.event === 'sealed'
        ? [
            entry,
            {
              ...entry,
              captureId: begun,
              ...(entry.event === 'sealed' ? { detail: { ...entry.detail, seal: 'ab'.repeat(32) } } : {}),
            },
          ]
        : [entry],
    ),
  },
];

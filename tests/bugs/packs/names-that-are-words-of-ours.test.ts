import { describe, expect, it, vi } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { usual } from '../../attacks/packs/mutations/run-mutations';
import { pageFiles } from '../../attacks/packs/page-files';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { redactedInput, wish } from '../../unit/export/redacted-input';
import { insult } from '../../unit/export/sample-incident';

// Packs take seconds on a busy machine
vi.setConfig({ testTimeout: 60_000 });

type Change = { post?: Partial<typeof insult>; wish?: Partial<typeof wish> };

/** What becomes of an honest copy: beside its original, alone, and alone with the original brought along. */
async function outcomes({ post = {}, wish: chosen = {} }: Change) {
  const input = await redactedInput('both', { ...wish, ...chosen }, { post: { ...insult, ...post } });
  const zipOf = async (captures: typeof input.captures) =>
    new Uint8Array(await (await makePack({ ...input, captures, pageFiles })).blob.arrayBuffer());
  const [beside, alone] = [await zipOf(input.captures), await zipOf([])];
  const verdicts = await Promise.all([
    verifyPack(beside, usual),
    verifyPack(alone, usual),
    verifyPack(alone, { ...usual, original: beside }),
  ]);
  return verdicts.map(({ outcome }) => outcome);
}

const named = (name: string): Change => ({ post: { author: { ...insult.author, name } } });
const handled = (handle: string): Change => ({
  post: {
    permalink: `https://x.com/${handle}/status/2125091629328146883`,
    author: { ...insult.author, handle, profileUrl: `https://x.com/${handle}` },
  },
});
const without = (word: string, text: string): Change => ({ post: { text }, wish: { words: [word] } });

describe('an honest copy of a post', () => {
  it.each(
    representatives<[string, Change]>(
      [
        ['of an author called 記録', named('記録')],
        ['of an author called 投稿者', named('投稿者')],
        ['of @screenshot', handled('screenshot')],
        ['of @status', handled('status')],
        ['of @reviewer', handled('reviewer')],
        ['without the word post', without('post', 'post by 佐伯')],
        ['without the word 2026', without('2026', '2026年 佐伯')],
        ['without the word null', without('null', 'null null')],
        // Its own mark gives way to ours
        ['that holds the mark', { post: { text: '佐伯は［墨消し］だろ' } }],
        ['that holds the mark alone', { post: { text: '［墨消し］って何だよ' } }],
        ['that holds marks beside the name', { post: { text: '［墨消し］佐伯［墨消し］って何' } }],
        ['of an author called as the mark', named('［墨消し］')],
        [
          'with a picture of which nothing is covered',
          { wish: { pictures: [{ name: 'screenshot-post.png', regions: [] }] } },
        ],
      ],
      13,
    ),
  )('%s is whole beside its original', async (_, change) => {
    expect(await outcomes(change)).toEqual(['whole', 'open', 'whole']);
  });

  it.each(
    representatives<[string, Change]>(
      [
        ['客', named('客')],
        ['a dot', named('.')],
        ['X', named('X')],
        ['x', handled('x')],
      ],
      4,
    ),
  )(
    'of an author called %s stands in much by chance: nobody can tell, and nothing is changed',
    { tags: 'long' },
    async (_, change) => {
      expect(await outcomes(change)).not.toContain('changed');
    },
  );
});

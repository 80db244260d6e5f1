import { expect, it } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { representatives } from '../../harness/whole';
import { makePack } from '../../unit/export/pack-maker';
import { redactedInput } from '../../unit/export/redacted-input';
import { insult, samplePackInput } from '../../unit/export/sample-incident';

const said = async (blob: Blob) => verifyPack(new Uint8Array(await blob.arrayBuffer()));

// Papers of some hundred pages
it.each(
  representatives(
    [
      ['with pages of blanks within', `佐${' '.repeat(40_000)}伯`],
      ['of more than a hundred pages', 'この店はひどい。二度と行かない'.repeat(13_300)],
    ],
    2,
  ),
)('the report of a post %s has its words', { timeout: 120_000 }, async (_, text) => {
  const { blob } = await makePack(await samplePackInput({ post: { ...insult, text } }));
  const { checks } = await said(blob);
  expect(checks.filter(({ status }) => status === 'changed')).toEqual([]);
});

it('a copy of a post with a long run of blanks is searched as soon as any other', {
  tags: 'long',
  timeout: 60_000,
}, async () => {
  const post = { ...insult, text: `佐${' '.repeat(100_000)}伯 佐伯` };
  const { blob } = await makePack(await redactedInput('both', { fields: [], words: ['佐伯'], pictures: [] }, { post }));
  const { checks } = await said(blob);
  expect(checks.find(({ id }) => id === 'taken-out')?.status).not.toBe('changed');
});

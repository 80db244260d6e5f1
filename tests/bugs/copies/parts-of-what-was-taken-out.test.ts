import { describe, expect, it } from 'vitest';
import { redactWords } from '../../../utils/export/redaction/redact-post';
import type { ReadPost } from '../../../utils/platforms/contract';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { makePack } from '../../unit/export/pack-maker';
import { redactedInput } from '../../unit/export/redacted-input';
import { insult } from '../../unit/export/sample-incident';

const page = { url: 'https://x.com/tokumei_sample83/status/2125091629328146883', title: 'X の投稿' };
const named: ReadPost = { ...insult, author: { ...insult.author, name: '佐伯花子 接客アカウント 2026' } };
const fields = (...all: ('text' | 'author.name' | 'postedAt')[]) => ({ fields: all, words: [] });

async function verdictOf(post: ReadPost, taken: Parameters<typeof fields>[0]) {
  const input = await redactedInput('both', { ...fields(taken), pictures: [] }, { post });
  const pack = await makePack(input);
  const { checks } = await verifyPack(new Uint8Array(await pack.blob.arrayBuffer()));
  return checks.find(({ id }) => id === 'taken-out');
}

describe('what is left of a field that was taken out', () => {
  it.each([
    ['one of two names', { ...named, text: '店員の佐伯花子が無視した' }, 'author.name', '店員の［墨消し］が無視した'],
    ['what a name says of an office', { ...named, text: '接客アカウントの人' }, 'author.name', '［墨消し］の人'],
    ['the year in a name', { ...named, text: '2026年の話' }, 'author.name', '2026年の話'],
    ['a letter of a name', { ...named, text: '花の話' }, 'author.name', '花の話'],
  ] as const)('%s goes from the text, or is no part', (_, post, field, text) => {
    expect(redactWords(post, page, fields(field)).post.text).toBe(text);
  });

  it('a clause of a text goes from what stands before the post, and from a picture’s words', () => {
    const { post } = redactWords(
      {
        ...insult,
        text: '店員の佐伯は笑って無視した。住所は渋谷の駅前で合っている。絶対許さない、明日行くからな。',
        context: { before: '絶対許さない。' },
        media: [{ kind: 'image', url: 'https://pbs.twimg.com/1.jpg', alt: '「明日行くからな」と店員' }],
      },
      page,
      fields('text'),
    );
    expect([post.context?.before, post.media?.[0]?.alt]).toEqual(['［墨消し］。', '「［墨消し］」と店員']);
  });

  it('the day of a time that was taken out is shown for a decision, and no pack is changed by it', {
    tags: 'long',
  }, async () => {
    const taken = await verdictOf({ ...insult, text: '令和8年11月24日に行った店員' }, 'postedAt');
    expect(taken).toMatchObject({ status: 'cannot-tell', findings: [{ reason: 'short-remains' }] });
    expect(await verdictOf(insult, 'postedAt')).toMatchObject({ status: 'proven' });
  });
});

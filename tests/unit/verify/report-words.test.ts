import { describe, expect, it, vi } from 'vitest';
import type { ReadPost } from '../../../utils/platforms/contract';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { makePack, type SampleInput } from '../export/pack-maker';
import { redactedInput } from '../export/redacted-input';
import { insult, samplePackInput } from '../export/sample-incident';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const drawn = { kind: 'rendered' as const, width: 598, height: 416, seams: [], tiles: [], hidden: [], beside: [] };
const { permalink: _, author: __, postedAt: ___, ...bare } = insult;
const full: ReadPost = {
  ...insult,
  notes: ['edited', 'id-time-off:-123', 'reposted-by:aaa', 'media-more:3', 'visited:2026-11'],
  rating: { value: 1, scale: 5 },
  title: '店👍の話\u202e',
  media: [{ kind: 'image', url: 'https://x.com/a.png', alt: '名札' }],
  quotes: [{ text: '引用の言葉', author: { name: 'あ' } }],
  replyTo: { permalink: 'https://x.com/a/status/1', author: { handle: 'abc' } },
  thread: { title: '板', number: '3' },
  text: 'שלום 👍🏽 ガ é\u0301 長い文。'.repeat(80),
};

describe('an honest report', () => {
  it.each<[string, () => Promise<SampleInput>]>([
    [
      'of all that can stand round a post, of what is missing, by a company',
      async () => ({
        ...(await samplePackInput(
          { post: full },
          {
            post: { ...bare, truncated: true },
            picture: drawn,
            failures: ['mhtml-not-granted', 'changed-since-click', 'picture-unlike-text'].map((code) => ({
              step: 'pixels' as const,
              code,
            })),
          },
          {},
        )),
        organization: '見本小売株式会社　お客様相談室（東京都）',
      }),
    ],
    [
      'of pictures over several pages, in volumes',
      async () => ({
        ...(await samplePackInput({ height: 4_000 }, { at: '2026-11-25T05:32:07.412Z' })),
        mintsLimit: 1,
      }),
    ],
    ['with a redacted copy', () => redactedInput('both')],
    ['of a redacted copy alone', () => redactedInput('only')],
  ])('says nothing of its own: %s', async (_name, input) => {
    const zip = new Uint8Array(await (await makePack(await input())).blob.arrayBuffer());
    const { checks } = await verifyPack(zip);
    expect(checks.find(({ id }) => id === 'report-words')).toMatchObject({ status: 'proven', findings: [] });
  });
});

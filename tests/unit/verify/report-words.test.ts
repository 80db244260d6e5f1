import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { fontsOfPapers } from '../../../utils/node/build/letter-table';
import type { ReadPost } from '../../../utils/platforms/contract';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { representatives, whole } from '../../harness/whole';
import { makePack, type SampleInput } from '../export/pack-maker';
import { makePng } from '../export/png-maker';
import { redactedInput } from '../export/redacted-input';
import { chainOf, insult, postPixels, samplePackInput } from '../export/sample-incident';

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

/** Long ones, told by npm run proofs. */
const large: [string, () => Promise<SampleInput>][] = [
  [
    'of pictures over several pages, in volumes',
    async () => ({
      ...(await samplePackInput({ height: 4_000 }, { at: '2026-11-25T05:32:07.412Z' })),
      mintsLimit: 1,
    }),
  ],
  [
    'of many captures and a long log',
    async () => {
      const input = await samplePackInput(
        ...Array.from({ length: 30 }, (_, index) => ({ at: `2026-11-24T05:${10 + index}:07.412Z` })),
      );
      const [first] = input.custody;
      const more = Array.from({ length: 300 }, () => ({ ...first!, event: 'opened' as const, detail: {} }));
      return {
        ...input,
        custody: await chainOf([...input.custody.slice(0, -1), ...more, ...input.custody.slice(-1)]),
      };
    },
  ],
];

describe('an honest report', () => {
  const reports: [string, () => Promise<SampleInput>][] = [
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
      'with the whole view, and with files that a person brought',
      () =>
        samplePackInput({
          viewport: true,
          post: { ...insult, text: `https://x.com/${'a/'.repeat(300)}\n\n  ${'笑'.repeat(400)}` },
          stored: (files) => {
            const png = makePng(300, 900, postPixels(300));
            const listed = ['brought/1.png', 'brought/2.txt'].map((name) => ({
              ...{ name, from: `スクリーンショット ${'長い名前'.repeat(12)}.png`, bytes: 1_234_567 },
              ...{
                sha256: createHash('sha256').update(png).digest('hex'),
                takenAt: '2026:11:24 14:30:00',
                hasPlace: true,
                hasDevice: true,
              },
            }));
            files.set('brought/1.png', png).set('brought/2.txt', png);
            files.set(
              'brought.json',
              new TextEncoder().encode(JSON.stringify({ format: 'banken-brought/1', files: listed })),
            );
          },
        }),
    ],
    [
      'of an earlier version, which called a digest otherwise, about a post that speaks as today’s do',
      async () => ({
        ...(await samplePackInput({
          post: { ...insult, text: '各行の照合用の値は、一つ前の行の照合用の値を含みます' },
        })),
        ...{ digestWord: '指紋' },
      }),
    ],
    [
      'about a post that speaks as earlier reports do',
      () => samplePackInput({ post: { ...insult, text: '各行の指紋は、一つ前の行の指紋を含みます' } }),
    ],
    ...(whole ? large : []),
    ['with a redacted copy', () => redactedInput('both')],
    ['of a redacted copy alone', () => redactedInput('only')],
  ];

  it.each(representatives(reports, 3))('says nothing of its own: %s', async (_name, input) => {
    const zip = new Uint8Array(await (await makePack(await input())).blob.arrayBuffer());
    const { checks } = await verifyPack(zip, { letters: fontsOfPapers });
    for (const id of ['report', 'report-words', 'letters'])
      expect(checks.find((check) => check.id === id)).toMatchObject({ id, status: 'proven', findings: [] });
  });
});

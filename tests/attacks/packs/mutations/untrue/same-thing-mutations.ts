import type { ReadPost } from '../../../../../utils/platforms/contract';
import { insult } from '../../../../unit/export/sample-incident';
import { postMarkup } from '../../../../unit/export/sample-markup';
import type { Mutation } from '../../mutation';
import { type Case, mutationOf, own, praise, shown } from './other-post-mutations';

const nextDay = '2026-11-25T05:32:07.412Z';
const earlier = '2125000000000000001';
const other = { handle: 'saeki_boss', name: '店長' };
const linked = (post: Partial<ReadPost>, inside: string) =>
  shown({ post: { ...insult, ...post } }, own.replace('</article>', `${inside}</article>`));
const quoting = (quote: NonNullable<ReadPost['quotes']>[number]) =>
  linked(
    { quotes: [quote] },
    `<div><a href="${quote.permalink}">${quote.author?.name ?? ''} @${quote.author?.handle}</a>${quote.id}</div>`,
  );
const page = own + postMarkup(praise);

/** One thing named in two ways within a record, or by two records. */
const named: readonly Case[] = [
  [
    'a quotation with the address of another post',
    'address',
    'address-differs',
    'quotes',
    [quoting({ id: earlier, permalink: 'https://x.com/aaa/status/2125000000000000009', author: { handle: 'aaa' } })],
  ],
  [
    'a quotation with the address of another writer',
    'address',
    'address-differs',
    'quotes aaa, bbb',
    [quoting({ id: earlier, permalink: `https://x.com/aaa/status/${earlier}`, author: { handle: 'bbb' } })],
  ],
  [
    'the post of one record, by another writer as the next one quotes it',
    'captures',
    'records-differ',
    'another author',
    [
      {},
      {
        ...shown(
          {
            post: {
              ...praise,
              postedAt: { ...praise.postedAt, raw: '午後1:59 · 2026年11月24日', iso: '2026-11-24T04:59:00.000Z' },
              ...idOf('2026-11-24T04:59:00.000Z'),
              quotes: [
                { id: insult.id ?? '', permalink: `https://x.com/saeki_boss/status/${insult.id}`, author: other },
              ],
            },
          },
          postMarkup(praise),
        ),
        at: nextDay,
      },
    ],
  ],
  [
    'one account under two names within a minute',
    'captures',
    'records-differ',
    'one account, another name',
    [
      {},
      {
        post: {
          ...praise,
          author: { ...praise.author, id: insult.author?.id ?? '' },
        },
        at: '2026-11-24T05:32:17.412Z',
      },
    ],
  ],
];

/** Parts that the page has in the post beside, and not where the words stand. */
const partOf = (part: string, post: Partial<ReadPost>) =>
  ['page-text', 'page-lacks', `${part} of another post`, [shown({ post: { ...insult, ...post } }, own, page)]] as const;
const beside: readonly Case[] = [
  ['the name of the post beside', ...partOf('author', { author: { ...insult.author, name: '花子' } }), 'open'],
  [
    'a quotation of what the post beside says',
    ...partOf('quotation', { quotes: [{ text: praise.text ?? '' }] }),
    'open',
  ],
  ['the number of the post beside', ...partOf('id', { id: praise.id ?? '', permalink: praise.permalink ?? '' })],
];

/** What the post's own element shows otherwise, whatever else of the page has it. */
const otherId = (insult.id ?? '').replace(/.$/, '5');
const otherwise: readonly Case[] = [
  [
    'a number that the page has nowhere, in its address too',
    'page-text',
    'page-lacks',
    'id of another post',
    [
      shown(
        {
          post: { ...insult, id: otherId, permalink: insult.permalink?.replace(insult.id ?? '', otherId) ?? '' },
          url: insult.permalink?.replace(insult.id ?? '', otherId) ?? '',
        },
        own,
      ),
    ],
    'open',
  ],
  [
    'what somebody else says, as a quotation of oneself',
    'page-text',
    'page-lacks',
    'quotation of another author',
    [
      shown(
        { post: { ...insult, quotes: [{ author: insult.author ?? {}, text: '店員ですが怖いです' }] } },
        own.replace('</article>', '<div><div>佐伯 @saeki</div><div>店員ですが怖いです</div></div></article>'),
      ),
    ],
    'open',
  ],
  [
    'a picture of another host',
    'page-text',
    'page-lacks',
    'evil.example',
    [
      shown(
        { post: { ...insult, media: [{ kind: 'image', url: 'https://evil.example/media/Gxxx.jpg' }] } },
        own.replace('</article>', '<img alt="" data-banken-src="https://pbs.twimg.com/media/Gxxx.jpg"/></article>'),
      ),
    ],
    'open',
  ],
  [
    'a text of which the page holds back the rest, as the whole',
    'page-text',
    'page-lacks',
    'holds back its rest',
    [
      shown(
        { post: insult },
        own.replace('</article>', '<span data-testid="tweet-text-show-more-link">さらに表示</span></article>'),
      ),
    ],
    'open',
  ],
];

/** What the post's own element shows, and the record does not say: nobody holds it to that. */
const leftOut: readonly Case[] = (
  [
    ['permalink', { id: undefined, permalink: undefined }],
    ['author', { author: undefined }],
    ['time', { postedAt: undefined }],
  ] as const
).map(([name, lacking]): Case => {
  const post = Object.fromEntries(Object.entries({ ...insult, ...lacking }).filter(([, value]) => value !== undefined));
  return [
    `${name} left out`,
    'page-text',
    'page-shows',
    `${name} left out`,
    [{ post: post as unknown as ReadPost, shown: insult }],
    'open',
  ];
});

/** Times stated more exactly than their words say. */
const finer: readonly Case[] = (
  [
    ['a minute from a day', '2026年11月24日', '2026-11-24T13:58+09:00', 'minute', 'shown'],
    ['a day from a month', '2026年11月', '2026-11-24', 'day', 'shown'],
    ['a second from a minute', '2026/11/24 13:58', '2026-11-24T13:58:21+09:00', 's', 'shown'],
    ['another second than is shown', '2026/11/24 13:58:50', '2026-11-24T13:58:21+09:00', 's', 'shown'],
  ] as const
).map(([name, raw, iso, precision, method]): Case => {
  const post = { ...insult, postedAt: { raw, iso, precision, method } };
  return [`time: ${name}`, 'page-text', 'page-lacks', `time ${raw}`, [{ post, shown: post }], 'open'];
});

function idOf(iso: string) {
  const id = String((BigInt(Date.parse(iso) - 1_288_834_974_657) << 22n) + 4_198_403n);
  return { id, permalink: `https://x.com/hanako_s/status/${id}` };
}

/** One thing is said in one way, wherever a record or a pack names it. */
export const sameThingMutations: Mutation[] = [...named, ...beside, ...otherwise, ...leftOut, ...finer].map(mutationOf);

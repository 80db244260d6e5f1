import type { ReadPost } from '../../../../../utils/platforms/contract';
import type { TimeMethod, TimePrecision } from '../../../../../utils/shapes/records/post';
import { makePack } from '../../../../unit/export/pack-maker';
import { insult, sampleDevice, samplePackInput, type Wish } from '../../../../unit/export/sample-incident';
import { postMarkup, savedPage } from '../../../../unit/export/sample-markup';
import { bytesOf } from '../../forged-pack';
import type { Mutation } from '../../mutation';
import { pageFiles } from '../../page-files';

export type Case = readonly [
  name: string,
  id: Mutation['id'],
  reason: Mutation['reason'],
  detail: string,
  wishes: readonly Wish[],
  outcome?: 'open',
];

/** By the tool itself, of one site or another: every part fits but for the one that another part denies. */
async function packOf(wishes: readonly Wish[]): Promise<Uint8Array<ArrayBuffer>> {
  const input = await samplePackInput(...wishes.map((wish) => ({ ...wish, device: sampleDevice })));
  const { platform } = input.captures[0]?.post ?? insult;
  const summary = { ...input.incident.summary, platform, siteName: platform === '5ch' ? '5ちゃんねる' : 'X' };
  const pack = await makePack({
    ...input,
    incident: { ...input.incident, summary },
    signer: sampleDevice,
    pageFiles,
  });
  return new Uint8Array(await pack.blob.arrayBuffer());
}

/** The post's own markup and its page, whatever the record says. */
export const shown = (wish: Wish, own: string, page = own): Wish => ({
  ...wish,
  stored: (files) => files.set('post.txt', bytesOf(own)).set('page.html', bytesOf(savedPage(page))),
});

/** An id of X for an instant (epoch 2010-11-04). */
const idAt = (iso: string) => String((BigInt(Date.parse(iso) - 1_288_834_974_657) << 22n) + 4_198_403n);
const threat = insult.text ?? '';
const praised = idAt('2026-11-24T04:40:00.000Z');
export const praise: ReadPost = {
  ...insult,
  id: praised,
  permalink: `https://x.com/hanako_s/status/${praised}`,
  author: { name: '花子', handle: 'hanako_s', id: '1843270018852093111', profileUrl: 'https://x.com/hanako_s' },
  text: 'いつもありがとう、店員さんが親切でした',
  postedAt: { ...insult.postedAt, raw: '午後1:40 · 2026年11月24日', iso: '2026-11-24T04:40:00.000Z' },
};
export const own = postMarkup(insult);
const beside = postMarkup(praise);
const blamed = { post: { ...praise, text: threat } };

export const thread = 'https://krsw.5ch.io/test/read.cgi/ghard/1777600000/';
export const answer = (number: number, text: string, more: Partial<ReadPost> = {}): ReadPost => ({
  platform: '5ch',
  id: `${number}`,
  permalink: `${thread}${number}`,
  kind: 'post',
  author: { name: '名無しさん', id: `ID:ccc00000${number}` },
  text,
  postedAt: {
    raw: `2026/05/01(金) 12:00:0${number}.00`,
    iso: `2026-05-01T12:00:0${number}.00+09:00`,
    precision: 'ms',
    method: 'shown',
  },
  thread: { title: '見本店について', url: thread, number: '1777600000' },
  notes: ['from-address:thread'],
  ...more,
});
export const answerMarkup = ({ id, author, postedAt, text = '' }: ReadPost) =>
  `<div id="${id}" data-userid="${author?.id}" class="clear post"><span class="postid">${id}</span><b>${author?.name}</b><span class="date">${postedAt?.raw}</span><span class="uid">${author?.id}</span><div class="post-content"> ${text.replaceAll('>', '&gt;')} </div></div>`;
export const onBoard = (record: ReadPost, ...page: readonly ReadPost[]): Wish =>
  shown(
    { post: record, url: thread },
    answerMarkup(record),
    `<div id="threadtitle">見本店について</div>${page.map(answerMarkup).join('')}`,
  );
const [second, third] = [answer(2, '二つ目、ありがとう'), answer(3, '三つ目、店長を許さない')];
const named = { ...second, author: { ...second.author, name: '通りすがり' } };
/** A time whose words say less, or other seconds. */
const timed = (raw: string, iso: string, precision: TimePrecision, method: TimeMethod = 'shown'): Wish => {
  const other = { ...third, postedAt: { raw, iso, precision, method } };
  return onBoard(other, other);
};

/** Words, writer or time of one post, under the name and the address of another. */
const exchanged: readonly Case[] = [
  [
    'the words of one, the name of another',
    'page-text',
    'page-differs',
    'text of another',
    [shown(blamed, postMarkup(blamed.post), own + beside)],
  ],
  [
    'the words of one, the name of another, both in what is said to be the post',
    'page-text',
    'page-differs',
    'text of another',
    [shown(blamed, `<div>${own}${beside}</div>`)],
  ],
  [
    'the words of the next answer in a thread',
    'page-text',
    'page-differs',
    'text of another',
    [onBoard({ ...second, text: third.text ?? '' }, second, third)],
  ],
  [
    'the writer of the answer before',
    'page-text',
    'page-differs',
    'author of another',
    [onBoard({ ...third, author: { name: '名無しさん', id: 'ID:ccc000002' } }, second, third)],
  ],
  [
    'the name of the answer before',
    'page-text',
    'page-differs',
    'author of another',
    [onBoard({ ...third, author: { ...third.author, name: '通りすがり' } }, named, third)],
  ],
  [
    'the second of the answer before',
    'page-text',
    'page-differs',
    'time of another',
    [onBoard({ ...third, postedAt: { ...second.postedAt } }, second, third)],
  ],
  [
    'the number of the answer before',
    'page-text',
    'page-lacks',
    'id of another',
    [
      shown(
        { post: { ...third, id: second.id ?? '', permalink: second.permalink ?? '' }, url: thread },
        answerMarkup(third),
        `<div id="threadtitle">見本店について</div>${[second, third].map(answerMarkup).join('')}`,
      ),
    ],
    'open',
  ],
  [
    'an answer to another than its words name',
    'page-text',
    'page-lacks',
    'answer of another',
    [
      onBoard(
        { ...third, text: '>>1 やめろ', kind: 'reply', replyTo: { id: '2', permalink: second.permalink ?? '' } },
        second,
        { ...third, text: '>>1 やめろ' },
      ),
    ],
    'open',
  ],
  [
    'the id and address of another, whose own element is this one’s',
    'page-text',
    'page-differs',
    'text of another',
    [
      shown(
        { post: { ...insult, id: praised, permalink: `https://x.com/tokumei_sample83/status/${praised}` } },
        own,
        own + beside,
      ),
    ],
  ],
  [
    'words of what stands beside the posts',
    'page-text',
    'page-lacks',
    'not among',
    [
      shown(
        {},
        postMarkup({ ...insult, text: 'ありがとう' }).replace(
          '</article>',
          `<aside><p>${threat}</p></aside></article>`,
        ),
      ),
    ],
    'open',
  ],
  [
    'words that only describe a picture',
    'page-text',
    'page-lacks',
    'not among',
    [
      shown(
        {},
        postMarkup({ ...insult, text: 'ありがとう' }).replace('</article>', `<img alt="${threat}"/></article>`),
      ),
    ],
    'open',
  ],
  [
    'two writers of one post',
    'captures',
    'records-differ',
    'another author',
    [
      {},
      {
        at: '2026-11-25T05:32:07.412Z',
        post: { ...insult, author: { ...praise.author }, permalink: `https://x.com/hanako_s/status/${insult.id}` },
      },
    ],
  ],
  [
    'two times of one answer',
    'captures',
    'records-differ',
    'another time',
    [
      onBoard(third, third),
      {
        ...onBoard(
          {
            ...third,
            postedAt: { ...third.postedAt, raw: '2026/05/01(金) 18:00:03.00', iso: '2026-05-01T18:00:03.00+09:00' },
          },
          { ...third, postedAt: { ...third.postedAt, raw: '2026/05/01(金) 18:00:03.00' } },
        ),
        at: '2026-11-25T05:32:07.412Z',
      },
    ],
  ],
];

const told = (raw: string): Wish => ({ post: { ...insult, postedAt: { ...insult.postedAt, raw } } });
const later = idAt('2026-11-27T05:00:00.000Z');
const address = `https://x.com/hanako_s/status/${later}`;
const linking = (post: Partial<ReadPost>, inside: string): Wish =>
  shown({ post: { ...insult, ...post } }, own.replace('</article>', `${inside}</article>`));

/** Times that a page shows against its machine's, and things that were there before they could be. */
const times: readonly Case[] = [
  ...(
    [
      ['another day than the machine’s', '午後1:58 · 2026年11月25日'],
      ['morning for afternoon', '午前1:58 · 2026年11月24日'],
      ['another year in an era', '午後1:58 · 令和7年11月24日'],
      ['another year in English', '1:58 PM · Nov 24, 2025'],
    ] as const
  ).map(([name, raw]): Case => [`shown: ${name}`, 'page-text', 'page-lacks', `time ${raw}`, [told(raw)], 'open']),
  [
    'read as another day than is shown',
    'page-text',
    'page-lacks',
    'time ２０２６',
    [
      onBoard(
        {
          ...third,
          postedAt: {
            ...third.postedAt,
            raw: '２０２６/０５/０１ １２:００:０３',
            iso: '2026-05-02T12:00:03.00+09:00',
          },
        },
        { ...third, postedAt: { ...third.postedAt, raw: '２０２６/０５/０１ １２:００:０３' } },
      ),
    ],
    'open',
  ],
  ...(
    [
      ['seconds of a minute', timed('2026/05/01(金) 12:00', '2026-05-01T12:00:37+09:00', 's')],
      ['a minute of a day', timed('2026年05月01日', '2026-05-01T12:07+09:00', 'minute')],
      ['a day of a month', timed('2026年05月', '2026-05-11', 'day')],
      ['an instant two days ago', timed('2日前', '2026-11-22T03:07:13.000Z', 's', 'relative')],
      ['a second two days ago', timed('2日前', '2026-11-22T03:07:13.000Z/2026-11-22T03:07:14.000Z', 'day', 'relative')],
      ['a day two weeks ago', timed('2週間前', '2026-11-09', 'day')],
      ['other seconds', timed('2026/05/01(金) 12:00:50.46', '2026-05-01T12:00:10.46+09:00', 'ms')],
      ['another part of a second', timed('2026/05/01(金) 12:00:03.46', '2026-05-01T12:00:03.99+09:00', 'ms')],
    ] as const
  ).map(
    ([name, wish]): Case => [
      `said finer than shown: ${name}`,
      'page-text',
      'page-lacks',
      'more exactly',
      [wish],
      'open',
    ],
  ),
  [
    'an answer to a post that was not there yet',
    'post-clock',
    'id-clock-differs',
    'replyTo',
    [linking({ kind: 'reply', replyTo: { id: later, permalink: address } }, `<a href="${address}">返信先</a>`)],
  ],
  [
    'a quotation of a post that was not there yet',
    'post-clock',
    'id-clock-differs',
    'quotes',
    [
      linking(
        { quotes: [{ id: later, permalink: address, text: 'いつもありがとう' }] },
        `<div role="link"><a href="${address}">X</a><span>いつもありがとう</span></div>`,
      ),
    ],
  ],
  [
    'an answer to itself',
    'post-clock',
    'id-clock-differs',
    'the post itself',
    [
      linking(
        { kind: 'reply', replyTo: { id: insult.id ?? '', permalink: address } },
        `<a href="${address}">返信先</a>`,
      ),
    ],
  ],
  [
    'an account from after its post',
    'post-clock',
    'id-clock-differs',
    'author',
    [{ post: { ...insult, author: { ...insult.author, id: idAt('2027-01-10T00:00:00.000Z') } } }],
  ],
  [
    'the page of a post that was not there yet',
    'post-clock',
    'id-clock-differs',
    `${later}, later`,
    [{ url: address }],
  ],
  [
    'an answer from before its thread',
    'post-clock',
    'id-clock-differs',
    'thread',
    [
      (() => {
        const early = {
          ...third,
          postedAt: { ...third.postedAt, raw: '2026/04/01(水) 12:00:03.00', iso: '2026-04-01T12:00:03.00+09:00' },
        };
        return onBoard(early, early);
      })(),
    ],
  ],
  [
    'an id with a zero before it',
    'address',
    'address-differs',
    '/status/0',
    [{ post: { ...insult, id: `0${insult.id}`, permalink: `https://x.com/tokumei_sample83/status/0${insult.id}` } }],
  ],
  [
    'an answer in another board than its thread',
    'address',
    'address-differs',
    'news4vip',
    [onBoard({ ...third, permalink: `${thread.replace('ghard', 'news4vip')}3` }, third)],
  ],
  [
    'a thread of another number than its address',
    'address',
    'address-differs',
    '1777600999',
    [onBoard({ ...third, thread: { ...third.thread, number: '1777600999' } }, third)],
  ],
  [
    'the writer’s page with words in its query',
    'address',
    'address-differs',
    'is=sato',
    [
      {
        post: { ...insult, author: { ...insult.author, profileUrl: 'https://x.com/tokumei_sample83?is=sato_taro' } },
        shown: insult,
      },
    ],
  ],
  [
    'the writer’s page at another port',
    'address',
    'address-differs',
    ':8443',
    [
      {
        post: { ...insult, author: { ...insult.author, profileUrl: 'https://x.com:8443/tokumei_sample83' } },
        shown: insult,
      },
    ],
  ],
];

/** An attack of a case. */
export const mutationOf = ([name, id, reason, detail, wishes, outcome]: Case): Mutation => ({
  name: `another post: ${name}`,
  ...{ id, reason, detail },
  ...(outcome ? { outcome } : {}),
  apply: () => packOf(wishes),
});

/** What is true of one post said of another, and what cannot have been, by somebody at the right device. */
export const otherPostMutations: Mutation[] = [...exchanged, ...times].map(mutationOf);

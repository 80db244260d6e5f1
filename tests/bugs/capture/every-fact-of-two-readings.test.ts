import { describe, expect, it } from 'vitest';
import { beforeClick } from '../../../utils/capture/job/changed-before-click';
import { isOnePage, otherFacts } from '../../../utils/capture/job/other-facts';
import type { ReadPost } from '../../../utils/platforms/contract';
import { withTimesSettled } from '../../../utils/platforms/relative-times';
import { readPostSchema } from '../../../utils/shapes/records/post';
import { withChangeJudged } from '../../unit/capture/judged-change';

const post = {
  platform: 'x',
  id: '1990000000000000001',
  permalink: 'https://x.com/tokumei/status/1990000000000000001',
  kind: 'reply',
  author: { name: '名無し', handle: 'tokumei' },
  title: '昼の店',
  text: '佐伯を許さない。',
  lang: 'ja',
  postedAt: { raw: '11月20日', iso: '2026-11-20T00:10:21.123Z', method: 'attribute' },
  media: [{ kind: 'image', url: 'https://pbs.twimg.com/media/AbCdEfGh?name=small' }],
  rating: { value: 1, scale: 5 },
  replyTo: { author: { handle: 'minato' } },
  quotes: [{ id: '1980000000000000001', text: '映画の台詞だ', author: { name: '山田' } }],
  thread: { title: '昼の店を語る', number: '3' },
  context: { before: '店の客: おいしかった', after: '雨の人: 雨の日の喫茶店が好きだ' },
  notes: ['pinned', 'visited:2026-11'],
} satisfies ReadPost;

/** One change of each fact that a person could have seen. */
const others: { readonly [Name in keyof ReadPost]?: ReadPost[Name] } = {
  kind: 'post',
  title: '夜の店',
  postedAt: { raw: '11月24日', iso: '2026-11-24T00:10:21.123Z', method: 'attribute' },
  media: [{ kind: 'image', url: 'https://pbs.twimg.com/media/ZyXwVuTs?name=small' }],
  rating: { value: 5, scale: 5 },
  replyTo: { author: { handle: 'saeki_minori' } },
  quotes: [{ id: '1980000000000000001', text: '佐伯の家は見本町だ', author: { name: '山田' } }],
  thread: { title: '佐伯を殺すスレ', number: '3' },
  context: { before: '店の客: おいしかった', after: '雨の人: 佐伯の家は見本町だ。みんなで行こう。' },
  notes: ['pinned', 'visited:2024-01'],
};
const words: typeof others = {
  id: '1',
  permalink: 'https://x.com/a/status/1',
  author: { name: '佐伯' },
  text: '佐伯を許さないよ。',
};

const names = (before: object, now: object, readings: 'around' | 'since' = 'since') =>
  otherFacts(before, now, readings).map(({ name }) => name);
const told = (earlier: object, now: ReadPost) =>
  beforeClick(withChangeJudged({ ...now, notes: [...(now.notes ?? []), `was:${JSON.stringify(earlier)}`] }));

describe('every fact of a post that a record holds', () => {
  it('has an example here, but for what says how it was read', () => {
    const held = Object.keys(readPostSchema.shape).filter((name) => !/^(?:platform|lang|truncated)$/.test(name));
    expect(Object.keys({ ...words, ...others }).sort()).toEqual(held.sort());
  });

  it('is held against each reading after a shot', () => {
    expect(names(post, post)).toEqual([]);
    for (const [name, fact] of Object.entries({ ...words, ...others }))
      expect(names(post, { ...post, [name]: fact })).toEqual([name]);
  });

  it.each(Object.entries(others))('is told with what was there until the press: %s', (name, fact) => {
    const before = JSON.stringify(post[name as keyof typeof post]);
    const said = told(post, { ...post, [name]: fact });
    expect(said?.length).toBeGreaterThan(0);
    for (const part of said?.split(' / ') ?? []) expect(before).toContain(part.split(' ')[0]);
  });

  it('is told where a quotation, an addressee or a label was not there until the press, or came after it', () => {
    for (const name of ['quotes', 'replyTo', 'notes'] as const) {
      const { [name]: _, ...without } = post;
      expect(told(without, post), name).toBe('∅');
      expect(names(without, post), name).toEqual([name]);
      expect(names(post, without), name).toEqual([name]);
    }
  });

  it('is the same where a page goes on by itself', () => {
    const same = (before: object, now: object) => names({ ...post, ...before }, { ...post, ...now });
    const relative = (raw: string) => ({ postedAt: { raw, iso: `${raw}/x`, method: 'relative' } });
    expect(same(relative('2分前'), relative('3分前'))).toEqual([]);
    expect(same({ thread: { title: '昼の店 (98)' } }, { thread: { title: '昼の店 (99)' } })).toEqual([]);
    expect(same({ media: undefined }, {})).toEqual([]);
    expect(same({}, { media: [{ kind: 'image', url: 'https://pbs.twimg.com/media/AbCdEfGh?name=large' }] })).toEqual(
      [],
    );
    expect(same({ media: [{ kind: 'image', url: 'data:image/gif;base64,R0' }] }, {})).toEqual([]);
    expect(same({}, { context: { after: 'ほかの人: 別の投稿です' } })).toEqual([]);
    expect(same({ notes: ['no-permalink', ...post.notes] }, {})).toEqual([]);
    expect(same({ notes: [...post.notes, 'changed-before-click:雨'] }, {})).toEqual([]);
  });
});

/** Two readings of one page, each by its own clock: the words count back from it, and so does how far they are from the number. */
describe('a time that counts back beside a number of another day', () => {
  const reading = (capturedAt: string, raw = '2週間前') =>
    withTimesSettled(
      {
        ...{ platform: 'tiktok', id: '7575000000000000000', kind: 'video' },
        postedAt: { raw, method: 'relative' },
        notes: ['id-time-off:-1234567'],
      },
      { capturedAt, timeZone: 'Asia/Tokyo' },
    );
  const [atClick, atShot] = ['2026-11-24T05:32:07.412Z', '2026-11-24T05:32:08.003Z'].map((at) => reading(at));

  it('is the same a moment later, and its note is counted from the clock of the record', () => {
    expect(atClick?.notes).not.toEqual(atShot?.notes);
    expect(atClick?.notes?.[0]).toMatch(/^id-time-off:-?\d+$/);
    expect(names(atClick ?? {}, atShot ?? {})).toEqual([]);
    expect(names(atClick ?? {}, atShot ?? {}, 'around')).toEqual([]);
    expect(names(atClick ?? {}, reading('2026-11-24T05:32:08.003Z', '3週間前'))).toEqual([]);
  });

  it('is told where the words are others, or the number that was withheld lies elsewhere', () => {
    expect(names(atClick ?? {}, reading('2026-11-24T05:32:08.003Z', '5週間前'))).toEqual(['postedAt']);
    const withheld = (off: number) => ({ ...post, postedAt: undefined, notes: [`id-time-off:${off}`] });
    expect(names(withheld(-9_000_000_000), withheld(-9_000_000_591))).toEqual([]);
    expect(names(withheld(-9_000_000_000), withheld(-9_100_000_000))).toEqual(['notes']);
  });
});

describe('the page of a post', () => {
  it('is another by its path, not by a part, a look or a place on a map', () => {
    expect(isOnePage('https://x.com/home', 'https://x.com/saeki_minori/with_replies')).toBe(false);
    expect(isOnePage('https://x.com/home', 'https://x.com/home/?src=a#top')).toBe(true);
    const map = (at: string) => `https://www.google.com/maps/place/a/@35.6,139.7,${at}z/data=!3m1`;
    expect(isOnePage(map('17'), map('18'))).toBe(true);
  });
});

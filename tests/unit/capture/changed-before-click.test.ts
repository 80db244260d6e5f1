import { describe, expect, it } from 'vitest';
import { beforeClick } from '../../../utils/capture/job/changed-before-click';
import type { ReadPost } from '../../../utils/platforms/contract';
import { withChangeJudged } from './judged-change';

const threat = '店員の田中はくずだ。今夜この店に火をつけて殺す。';
const at = (handle: string) => ({
  author: { handle },
  permalink: `https://x.com/${handle}/status/${handle.length}`,
  id: String(handle.length),
});
const post: ReadPost = { platform: 'x', kind: 'post', text: threat, ...at('innocent_z') };
const told = (earlier: object, now: ReadPost = post) =>
  beforeClick(withChangeJudged({ ...now, notes: [`was:${JSON.stringify(earlier)}`] }));
const same = { ...at('innocent_z'), text: threat };

describe('what stood in a post just before the press', () => {
  it('is told where its words or its author were others', () => {
    expect(told({ ...same, text: 'またこの店に来ます。\nぜひ。' })).toBe('またこの店に来ます。 ぜひ。');
    expect(told({ ...same, author: { handle: 'tokumei_x' } })).toContain('tokumei_x');
  });

  it('is told where the same words stood there by another author, at another address, one letter changed or not', () => {
    expect(told({ ...at('tokumei_x'), text: threat })).toBe('tokumei_x https://x.com/tokumei_x/status/9');
    expect(told({ ...at('tokumei_x'), text: threat.replace('殺', '消') })).toContain('tokumei_x');
  });

  it('is nothing where a feed has put another post into the same element', () => {
    expect(told({ ...at('tokumei_x'), text: 'またこの店に来ます。' })).toBeUndefined();
    expect(told({ ...at('tokumei_x') }, { ...post, text: undefined as never })).toBeUndefined();
  });

  it('is another post where its mark had stood at the place of the press', () => {
    const stood = (post_: object) =>
      beforeClick(withChangeJudged({ ...post, notes: [`stood:${JSON.stringify(post_)}`] }));
    expect(stood({ ...at('tokumei_x'), text: 'またこの店に来ます。' })).toBe(
      'tokumei_x https://x.com/tokumei_x/status/9 またこの店に来ます。',
    );
    expect(stood(same)).toBeUndefined();
    expect(stood({})).toBeUndefined();
  });

  it('is what a person saw there by the look of the page’s script, where the words are others', () => {
    const seen = (words: string) => beforeClick(withChangeJudged({ ...post, notes: [`seen:${words}`] }));
    expect(seen('店員の田中はくずだ。')).toBe('店員の田中はくずだ。');
    expect(seen('')).toBe('∅');
    expect(seen(threat)).toBeUndefined();
    const at = (path: string, url: string) => beforeClick(withChangeJudged({ ...post, notes: [`seen:${path}`] }, url));
    expect(at('/home', 'https://x.com/saeki_minori/with_replies')).toBe('/home');
    expect(at('/maps/a/@35.1,139.1,17z', 'https://www.google.com/maps/a/@35.2,139.2,18z')).toBeUndefined();
    expect(withChangeJudged({ ...post, notes: ['edited', `seen:${threat}`] }).notes).toEqual(['edited']);
  });

  it('is nothing where something came late: the rest of a text, a name, an emoji, an address', () => {
    expect(told({ ...same, text: `${threat.slice(0, 10)}…` })).toBeUndefined();
    expect(told({ ...same, text: threat.slice(0, 10), truncated: true })).toBeUndefined();
    expect(told({ text: `${threat}😡` })).toBeUndefined();
    expect(told({ ...same, text: undefined })).toBeUndefined();
  });

  it('is told where a quotation, a picture or the time went away or was exchanged', () => {
    const quotes = [{ text: 'あの店員を殴ってやりたい' }];
    const media = [{ kind: 'image', url: 'https://pbs.twimg.com/media/a.jpg' }] as const;
    const postedAt = { iso: '2025-11-25T03:04:05.678Z', method: 'attribute' } as const;
    expect(told({ ...same, quotes })).toBe('あの店員を殴ってやりたい');
    expect(told({ ...same, quotes }, { ...post, quotes: [{ text: 'よい店でした' }] })).toBe('あの店員を殴ってやりたい');
    expect(told({ ...same, media })).toBe('https://pbs.twimg.com/media/a.jpg');
    expect(told({ ...same, postedAt }, { ...post, postedAt: { ...postedAt, iso: '2020-01-01T00:00:00.000Z' } })).toBe(
      postedAt.iso,
    );
    expect(told({ ...same, postedAt })).toBe(postedAt.iso);
    expect(told(same, { ...post, media: [...media], postedAt })).toBeUndefined();
    const larger = [{ kind: 'image', url: 'https://pbs.twimg.com/media/a.jpg?name=large' }] as const;
    expect(told({ ...same, media }, { ...post, media: [...larger] })).toBeUndefined();
  });

  it('is told where a quotation or an addressee came, or a quotation is another person’s', () => {
    const quoted = (name: string) => [{ text: '映画の台詞だ', author: { name } }];
    const replyTo = { author: { handle: 'saeki' } };
    expect(told(same, { ...post, quotes: quoted('山田') })).toBe('∅');
    expect(told({ ...same, quotes: quoted('山田') }, { ...post, quotes: quoted('佐伯') })).toBe('山田 映画の台詞だ');
    expect(told({ ...same, quotes: quoted('山田') }, { ...post, quotes: quoted('山田') })).toBeUndefined();
    expect(told(same, { ...post, replyTo })).toBe('∅');
    expect(told({ ...same, replyTo: {} }, { ...post, replyTo })).toBeUndefined();
  });

  it('is told where the time in words, whom it answers, a title, stars or the mark of a board’s writer were exchanged', () => {
    const shown = (raw: string) => ({ ...post, postedAt: { raw } });
    expect(told({ ...same, postedAt: { raw: '1 年前' } }, shown('5 年前'))).toBe('1 年前');
    expect(told({ ...same, postedAt: { raw: '11月20日' } }, shown('11月24日'))).toBe('11月20日');
    const iso = '2026-11-24T04:58:21.000Z';
    const withheld = 'withheld:postedAt:id-clock';
    expect(told({ ...same, notes: [withheld] }, { ...post, postedAt: { raw: '11月24日', iso } })).toBe(withheld);
    expect(told({ ...same, notes: [withheld] }, { ...post, notes: [withheld] })).toBeUndefined();
    const answers = (handle: string) => ({ replyTo: { author: { handle } } });
    expect(told({ ...same, ...answers('minato_staff') }, { ...post, ...answers('saeki_honnin') })).toBe('minato_staff');
    const titled = (title: string) => ({ thread: { title } });
    expect(told({ ...same, ...titled('昼の店') }, { ...post, ...titled('佐伯を殺すスレ') })).toBe('昼の店');
    const rated = (value: number) => ({ rating: { value, scale: 5 } });
    expect(told({ ...same, ...rated(1) }, { ...post, ...rated(5) })).toBe('1 5');
    const marked = (id: string) => ({ author: { name: '名無しさん', id } });
    expect(told({ ...same, ...marked('ID:aB3xYz9k0') }, { ...post, ...marked('ID:Zz9Yy8Xx0') })).toContain(
      'ID:aB3xYz9k0',
    );
  });

  it.each([
    ['59秒前', '1分前'],
    ['たった今', '1分前'],
    ['59分前', '1時間前'],
    ['23時間前', '1日前'],
    ['5 seconds ago', '9 seconds ago'],
    ['an hour ago', '2 hours ago'],
    ['11か月前', '1年前'],
  ])('is nothing where “%s” has become “%s” by itself', (before, now) => {
    expect(told({ ...same, postedAt: { raw: before } }, { ...post, postedAt: { raw: now } })).toBeUndefined();
  });

  it('is nothing where the rest of a text is folded again', () => {
    expect(told(same, { ...post, text: threat.slice(0, 10), truncated: true })).toBeUndefined();
  });

  it('is nothing of what is no such remark, which goes away', () => {
    for (const note of ['was:', 'was:殺す', 'was:{"author":1}', 'was:null'])
      expect(withChangeJudged({ ...post, notes: [note] }).notes).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { beforeClick, withChangeJudged } from '../../../utils/capture/job/changed-before-click';
import type { ReadPost } from '../../../utils/platforms/contract';

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
    const postedAt = { iso: '2025-11-25T03:04:05.678Z', from: 'attribute' } as const;
    expect(told({ ...same, quotes })).toBe('あの店員を殴ってやりたい');
    expect(told({ ...same, quotes }, { ...post, quotes: [{ text: 'よい店でした' }] })).toBe('あの店員を殴ってやりたい');
    expect(told({ ...same, media })).toBe('https://pbs.twimg.com/media/a.jpg');
    expect(told({ ...same, postedAt }, { ...post, postedAt: { ...postedAt, iso: '2020-01-01T00:00:00.000Z' } })).toBe(
      postedAt.iso,
    );
    expect(told({ ...same, postedAt })).toBe(postedAt.iso);
    expect(told(same, { ...post, quotes, media: [...media], postedAt })).toBeUndefined();
    const larger = [{ kind: 'image', url: 'https://pbs.twimg.com/media/a.jpg?name=large' }] as const;
    expect(told({ ...same, media }, { ...post, media: [...larger] })).toBeUndefined();
  });

  it('is nothing where the rest of a text is folded again', () => {
    expect(told(same, { ...post, text: threat.slice(0, 10), truncated: true })).toBeUndefined();
  });

  it('is nothing of what is no such remark, which goes away', () => {
    for (const note of ['was:', 'was:殺す', 'was:{"author":1}', 'was:null'])
      expect(withChangeJudged({ ...post, notes: [note] }).notes).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { wordsOfIncident } from '../../../utils/evidence/register/case-words';
import { emptyRegister, emptyWords, fillRegister, fillWords } from '../../../utils/evidence/register/chunks';
import { filterCases, isNarrowed, openFilter, totalsOf } from '../../../utils/review/filters';
import { readQuery } from '../../../utils/review/query';
import type { ShownWords } from '../../../utils/review/shown-words';
import { foldText } from '../../../utils/same-word';
import { inventedIncident } from './invented-capture';

const words: Record<string, string> = {
  'private-data': '個人情報',
  threat: '脅し・危害の予告',
  colleague: '同僚',
  new: '未確認',
};
const shown: ShownWords = { wordOf: (_, value) => words[value] ?? value, siteOf: (_, siteName) => siteName };
const site = (siteName: string) => ({ platform: 'p', siteName, mediaCount: 0, captureCount: 1, notes: [] });
const incidents = [
  inventedIncident('K-2026-0001', { acts: ['threat'], summary: site('5ch') }),
  inventedIncident('K-2026-0002', { acts: ['private-data', 'threat'], target: 'colleague', status: 'answered' }),
  inventedIncident('K-2026-0003', { status: 'closed', summary: site('食べログ') }),
];
const posts = ['店長の山﨑は クズ', '090-1234-5678に\n電話しろ', '二度と\t行かない'];
const authors = ['髙橋', '渡邉', 'ﾀﾅｶ'];
const register = [fillRegister(emptyRegister(0), new Map(incidents.entries()))];
const wordChunks = [
  fillWords(
    emptyWords(0),
    new Map(
      incidents.map((incident, at) => [
        at,
        [
          { how: 'set', of: 'incident', words: wordsOfIncident(incident) },
          {
            how: 'add',
            of: 'capture',
            words: {
              posts: [foldText(posts[at] ?? '')],
              authors: [foldText(authors[at] ?? '')],
              digits: at === 1 ? ['c09012345678'] : [],
            },
          },
        ] as const,
      ]),
    ),
  ),
];
const numbers = (filter: Partial<typeof openFilter>) =>
  [...(filterCases(register, wordChunks, { ...openFilter, ...filter }, shown) ?? [])].map((place) => String(place + 1));

describe('list of incidents', () => {
  it('shows the newest first, or the oldest', () => {
    expect(numbers({})).toEqual(['3', '2', '1']);
    expect(numbers({ order: 'oldest' })).toEqual(['1', '2', '3']);
  });

  it('counts an answered case among the requested', () => {
    const { tabCounts, sites, acts } = totalsOf(register, shown);
    expect(tabCounts).toEqual({ all: 3, new: 1, 'in-review': 0, requested: 1, closed: 1 });
    expect(sites).toEqual(['5ch', 'X', '食べログ']);
    expect(acts).toEqual(['private-data', 'threat']);
    expect(numbers({ tab: 'requested' })).toEqual(['2']);
  });

  it('filters by site and by act', () => {
    expect(numbers({ site: '食べログ' })).toEqual(['3']);
    expect(numbers({ act: 'threat' })).toEqual(['2', '1']);
  });

  it('finds numbers, sites and shown words, whatever their width', () => {
    expect(numbers({ query: 'Ｋ－２０２６－０００２' })).toEqual(['2']);
    expect(numbers({ query: '５ＣＨ' })).toEqual(['1']);
    expect(numbers({ query: '個人情報 同僚' })).toEqual(['2']);
    expect(numbers({ query: '個人情報 5ch' })).toEqual([]);
  });

  it('finds words from one character on, across fields but never over the edge of one', () => {
    expect(numbers({ query: 'ず' })).toEqual(['1']);
    expect(numbers({ query: 'ｸｽﾞ' })).toEqual(['1']);
    expect(numbers({ query: 'クス' })).toEqual([]);
    expect(numbers({ query: '山崎 高橋' })).toEqual(['1']);
    expect(numbers({ query: 'クズ高橋' })).toEqual([]);
    expect(numbers({ query: '二度と行かない' })).toEqual(['3']);
    expect(numbers({ query: '(090)12345678' })).toEqual(['2']);
  });

  it('combines fields with words', () => {
    expect(numbers({ query: 'author:高橋' })).toEqual(['1']);
    expect(numbers({ query: 'author：渡辺 電話' })).toEqual(['2']);
    expect(numbers({ query: 'author:山崎' })).toEqual([]);
    expect(numbers({ query: 'site:5ch state:new' })).toEqual(['1']);
    expect(numbers({ query: 'state:未確認' })).toEqual(['1']);
    expect(numbers({ query: 'from:2026-11-02 to:2026-11-02' })).toEqual(['2']);
    expect(numbers({ query: 'from:2026-11 state:closed' })).toEqual(['3']);
    expect(numbers({ query: 'from:2026-12' })).toEqual([]);
    expect(numbers({ query: 'from:きのう' })).toEqual([]);
  });

  it('finds an author whom a person entered by hand, whatever the records say of theirs', () => {
    const entered = { seal: '0'.repeat(64), author: '髙𣘺 モンスター', enteredAt: '2026-11-02T00:00:00.000Z' };
    const incident = inventedIncident('K-2026-0001', { handEntered: { [crypto.randomUUID()]: entered } });
    const capture = { how: 'set', of: 'capture', words: { authors: ['たなか'] } } as const;
    const typed = { how: 'set', of: 'incident', words: wordsOfIncident(incident) } as const;
    for (const order of [
      [capture, typed],
      [typed, capture],
    ]) {
      const chunk = fillWords(emptyWords(0), new Map([[0, order]]));
      const found = (query: string) => filterCases(register, [chunk], { ...openFilter, query }, shown);
      for (const query of ['author:高橋', 'author:田中', 'author:タナカ']) {
        expect(found(query)?.length, query).toBe(query === 'author:田中' ? 0 : 1);
      }
    }
    const gone = { how: 'set', of: 'incident', words: wordsOfIncident(inventedIncident('K-2026-0001')) } as const;
    const chunk = fillWords(emptyWords(0), new Map([[0, [capture, typed, gone]]]));
    expect(filterCases(register, [chunk], { ...openFilter, query: 'author:高橋' }, shown)).toHaveLength(0);
  });

  it('waits for the words when some are asked for', () => {
    expect(filterCases(register, undefined, { ...openFilter, query: '店長' }, shown)).toBeUndefined();
    expect(filterCases(register, undefined, { ...openFilter, query: 'state:new' }, shown)).toHaveLength(1);
  });

  it('never looks into what a person felt', () => {
    const { said } = wordsOfIncident(
      inventedIncident('K-2026-0009', { details: { feeling: '眠れない', impact: '休み' } }),
    );
    expect(said).toEqual(['k-2026-0009', foldText('休み')]);
  });

  it('knows whether anything narrows it', () => {
    expect(isNarrowed(openFilter)).toBe(false);
    expect(isNarrowed({ ...openFilter, order: 'oldest' })).toBe(false);
    expect(isNarrowed({ ...openFilter, query: ' a' })).toBe(true);
  });
});

describe('a query', () => {
  it('keeps addresses and quoted words whole', () => {
    expect(readQuery('https://x.com/a/status/1').terms).toEqual(['https://x.com/a/status/1']);
    expect(readQuery('"二度と 来る な" 店').terms).toEqual(['二度と来るな', '店']);
  });

  it('reads days as those of Japan', () => {
    expect(readQuery('from:2026-11 to:2026/12/05')).toMatchObject({
      from: Date.parse('2026-10-31T15:00:00Z'),
      before: Date.parse('2026-12-05T15:00:00Z'),
    });
    expect(readQuery('from:2026-13').terms).toEqual(['from:2026-13']);
  });
});

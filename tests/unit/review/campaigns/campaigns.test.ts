import { describe, expect, it } from 'vitest';
import { comparedRow, fillCompared, recordsIn } from '../../../../utils/evidence/compared/compared-cases';
import {
  comparedRecord,
  type FoldedRecord,
  folded,
  type WrittenRecord,
} from '../../../../utils/evidence/compared/compared-record';
import { JoinFinder } from '../../../../utils/review/campaigns/find-joins';
import type { Campaign, DeskWords } from '../../../../utils/review/campaigns/group-cases';
import { GroupedCases } from '../../../../utils/review/campaigns/grouped-cases';
import type { Join } from '../../../../utils/review/campaigns/join';
import { editShare, editSharesFrom } from '../../../../utils/review/campaigns/likeness/edit-share';
import { HowAlike } from '../../../../utils/review/campaigns/likeness/how-alike';
import { WhoMeets } from '../../../../utils/review/campaigns/likeness/who-meets';
import { representatives } from '../../../harness/whole';
import { plantBoards } from './board-copies';
import { plantForms } from './filled-forms';
import { chances, edited, invented, type Planted, plantCopies } from './planted-copies';
import { plantReviews } from './review-copies';
import { plantRewritten } from './rewritten-copies';
import { plantSpread } from './spread-copies';
import { plantTalk } from './talked-copies';

const joinsOf = (records: readonly WrittenRecord[]): Join[] => {
  const finder = new JoinFinder();
  const all = records.map(folded);
  for (const [at, known] of new HowAlike().add(new WhoMeets().add(all)).entries())
    finder.add(all[at] as FoldedRecord, known);
  return finder.news().come;
};
const said: DeskWords = { apart: new Map(), together: [] };
const groupCases = (joins: readonly Join[], words: DeskWords): Campaign[] => {
  const groups = new GroupedCases();
  groups.take({ come: [...joins], gone: [] });
  groups.say(words);
  return groups.changes().changed.map(([, campaign]) => campaign);
};
const record = (caseId: string, text: string, more: Partial<WrittenRecord> = {}): WrittenRecord => ({
  caseId,
  text,
  ...more,
});

describe('how alike two texts are', () => {
  it('is what the table of all distances gives', () => {
    const chance = chances(3);
    for (let turn = 0; turn < 200; turn += 1) {
      const one = invented(chance).repeat(1 + (turn % 3));
      const other = turn % 2 ? edited(chance, one, chance()) : invented(chance);
      expect(editShare(one, other)).toBeCloseTo(1 - distanceByTable(one, other) / Math.max(one.length, other.length));
    }
    expect([editShare('', ''), editShare('', '死'), editShare('死ね', '死ね')]).toEqual([1, 0, 1]);
  });
});

describe('how alike a text is to each of some others', () => {
  it('is told where it is so much at least, and nothing else is', () => {
    const chance = chances(5);
    for (let turn = 0; turn < 60; turn += 1) {
      const one = invented(chance);
      const others = [invented(chance), '', one, edited(chance, one, chance()), edited(chance, one, chance() / 2)];
      expect(editSharesFrom(0.6, one, others)).toEqual(
        others.map((other) => (editShare(one, other) < 0.6 ? undefined : editShare(one, other))),
      );
    }
    expect(editSharesFrom(0.6, '', ['', '死'])).toEqual([1, undefined]);
  });
});

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

/** How many planted copies there are, how many stand together with their campaign, and how many sure joins are wrong. */
function measured(plant: (count: number, seed: number) => Planted, count: number, seed: number) {
  const { records, campaigns } = plant(count, seed);
  const joins = joinsOf(records);
  const groups = groupCases(joins, said);
  const planted = new Map(campaigns.flatMap((cases) => cases.map((id) => [id, cases] as const)));
  // Of a campaign its largest part that stands together is found
  const together = campaigns.map((cases) =>
    Math.max(1, ...groups.map((group) => group.cases.filter((id) => planted.get(id) === cases).length)),
  );
  const sure = joins.filter(({ asks }) => !asks);
  return {
    copies: sumOf(campaigns.map(({ length }) => length - 1)),
    found: sumOf(together.map((part) => part - 1)),
    sure: sure.length,
    wrong: sure.filter(({ one, other }) => planted.get(one)?.includes(other) !== true).length,
  };
}

describe('planted copies', () => {
  const ways = [
    ['edited sign by sign', plantCopies, 11],
    ['written over among stock phrases and forms', plantReviews, 21],
    ['mistyped among moulds of boards in two languages', plantBoards, 31],
    ['masked, cut and made polite among forms filled in', plantForms, 41],
    ['put out again with another shop among posts that quote one another', plantSpread, 51],
    ['rewritten by words and marks', plantRewritten, 5],
    ['typed again among lists, letters and notices of machines', plantTalk, 71],
    ['edited sign by sign', plantCopies, 12],
    ['rewritten by words and marks', plantRewritten, 6],
    ['written over among stock phrases and forms', plantReviews, 22],
    ['mistyped among moulds of boards in two languages', plantBoards, 32],
    ['masked, cut and made polite among forms filled in', plantForms, 42],
    ['put out again with another shop among posts that quote one another', plantSpread, 52],
    ['typed again among lists, letters and notices of machines', plantTalk, 72],
  ] as const;
  it.each(representatives(ways, 8))(
    'that were %s: 95 in 100 are found at a tenth of edits, at most 1 in 100 of the joins is wrong',
    (_, plant, seed) => {
      const { copies, found, sure, wrong } = measured(plant, 4_000, seed);
      expect(found / copies).toBeGreaterThanOrEqual(0.95);
      expect(wrong / sure).toBeLessThanOrEqual(0.01);
    },
    120_000,
  );

  const small = [
    ['boards', plantBoards],
    ['forms', plantForms],
    ['reviews', plantReviews],
    ['posts that quote one another', plantSpread],
    ['lists, letters and notices of machines', plantTalk],
  ] as const;
  it.each(representatives(small, small.length))(
    'among a thousand records, where little is known of what everybody writes, are not mixed with strangers: %s',
    (_, plant) => {
      const all = [61, 62, 63, 64].map((seed) => measured(plant, 1_000, seed));
      const sum = (part: 'copies' | 'found' | 'sure' | 'wrong') => sumOf(all.map((one) => one[part]));
      expect(sum('found') / sum('copies')).toBeGreaterThanOrEqual(0.95);
      expect(sum('wrong') / sum('sure')).toBeLessThanOrEqual(0.01);
    },
    120_000,
  );
});

describe('what joins two records', () => {
  const base = '店長の田中は客に嘘をついて釣り銭をごまかす最低の人間だ';

  it('joins from 70 % on, asks a person from 60 % on, and says how much', () => {
    const joined = joinsOf([record('a', base), record('b', base.replace('釣り銭', 'おつり'))]);
    expect(joined).toEqual([{ one: 'b', other: 'a', by: 'text', share: 1 - 3 / base.length }]);
    const asked = joinsOf([record('a', base), record('b', `${base.slice(0, 18)}鬼畜生麦酒`)]);
    expect(asked).toMatchObject([{ by: 'text', asks: true }]);
    expect(asked[0]?.share).toBeGreaterThanOrEqual(0.6);
    expect(asked[0]?.share).toBeLessThan(0.7);
  });

  it('takes addresses, tags and quoted lines for nobody’s words, and reads spellings alike', () => {
    const tags = '#拡散希望 #カスハラ https://example.com/a/very/long/address';
    expect(joinsOf([record('a', `雨の日に傘を貸した ${tags}`), record('b', `朝の電車は混んでいた ${tags}`)])).toEqual(
      [],
    );
    const [join] = joinsOf([
      record('a', '高橋と渡辺は客をだます店員だから気をつけろ'),
      record('b', '髙橋と渡邉は客をだます店員だから気をつけろ'),
    ]);
    expect(join?.share).toBe(1);
  });

  it('takes what stands beside an anchor for the words of who answers', () => {
    const [join] = joinsOf([record('a', `>>12 ${base}`), record('b', `>>3,7-9\n${base}`)]);
    expect(join?.share).toBe(1);
    expect(joinsOf([record('a', `> ${base}\nそれは本当か`), record('b', `> ${base}\n証拠を見せろ`)])).toEqual([]);
  });

  it('joins short words within a thread alone', () => {
    const thread = { thread: 'https://example.com/t/1' };
    expect(joinsOf([record('a', '店長は死ね'), record('b', '店長は死ね')])).toEqual([]);
    expect(joinsOf([record('a', '店長は死ね', thread), record('b', '店長は死ね', thread)])).toHaveLength(1);
    expect(joinsOf([record('a', '店長は死ね', thread), record('b', '店長は死ね', { thread: 'other' })])).toEqual([]);
  });

  it('does not join short words because both cases are about one shop: they stand in no thread, and two people wrote them', () => {
    const day = { postedAt: { iso: '2026-11-24T09:00:00+09:00', precision: 'minute' as const } };
    const joinsAbout = (text: string, post: object) => {
      const cases = ['a', 'b'].map((id) => {
        const of = { platform: 'x', kind: 'post' as const, text, ...day, ...post };
        return { id, shop: '駅前', rows: [comparedRow({ id, incidentId: id, post: of })] };
      });
      const chunk = fillCompared({ n: 0, rev: 0, cases: [] }, new Map(cases.entries()), 1);
      const records = [...recordsIn(chunk)].map(([, record]) => record);
      const finder = new JoinFinder();
      for (const [at, known] of new HowAlike().add(new WhoMeets().add(records)).entries())
        finder.add(records[at] as FoldedRecord, known);
      return finder.news().come;
    };
    expect(joinsAbout('店長は死ね', {})).toEqual([]);
    expect(joinsAbout('店長は死ね', { thread: { url: 'https://example.com/t/1' } })).toHaveLength(1);
    expect(joinsAbout(base, {})).toMatchObject([{ by: 'text', share: 1 }]);
  });

  it('does not take a form for a copy: a person says, and where many have it nobody is asked', () => {
    const form = '配達にうかがいましたがご不在でしたので持ち帰りました。再配達は下の番号までお電話ください。';
    const own = [
      '玄関の前で待っていたのに',
      '荷物を投げるな、許さん',
      '二度と頼まない会社です',
      '担当の声が小さすぎる',
      '雨なのに外へ置かれた',
    ];
    const records = own.map((words, at) => record(`c${at}`, form + words));
    expect(joinsOf(records.slice(0, 2))).toMatchObject([{ one: 'c1', asks: true }]);
    expect(joinsOf(records)).toEqual([]);
  });

  it('takes back what later texts show to be a form with other words in its blanks', () => {
    const dishes = '餃子 カレー 寿司 うどん 唐揚げ ピザ そば 天ぷら 焼き魚 春巻き'.split(' ');
    const towns = '小倉 柏 盛岡 松山 難波 函館 富山 大森 長野 津'.split(' ');
    const praise = dishes.map((dish, at) =>
      record(
        `p${at}`,
        `${towns[at]}食堂さん、今回も最高でした！${dish}がとても美味しく、皆さんも親切でした。また伺います`,
      ),
    );
    expect(joinsOf(praise.slice(0, 2))).toHaveLength(1);
    expect(joinsOf(praise)).toEqual([]);
    // Two copies of one filling are none the less copies
    const copy = record('copy', `${praise[3]?.text.replace('とても', '超')}😡`);
    expect(joinsOf([...praise, copy])).toMatchObject([{ one: 'copy', other: 'p3' }]);
  });

  it('joins nobody by what everybody writes, but at one shop on one day', () => {
    const stock = '店員の態度が悪い。二度と行きません。';
    const visits = Array.from({ length: 6 }, (_, at) =>
      record(`s${at}`, stock, {
        author: `u${at}`,
        shop: `shop ${at}`,
        postedOn: `2026070${at}`,
        postedAt: at * 9 * 86_400_000,
      }),
    );
    expect(joinsOf(visits)).toEqual([]);
    const beside = { ...visits[0], caseId: 'beside', author: 'other' } as WrittenRecord;
    expect(joinsOf([...visits, beside])).toMatchObject([{ one: 'beside', other: 's0', by: 'text' }]);
  });

  it('takes what everybody says in a thread for one event within a week alone', () => {
    const day = (at: number) => ({ thread: 'one', author: `u${at}`, postedAt: at * 86_400_000 });
    const stock = [0, 40, 80].map((at) => record(`s${at}`, '態度悪い', { ...day(at), thread: `thread ${at}` }));
    expect(joinsOf([...stock, record('a', '態度悪い', day(100)), record('b', '態度悪い', day(103))])).toHaveLength(1);
    expect(joinsOf([...stock, record('a', '態度悪い', day(100)), record('b', '態度悪い', day(130))])).toEqual([]);
  });

  const asked = `${base.slice(0, 18)}鬼畜生麦酒`;
  const copied = asked.replace('店長の', '係の').replace('釣り', 'つり');
  it.each(['abx', 'bax', 'axb', 'xab', 'xba', 'bxa'])(
    'asks about 60 % beside a sure join to another text, whichever was recorded first (%s)',
    (order) => {
      const texts = new Map(Object.entries({ a: base, x: asked, b: copied }));
      expect(editShare(base, copied)).toBeLessThan(0.6);
      const joins = joinsOf([...order].map((id) => record(id, texts.get(id) ?? '')));
      const between = joins.map(({ one, other, asks }) => [[one, other].sort().join(' '), asks === true]);
      expect(new Map(between as [string, boolean][])).toEqual(
        new Map([
          ['a x', true],
          ['b x', false],
        ]),
      );
      // Whichever campaign a person opens, what is asked stands there
      const campaign = groupCases([...joins, { one: 'a2', other: 'a', by: 'author' }], said);
      expect(campaign.map(({ cases, asks }) => [cases.toSorted(), asks.length])).toEqual(
        expect.arrayContaining([
          [['a', 'a2'], 1],
          [['b', 'x'], 1],
        ]),
      );
    },
  );

  it('asks nothing about 60 % where sure joins hold both in one campaign', () => {
    const between = base.replace('最低の人間', '下等な生物');
    const far = between.replace('田中は客', '佐藤も客').replace('嘘をつい', 'うそつい');
    expect(editShare(base, far)).toBeGreaterThanOrEqual(0.6);
    expect(editShare(base, far)).toBeLessThan(0.7);
    const hold: Join[] = [1, 2].map((at) => ({ one: `${at}`, other: '0', by: 'author' }));
    const joins = joinsOf([base, between, far].map((text, at) => record(`${at}`, text)));
    expect(groupCases([...joins, ...hold], said)).toMatchObject([{ cases: { length: 3 }, asks: [] }]);
  });

  it('weighs letters of the alphabet half: four short words of English are short', () => {
    const post = (caseId: string) => record(caseId, 'Rude staff, never again.');
    expect(joinsOf([post('a'), post('b')])).toEqual([]);
    expect(joinsOf([record('a', 'a'.repeat(30)), record('b', 'a'.repeat(30))])).toHaveLength(1);
  });

  it('asks a person where strangers may have filled in one sentence, and joins what has a slip as well', () => {
    const notice = (count: string) =>
      `質問の箱に${count}件の質問が届いています。名前を出さずに答えてくれる人を募集中です`;
    const [, asked] = [notice('4'), notice('4510')].map((text, at) => record(`n${at}`, text));
    expect(joinsOf([record('n0', notice('4')), asked as WrittenRecord])).toMatchObject([{ asks: true }]);
    const sentence = '港の待合所の係長は客の電話を勝手に切った';
    const [other, slipped] = [sentence.replace('電話', '予約'), sentence.replace('電話', '予約').replace('た', 'て')];
    expect(joinsOf([record('a', sentence), record('b', other)])).toMatchObject([{ asks: true }]);
    expect(joinsOf([record('a', sentence), record('b', slipped)])).toMatchObject([{ one: 'b', other: 'a' }]);
  });

  it.each([
    ['各行は取扱履歴の番号で確かめられます', '各は取い扱履歴の番号で確かめられます'],
    ['開いていたほかの画面は、すべて閉じました', '開いていたほかの面ら、すべて閉じました'],
    ['投稿の記録、行為の種類、だれのことか', '投稿の記録、行為の種類、だれのこ😡か'],
  ])('joins a short sentence with single signs mistyped beside each other: %s', (base, slipped) => {
    const joined = joinsOf([record('a', base), record('b', slipped)]);
    expect(joined).toMatchObject([{ one: 'b', other: 'a', by: 'text' }]);
    expect(joined[0]).not.toHaveProperty('asks');
  });

  it('asks a person about a short sentence with other words in two places, and joins one with a slip', () => {
    const short = '北口店の店長は態度が悪い。星は一つ。';
    expect(joinsOf([record('a', short), record('b', '空港店の受付は態度が悪い。星は一つ。')])).toMatchObject([
      { asks: true },
    ]);
    expect(joinsOf([record('a', short), record('b', '北口店の店長わ態度が悪い。星は一つ。')])).toMatchObject([
      { share: 1 - 1 / short.length },
    ]);
  });

  it('knows a shop by the page of its reviews, or by what the case says', () => {
    const post = (at: number, more: object) => ({
      ...{ platform: 'google-maps', kind: 'review' as const, text: `感想 ${at}` },
      ...{ thread: { url: 'https://www.google.com/maps/place/1' }, ...more },
    });
    const unplaced = { id: 'one', incidentId: 'x', post: { platform: 'x', kind: 'post' as const } };
    const reviewed = { id: 'other', incidentId: 'x', post: post(9, {}) };
    const reviews = [1, 2, 3, 4, 5].map((at) =>
      comparedRecord({ incidentId: `r${at}`, post: post(at, { postedAt: { iso: '2026-11-24', precision: 'day' } }) }),
    );
    expect(joinsOf(reviews)).toMatchObject([{ by: 'burst' }, { by: 'burst' }, { by: 'burst' }, { by: 'burst' }]);
    const chunk = fillCompared(
      { n: 0, rev: 0, cases: [] },
      new Map([[0, { id: 'x', shop: '駅前', rows: [comparedRow(unplaced), comparedRow(reviewed)] }]]),
      1,
    );
    expect([...recordsIn(chunk)].map(([, [{ caseId, shop }]]) => [caseId, shop])).toEqual([
      ['x', '駅前'],
      ['x', 'google-maps https://www.google.com/maps/place/1'],
    ]);
  });

  it('joins one account, and five posts about a shop within an hour', () => {
    expect(joinsOf([record('a', '朝', { author: 'x 1' }), record('b', '夜', { author: 'x 1' })])).toEqual([
      { one: 'b', other: 'a', by: 'author' },
    ]);
    const visit = (at: number) => record(`v${at}`, `感想 ${at}`, { shop: '駅前', postedAt: at * 14 * 60_000 });
    const four = joinsOf([0, 1, 2, 3].map(visit));
    expect(four).toEqual([]);
    expect(groupCases(joinsOf([0, 1, 2, 3, 4].map(visit)), said)).toMatchObject([{ cases: { length: 5 } }]);
    expect(joinsOf([0, 1, 2, 3, 90].map(visit))).toEqual([]);
  });

  it('names an account by its page, and an ID of a board by its day and thread', () => {
    const post = {
      platform: '5ch',
      kind: 'post' as const,
      text: 'ことば',
      author: { name: '名無しさん', id: 'xK3f9Q' },
      thread: { url: 'https://example.5ch.net/1' },
      postedAt: { iso: '2026-11-24T14:02:10+09:00', precision: 's' as const },
    };
    const keyOf = (change: object) => comparedRecord({ incidentId: 'a', post: { ...post, ...change } }).author;
    expect(keyOf({})).toBe('5ch xK3f9Q https://example.5ch.net/1 20261124');
    expect(keyOf({ postedAt: { iso: '2026-11-25T00:10:00+09:00', precision: 's' } })).not.toBe(keyOf({}));
    expect(keyOf({ author: { name: '名無しさん' } })).toBeUndefined();
    expect(keyOf({ author: { name: 'A', profileUrl: 'https://x.com/a' } })).toBe('5ch https://x.com/a');
  });
});

describe('campaigns', () => {
  const join = (one: string, other: string, share = 0.8): Join => ({ one, other, by: 'text', share });

  it('never brings back together what a person has parted', () => {
    const found = [join('a', 'b'), join('b', 'c'), join('c', 'd', 0.9)];
    expect(groupCases(found, said)[0]?.cases.sort()).toEqual(['a', 'b', 'c', 'd']);
    const parted = groupCases(found, { apart: new Map([['a', ['b', 'c', 'd']]]), together: [] });
    expect(parted.map(({ cases }) => cases.sort())).toEqual([['b', 'c', 'd']]);
    const later = groupCases([...found, join('a', 'd', 1)], { apart: new Map([['a', ['b', 'c', 'd']]]), together: [] });
    expect(later.map(({ cases }) => cases.sort())).toEqual([['b', 'c', 'd']]);
  });

  it('keeps what a person joined and shows what waits for one', () => {
    const ask: Join = { one: 'x', other: 'a', by: 'text', share: 0.64, asks: true };
    const [campaign] = groupCases([join('a', 'b'), ask], said);
    expect(campaign).toMatchObject({ cases: { length: 2 }, asks: [ask] });
    const [answered] = groupCases([join('a', 'b'), ask], {
      apart: new Map(),
      together: [{ one: 'x', other: 'a', by: 'person' }],
    });
    expect(answered).toMatchObject({ cases: { length: 3 }, asks: [] });
    expect(groupCases([ask], { apart: new Map([['x', ['a']]]), together: [] })).toEqual([]);
  });

  const ask = (one: string, other: string, share: number): Join => ({ one, other, by: 'text', share, asks: true });

  it('asks about a case once a campaign, by the likest, and on the page of either campaign', () => {
    const questions = [ask('x', 'a', 0.62), ask('x', 'b', 0.66), ask('z', 'a', 0.61)];
    const found = groupCases([join('a', 'b'), join('x', 'y'), ...questions], said);
    const asks = new Map(found.map((campaign) => [campaign.cases.toSorted().join(' '), campaign.asks]));
    expect(asks).toEqual(
      new Map([
        ['a b', [questions[1], questions[2]]],
        ['x y', [questions[1], questions[0]]],
      ]),
    );
  });

  it('asks nothing more about two campaigns when a person has said no of one case', () => {
    const found = [join('a', 'b'), join('x', 'y'), ask('x', 'a', 0.62), ask('b', 'y', 0.66)];
    for (const apart of [new Map([['x', ['a', 'b']]]), new Map([['a', ['x', 'y']]])])
      expect(groupCases(found, { apart, together: [] }).map(({ asks }) => asks)).toEqual([[], []]);
  });
});

function distanceByTable(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= other.length; at += 1)
      next[at] = Math.min(
        (before[at] ?? 0) + 1,
        (next[at - 1] ?? 0) + 1,
        (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1),
      );
    before = next;
  }
  return before[other.length] ?? 0;
}

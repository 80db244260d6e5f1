import { describe, expect, it } from 'vitest';
import { citation } from '../../../../utils/law/citation';
import { type FactId, lawFact, lawFacts } from '../../../../utils/law/law-facts';
import { claims } from '../../../../utils/takedown/claims';

const today = Date.parse('2026-11-27T03:00:00Z');

/** The words of the statutes as they were read (e-Gov, text of May 2026), and what the table makes of them. */
const statutes: readonly (readonly [FactId, string, string, RegExp, object])[] = [
  [
    'takedown-inquiry',
    '情報流通プラットフォーム対処法3条2項2号',
    '当該発信者が当該照会を受けた日から七日を経過しても',
    /照会を受け取った日から7日/,
    { starts: ['inquiry-received'], length: { count: 7, unit: 'days' } },
  ],
  [
    'election-inquiry',
    '情報流通プラットフォーム対処法4条1号',
    '選挙運動の期間中に頒布された文書図画…当該発信者が当該照会を受けた日から二日を経過しても',
    /選挙運動の期間中の文書.*照会を受け取った日から2日/,
    { starts: ['election-inquiry-received'], length: { count: 2, unit: 'days' } },
  ],
  [
    'disclosure-order',
    '情報流通プラットフォーム対処法15条3項2号',
    '他の開示関係役務提供者の氏名等情報の提供を受けた者が、当該提供を受けた日から二月以内に',
    /名を受け取った日から2か月/,
    { starts: ['provider-named'], length: { count: 2, unit: 'months' } },
  ],
  [
    'disclosure-objection',
    '情報流通プラットフォーム対処法14条1項',
    '当該決定の告知を受けた日から一月の不変期間内に',
    /告知を受けた日から1か月/,
    { starts: ['order-served'], length: { count: 1, unit: 'months' } },
  ],
  [
    'complaint-6m',
    '刑事訴訟法235条',
    '親告罪の告訴は、犯人を知つた日から六箇月を経過したときは、これをすることができない',
    /犯人を知った日から6か月/,
    { starts: ['offender-known'], length: { count: 6, unit: 'months' } },
  ],
];
const numerals: Record<string, number> = { 一: 1, 二: 2, 六: 6, 七: 7 };

describe('facts of the law', () => {
  it.each(statutes)('%s follows the words of %s', (id, cited, words, text, clock) => {
    const fact = lawFact(id, today);
    expect(fact && citation(fact, 'ja', today)).toBe(cited);
    expect(fact?.text.ja).toMatch(text);
    expect(fact?.clock).toMatchObject(clock);
    expect(fact?.clock?.length.count).toBe(numerals[/日から(.)/.exec(words)?.[1] ?? '']);
  });

  it.each([
    ['takedown-inquiry', 'Information Distribution Platform Act art. 3(2)(ii)'],
    ['disclosure-order', 'Information Distribution Platform Act art. 15(3)(ii)'],
    ['tort-known', 'Civil Code art. 724(i)'],
    ['tort-body', 'Civil Code art. 724-2'],
    ['whistleblower', 'Whistleblower Protection Act art. 3–6'],
  ] as const)('cites %s in English as translations of statutes do', (id, cited) => {
    const fact = lawFact(id, today);
    expect(fact && citation(fact, 'en', today)).toBe(cited);
  });

  it('counts an inquiry about a private sexual picture for two days from receipt', () => {
    const fact = lawFact('intimate-inquiry', today);
    expect(fact?.clock).toMatchObject({
      starts: ['inquiry-received'],
      length: { count: 2, unit: 'days' },
      claims: ['intimate-image'],
    });
    expect(claims.map(({ id }) => id)).toContain('intimate-image');
  });

  it('names consulting and co-operating in the ban on retaliation, from the day it is in force, and not recording', () => {
    const fact = lawFact('no-retaliation', today);
    expect(fact?.text.ja).toMatch(/相談したこと、.*協力して事実を述べたこと/);
    expect(fact?.text.ja).not.toContain('記録');
    expect(fact && citation(fact, 'ja', today)).toBe('労働施策総合推進法33条2項');
    expect(lawFact('no-retaliation', Date.parse('2026-09-30T14:59:59Z'))).toBeUndefined();
    expect(lawFact('no-retaliation', Date.parse('2026-09-30T15:00:00Z'))).toBeDefined();
  });

  it('speaks of whistle-blowing as the law stands on the day: amended from 1 December 2026', () => {
    const on = (day: string) => lawFact('whistleblower', Date.parse(`${day}T03:00:00Z`));
    expect(on('2026-11-30')?.text.ja).not.toContain('探すこと');
    expect(on('2026-12-01')?.text.ja).toContain('知らせた人を探すこと');
    const amended = on('2026-12-01');
    expect(amended && citation(amended, 'ja', Date.parse('2026-12-01T03:00:00Z'))).toContain('令和7年法律第62号');
  });

  it('gives counsel’s start twice, each with its source: three weeks, two months', () => {
    const starts = [lawFact('disclosure-start-three-weeks', today), lawFact('disclosure-start-two-months', today)];
    expect(starts.map((fact) => fact?.clock?.length)).toEqual([
      { count: 21, unit: 'days' },
      { count: 2, unit: 'months' },
    ]);
    expect(starts.map((fact) => fact?.sources[0])).toEqual([
      'https://kandato.jp/case/timelimit',
      'https://note.com/endo_munetaka/n/nbf90f96ca0e0',
    ]);
  });

  it('counts the loss of logs from each post and each login', () => {
    for (const id of ['access-log-mobile', 'access-log-fixed'] as const)
      expect(lawFact(id, today)?.clock?.starts).toEqual(['posted', 'login']);
  });

  it('says that the courts’ size limit is not known', () => {
    expect(lawFact('court-upload-size', today)).toMatchObject({ quality: 'unknown' });
    expect(lawFact('court-upload-size', today)?.text.ja).toContain('裁判所に確かめてください');
  });

  it('is one table: dated, sourced, in both languages, one version of a fact at a time, nothing seen that nobody saw', () => {
    for (const fact of lawFacts) {
      expect(fact.text.ja && fact.text.en && fact.name.ja && fact.name.en, fact.id).toBeTruthy();
      expect(fact.sources.join(''), fact.id).toBeTruthy();
      for (const day of [fact.validFrom, fact.checkedOn]) expect(day, fact.id).toMatch(/^\d{4}-\d\d-\d\d$/);
      if (fact.sources.some((source) => source === 'own knowledge')) expect(fact.quality, fact.id).toBe('unknown');
      if (fact.quality === 'seen') expect(fact.seen, fact.id).toBeDefined();
      const others = lawFacts.filter((other) => other !== fact && other.id === fact.id);
      for (const other of others)
        expect((other.validTo ?? '9999') < fact.validFrom || (fact.validTo ?? '9999') < other.validFrom, fact.id).toBe(
          true,
        );
    }
  });
});

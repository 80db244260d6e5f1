import { describe, expect, it } from 'vitest';
import { type FactId, factIds, lawFact, lawFacts } from '../../../../utils/law/law-facts';

const today = Date.parse('2026-11-28T03:00:00Z');
const after = Date.parse('2026-12-01T03:00:00Z');

/** What the product says of each text that a fact names as its source. */
const words: Partial<Record<FactId, RegExp>> = {
  'idpa-window': /受け付けた日時が申し出た人にわかる/,
  'idpa-investigation': /遅れずに調べます/,
  'idpa-notice':
    /7日のうちに、消したか、消さなかったとその理由か、遅れる理由.*同じ人が同じ申出をすでにしたときなどは除かれます/,
  'takedown-inquiry': /受け取った日から7日/,
  'provider-liability': /信じる相当の理由/,
  'election-inquiry': /候補者などの名誉.*2日/,
  'intimate-inquiry': /照会を受け取った日から2日/,
  'disclosure-claim': /1項と2項とで/,
  'sender-data-use': /みだりに使ってはなりません/,
  'court-secrecy': /開示命令の事件にも準用/,
  'disclosure-opinion': /期間の定めはありません。2週間.*確かめていません/,
  'disclosure-start-two-months': /2か月以内に始める、とする資料/,
  'access-log-mobile': /約90日で消えるとされます.*義務を定めた法律はありません/,
  'access-log-fixed': /約180日、またはそれより長い/,
  'login-log': /30日ほど.*Xについての資料/,
  'disclosure-order': /名を受け取った日から2か月.*名を知らせた事業者に通知しないと/,
  'disclosure-objection': /告知を受けた日から1か月/,
  'complaint-6m': /犯人を知った日から6か月.*投稿の日からではありません/,
  prosecution: /3年とされます.*1年/,
  'tort-known': /3年とされます/,
  'tort-act': /20年とされます/,
  'tort-body': /5年とされます/,
  'counsel-only': /報酬を得る目的で.*ことがあります/,
  'attorney-72': /ひな形・記録を渡せます.*ことがあります/,
  'no-retaliation': /相談したこと.*協力/,
  whistleblower: /知らせた人を探すこと/,
  'labour-33': /雇用管理上の措置を講じます/,
  guideline: /10 の措置/,
  'harassment-definition': /①.*②.*③.*三つをすべて満たす/,
  'tokyo-52': /複数名で確認し、証拠を保全/,
  'measure-1': /方針の明確化と周知/,
  'measure-2': /あらかじめ定め、周知/,
  'measure-3': /相談窓口/,
  'measure-4': /適切に対応/,
  'measure-5': /事実関係/,
  'measure-6': /配慮/,
  'measure-7': /再発の防止/,
  'measure-8': /抑止.*警察.*出入り禁止/,
  'measure-9': /プライバシーの保護/,
  'measure-10': /不利益な取扱いの禁止/,
};

/** Facts of which the research has no word: they stand on a text of their own, or are not known. */
const silent: Partial<Record<FactId, string>> = {
  'disclosure-start-three-weeks': 'kandato.jp/case/timelimit',
  'contract-5': 'laws.e-gov.go.jp/law/419AC0000000128',
  'court-upload-size': '2022',
  'period-counting': 'own knowledge',
  'party-names': 'own knowledge',
};

/** Marked [U] in the research; the one that was read since says where. */
const readSince: readonly FactId[] = ['complaint-6m'];
const unknown: readonly FactId[] = ['disclosure-opinion', 'prosecution', 'tort-known', 'tort-act', 'tort-body'];

describe('every fact of the law', () => {
  it('stands on words that were read or on a text of its own', () => {
    expect([...Object.keys(words), ...Object.keys(silent)].sort()).toEqual([...factIds].sort());
    for (const [id, source] of Object.entries(silent))
      expect(lawFact(id as FactId, today)?.sources.join(' '), id).toContain(source);
  });

  it.each(Object.entries(words))('%s says what stands there, and no more', (id, said) => {
    expect(lawFact(id as FactId, after)?.text.ja).toMatch(said);
  });

  it('is not known where the research calls it unchecked, unless its text was read since', () => {
    for (const id of unknown) expect(lawFact(id, today)?.quality, id).toBe('unknown');
    for (const id of readSince) expect(lawFact(id, today)?.sources[0], id).toMatch(/^https:/);
    const own = lawFacts.filter(({ sources }) => sources.some((source) => source === 'own knowledge'));
    for (const { id, quality } of own) expect(quality, id).toBe('unknown');
  });
});

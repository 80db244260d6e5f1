import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FactId, factIds, lawFact, lawFacts } from '../../../utils/law/law-facts';

const today = Date.parse('2026-11-28T03:00:00Z');
const after = Date.parse('2026-12-01T03:00:00Z');
const research = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'domain', 'takedown-japan.md');

/** Words of the collected research that each fact stands on, and what of them the product says. */
const words: Partial<Record<FactId, readonly [research: string, said: RegExp]>> = {
  'idpa-window': ['receipt time visible to the requester', /受け付けた日時が申し出た人にわかる/],
  'idpa-investigation': ['23 investigate without delay', /遅れずに調べます/],
  'idpa-notice': [
    'removed / not removed + reasons,\nexcept where the same person already made the same request or another just cause',
    /7日のうちに、消したか、消さなかったとその理由か、遅れる理由.*同じ人が同じ申出をすでにしたときなどは除かれます/,
  ],
  'takedown-inquiry': ['7 days from the day on which **the sender received** the inquiry', /受け取った日から7日/],
  'provider-liability': ['「信じるに足りる相当の理由」 removal', /信じる相当の理由/],
  'election-inquiry': ['| election variant | candidates | 2 days |', /候補者などの名誉.*2日/],
  'intimate-inquiry': ['私事性的画像防止法(照会2日)', /照会を受け取った日から2日/],
  'disclosure-claim': ['請求文(法5条1項/2項)', /1項と2項とで/],
  'sender-data-use': ['7条: a person who obtained sender data must not misuse it [V]', /みだりに使ってはなりません/],
  'court-secrecy': ["applies to disclosure-order cases by the Act's own reference (17条", /開示命令の事件にも準用/],
  'disclosure-opinion': ['6条1項 | [V]; 2 weeks [U]', /期間の定めはありません。2週間.*確かめていません/],
  'disclosure-start-two-months': ['start within about 2 months of the post', /2か月以内に始める、とする資料/],
  'access-log-mobile': ['mobile ~3 months', /約90日で消えるとされます.*義務を定めた法律はありません/],
  'access-log-fixed': ['fixed ~6+ months', /約180日、またはそれより長い/],
  'login-log': ['account deleted at X: about 1 month', /30日ほど.*Xについての資料/],
  'disclosure-order': [
    "notify CP within **2 months** from the day on which the applicant **was given the other provider's name** (15条3項2号)",
    /名を受け取った日から2か月.*名を知らせた事業者に通知しないと/,
  ],
  'disclosure-objection': ['異議の訴え **1 month** from 告知 (14条1項)', /告知を受けた日から1か月/],
  'complaint-6m': [
    '6 months from **knowing the offender** (not the post)',
    /犯人を知った日から6か月.*投稿の日からではありません/,
  ],
  prosecution: ['名誉毀損 3 y; 侮辱 3 y (1 y before 2022-07-07) | – | act | 刑訴法250条 | [U]', /3年とされます.*1年/],
  'tort-known': ['3 y from knowing damage and offender / 20 y', /3年とされます/],
  'tort-act': ['3 y from knowing damage and offender / 20 y', /20年とされます/],
  'tort-body': ['life-body harm 5 y', /5年とされます/],
  'counsel-only': ['needs ①報酬目的 ②事件性 ③鑑定その他の法律事務', /報酬を得る目的で.*ことがあります/],
  'attorney-72': ['showing a **registered template as is** ⇒ normally not ③', /ひな形・記録を渡せます.*ことがあります/],
  'no-retaliation': [
    '33条 (measures, no retaliation, cooperation with other employers, guideline)',
    /相談したこと.*協力/,
  ],
  whistleblower: ['**in force 2026-12-01** [V]: 通報者探索の禁止', /知らせた人を探すこと/],
  'labour-33': [
    '事業主が職場における顧客等の言動に起因する問題に関して雇用管理上講ずべき措置',
    /雇用管理上の措置を講じます/,
  ],
  guideline: ['**令和8年厚生労働省告示第51号**, 2026-02-26, applies 2026-10-01', /10 の措置/],
  'harassment-definition': [
    'Definition, all three: ①顧客・取引先・施設利用者その他利害関係者の言動',
    /①.*②.*③.*三つをすべて満たす/,
  ],
  'tokyo-52': [
    'several staff check it is objectively beyond tolerance, preserve evidence',
    /複数名で確認し、証拠を保全/,
  ],
  'measure-1': ['1 方針の明確化・周知', /方針の明確化と周知/],
  'measure-2': ['2 対処の内容をあらかじめ定め周知', /あらかじめ定め、周知/],
  'measure-3': ['3 相談窓口', /相談窓口/],
  'measure-4': ['4 担当者の適切な対応', /適切に対応/],
  'measure-5': ['5 事実確認', /事実関係/],
  'measure-6': ['6 被害者への配慮', /配慮/],
  'measure-7': ['7 再発防止', /再発の防止/],
  'measure-8': ['8 悪質事案への抑止措置(警察・出入禁止等)', /抑止.*警察.*出入り禁止/],
  'measure-9': ['9 プライバシー保護', /プライバシーの保護/],
  'measure-10': ['10 不利益取扱い禁止', /不利益な取扱いの禁止/],
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
  it('stands on words of the research or on a text of its own', () => {
    expect([...Object.keys(words), ...Object.keys(silent)].sort()).toEqual([...factIds].sort());
    for (const [id, source] of Object.entries(silent))
      expect(lawFact(id as FactId, today)?.sources.join(' '), id).toContain(source);
  });

  it.each(Object.entries(words))('%s says what stands there, and no more', (id, [, said]) => {
    expect(lawFact(id as FactId, after)?.text.ja).toMatch(said);
  });

  it.skipIf(!existsSync(research))('quotes words that stand there', () => {
    const text = readFileSync(research, 'utf8');
    for (const [id, [quoted]] of Object.entries(words)) expect(text.includes(quoted), id).toBe(true);
  });

  it('is not known where the research calls it unchecked, unless its text was read since', () => {
    for (const id of unknown) expect(lawFact(id, today)?.quality, id).toBe('unknown');
    for (const id of readSince) expect(lawFact(id, today)?.sources[0], id).toMatch(/^https:/);
    const own = lawFacts.filter(({ sources }) => sources.some((source) => source === 'own knowledge'));
    for (const { id, quality } of own) expect(quality, id).toBe('unknown');
  });
});

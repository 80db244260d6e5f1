import type { LawFact } from '../fact-shape';
import { attorneyAct, attorneyGuideline, guideline, labourContractsAct, labourPolicyAct, tokyoManual } from './laws';

const validFrom = '2026-10-01';
const checkedOn = '2026-11-24';

/** One of the ten measures of the guideline, in its order. */
const measure = <Id extends `measure-${number}`>(id: Id, ja: string, en: string) => {
  const number = id.slice('measure-'.length);
  const place = { ja: `10の措置の ${number}`, en: `measure ${number} of 10` };
  return {
    id,
    name: { ja, en },
    text: { ja, en },
    articles: [{ law: guideline, article: place, validFrom }],
    sources: ['mhlw.go.jp/content/11900000/001662576.pdf'],
    validFrom,
    checkedOn,
    quality: 'documented',
  } as const satisfies LawFact;
};

/** On what the employer's duties rest, and where its help for a person ends. */
export const employerFacts = [
  {
    id: 'guideline',
    name: { ja: '顧客等の言動についての指針', en: 'Guideline on conduct of customers' },
    text: {
      ja: '顧客等の言動について、事業主が講ずる 10 の措置を示しています。',
      en: 'It sets out ten measures of employers about conduct of customers.',
    },
    articles: [{ law: guideline, validFrom }],
    sources: ['mhlw.go.jp/content/11900000/001662584.pdf'],
    validFrom,
    checkedOn,
    quality: 'documented',
  },
  {
    id: 'harassment-definition',
    name: { ja: 'カスタマーハラスメントの三つの要素', en: 'The three parts of the definition' },
    text: {
      ja: '①顧客・取引先・施設を使う人その他の利害関係者の言動であって、②業務の性質その他の事情に照らし、社会通念上許される範囲を超えたものにより、③働く人の就業環境が害されるもの（三つをすべて満たすもの）です。',
      en: '(1) Conduct of customers, partners, users of a facility or others concerned, (2) beyond what is socially accepted in view of the business, (3) by which the working environment is harmed: all three.',
    },
    articles: [{ law: guideline, validFrom }],
    sources: ['mhlw.go.jp/content/11900000/001662584.pdf'],
    validFrom,
    checkedOn,
    quality: 'documented',
  },
  measure('measure-1', '方針の明確化と周知', 'Policy made clear and known'),
  measure('measure-2', '対処の内容をあらかじめ定め、周知する', 'What is done is settled beforehand and known'),
  measure('measure-3', '相談窓口を置く', 'A desk to turn to'),
  measure('measure-4', '相談の担当者が適切に対応する', 'The desk’s people respond properly'),
  measure('measure-5', '事実関係の迅速で正確な確認', 'Facts established quickly and correctly'),
  measure('measure-6', '被害を受けた人への配慮', 'Care for the person concerned'),
  measure('measure-7', '再発の防止', 'Prevention of recurrence'),
  measure(
    'measure-8',
    '悪質な事案への抑止（警察への通報、出入り禁止など）',
    'Deterrence in grave cases (police, bans)',
  ),
  measure('measure-9', 'プライバシーの保護', 'Protection of privacy'),
  measure('measure-10', '相談などを理由とする不利益な取扱いの禁止', 'No retaliation for seeking advice'),
  {
    id: 'labour-33',
    name: { ja: '雇用管理上の措置', en: 'Measures of the employer' },
    text: {
      ja: '事業主は、顧客等の言動について、雇用管理上の措置を講じます。',
      en: 'The employer takes measures about conduct of customers and others.',
    },
    articles: [{ law: labourPolicyAct, article: '33条', validFrom }],
    sources: ['mhlw.go.jp/content/11900000/001662584.pdf (Act No. 63 of 2025, in force 2026-10-01)'],
    validFrom,
    checkedOn,
    quality: 'documented',
  },
  {
    id: 'contract-5',
    name: { ja: '安全への配慮', en: 'Duty of care' },
    text: {
      ja: '労働者が生命・身体などの安全を確保しつつ働けるよう、必要な配慮をします。',
      en: 'Necessary care that workers can work with life and body safe.',
    },
    articles: [{ law: labourContractsAct, article: '5条', validFrom: '2008-03-01' }],
    sources: ['laws.e-gov.go.jp/law/419AC0000000128'],
    validFrom: '2008-03-01',
    checkedOn: '2026-11-27',
    quality: 'reported',
  },
  {
    id: 'tokyo-52',
    name: { ja: '複数名での確認', en: 'Several people check' },
    text: {
      ja: '組織として投稿を特定し、複数名で確認し、証拠を保全して、削除などを検討する、とされています。',
      en: 'As an organisation identify the post, have several people check it, preserve evidence, then consider removal.',
    },
    articles: [{ law: tokyoManual, article: { ja: '52 ページ', en: 'p. 52' }, validFrom: '2025-04-01' }],
    sources: ['wic-net.com/material/document/19044/52'],
    validFrom: '2025-04-01',
    checkedOn,
    quality: 'documented',
  },
  {
    id: 'attorney-72',
    name: { ja: '本人の権利と、会社の手助け', en: 'The person’s rights and the company’s help' },
    text: {
      ja: '本人の権利は、本人のものです。会社は名簿・ひな形・記録を渡せます。本人に代わって文を作る・交渉する・報酬を受けて弁護士を紹介することは、弁護士でなければできないことに触れることがあります。',
      en: 'The person’s rights are theirs. The company may hand over lists, templates and records; drafting or negotiating for the person, or referring to counsel for pay, may be open to attorneys only.',
    },
    articles: [
      { law: attorneyAct, article: '72条', validFrom: '2004-04-01' },
      { law: attorneyGuideline, validFrom: '2023-08-01' },
    ],
    sources: ['https://www.moj.go.jp/housei/shihouseido/housei10_00134.html'],
    validFrom: '2023-08-01',
    checkedOn,
    quality: 'documented',
  },
] as const satisfies readonly LawFact[];

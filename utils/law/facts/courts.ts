import type { LawFact } from '../fact-shape';
import { attorneyAct, civilCode, criminalProcedure } from './laws';

const checkedOn = '2026-11-27';
const criminalText = 'https://osaka-kenpo.llll-ll.com/law/jp/keiji_soshou_hou/235';

/** Periods of complaints, prosecution and claims, and what only counsel may do. What nobody read says "not known". */
export const courtFacts = [
  {
    id: 'complaint-6m',
    name: { ja: '告訴（名誉毀損・侮辱）', en: 'Criminal complaint (defamation, insult)' },
    text: {
      ja: '犯人を知った日から6か月です。投稿の日からではありません。',
      en: '6 months from knowing who did it, not from the post.',
    },
    articles: [{ law: criminalProcedure, article: '235条', validFrom: '2017-07-13' }],
    sources: [criminalText],
    validFrom: '2017-07-13',
    checkedOn,
    quality: 'documented',
    clock: { starts: ['offender-known'], length: { count: 6, unit: 'months' }, mover: 'you' },
  },
  {
    id: 'prosecution',
    name: { ja: '公訴時効（名誉毀損・侮辱）', en: 'Limit of prosecution (defamation, insult)' },
    text: {
      ja: '行為の時から3年とされます。侮辱は、2022年7月6日までの行為では1年です。',
      en: 'Said to be 3 years from the act; for insult 1 year where the act was before 7 July 2022.',
    },
    articles: [{ law: criminalProcedure, article: '250条', validFrom: '2022-07-07' }],
    sources: ['own knowledge'],
    validFrom: '2022-07-07',
    checkedOn: '2026-11-24',
    quality: 'unknown',
    clock: { starts: ['posted'], length: { count: 3, unit: 'years' }, mover: 'counsel' },
  },
  {
    id: 'tort-known',
    name: { ja: '損害賠償（損害と相手を知った日から）', en: 'Damages (from knowing damage and person)' },
    text: { ja: '損害と相手を知った日から3年とされます。', en: 'Said to be 3 years from knowing damage and person.' },
    articles: [{ law: civilCode, article: '724条1号', validFrom: '2020-04-01' }],
    sources: ['own knowledge'],
    validFrom: '2020-04-01',
    checkedOn: '2026-11-24',
    quality: 'unknown',
    clock: { starts: ['damage-known'], length: { count: 3, unit: 'years' }, mover: 'counsel' },
  },
  {
    id: 'tort-body',
    name: { ja: '損害賠償（生命・身体の害）', en: 'Damages (harm to life or body)' },
    text: {
      ja: '生命・身体の害では、損害と相手を知った日から5年とされます。',
      en: 'Harm to life or body: said to be 5 years from knowing damage and person.',
    },
    articles: [{ law: civilCode, article: '724条の2', validFrom: '2020-04-01' }],
    sources: ['own knowledge'],
    validFrom: '2020-04-01',
    checkedOn: '2026-11-24',
    quality: 'unknown',
    clock: { starts: ['damage-known'], length: { count: 5, unit: 'years' }, mover: 'counsel' },
  },
  {
    id: 'tort-act',
    name: { ja: '損害賠償（行為の時から）', en: 'Damages (from the act)' },
    text: { ja: '行為の時から20年とされます。', en: 'Said to be 20 years from the act.' },
    articles: [{ law: civilCode, article: '724条2号', validFrom: '2020-04-01' }],
    sources: ['own knowledge'],
    validFrom: '2020-04-01',
    checkedOn: '2026-11-24',
    quality: 'unknown',
    clock: { starts: ['posted'], length: { count: 20, unit: 'years' }, mover: 'counsel' },
  },
  {
    id: 'counsel-only',
    name: { ja: '弁護士でなければできないこと', en: 'What only an attorney may do' },
    text: {
      ja: 'ほかの人の法律上の事件について、報酬を得る目的で文書を作り、代わりに交渉することは、弁護士でなければできないことがあります。',
      en: 'Writing and negotiating for others in their legal matters for reward may be open to attorneys only.',
    },
    articles: [{ law: attorneyAct, article: '72条', validFrom: '2004-04-01' }],
    sources: ['https://www.moj.go.jp/housei/shihouseido/housei10_00134.html'],
    validFrom: '2004-04-01',
    checkedOn: '2026-11-24',
    quality: 'documented',
  },
  {
    id: 'period-counting',
    name: { ja: '期間の数え方', en: 'How periods are counted' },
    text: {
      ja: '数えはじめの日は入れません。月と年は同じ日付の日に、その日がない月は月の終わりに満ちます。',
      en: 'The day of the start is not counted; months and years end on the same date, or on the last day of a month without it.',
    },
    articles: [
      { law: civilCode, article: '140条', validFrom: '2020-04-01' },
      { law: civilCode, article: '143条', validFrom: '2020-04-01' },
    ],
    sources: ['own knowledge'],
    validFrom: '2020-04-01',
    checkedOn,
    quality: 'unknown',
  },
  {
    id: 'party-names',
    name: { ja: '当事者の呼び名', en: 'Names of the parties' },
    text: {
      ja: '申立人・相手方（開示命令）、債権者・債務者（仮処分）、原告・被告（訴訟）と呼ぶとされます。',
      en: 'Said to be applicant and respondent (disclosure order), obligee and obligor (provisional disposition), plaintiff and defendant (suit).',
    },
    sources: ['own knowledge'],
    validFrom: '2025-04-01',
    checkedOn,
    quality: 'unknown',
  },
  {
    id: 'court-upload-size',
    name: { ja: '裁判所のシステム（mints）の大きさの上限', en: 'Size limit of the courts’ system (mints)' },
    text: {
      ja: '1回に送れる大きさの上限は、わかっていません。裁判所に確かめてください。2022年の資料には50 MBとするものがあります。',
      en: 'How much one upload may hold is not known: ask the court. A source of 2022 says 50 MB.',
    },
    sources: ['sonsun (2022)'],
    validFrom: '2022-04-01',
    checkedOn: '2026-11-24',
    quality: 'unknown',
  },
] as const satisfies readonly LawFact[];

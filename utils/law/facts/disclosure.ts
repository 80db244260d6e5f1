import type { LawFact } from '../fact-shape';
import { civilProcedure, platformAct, platformActNumbers, platformActText } from './laws';

const validFrom = '2025-04-01';
const checkedOn = '2026-11-27';
/** Practice has no day from which it holds: the day of the oldest source that was read. */
const practiceFrom = '2021-03-08';

/** From a post to a name: what the act sets, and what practice tells of logs, which no statute keeps. */
export const disclosureFacts = [
  {
    id: 'disclosure-claim',
    name: { ja: '発信者情報の開示の請求', en: 'Claim for disclosure of poster data' },
    text: {
      ja: '権利を侵害されたとする人は、事業者に発信者情報の開示を求めることができます。1項と2項とで、求める相手と要件が異なります。',
      en: 'Who says that a right was infringed may ask providers for data of the poster. Paragraphs 1 and 2 differ in whom and when.',
    },
    articles: [{ law: platformAct, article: '5条', validFrom }],
    sources: ['https://www.isplaw.jp (form of May 2025)', platformActText],
    validFrom,
    checkedOn: '2026-11-24',
    quality: 'documented',
  },
  {
    id: 'sender-data-use',
    name: { ja: '受け取った発信者情報の扱い', en: 'Use of poster data that was received' },
    text: {
      ja: '開示を受けた人は、発信者情報をみだりに使ってはなりません。',
      en: 'Who received data of a poster must not misuse it.',
    },
    articles: [{ law: platformAct, article: '7条', validFrom }],
    sources: [platformActText],
    validFrom,
    checkedOn: '2026-11-24',
    quality: 'documented',
  },
  {
    id: 'court-secrecy',
    name: { ja: '住所・氏名等の秘匿', en: 'Secrecy of address and name in court' },
    text: {
      ja: '裁判所の手続きでは、住所・氏名などの秘匿を求めることができます。開示命令の事件にも準用されます。',
      en: 'In court, secrecy of address and name can be asked for; it applies to disclosure orders, too.',
    },
    articles: [
      { law: civilProcedure, article: '133条以下', validFrom },
      { law: platformAct, article: '17条', validFrom },
    ],
    sources: [platformActText, platformActNumbers],
    validFrom,
    checkedOn: '2026-11-24',
    quality: 'documented',
  },
  {
    id: 'disclosure-opinion',
    name: { ja: '開示請求での投稿者の意見', en: 'Poster’s opinion on disclosure' },
    text: {
      ja: '開示を求められた事業者は、投稿者の意見を聴きます。期間の定めはありません。2週間とされることがありますが、確かめていません。',
      en: 'A provider asked for disclosure hears the poster. No period is set; two weeks is told of, which nobody checked.',
    },
    articles: [{ law: platformAct, article: '6条1項', validFrom }],
    sources: [platformActText],
    validFrom,
    checkedOn,
    // The duty was read; the two weeks were not found in a source.
    quality: 'unknown',
    clock: { starts: ['opinion'], length: { count: 14, unit: 'days' }, mover: 'poster' },
  },
  {
    id: 'disclosure-start-three-weeks',
    name: { ja: 'だれが書いたかを調べるなら、相談を始める', en: 'Who posted it? Time to ask counsel' },
    text: {
      ja: '投稿から3週間のうちに開示の手続きを始める、とする資料があります（3か月で記録を消す携帯回線から数えて）。',
      en: 'One source: start disclosure within 3 weeks of the post, counted back from carriers that keep logs 3 months.',
    },
    sources: ['https://kandato.jp/case/timelimit'],
    validFrom: practiceFrom,
    checkedOn,
    quality: 'reported',
    clock: { starts: ['posted'], length: { count: 21, unit: 'days' }, mover: 'counsel' },
  },
  {
    id: 'disclosure-start-two-months',
    name: { ja: '開示の手続きを始める、遅いほうの目安', en: 'Start of disclosure, the later guide date' },
    text: {
      ja: '遅くても投稿から2か月以内に始める、とする資料があります。',
      en: 'Other sources: start within 2 months of the post at the latest.',
    },
    sources: ['https://note.com/endo_munetaka/n/nbf90f96ca0e0', 'https://y-commons.com/kaiji/loghozon'],
    validFrom: practiceFrom,
    checkedOn,
    quality: 'documented',
    clock: { starts: ['posted'], length: { count: 2, unit: 'months' }, mover: 'counsel' },
  },
  {
    id: 'access-log-mobile',
    name: { ja: '通信の記録が消えるころ（携帯の回線）', en: 'Connection logs gone (mobile)' },
    text: {
      ja: '携帯電話の回線では、投稿やログインから約90日で消えるとされます。保存の義務を定めた法律はありません。',
      en: 'Mobile carriers are said to delete about 90 days after each post or login. No statute makes them keep logs.',
    },
    sources: ['https://y-commons.com/kaiji/loghozon', 'https://note.com/endo_munetaka/n/nbf90f96ca0e0'],
    validFrom: practiceFrom,
    checkedOn,
    quality: 'documented',
    clock: { starts: ['posted', 'login'], length: { count: 90, unit: 'days' }, mover: 'access-provider' },
  },
  {
    id: 'access-log-fixed',
    name: { ja: '通信の記録が消えるころ（固定の回線）', en: 'Connection logs gone (fixed line)' },
    text: {
      ja: '固定の回線では、投稿やログインから約180日、またはそれより長いとされます。定めた法律はありません。',
      en: 'Fixed lines: about 180 days after each post or login, or longer. No statute sets it.',
    },
    sources: ['https://y-commons.com/kaiji/loghozon', 'https://j-jurist.com/dictionary/ログ保存期間'],
    validFrom: practiceFrom,
    checkedOn,
    quality: 'documented',
    clock: { starts: ['posted', 'login'], length: { count: 180, unit: 'days' }, mover: 'access-provider' },
  },
  {
    id: 'login-log',
    name: { ja: 'アカウント削除後のログイン記録が消えるころ', en: 'Login logs of a deleted account gone' },
    text: {
      ja: 'アカウントが消されると、ログインの記録は30日ほどで消えるとされます（Xについての資料）。',
      en: 'After an account is deleted, its login records are said to go in about 30 days (told of X).',
    },
    sources: ['https://www.gentosha.jp/article/46365/'],
    validFrom: practiceFrom,
    checkedOn: '2026-11-24',
    quality: 'reported',
    clock: { starts: ['account-deleted'], length: { count: 30, unit: 'days' }, mover: 'counsel' },
  },
  {
    id: 'disclosure-order',
    name: { ja: '提供命令のあとの、申立ての通知', en: 'Notice of the filing after a provision order' },
    text: {
      ja: 'ほかの事業者の名を受け取った日から2か月のうちに、その事業者への申立てをしたことを、名を知らせた事業者に通知しないと、提供命令は効力を失います。',
      en: 'Within 2 months of being given the other provider’s name, notify the provider that gave it of the filing against the other, or the order lapses.',
    },
    articles: [{ law: platformAct, article: '15条3項2号', validFrom }],
    sources: [platformActText],
    validFrom,
    checkedOn,
    quality: 'documented',
    clock: { starts: ['provider-named'], length: { count: 2, unit: 'months' }, mover: 'counsel' },
  },
  {
    id: 'disclosure-objection',
    name: { ja: '開示命令の決定への異議の訴え', en: 'Action against the disclosure decision' },
    text: {
      ja: '決定の告知を受けた日から1か月です。',
      en: '1 month from the day on which the decision was notified.',
    },
    articles: [{ law: platformAct, article: '14条1項', validFrom }],
    sources: [platformActText],
    validFrom,
    checkedOn,
    quality: 'documented',
    clock: { starts: ['order-served'], length: { count: 1, unit: 'months' }, mover: 'counsel' },
  },
] as const satisfies readonly LawFact[];

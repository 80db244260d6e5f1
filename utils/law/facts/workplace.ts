import type { LawFact } from '../fact-shape';
import { amendedWhistleblowerAct, labourPolicyAct, whistleblowerAct } from './laws';

const checkedOn = '2026-11-27';

/** What protects those who ask for help, and those who report wrongdoing. */
export const workplaceFacts = [
  {
    id: 'no-retaliation',
    name: { ja: '不利益な取扱いの禁止', en: 'Ban on retaliation' },
    text: {
      ja: '相談したこと、会社の対応に協力して事実を述べたことを理由とする不利益な取扱いは、禁じられています。',
      en: 'Retaliation for consulting, or for stating facts when co-operating with the employer’s response, is forbidden.',
    },
    articles: [{ law: labourPolicyAct, article: '33条2項', validFrom: '2026-10-01' }],
    sources: ['https://newsdig.tbs.co.jp/articles/-/2451296', 'https://spring-partners.com/topics/news/3358'],
    validFrom: '2026-10-01',
    checkedOn,
    quality: 'documented',
  },
  {
    id: 'whistleblower',
    name: { ja: '不正を知らせる投稿', en: 'A post that reports wrongdoing' },
    text: {
      ja: '不正を知らせる投稿を理由とする不利益な取扱いは、禁じられることがあります。',
      en: 'Retaliation for a post that reports wrongdoing may be forbidden.',
    },
    articles: [{ law: whistleblowerAct, article: '3条〜6条', validFrom: '2022-06-01', validTo: '2026-11-30' }],
    sources: ['https://www.thomsonreuters.co.jp/ja/westlaw-japan/law_guide/2026/0130'],
    validFrom: '2022-06-01',
    validTo: '2026-11-30',
    checkedOn,
    quality: 'documented',
  },
  {
    id: 'whistleblower',
    name: { ja: '不正を知らせる投稿', en: 'A post that reports wrongdoing' },
    text: {
      ja: '不正を知らせる投稿では、知らせた人を探すこと、知らせることの妨害、それを理由とする不利益な取扱いが禁じられることがあります。解雇や懲戒には罰則があります。',
      en: 'With a post that reports wrongdoing, searching for the person, hindering the report and retaliation may be forbidden; dismissal and discipline for it carry penalties.',
    },
    articles: [{ law: amendedWhistleblowerAct, validFrom: '2026-12-01' }],
    sources: ['https://www.sparkle.legal/blog/20260128', 'https://yuhikaku.com/articles/-/28292'],
    validFrom: '2026-12-01',
    checkedOn,
    quality: 'documented',
  },
] as const satisfies readonly LawFact[];

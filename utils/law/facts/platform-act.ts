import type { LawFact } from '../fact-shape';
import { platformAct, platformActNumbers, platformActText, platformRule, sexualPicturesAct } from './laws';

const validFrom = '2025-04-01';
const checkedOn = '2026-11-27';

/** Duties and periods of the act on platforms, and of the act that shortens one of them. */
export const platformActFacts = [
  {
    id: 'idpa-window',
    name: { ja: '削除を申し出る窓口', en: 'Window for removal requests' },
    text: {
      ja: '指定された事業者は、削除を申し出る方法を公表し、受け付けた日時が申し出た人にわかるようにします。',
      en: 'A designated provider publishes how to ask for removal, and lets the requester see when it was received.',
    },
    articles: [{ law: platformAct, article: '22条', validFrom }],
    sources: [platformActText, platformActNumbers],
    validFrom,
    checkedOn,
    quality: 'documented',
  },
  {
    id: 'idpa-investigation',
    name: { ja: '申出の調査', en: 'Investigation of a request' },
    text: {
      ja: '申出を受けた事業者は、遅れずに調べます。',
      en: 'The provider that received the request investigates without delay.',
    },
    articles: [{ law: platformAct, article: '23条', validFrom }],
    sources: [platformActText, platformActNumbers],
    validFrom,
    checkedOn,
    quality: 'documented',
  },
  {
    id: 'idpa-notice',
    name: { ja: '事業者の回答か、遅れる理由の知らせ', en: 'Answer of the platform, or why it takes longer' },
    text: {
      ja: '受付から7日のうちに、消したか、消さなかったとその理由か、遅れる理由が知らされます。同じ人が同じ申出をすでにしたときなどは除かれます。消す義務ではありません。',
      en: 'Within 7 days of receipt: removed, not removed with the reason, or why it takes longer; not where the same person made the same request before, or for another just cause. Not a duty to remove.',
    },
    articles: [
      { law: platformAct, article: '25条', validFrom },
      { law: platformRule, article: '16条', validFrom },
    ],
    sources: [platformActText, platformActNumbers],
    validFrom,
    checkedOn,
    quality: 'documented',
    clock: {
      starts: ['received'],
      length: { count: 7, unit: 'days' },
      mover: 'platform',
      statutoryWindowOnly: true,
    },
  },
  {
    id: 'takedown-inquiry',
    name: { ja: '照会への投稿者の答え', en: 'Poster’s answer to the inquiry' },
    text: {
      ja: '投稿者が照会を受け取った日から7日たっても反対の申出がなければ、運営会社は消しても責任を問われにくくなります。',
      en: 'If the poster does not object within 7 days of receiving the inquiry, the operator can remove with less risk.',
    },
    articles: [{ law: platformAct, article: '3条2項2号', validFrom }],
    sources: [platformActText],
    validFrom,
    checkedOn,
    quality: 'documented',
    clock: {
      starts: ['inquiry-received'],
      length: { count: 7, unit: 'days' },
      mover: 'poster',
      exceptClaims: ['intimate-image'],
    },
  },
  {
    id: 'provider-liability',
    name: { ja: '運営会社の責任の制限', en: 'Limits of the operator’s liability' },
    text: {
      ja: '権利が侵害されていると信じる相当の理由があるときなどは、運営会社は消しても投稿者への責任を負いません。',
      en: 'An operator with good reason to believe that a right is infringed is not liable to the poster for removing.',
    },
    articles: [{ law: platformAct, article: '3条2項', validFrom }],
    sources: [platformActText],
    validFrom,
    checkedOn,
    quality: 'documented',
  },
  {
    id: 'election-inquiry',
    name: { ja: '照会への投稿者の答え（選挙運動の文書）', en: 'Poster’s answer (election campaign)' },
    text: {
      ja: '選挙運動の期間中の文書で候補者などの名誉が問題になるときだけ、照会を受け取った日から2日です。',
      en: 'Only for documents of an election campaign and the honour of a candidate: 2 days from receiving the inquiry.',
    },
    articles: [{ law: platformAct, article: '4条1号', validFrom }],
    sources: [platformActText],
    validFrom,
    checkedOn,
    quality: 'documented',
    clock: { starts: ['election-inquiry-received'], length: { count: 2, unit: 'days' }, mover: 'poster' },
  },
  {
    id: 'intimate-inquiry',
    name: { ja: '照会への投稿者の答え（性的な画像）', en: 'Poster’s answer (sexual picture)' },
    text: {
      ja: '本人の承諾なく公開された性的な画像では、投稿者が照会を受け取った日から2日です。',
      en: 'For a sexual picture published without consent: 2 days from the day the poster received the inquiry.',
    },
    articles: [{ law: sexualPicturesAct, article: '4条', validFrom: '2014-12-27' }],
    sources: [
      'https://imidas.jp/topic/detail/F-00-107-14-12-G221.html',
      'https://www.shugiin.go.jp/internet/itdb_rchome.nsf/html/rchome/Horitsu/soumu00590D7CC1FD6AB249257D95000D2D90.htm',
    ],
    validFrom: '2014-12-27',
    checkedOn,
    // The two days were read in two papers, the number of the article in none.
    quality: 'reported',
    clock: {
      starts: ['inquiry-received'],
      length: { count: 2, unit: 'days' },
      mover: 'poster',
      claims: ['intimate-image'],
    },
  },
] as const satisfies readonly LawFact[];

import { withFacts } from '../../law/citation';
import { type Paper, row, section } from '../letters/paper';
import { isCounsel, partyName } from '../sender';
import { blank, type CaseSource, dateLine } from './case-source';

/** 秘匿の確認 (民訴法133条): where the addresses of the person stand in these papers, and what is to be decided. */
export function secrecy(source: CaseSource): Paper {
  const has = (field: 'city' | 'street' | 'phone' | 'email') => (source.party?.data[field] ?? '') !== '';
  const places = [
    has('city') || has('street')
      ? '□ 当事者目録・請求書に、依頼者の住所があります'
      : '住所は、依頼者の控えに書かれていません',
    ...(has('phone') ? ['□ 依頼者の電話番号が控えにあります（書面には印刷しません）'] : []),
    ...(has('email') ? ['□ 依頼者のメールアドレスが控えにあります（書面には印刷しません）'] : []),
  ];
  return {
    title: '住所・氏名の秘匿の確認',
    date: '',
    addressee: '',
    rows: [
      section('根拠', withFacts('{cite:court-secrecy}。{text:court-secrecy}。', 'ja')),
      row('閲覧される書面にある場所', places.join('\n')),
      row(
        '決めること',
        '□ 秘匿決定の申立てをするか\n□ 秘匿事項届出書面に書くこと\n□ 代わりに書く事項（代替住所A・代替氏名A など）',
      ),
      row(
        '確かめること',
        '□ 証拠の画像に、住所・勤務先・家族の名前が写っていないか\n□ 委任状・資格証明書の住所\n□ 送達場所の届出',
      ),
    ],
    advice: [],
  };
}

/** What counsel would ask for and is not here, each by its name as the cover sheet prints it. */
export function lackingFor({ captures, received, party, agent, operator, consentOn }: CaseSource): string[] {
  return [
    ...(party ? [] : ['だれの権利か（依頼者）']),
    ...(isCounsel(agent) ? [] : ['代理人（氏名・事務所・登録番号）']),
    ...(operator?.name ? [] : ['運営会社の名称']),
    ...(operator?.address ? [] : ['運営会社の住所・登記']),
    ...captures.flatMap(({ post }, index) => [
      ...(post.permalink ? [] : [`投稿 ${index + 1} の個別のURL`]),
      ...(post.postedAt?.iso ? [] : [`投稿 ${index + 1} の投稿日時`]),
    ]),
    ...(received.length > 0 ? [] : ['運営会社から届いたもの（IPアドレス・日時）']),
    ...received.flatMap(({ port }, index) => (port === undefined ? [`通信 ${index + 1} のポート番号`] : [])),
    ...(consentOn ? [] : ['本人の同意（弁護士へ渡すこと）の記録']),
    '委任状',
  ];
}

/** Cover sheet for counsel: what is here and what is missing. */
export function cover(source: CaseSource): Paper {
  const { captures, pages = [], received, party, consentOn } = source;
  return {
    title: '弁護士に渡すまとめ（表紙）',
    date: dateLine,
    addressee: '',
    rows: [
      row('事案の番号', source.number),
      row('依頼者', partyName(party)),
      row('投稿', `${captures.length}件（別紙投稿記事目録）`),
      row('ページ全体の記録', pages.length > 0 ? `${pages.length}件` : 'なし'),
      row('届いたもの', received.length > 0 ? `${received.length}件` : 'なし'),
      row('添えるもの', '証拠パック（番犬の書き出し）\n投稿記事目録\n証拠説明書'),
      section(
        '足りないもの',
        lackingFor(source)
          .map((each) => `□ ${each}`)
          .join('\n'),
      ),
      consentOn
        ? section('同意', `本人は、この事案を弁護士に渡すことに同意しています（${consentOn} に確認）`)
        : section('同意', `□ 本人は、この事案を弁護士に渡すことに同意しています（日付と方法：${blank}）`),
    ],
    advice: [],
  };
}

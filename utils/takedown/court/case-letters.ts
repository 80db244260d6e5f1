import { withFacts } from '../../law/citation';
import { platformAct, platformActNumber } from '../../law/facts/laws';
import { handRow, type Paper, row, section } from '../letters/paper';
import { bothTimes } from '../received-time';
import { partyName } from '../sender';
import { blank, type CaseSource, counselLines, dateLine, type Opponent, opponentOf, partyLines } from './case-source';
import { communicationRows } from './court-lists';

function addresseeOf(source: CaseSource, to: Opponent): Pick<Paper, 'address' | 'addressee' | 'addresseeQuotes'> {
  const { name, address } = opponentOf(source, to);
  return {
    ...(address ? { address } : {}),
    addressee: `${name ?? blank} 御中`,
    ...(to === 'access' && name ? { addresseeQuotes: true } : {}),
  };
}

const urls = ({ captures }: CaseSource) =>
  captures.map(({ post }, index) => `${index + 1}　${post.permalink ?? '（URLは記録にありません）'}`).join('\n');

/** ログ保存の依頼: facts, which logs, until when somebody answers. No statute makes anybody keep them. */
export function logRequest(source: CaseSource, to: Opponent): Paper {
  return {
    title: '通信記録（ログ）の保存のお願い',
    date: dateLine,
    ...addresseeOf(source, to),
    rows: [
      row('依頼する人', partyLines(source.party)),
      row('代理人', counselLines(source.agent)),
      section(
        'お願い',
        '下に示す投稿について、発信者情報の開示を求める手続きを検討しています。手続きが終わるまで、下の通信に関する記録を消さずに保存してくださるよう、お願いします。',
      ),
      ...(to === 'operator'
        ? [
            row('対象の投稿（URL）', urls(source)),
            section(
              '保存をお願いする記録',
              '投稿時とログイン時の、IPアドレス・ポート番号・日時・接続先、アカウントに登録された情報',
            ),
          ]
        : [
            ...communicationRows(source.received),
            row('元になった投稿（URL）', urls(source)),
            section('保存をお願いする記録', '上の通信を行った契約者を特定するための記録'),
          ]),
      section('お返事', '保存の可否と、保存される期間をお知らせください。'),
      handRow('署名・押印'),
    ],
    advice: [],
  };
}

/** 任意の開示請求書, fields of the guideline's form in order; the clearness of the infringement is for counsel to write. */
export function voluntary(source: CaseSource, to: Opponent): Paper {
  return {
    title: '発信者情報開示請求書',
    date: dateLine,
    ...addresseeOf(source, to),
    rows: [
      row('請求者（住所・氏名・連絡先）', partyLines(source.party)),
      row('請求者代理人', counselLines(source.agent)),
      section(
        '請求',
        withFacts(
          '{cite:disclosure-claim}（1項・2項のうち該当するもの）に基づき、下の発信者情報の開示を求めます。',
          'ja',
        ),
      ),
      row('貴社が管理する設備等', to === 'operator' ? urls(source) : undefined),
      ...(to === 'access' ? communicationRows(source.received) : []),
      row('掲載された情報', '別紙投稿記事目録のとおり'),
      handRow('侵害された権利'),
      handRow('権利が明らかに侵害されたとする理由'),
      handRow('正当な理由（①損害賠償　②名誉回復　③差止め　④発信者への削除の求め　⑤その他）'),
      row(
        '開示を求める情報（□に印）',
        [
          '□ 氏名又は名称',
          '□ 住所',
          '□ 電話番号',
          '□ 電子メールアドレス',
          '□ IPアドレスとポート番号',
          '□ 日時',
          '□ ログイン時などの通信',
        ].join('\n'),
      ),
      handRow('証拠'),
      handRow('発信者に示したくない情報（氏名／理由欄／証拠）'),
    ],
    advice: [],
  };
}

const hand = '____________________';

/** Where and when a post stands, for who reads no Japanese: what the page did not give is said to be not known. */
function englishPost({ post, capturedAt }: CaseSource['captures'][number], index: number): Paper['rows'][number] {
  const { iso, raw } = post.postedAt ?? {};
  const times = iso && !Number.isNaN(Date.parse(iso)) ? bothTimes(iso) : undefined;
  const seen = bothTimes(capturedAt);
  return row(
    `Post ${index + 1}`,
    [
      `URL: ${post.permalink ?? 'not known'}`,
      `Post ID: ${post.id ?? 'not known'}`,
      `Account shown: ${post.author?.handle ? `@${post.author.handle}` : (post.author?.id ?? 'not known')}`,
      `Posted: ${times ? `${times.utc} UTC (${times.japan} Japan)` : (raw ?? 'not known')}`,
      `Recorded: ${seen.utc} UTC (${seen.japan} Japan)`,
    ].join('\n'),
  );
}

/** A cover letter for an operator abroad: what is enclosed, which posts, which records to keep; no argument. */
export function english(source: CaseSource): Paper {
  const { agent, captures } = source;
  const reach = [agent?.data.email, agent?.data.phone].filter(Boolean).join('\n');
  return {
    lang: 'en',
    title: 'Cover letter',
    date: `Date: ${hand}`,
    address: source.operator?.address ?? `Address: ${hand}`,
    addressee: `To: ${source.operator?.name ?? hand}`,
    rows: [
      row('On behalf of', partyName(source.party)),
      row('Counsel', agent && [agent.data.organization, agent.data.name, reach].filter(Boolean).join('\n')),
      row('Our reference', source.number),
      row('Subject', `Request concerning ${captures.length} post(s) on your service`),
      section(
        'Enclosed',
        [
          `□ Request under the ${platformAct.en} of Japan (${platformActNumber}), in Japanese`,
          `□ Schedule of the ${captures.length} post(s), in Japanese`,
          '□ Copies of the posts as recorded, with their digests',
          '□ Power of attorney',
          '□ Other: ____________________',
        ].join('\n'),
      ),
      section(
        'We ask you to',
        [
          '1. acknowledge receipt of this letter;',
          '2. keep the records named below until the matter is concluded;',
          '3. tell us what you decided on the enclosed request, and why.',
        ].join('\n'),
      ),
      section(
        'Records to keep for each post and each log-in of its account',
        'IP address, source port, time to the second with its time zone, destination address; name, e-mail address and telephone number registered for the account',
      ),
      ...captures.map(englishPost),
      handRow('Please answer by'),
      handRow('Fee for an answer, if you charge one'),
      section('Please reply to', reach || undefined),
      handRow('Signature'),
    ],
    advice: [],
  };
}

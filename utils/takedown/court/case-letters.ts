import { withFacts } from '../../law/citation';
import { platformAct, platformActNumber } from '../../law/facts/laws';
import { handRow, type Paper, row, section } from '../letters/paper';
import { partyName } from '../sender';
import { blank, type CaseSource, counselLines, dateLine, type Opponent, opponentOf, partyLines } from './case-source';
import { communicationRows } from './lists';

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

/** A cover letter for an operator abroad: what is enclosed, no argument. */
export function english(source: CaseSource): Paper {
  const { agent } = source;
  return {
    title: 'Cover letter',
    date: 'Date: ____________________',
    ...(source.operator?.address ? { address: source.operator.address } : {}),
    addressee: `To: ${source.operator?.name ?? '____________________'}`,
    rows: [
      row('On behalf of', partyName(source.party)),
      row(
        'Counsel',
        agent &&
          [agent.data.organization, agent.data.name, agent.data.email, agent.data.phone].filter(Boolean).join('\n'),
      ),
      row('Subject', `Request concerning ${source.captures.length} post(s) on your service`),
      section(
        'Enclosed',
        `Please find enclosed a request under the ${platformAct.en} of Japan (${platformActNumber}), in Japanese. We ask you to acknowledge receipt and to keep all connection records relating to the posts below until the matter is concluded.`,
      ),
      row('Posts (URL)', urls(source)),
      section('Please reply to', [agent?.data.email, agent?.data.phone].filter(Boolean).join('\n') || undefined),
      handRow('Signature'),
    ],
    advice: [],
  };
}

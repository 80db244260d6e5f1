import { japanWords } from '../../japan-time';
import { proceedingParties } from '../../law/proceeding-parties';
import type { Proceeding, Received } from '../../shapes/schema';
import { type Paper, row, section, wordsRow } from '../letters/paper';
import { bothTimes } from '../received-time';
import { blank, type CaseSource, counselLines, type Opponent, opponentOf, partyLines } from './case-source';

const list = (title: string, rows: Paper['rows']): Paper => ({ title, date: '', addressee: '', rows, advice: [] });

/** 当事者目録: each side by the name that it has in this proceeding; the opponent is whoever is asked. */
export function partyList(source: CaseSource, proceeding: Proceeding, of: Opponent): Paper {
  const [applicant, opponent] = proceedingParties[proceeding];
  const { name, address } = opponentOf(source, of);
  return list('当事者目録', [
    row(applicant, partyLines(source.party)),
    row(`${applicant}代理人`, counselLines(source.agent)),
    {
      ...row(opponent, name && [address ?? `住所　${blank}`, name, `代表者　${blank}`].join('\n')),
      // Who carries the poster's line was handed out, and stands masked on a screen
      ...(of === 'access' ? { quotes: true } : {}),
    },
  ]);
}

/** 投稿記事目録: address, number, time and words of each post as its page gave them. */
export function articleList({ captures }: CaseSource): Paper {
  return list(
    '投稿記事目録',
    captures.flatMap(({ post, capturedAt }, index) => [
      row(`${index + 1}　閲覧用URL`, post.permalink),
      row('投稿番号・ID', [post.thread?.title, post.thread?.number, post.id].filter(Boolean).join('　')),
      row('投稿日時', post.postedAt?.raw ?? post.postedAt?.iso),
      row(
        '投稿者の表示',
        [post.author?.name, post.author?.handle && `@${post.author.handle}`].filter(Boolean).join('　'),
      ),
      wordsRow('投稿内容', post.text),
      row('記録した日時', japanWords(capturedAt)),
    ]),
  );
}

/** What may be asked for (情報流通プラットフォーム対処法2条・施行規則2条); counsel strikes out what is not. */
const subscriberData = ['氏名又は名称', '住所', '電話番号', '電子メールアドレス'];
const senderData = [
  ...subscriberData,
  'IPアドレス及びこれと組み合わされたポート番号',
  '移動端末設備からのインターネット接続サービス利用者識別符号',
  'SIM識別番号',
  '侵害情報が送信された年月日及び時刻',
  '専ら侵害関連通信に係るIPアドレス・ポート番号・年月日及び時刻（ログイン時など）',
];

/**
 * 発信者情報目録: the kinds of data with boxes to choose, and the communications that are known. An access provider is asked
 * for its subscriber of those communications; an operator for what it holds of the poster.
 */
export function senderDataList({ received }: CaseSource, of: Opponent): Paper {
  const boxes = (of === 'access' ? subscriberData : senderData).map((kind, index) =>
    section(`□　${index + 1}　${kind}`, ''),
  );
  const head = section('下の各通信を各日時に行った契約者についての、次の情報', '');
  return list('発信者情報目録', [...(of === 'access' ? [head] : []), ...boxes, ...communicationRows(received)]);
}

/**
 * Each communication that was handed out, to the second, Japan first; what is missing says so. What the operator holds of the
 * account stands behind them; whom an access provider named is none of it.
 */
export function communicationRows(received: CaseSource['received']): Paper['rows'] {
  const isOne = ({ ip, port, at, destination }: Received) => Boolean(ip ?? port ?? at ?? destination);
  const communications = received.filter(isOne).map((each, index) => {
    const { ip, port, at, destination, provider, captureId } = each;
    const times = at && bothTimes(at);
    return row(
      `通信 ${index + 1}（${captureId ? '投稿' : 'ログイン'}）`,
      [
        `IPアドレス　${ip ?? '（届いていません）'}`,
        `ポート番号　${port ?? '（届いていません）'}`,
        times ? `日時　${times.japan}（日本時間）／${times.utc}（UTC）` : '日時　（届いていません）',
        `接続先　${destination ?? '（届いていません）'}`,
        ...(provider ? [`接続業者　${provider}`] : []),
        ...registered(each),
      ].join('\n'),
    );
  });
  const accounts = received
    .filter((each) => !isOne(each) && each.from === 'operator' && registered(each).length > 0)
    .map((each) => row('アカウントに登録された情報', registered(each).join('\n')));
  // On a screen it stands masked, as what was received does everywhere
  return [...communications, ...accounts].map((said) => ({ ...said, quotes: true }));
}

const registered = ({ phone, mail }: Received) => [
  ...(phone ? [`電話番号　${phone}`] : []),
  ...(mail ? [`電子メールアドレス　${mail}`] : []),
];

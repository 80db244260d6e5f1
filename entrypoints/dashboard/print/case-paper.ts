import { whyWords } from '../../../components/campaign/why-words';
import { custodyWords } from '../../../components/case/custody-words';
import type { PrintPart } from '../../../components/print/print-parts';
import { decisionWord, reasonWords } from '../../../components/words/code-words';
import type { Translate } from '../../../components/words/translate';
import { countLetters } from '../../../utils/count-letters';
import type { Care } from '../../../utils/desk/care-acts';
import { isShownTo, opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import type { IncidentFile } from '../../../utils/evidence/queries';
import { type DeskFacts, deskFacts } from '../../../utils/evidence/register/desk-facts';
import type { PrintedTable, TablePaper } from '../../../utils/export/documents/table-pdf';
import { japanStamp, japanWords } from '../../../utils/japan-time';
import { type CampaignRow, maskedAuthor } from '../../../utils/review/campaigns/campaign-rows';
import { basisWords, type CareRow } from '../../../utils/review/care/first-playbook';
import type { shopAndRegion } from '../../../utils/review/company/shops';
import type { DeskCase } from '../../../utils/shapes/desk/desk-case';
import { outcomeWord, routeName } from '../requests/request-views';

interface CaseFacts {
  file: IncidentFile;
  desk: DeskCase;
  care: Care;
  rows: readonly CareRow[];
  /** Shop and region by the company's list. */
  place: ReturnType<typeof shopAndRegion>;
  /** What a desk or the playbook has next. */
  next: DeskFacts['next'];
  /** The posts of its campaign, itself among them, in the order of posting; absent where nobody has compared cases. */
  campaign?: readonly CampaignRow[] | undefined;
  /** The acts in words. */
  title: string;
  /** The state in words. */
  state: string;
  /** The first reader's summary in words; empty without one. */
  summary: string;
  /** The next date of a request or of logs, in words; empty without one. */
  date: string;
  /** Until when the case is kept, in words. */
  kept: string;
  organization: string;
  by: string;
}

const table = (title: string, rows: readonly (readonly string[])[], empty = 'ありません。'): PrintedTable => ({
  ...{ title, heads: ['項目', '内容'], widths: [26, 74], rows, empty },
});
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const stamp = (at: string | undefined) => (at ? japanStamp(at) : '不明');

/** A case on paper as a whole, in Japanese, the words of posts masked: their lengths stand there, never they. */
export function casePaper(facts: CaseFacts, parts: readonly PrintPart[], t: Translate, now: string): TablePaper {
  const { file, title, organization, by } = facts;
  const { incident, captures } = file;
  const out = [
    '本文・画像（伏せたまま。証拠パックにあります）',
    '心身のこと',
    ...(parts.includes('notes') ? [] : ['メモ']),
    ...(parts.includes('care') ? [] : ['会社の対応']),
    ...(parts.includes('custody') ? [] : ['取扱履歴']),
  ];
  return {
    title: `${title}　${incident.number}`,
    lead: [
      [organization, '社外秘・本文を伏せて印刷', `印刷 ${japanWords(now)}`, by].filter(Boolean).join('　'),
      `入っていないもの：${out.join('、')}`,
    ],
    tables: [
      caseTable(facts),
      postsTable(captures),
      campaignTable(facts, t),
      requestsTable(file, t),
      opinionsTable(facts, t),
      ...(parts.includes('care') ? careTables(facts) : []),
      ...(parts.includes('notes') ? [notesTable(facts.desk)] : []),
      ...(parts.includes('custody') ? [custodyTable(file, t)] : []),
      table('受け取りの控え', [
        ['渡した日', ''],
        ['渡した相手', ''],
        ['返した日', ''],
      ]),
    ],
    foot: [
      'この紙は写しです。内容は、同じ番号の証拠パックを verify.html で開いて確かめられます。番号のない頁や、足りない頁があるときは、印刷し直してください。',
      '一般的な情報です。個別の判断は弁護士等にご相談ください。',
    ],
  };
}

function caseTable({ file, desk, place, next, state, summary, date, kept }: CaseFacts): PrintedTable {
  const { incident, custody } = file;
  const { whom, holder, isHeld } = deskFacts(desk, incident);
  const consented = custody.findLast(({ event }) => event === 'consented' || event === 'consent-withdrawn');
  const consent = consented
    ? `${japanStamp(consented.at)}${consented.event === 'consented' ? '' : '（取り下げ）'}`
    : '';
  const duty = next ? `${next.day}　${[next.who, next.words].filter(Boolean).join('：')}` : '';
  return table('事案', [
    ['だれ・店', [whom || '符号なし', place.shop, place.region].filter(Boolean).join('　')],
    ['サイト', incident.summary.siteName],
    ['状態', `${state}${isHeld ? '・保全中' : ''}`],
    ['担当', holder || 'なし'],
    ['本人の同意', consent || '記録なし'],
    ['次の期日', [duty, date].filter(Boolean).join('、') || 'なし'],
    ['保存期限', kept],
    ['はじめの読み手の要約', summary || 'まだありません'],
  ]);
}

function postsTable(captures: IncidentFile['captures']): PrintedTable {
  return {
    title: '投稿の一覧（日本時間）',
    heads: ['No', '投稿日時', '記録日時', '投稿者', '本文', '固定リンク', '封印（先頭）'],
    widths: [5, 17, 17, 14, 8, 27, 12],
    rows: captures.map(({ post, capturedAt, seal }, at) => [
      String(at + 1),
      stamp(post.postedAt?.iso),
      stamp(capturedAt),
      maskedAuthor({ post }) ?? '不明',
      `${countLetters(post.text)}字`,
      post.permalink ?? 'なし',
      seal.slice(0, 16),
    ]),
    empty: '記録はありません。',
  };
}

/** Number, site and day of each post that the case is looked at with, and why: of their words not even the length. */
function campaignTable({ file, campaign }: CaseFacts, t: Translate): PrintedTable {
  const count = campaign && campaign.length > 0 ? `（${campaign.length} 件・日本時間）` : '';
  return {
    title: `まとまりの投稿の一覧${count}`,
    heads: ['No', '事案番号', 'サイト', '投稿日時', '入れた理由'],
    widths: [6, 24, 18, 20, 32],
    rows: (campaign ?? []).map(({ no, incident, capture, why }) => [
      String(no ?? ''),
      incident.id === file.incident.id ? `${incident.number}（この事案）` : incident.number,
      incident.summary.siteName,
      stamp(capture.post.postedAt?.iso),
      whyWords(why, t),
    ]),
    empty: campaign ? 'ほかの事案とのまとまりはありません。' : 'ほかの事案とは、まだ見比べていません。',
  };
}

function requestsTable({ requests }: IncidentFile, t: Translate): PrintedTable {
  return {
    title: '申出',
    heads: ['窓口', '立場', '送った日時', '受付', '結果'],
    widths: [34, 12, 20, 16, 18],
    rows: requests.map((request) => [
      routeName(request.routeId, 'ja'),
      t(`dashboard_standing_${request.standing}`),
      request.sentAt ? japanStamp(request.sentAt) : 'まだ',
      request.receipt ?? '',
      outcomeWord(request, t),
    ]),
    empty: '申出はありません。',
  };
}

/** Opinions are printed only when all of a round are in, and for nobody who may still be asked as a third. */
function opinionsTable({ desk, by: me }: CaseFacts, t: Translate): PrintedTable {
  const rows = opinionRounds(desk).flatMap((round) => {
    const { of, given, waiting, decision } = round;
    const until = waiting.length > 0 ? 'そろうまで' : '決まるまで';
    const ended = decision
      ? [['決めたこと', `${decisionWord(decision.body['decision'], t)}（${japanStamp(decision.at)}）`]]
      : [];
    const lines = of.map((name) => {
      const { at, said } = given.find(({ by }) => by === name) ?? {};
      if (at === undefined) return [name, '待っています'];
      if (!isShownTo(round, me)) return [name, `書きました（${japanStamp(at)}）。中身は、${until}印刷しません`];
      const why = reasonWords(said?.body['reasons'], t).join('・');
      return [
        name,
        [decisionWord(said?.body['decision'], t), why, text(said?.body['text'])].filter(Boolean).join('／'),
      ];
    });
    return [...lines, ...ended];
  });
  return table('判断', rows, '意見は、まだ頼んでいません。');
}

function careTables({ rows, care }: CaseFacts): PrintedTable[] {
  const { decision, wishes } = care;
  return [
    {
      title: `会社の対応（${rows.filter(({ state }) => state !== 'open').length} / ${rows.length}）`,
      heads: ['', 'すること', '担当', '日', '証拠', 'もと'],
      widths: [4, 29, 16, 21, 11, 19],
      rows: rows.map(({ step, state, owner, due, said }) => [
        { open: '—', done: '✓', 'not-done': '×' }[state],
        state === 'not-done' ? `${step.title.ja}（しない：${said?.text ?? ''}）` : step.title.ja,
        owner,
        state === 'open' ? `目安 ${due}` : (said?.doneOn ?? ''),
        said?.proof ?? '',
        basisWords(step.bases, 'ja'),
      ]),
      empty: '手順はありません。',
    },
    table(
      '表に答えるか、答えないか',
      decision
        ? [
            ['決めたこと', decision.answers ? '答える' : '答えない'],
            ['よいこと', decision.reasonsFor.join('／')],
            ['心配なこと', decision.reasonsAgainst.join('／')],
            ['承認', decision.approvedBy.join('・')],
            ['見直す日', decision.reviewOn ?? ''],
          ]
        : [],
      'まだ決めていません。',
    ),
    table(
      '本人の希望',
      wishes
        ? [
            ['働き方', wishes.work],
            ['知らせる人', wishes.whoMayKnow],
            ['警察', wishes.police],
            ['申出', wishes.request],
            ['聞いた日', wishes.askedOn],
          ]
        : [],
      'まだ聞いていません。',
    ),
  ];
}

const notesTable = ({ kept }: DeskCase): PrintedTable => ({
  ...{ title: 'メモ', heads: ['日時', 'だれ', 'メモ'], widths: [20, 14, 66], empty: 'メモはありません。' },
  rows: (kept['note'] ?? []).map(({ at, body }) => [japanStamp(at), text(body['by']), text(body['text'])]),
});

const custodyTable = ({ custody }: IncidentFile, t: Translate): PrintedTable => ({
  ...{
    title: `取扱履歴（${custody.length} 件）`,
    heads: ['番号', '日時（日本時間）', 'できごと', '照合用の値（先頭）'],
  },
  ...{ widths: [8, 24, 48, 20], empty: '' },
  rows: custody.map((entry) => [
    String(entry.seq),
    japanStamp(entry.at),
    custodyWords(entry, t, (id) => routeName(id, 'ja')),
    entry.hash.slice(0, 16),
  ]),
});

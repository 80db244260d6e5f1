/** Whose move it is while a clock runs. */
const movers = ['platform', 'provider', 'you', 'counsel'] as const;
type Mover = (typeof movers)[number];

/** What a clock is counted from; each is a day that somebody wrote down, never one that the tool guessed. */
const clockStarts = [
  'sent',
  'inquiry',
  'opinion',
  'posted',
  'account-deleted',
  'order-provided',
  'order-served',
  'offender-known',
  'damage-known',
] as const;
export type ClockStart = (typeof clockStarts)[number];

/** A length of time as statutes and practice give it. */
export interface ClockLength {
  count: number;
  unit: 'days' | 'months' | 'years';
}

/** A clock of shared/domain/takedown-japan.md §2. Every one is a 目安 with its source; none says that a right is gone. */
export interface ClockRule {
  id: string;
  name: { ja: string; en: string };
  starts: ClockStart;
  length: ClockLength;
  mover: Mover;
  source: { ja: string; en: string };
  /** Seen in the text or on a page; else own knowledge, to be checked. */
  verified: boolean;
  /** Only for a request through a statutory window. */
  statutoryWindowOnly?: true;
}

function rule(
  id: string,
  starts: ClockStart,
  [count, unit]: [number, ClockLength['unit']],
  mover: Mover,
  verified: boolean,
  name: [string, string],
  source: [string, string],
): ClockRule {
  const pair = ([ja, en]: [string, string]) => ({ ja, en });
  return { id, starts, length: { count, unit }, mover, verified, name: pair(name), source: pair(source) };
}

const act = '情報流通プラットフォーム対処法';
const practice: [string, string] = ['実務の目安（法律の定めなし）', 'Practice, no statute'];

/** All clocks, in the order in which they usually start. */
export const clockRules: readonly ClockRule[] = [
  {
    ...rule(
      'idpa-notice',
      'sent',
      [7, 'days'],
      'platform',
      true,
      ['事業者の回答（または遅れる理由の通知）', 'The platform’s answer, or its reason for taking longer'],
      [`${act}25条・施行規則16条`, 'IDPA art. 25, ordinance art. 16'],
    ),
    statutoryWindowOnly: true,
  },
  rule(
    'takedown-inquiry',
    'inquiry',
    [7, 'days'],
    'provider',
    true,
    ['投稿者への照会（返事がなければ削除できる）', 'Inquiry to the poster; silence lets the provider remove'],
    [`${act}3条2項2号`, 'IDPA art. 3(2)(ii)'],
  ),
  rule(
    'election-inquiry',
    'inquiry',
    [2, 'days'],
    'provider',
    true,
    ['投稿者への照会（選挙の候補者の場合）', 'Inquiry to the poster, where candidates are concerned'],
    [`${act}4条1号`, 'IDPA art. 4(i)'],
  ),
  rule(
    'disclosure-opinion',
    'opinion',
    [14, 'days'],
    'provider',
    false,
    ['開示請求での投稿者の意見聴取', 'Hearing of the poster in a disclosure request'],
    [`${act}6条1項（2週間は実務の目安）`, 'IDPA art. 6(1); two weeks are practice'],
  ),
  rule(
    'disclosure-start',
    'posted',
    [21, 'days'],
    'counsel',
    false,
    ['開示手続きを始める目安', 'To start a disclosure procedure'],
    practice,
  ),
  rule(
    'access-log-mobile',
    'posted',
    [90, 'days'],
    'counsel',
    true,
    ['通信記録の保存（携帯電話の回線）', 'Access logs, mobile lines'],
    practice,
  ),
  rule(
    'access-log-fixed',
    'posted',
    [180, 'days'],
    'counsel',
    true,
    ['通信記録の保存（固定回線）', 'Access logs, fixed lines'],
    practice,
  ),
  rule(
    'login-log',
    'account-deleted',
    [30, 'days'],
    'counsel',
    false,
    ['アカウント削除後のログイン記録', 'Login records after an account is deleted'],
    practice,
  ),
  rule(
    'disclosure-order',
    'order-provided',
    [2, 'months'],
    'counsel',
    true,
    ['提供命令のあとの申立ての通知', 'Notice of the petition after a provision order'],
    [`${act}15条3項2号`, 'IDPA art. 15(3)(ii)'],
  ),
  rule(
    'disclosure-objection',
    'order-served',
    [1, 'months'],
    'counsel',
    true,
    ['開示命令への異議の訴え', 'Action against a disclosure order'],
    [`${act}14条1項`, 'IDPA art. 14(1)'],
  ),
  rule(
    'complaint-6m',
    'offender-known',
    [6, 'months'],
    'you',
    false,
    ['告訴（名誉毀損・侮辱）', 'Criminal complaint (defamation, insult)'],
    ['刑訴法235条（犯人を知った日から）', 'Code of Criminal Procedure art. 235, from knowing the offender'],
  ),
  rule(
    'prosecution',
    'posted',
    [3, 'years'],
    'counsel',
    false,
    ['公訴時効（名誉毀損・侮辱）', 'Limit for prosecution (defamation, insult)'],
    ['刑訴法250条', 'Code of Criminal Procedure art. 250'],
  ),
  rule(
    'tort-known',
    'damage-known',
    [3, 'years'],
    'counsel',
    false,
    ['損害賠償（損害と相手を知った日から）', 'Damages, from knowing damage and offender'],
    ['民法724条1号', 'Civil Code art. 724(i)'],
  ),
  rule(
    'tort-body',
    'damage-known',
    [5, 'years'],
    'counsel',
    false,
    ['損害賠償（生命・身体の害）', 'Damages for harm to life or body'],
    ['民法724条の2', 'Civil Code art. 724-2'],
  ),
  rule(
    'tort-act',
    'posted',
    [20, 'years'],
    'counsel',
    false,
    ['損害賠償（行為の時から）', 'Damages, from the act'],
    ['民法724条2号', 'Civil Code art. 724(ii)'],
  ),
];

import { japanStamp } from '../../japan-time';
import type { Closing, PublicDecision, StepSaid, Wishes } from '../../shapes/desk/care';
import { type Decision, decisions, type GateOf, gates, reasons } from '../../shapes/desk/opinion';
import type { DatedPlaybook, Playbook } from '../../shapes/desk/playbook';
import type { CustodyEntry, CustodyEvent } from '../../shapes/schema';
import { basisWords, type CareRow, firstPlaybook, ownerOf, stepById } from './first-playbook';

/** One line of 「会社がしたこと」. What people wrote of a step, a proof or a closing stands in it as they typed it. */
export interface EmployerLine {
  /** ISO 8601; sorts the lines. */
  readonly at: string;
  readonly what: string;
  readonly who: string;
  readonly proof: string;
  readonly basis: string;
}

/** Entries of the log that show something the employer did, as a labour office reads them. */
const entryWords: Partial<Record<CustodyEvent, readonly [what: string, ...bases: string[]]>> = {
  captured: ['投稿を記録し、封印した', 'measure-5'],
  imported: ['相談を受け、記録を受け取った', 'measure-3', 'measure-4'],
  exported: ['証拠パックを書き出した', 'measure-8'],
  'handed-over': ['記録を渡した', 'measure-8'],
  'request-sent': ['窓口へ申出を送った', 'measure-8'],
  'request-answered': ['窓口の回答を記録した', 'measure-8'],
  'answered-person': ['本人への返事を作った', 'measure-6'],
  'consent-withdrawn': ['本人の同意の取り下げを受けた', 'measure-9'],
};

/** What was decided, in the words of the screen; `said` of another version stays out. */
export const decidedWords: Record<Decision, string> = {
  person: '本人を支え、本人が申し出る',
  'company-request': '会社の権利として申し出る',
  'no-harassment': 'カスハラに当たらないとして閉じる',
  undecided: '決められない',
};
export const reasonsSaid: Record<(typeof reasons)[number], string> = {
  identifiable: 'だれのことか分かる',
  'home-or-shift': '住む所・勤務がわかる',
  threat: '危害をほのめかす',
  repeated: 'くり返し・集中',
  'work-hindered': '業務に差し支えた',
  'sexual-or-slur': '性的・差別的',
  'partly-complaint': '苦情の部分もある',
  'whistle-blower': '内部からの知らせかもしれない',
  other: 'その他',
};
const passed: Record<GateOf, string> = {
  'company-request': '会社の権利の申出',
  export: '社外への書き出し',
  'no-harassment': '当たらないとして閉じること',
};

/** What is exported into a person's own hands. */
const insideAlone: readonly unknown[] = ['print', 'employer-record', 'record-file', 'redacted-file', 'court-paper'];

type Words = readonly [what: string, ...bases: string[]];

/** What an entry says that the employer did. A print, one file, or this very record, leaves nobody's hands by itself. */
function wordsOf({ event, detail }: CustodyEntry): Words | undefined {
  switch (event) {
    case 'exported':
      if (insideAlone.includes(detail['contents'])) return undefined;
      return detail['contents'] === 'post-list' ? ['投稿一覧を書き出した', 'measure-8'] : entryWords.exported;
    case 'decided': {
      const decision = decisions.find((each) => each === detail['decision']);
      const why = reasons.filter((each) =>
        String(detail['reasons'] ?? '')
          .split(' ')
          .includes(each),
      );
      const because = why.length > 0 ? `（理由：${why.map((each) => reasonsSaid[each]).join('、')}）` : '';
      const said = decision ? `：${decidedWords[decision]}${because}` : '';
      return [`${Number(detail['opinions'] ?? 2)} 人の意見をそろえて決めた${said}`];
    }
    case 'gate-passed': {
      const gate = gates.find((each) => each === detail['gate']);
      return [`確認がそろう前に、急いで進めた${gate ? `（${passed[gate]}）` : ''}`];
    }
    case 'kept-until':
      if (typeof detail['until'] === 'string') return [`保存の期限を ${detail['until']} にした`];
      return [detail['held'] === false ? '保全を解いた' : '消さないように保全した'];
    default:
      return entryWords[event];
  }
}
const roles: Record<string, string> = { recorder: '記録した人', reviewer: '人事', legal: '法務' };

/** What was said about the care of a case, oldest first. */
interface SaidLine {
  readonly at: string;
  readonly step?: StepSaid & { readonly step: string };
  readonly decision?: PublicDecision;
  readonly wishes?: Wishes;
  readonly closing?: Closing;
}

/**
 * What the employer did for one case, by date: from its signed acts and from its log. A step is told in the words that it had
 * when something was said of it; what was taken back later says so.
 * @param playbook as it is now; `of` all that the company has had, oldest first
 */
export function employerLines(
  said: readonly SaidLine[],
  custody: readonly CustodyEntry[],
  playbook: Playbook,
  of: readonly DatedPlaybook[] = [],
): EmployerLine[] {
  const then = (at: string) =>
    of.findLast(({ since }) => since <= at)?.playbook ?? (of.length > 0 ? firstPlaybook : playbook);
  const entries = custody.flatMap((entry): EmployerLine[] => {
    const { at, actor, seq } = entry;
    const words = wordsOf(entry);
    const who = roles[actor.role ?? ''] ?? '';
    return words
      ? [{ at, what: words[0], who, proof: `取扱履歴 ${seq}`, basis: basisWords(words.slice(1), 'ja') }]
      : [];
  });
  const acts = said.flatMap((line, at): EmployerLine[] => {
    const sameStep = ({ step }: SaidLine) => step !== undefined && step.step === line.step?.step;
    return lineOf(line, then(line.at), said.slice(0, at).findLast(sameStep), said.slice(at + 1).find(sameStep));
  });
  return [...entries, ...acts].sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** Whether a line says that its step has ended, done or not. */
const hasEnded = (line: SaidLine | undefined) => line?.step?.done === true || line?.step?.notDone === true;

/** @param before the line before about the same step, and `after` the next */
function lineOf(
  { at, step, decision, wishes, closing }: SaidLine,
  playbook: Playbook,
  before: SaidLine | undefined,
  after: SaidLine | undefined,
): EmployerLine[] {
  if (step) {
    const known = stepById(playbook, step.step);
    const { title: words, bases } = known;
    const title = words.ja;
    const basis = basisWords(bases, 'ja');
    const on = step.doneOn ? `（${step.doneOn}）` : '';
    const why = step.text ? `：${step.text}` : '';
    const isTakenBack = after !== undefined && !hasEnded(after);
    const what = step.notDone
      ? `${title}をしないと決めた${why}`
      : step.done
        ? `${title}をした${on}${why}`
        : hasEnded(before)
          ? `前の行を取り消し、${title}をまだしていないと改めた`
          : `${title}を予定した${step.due ? `（目安 ${step.due}）` : ''}${why}`;
    const later = hasEnded({ at, step }) && isTakenBack ? '（のちに取り消した）' : '';
    return [{ at, what: what + later, who: step.owner ?? ownerOf(known, 'ja'), proof: step.proof ?? '', basis }];
  }
  if (decision) {
    const what = decision.answers ? '表に答えることを決めた' : '表に答えないことを決めた';
    return [
      { at, what, who: decision.approvedBy.join('・'), proof: '決めた記録', basis: basisWords(['measure-7'], 'ja') },
    ];
  }
  if (wishes)
    return [
      {
        at,
        what: `本人の希望を聞いた（${wishes.askedOn}）`,
        who: '人事',
        proof: '希望の記録',
        basis: basisWords(['measure-6'], 'ja'),
      },
    ];
  if (closing) {
    const left = closing.open.length > 0 ? `（残り ${closing.open.join('、')}）` : '';
    const as = closing.as === 'no-harassment' ? '二人の判断で、カスタマーハラスメントに当たらないとして' : '';
    const why = closing.why ? `：${closing.why}` : '';
    return [{ at, what: `${as}事案を閉じた${left}${why}`, who: '人事', proof: '', basis: '' }];
  }
  return [];
}

export const employerHeads = ['日時（日本時間）', 'したこと', 'した人', '証拠', '措置・条文'] as const;

export const employerCells = ({ at, what, who, proof, basis }: EmployerLine) => [
  japanStamp(at),
  what,
  who,
  proof,
  basis,
];

/** What was not done, with the day by which it is meant to be: it is printed too. */
export const notDoneWords = (rows: readonly CareRow[]) =>
  rows.filter(({ state }) => state === 'open').map(({ step, due }) => `${step.title.ja}（目安 ${due}）`);

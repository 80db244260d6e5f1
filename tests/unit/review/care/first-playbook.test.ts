import { describe, expect, it } from 'vitest';
import { citation } from '../../../../utils/law/citation';
import { knownFact } from '../../../../utils/law/law-facts';
import { isNothingOpen, openThings } from '../../../../utils/review/care/closing';
import { employerLines, notDoneWords } from '../../../../utils/review/care/employer-record';
import {
  answerTemplates,
  basisWords,
  careRows,
  firstPlaybook,
  nextStep,
} from '../../../../utils/review/care/first-playbook';
import { quotesPost } from '../../../../utils/review/care/quotes-post';
import { companyPapers, filledPaper } from '../../../../utils/review/company/company-papers';
import type { StepSaid } from '../../../../utils/shapes/desk/care';
import type { CustodyEntry } from '../../../../utils/shapes/schema';

const doxing = { acts: ['private-data', 'threat'], createdAt: '2026-11-24T05:32:07.000Z' } as const;
const incident = { acts: [...doxing.acts], createdAt: doxing.createdAt };
const said = (...rows: [string, StepSaid][]) => new Map(rows);

describe('the playbook that comes with Banken', () => {
  it('rests each step on a basis that is known, with its source and day', () => {
    for (const { bases } of firstPlaybook.steps)
      for (const id of bases) expect(knownFact(id)?.sources, id).toBeDefined();
    const measures = Array.from({ length: 10 }, (_, index) => knownFact(`measure-${index + 1}`));
    for (const [index, fact] of measures.entries()) {
      expect(fact && citation(fact, 'ja')).toBe(`令和8年厚生労働省告示第51号 10の措置の ${index + 1}`);
      expect(basisWords([fact?.id ?? ''], 'ja')).toBe(`10の措置の ${index + 1}`);
    }
    expect(basisWords(['contract-5', 'labour-33', 'attorney-72'], 'ja')).toBe(
      '労契法5条・労働施策総合推進法33条・弁護士法72条・法務省の考え方',
    );
  });

  it('asks for safety and IT security after doxing, and not after an insult', () => {
    const ids = (acts: 'private-data' | 'insult') =>
      careRows(firstPlaybook, { ...incident, acts: [acts] }, said()).map(({ step }) => step.id);
    expect(ids('private-data')).toEqual(expect.arrayContaining(['it-security', 'shop-safety', 'police', 'recurrence']));
    expect(ids('insult')).not.toContain('it-security');
    expect(ids('insult')).toEqual(
      expect.arrayContaining(['investigate', 'support', 'legal-support', 'identity', 'notice', 'public']),
    );
  });

  it('counts the day of a step from the day in Japan on which the case was opened', () => {
    const rows = careRows(firstPlaybook, incident, said());
    expect(nextStep(rows)).toMatchObject({ step: { id: 'safety' }, due: '2026-11-24', state: 'open' });
  });

  it('are named to whoever does them in the language of the page, and as the company says where it has', () => {
    const ownersOf = (playbook: typeof firstPlaybook, lang?: 'ja' | 'en') =>
      careRows(playbook, incident, said(), lang).map(({ owner }) => owner);
    expect(ownersOf(firstPlaybook)[0]).toBe('人事');
    expect(ownersOf(firstPlaybook, 'en').join()).not.toMatch(/[^ -~]/);
    const [first, ...others] = firstPlaybook.steps;
    if (!first) throw new Error('There are no steps.');
    const ours = { ...firstPlaybook, steps: [{ ...first, owner: 'お客様相談室' }, ...others] };
    expect(ownersOf(ours, 'en')[0]).toBe('お客様相談室');
  });

  it('keeps a step that a later playbook does not have', () => {
    const rows = careRows(firstPlaybook, incident, said(['a-step-of-before', { done: true }]));
    expect(rows.at(-1)).toMatchObject({ step: { id: 'a-step-of-before' }, state: 'done' });
  });
});

describe('closing a case', () => {
  const all = careRows(firstPlaybook, incident, said());
  const ended = careRows(
    firstPlaybook,
    incident,
    said(
      ...all.map(({ step }, at): [string, StepSaid] => [
        step.id,
        at % 2 ? { done: true } : { done: true, notDone: true, text: '本人が望まない' },
      ]),
    ),
  );

  const nothing = { openTasks: 0, wanted: [], isUndecided: false };

  it('asks for steps, requests and the answer to the person', () => {
    const open = openThings(all, [{ state: 'prepared' }], [{ event: 'consented' }], nothing);
    expect(open).toMatchObject({ requests: 1, isPersonWaiting: true });
    expect(open.steps).toHaveLength(all.length);
    expect(isNothingOpen(open)).toBe(false);
  });

  it('asks for nothing once each step was done or put aside with a reason', () => {
    const open = openThings(ended, [], [{ event: 'consented' }, { event: 'answered-person' }], nothing);
    expect(isNothingOpen(open)).toBe(true);
  });

  it.each([
    ['a task', { openTasks: 1 }],
    ['an opinion that was asked for', { wanted: ['久保'] }],
    ['a round that nobody has decided', { isUndecided: true }],
  ])('asks for %s', (_, said) => {
    expect(isNothingOpen(openThings(ended, [], [], { ...nothing, ...said }))).toBe(false);
  });
});

describe('what the employer did', () => {
  const entry = (seq: number, event: CustodyEntry['event'], at: string): CustodyEntry => ({
    incidentId: '00000000-0000-4000-8000-000000000001',
    seq,
    at,
    event,
    actor: { kind: 'person', role: 'reviewer' },
    detail: {},
    previous: '0'.repeat(64),
    hash: '1'.repeat(64),
  });
  const lines = employerLines(
    [
      {
        at: '2026-11-24T09:10:00.000Z',
        step: { step: 'duties', done: true, owner: '駅前店長', proof: 'シフト表 11/25', doneOn: '2026-11-24' },
      },
      { at: '2026-11-25T01:00:00.000Z', step: { step: 'police', done: true, notDone: true, text: '本人が望まない' } },
      {
        at: '2026-11-26T08:00:00.000Z',
        decision: {
          answers: false,
          reach: {},
          reasonsFor: [],
          reasonsAgainst: [],
          approvedBy: ['広報', '運営部長'],
          person: 'agrees',
        },
      },
    ],
    [entry(1, 'imported', '2026-11-24T05:41:00.000Z'), entry(2, 'opened', '2026-11-24T05:42:00.000Z')],
    firstPlaybook,
  );

  it('stands by date, with who, proof and basis, also what was decided against', () => {
    expect(lines.map(({ what, who, proof, basis }) => [what, who, proof, basis])).toEqual([
      ['相談を受け、記録を受け取った', '人事', '取扱履歴 1', '10の措置の 3・10の措置の 4'],
      ['勤務の配慮をした（2026-11-24）', '駅前店長', 'シフト表 11/25', '10の措置の 6・労契法5条'],
      ['警察への相談をしないと決めた：本人が望まない', '人事', '', '10の措置の 8'],
      ['表に答えないことを決めた', '広報・運営部長', '決めた記録', '10の措置の 7'],
    ]);
  });

  it('says of a step that was ticked by mistake that it was taken back', () => {
    const tick = (at: string, done: boolean) => ({ at, step: { step: 'support', done } });
    const told = employerLines(
      [tick('2026-11-24T01:00:00.000Z', true), tick('2026-11-24T01:00:04.000Z', false)],
      [],
      firstPlaybook,
    );
    const title = firstPlaybook.steps.find(({ id }) => id === 'support')?.title.ja;
    expect(told.map(({ what }) => what)).toEqual([
      `${title}をした（のちに取り消した）`,
      `前の行を取り消し、${title}をまだしていないと改めた`,
    ]);
  });

  it('tells a step in the words of its day: a company that rewrites its playbook has not done more by that', () => {
    const [first] = firstPlaybook.steps.filter(({ id }) => id === 'support');
    if (!first) throw new Error('no such step');
    const rewritten = (ja: string, version: number) => ({
      ...{ format: 'banken-playbook/1' as const, version },
      steps: [{ ...first, title: { ja, en: ja } }],
    });
    const [early, late] = [rewritten('相談先の案内', 1), rewritten('一週間の休み', 2)];
    const of = [
      { since: '2026-11-20T00:00:00.000Z', playbook: early },
      { since: '2026-12-20T00:00:00.000Z', playbook: late },
    ];
    const done = (at: string) => ({ at, step: { step: 'support', done: true, doneOn: '2026-11-24' } });
    const says = (at: string) => employerLines([done(at)], [], late, of)[0]?.what;
    expect(says('2026-11-24T01:00:00.000Z')).toBe('相談先の案内をした（2026-11-24）');
    expect(says('2026-12-24T01:00:00.000Z')).toBe('一週間の休みをした（2026-11-24）');
    expect(says('2026-11-01T01:00:00.000Z')).toBe(`${first.title.ja}をした（2026-11-24）`);
  });

  it('prints what was not done, too', () => {
    expect(notDoneWords(careRows(firstPlaybook, incident, said()))[0]).toBe('事実の確認（目安 2026-11-25）');
  });
});

describe('a text for the public', () => {
  const post = '駅前店のレジの田中、態度が悪すぎる。二度と行かない';

  it('is refused when it holds words of the post, whatever their form', () => {
    expect(quotesPost('「駅前店のレジの田中」という投稿がありました', [post])).toBe(true);
    expect(quotesPost('ﾀｲﾄﾞ ではなく 態度が悪すぎる。二度と とのご指摘', [post])).toBe(true);
    expect(quotesPost('クズと書かれました', ['クズ'])).toBe(true);
  });

  it('may say what every template says', () => {
    const templates = answerTemplates.flatMap(({ text }) => [text.ja, text.en]);
    for (const text of templates) expect(quotesPost(text, [post, ...templates], templates)).toBe(false);
  });

  it('has no place for words of a post in any template', () => {
    const blanks = answerTemplates.flatMap(({ text }) =>
      [...`${text.ja}${text.en}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect(new Set(blanks)).toEqual(new Set(['company', 'desk', 'fact', 'topic']));
  });
});

describe('papers of the company', () => {
  it('are policy, rules and a training sheet, with names filled in or blanks to write into', () => {
    const [, rule] = companyPapers;
    const text = rule ? JSON.stringify(filledPaper(rule, {})) : '';
    expect(text).toContain('"第1条（目的）"');
    expect(text).toContain('労働施策総合推進法33条および令和8年厚生労働省告示第51号に基づき');
    expect(companyPapers.map(({ kind }) => kind)).toEqual(['policy', 'rule', 'rule', 'training']);
    for (const paper of companyPapers) {
      const text = JSON.stringify(filledPaper(paper, { company: 'みなと珈琲株式会社', desk: '人事 相談窓口' }));
      expect(text).not.toMatch(/\{\w+\}/);
      expect(JSON.stringify(filledPaper(paper, {}))).not.toMatch(/\{\w+\}/);
    }
  });
});

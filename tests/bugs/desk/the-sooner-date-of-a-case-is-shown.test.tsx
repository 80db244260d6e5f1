// @in-a-document
import { expect, it } from 'vitest';
import { DeskRow } from '../../../components/desk/desk-row';
import { casePaper } from '../../../entrypoints/dashboard/print/case-paper';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import type { DeskCase } from '../../../utils/shapes/desk/desk-case';
import { show, t } from '../../unit/components/dashboard-parts';
import { inventedIncident } from '../../unit/review/invented-capture';

// The desk is sorted by the sooner of both, and showed the day of a task in front of a date of the law that comes before it;
// a printed case said that it had no next date at all
const incident = inventedIncident('K-2026-0001');
const silent: DeskCase = { id: incident.id, rev: 0, heads: {}, words: {}, kept: {} };
const date = { day: '2026-12-15', words: '相談の目安 12/15' };

const rowOf = (due: string) => {
  const task = { text: '店に聞く', owner: '田所', due };
  const said = { kind: 'task', body: task, hash: '1', writer: 'w', at: '2026-11-29T00:00:00.000Z' };
  const facts = deskFacts({ ...silent, words: { 'task 1': [said] } }, incident);
  const nothing = () => {};
  const props = { incident, facts, date, author: '', region: '', columns: ['next'] as const };
  return show(<DeskRow {...props} isChosen={false} onChoose={nothing} />).textContent;
};

it('in a row of the desk the sooner of a task and of a date of the law stands', () => {
  expect(rowOf('2026-12-20')).toContain(date.words);
  expect(rowOf('2026-12-20')).not.toContain('店に聞く');
  expect(rowOf('2026-12-10')).toContain('店に聞く');
});

it('a printed case has its next date', () => {
  const file = { incident, captures: [], custody: [], requests: [] };
  const said = { title: '', state: '', summary: '', date: date.words, kept: '', organization: '', by: '' };
  const facts = {
    file,
    desk: silent,
    care: { steps: new Map(), options: [] },
    rows: [],
    place: { shop: '', region: '' },
    ...said,
  };
  const paper = casePaper(facts as never, [], t, '2026-11-29T00:00:00.000Z');
  expect(paper.tables[0]?.rows).toContainEqual(['次の期日', date.words]);
});

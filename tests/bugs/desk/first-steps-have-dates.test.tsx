// @in-a-document
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { DeskRow } from '../../../components/desk/desk-row';
import { casePaper } from '../../../entrypoints/dashboard/print/case-paper';
import { readCare, sayStep } from '../../../utils/desk/care-acts';
import { readCompany, sayPlaybook } from '../../../utils/desk/company-acts';
import { deskCase } from '../../../utils/desk/desk-log';
import { db } from '../../../utils/evidence/db';
import { incidentFile } from '../../../utils/evidence/queries';
import { deskFacts } from '../../../utils/evidence/register/desk-facts';
import { careRows, nextStep } from '../../../utils/review/care/first-playbook';
import { deskNext } from '../../../utils/review/care/next-date';
import { viewCounts } from '../../../utils/review/desk-views';
import { filterCases, openFilter } from '../../../utils/review/filters';
import { show, t } from '../../unit/components/dashboard-parts';
import { freshDevice, now, recordPost, reviewer } from '../../unit/handoff/invented-device';

// What the playbook asks for counted from the moment on at which somebody edited it: a case of today with the address of a
// clerk in it had no next date, and a step that was touched stood in the row by its id
const at = '2026-11-30T03:00:00.000Z';
const today = '2026-11-30';
const shown = { wordOf: (_: string, value: string) => value, siteOf: (_: string, name: string) => name };
const nothing = () => {};

async function doxing(number = 1) {
  const { incidentId } = await recordPost({ postKey: `x::${number}` });
  await db.incidents.update(incidentId, { createdAt: at, acts: ['private-data'] });
  return incidentId;
}

/** What the list has of the days that are planned, from its columns alone. */
async function listed() {
  const { playbook } = await readCompany();
  const looking = { me: '', today, playbook };
  const [register, columns] = [await db.register.toArray(), await db.columns.toArray()];
  const left = (filter: object) =>
    filterCases(register, undefined, { ...openFilter, ...filter }, shown, { columns, looking })?.length;
  const { views, days } = viewCounts(register, columns, looking);
  const due = Array.from({ length: 10 }, (_, day) => `2026-1${day < 1 ? '1-30' : `2-0${day}`}`);
  return { week: left({ view: 'week' }), views, days, dueOn: due.find((day) => left({ dueOn: day }) === 1) };
}

/** What the room of the company's care says comes next. */
async function nextInCare(id: string) {
  const incident = (await db.incidents.get(id))!;
  return nextStep(careRows((await readCompany()).playbook, incident, (await readCare(id)).steps));
}

it('a case of today is due when the first step of the playbook is', async () => {
  await freshDevice();
  const id = await doxing();
  const { week, views, days, dueOn } = await listed();
  expect([week, views.week, days[0]]).toEqual([1, 1, 1]);
  expect(dueOn).toBe((await nextInCare(id))?.due);
});

it('day by day the list says what the room of care says, whatever is done, put off or edited', {
  tags: 'long',
}, async () => {
  await freshDevice();
  const id = await doxing();
  const { playbook } = await readCompany();
  const say = (step: string, said: object) => sayStep(id, { step, done: false, ...said }, reviewer, now);
  const same = async () => expect((await listed()).dueOn).toBe((await nextInCare(id))?.due);
  await say('safety', { done: true });
  await same();
  await say('name', { notDone: true, done: true });
  await say('investigate', { due: '2026-12-07' });
  await same();
  // Not done after all: the playbook's day is back
  await say('safety', {});
  await same();
  expect((await listed()).dueOn).toBe(today);
  await sayPlaybook(
    playbook.steps.map((step) => ({ ...step, days: step.id === 'safety' ? 4 : 8 })),
    reviewer,
    now(),
  );
  await same();
  expect((await listed()).dueOn).toBe('2026-12-04');
  for (const { id: step } of playbook.steps) await say(step, { done: true });
  expect((await listed()).dueOn).toBeUndefined();
  await say('an-earlier-step', {});
  await same();
});

it('nothing of a closed case is due', async () => {
  await freshDevice();
  const id = await doxing();
  await db.incidents.update(id, { status: 'closed' });
  expect((await listed()).views.week).toBe(0);
  expect(
    deskNext(await deskCase(id), (await db.incidents.get(id))!, (await readCompany()).playbook, 'ja'),
  ).toBeUndefined();
});

it('row and print say who does which step, by its title', async () => {
  await freshDevice();
  const id = await doxing();
  await sayStep(id, { step: 'shop-safety', done: false, owner: '店長', due: '2026-11-29' }, reviewer, now);
  const file = (await incidentFile(id))!;
  const [{ incident }, desk, { playbook }] = [file, await deskCase(id), await readCompany()];
  const next = deskNext(desk, incident, playbook, 'ja');
  const facts = {
    ...deskFacts(desk, incident),
    next: next!,
  };
  const row = { incident, facts, date: undefined, author: '', region: '', columns: ['next'] as const };
  const words = '店長：店の安全';
  expect(show(<DeskRow {...row} isChosen={false} onChoose={nothing} />).textContent).toContain(words);
  const care = await readCare(id);
  const rows = careRows(playbook, incident, care.steps);
  const place = { shop: '', region: '' };
  const said = { title: '', state: '', summary: '', date: '', kept: '', organization: '', by: '' };
  const paper = casePaper({ file, desk, care, rows, place, next, ...said }, [], t, now());
  expect(paper.tables[0]?.rows).toContainEqual(['次の期日', `2026-11-29　${words}`]);
});

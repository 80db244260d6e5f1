import 'fake-indexeddb/auto';
import { beforeAll, expect, it } from 'vitest';
import { printParts } from '../../../components/print/print-parts';
import { postList } from '../../../entrypoints/dashboard/campaigns/save-post-list';
import { employerPaper } from '../../../entrypoints/dashboard/care/save-employer-record';
import { readRegisterTable } from '../../../entrypoints/dashboard/company/read-register-table';
import { readFigures } from '../../../entrypoints/dashboard/figures/read-figures';
import { yearlyPaper } from '../../../entrypoints/dashboard/figures/yearly-report';
import { casePaper } from '../../../entrypoints/dashboard/print/case-paper';
import { csvRows } from '../../../utils/bytes/read-csv';
import { closeCase, readCare, sayHold, sayStep } from '../../../utils/desk/care-acts';
import { readCompany } from '../../../utils/desk/company-acts';
import { deskCase } from '../../../utils/desk/desk-log';
import { askOpinions, decide, giveOpinion } from '../../../utils/desk/opinion-acts';
import { opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { db } from '../../../utils/evidence/db';
import { firstCaptures, incidentFile } from '../../../utils/evidence/queries';
import type { PrintedTable, TablePaper } from '../../../utils/export/documents/table-pdf';
import { type RegisterColumn, registerColumns } from '../../../utils/export/tables/register-table';
import { viewOf } from '../../../utils/review/campaigns/campaign-rows';
import { employerLines, notDoneWords } from '../../../utils/review/care/employer-record';
import { careRows, firstPlaybook } from '../../../utils/review/care/first-playbook';
import { deskNext } from '../../../utils/review/care/next-date';
import { closingWays } from '../../../utils/shapes/desk/care';
import { deskRoles } from '../../../utils/shapes/desk/company';
import { decisions, gateParts, gates, opinionPurposes, questions, reasons } from '../../../utils/shapes/desk/opinion';
import { actKinds, custodyEvents, incidentStatuses, targetKinds } from '../../../utils/shapes/schema';
import { answerOutcomes, standings } from '../../../utils/shapes/takedown/request';
import { routes } from '../../../utils/takedown/routes';
import { passGate } from '../../harness/desk/pass-gate';
import { t } from '../../unit/components/dashboard-parts';
import { freshDevice, now, recordPost, reviewer } from '../../unit/handoff/invented-device';

// A printed case said 「company-request／home-or-shift」 and `removed`, the register `x-idpa removed`: papers that a labour
// office or a court reads hold words of their language in every cell
const codes = new Set<string>([
  ...[...actKinds, ...targetKinds, ...incidentStatuses, ...custodyEvents, ...answerOutcomes, ...standings],
  ...[...decisions, ...reasons, ...opinionPurposes, ...questions, ...gates, ...gateParts, ...deskRoles, ...closingWays],
  ...['prepared', 'sent', 'text', 'author', 'burst', 'recorder', 'reviewer', 'legal', 'held', 'undecided', 'untouched'],
  ...['agrees', 'refuses', 'not-asked', 'not-done', ...firstPlaybook.steps.map(({ id }) => id)],
  ...[...firstPlaybook.steps.flatMap(({ bases }) => bases), ...routes.map(({ id }) => id)],
]);

/** What in a cell is a code, or a word in hyphens such as only codes are. */
function codesIn(cell: string): string[] {
  const words = cell.replace(/https?:\S+/g, '').match(/[A-Za-z0-9_]+(?:[-.:][A-Za-z0-9_]+)*/g) ?? [];
  return words.filter((word) => codes.has(word) || /^[a-z]+(-[a-z]+)+$/.test(word));
}

const inTables = (tables: readonly Pick<PrintedTable, 'heads' | 'rows'>[]) =>
  tables.flatMap(({ heads, rows }) => [heads, ...rows].flat()).flatMap(codesIn);
const inPaper = (paper: TablePaper) => [...inTables(paper.tables), ...[...paper.lead, ...paper.foot].flatMap(codesIn)];

let ids: string[] = [];
const people = ['田所', '久保', '森'];

/** A case in which everything has happened that a case can say. */
beforeAll(async () => {
  await freshDevice();
  ids = [];
  for (const [at, status] of incidentStatuses.entries()) {
    const { incidentId, captureId } = await recordPost({ postKey: `x::${at}` });
    ids.push(incidentId);
    await db.incidents.update(incidentId, { status, acts: [...actKinds], target: targetKinds[0] });
    for (const [place, route] of routes.entries()) {
      const outcome = answerOutcomes[place % (answerOutcomes.length + 1)];
      const request = { id: crypto.randomUUID(), incidentId, captureId, routeId: route.id, platform: 'x' };
      await db.requests.add({
        ...{
          ...request,
          standing: standings[place % standings.length]!,
          claim: 'privacy',
          reason: '',
          preparedAt: now(),
        },
        ...(place % 2 ? { state: 'prepared' as const } : { state: 'sent' as const, sentAt: now() }),
        ...(outcome ? { answer: { at: now(), outcome } } : {}),
      });
    }
  }
  const [id = ''] = ids;
  for (const decision of decisions) {
    await askOpinions(id, people, 'company-request', '', reviewer, now());
    for (const by of people) {
      const { round } = opinionRounds(await deskCase(id)).find((each) => !each.decision)!;
      await giveOpinion(id, { round, decision, reasons: [...reasons], openedPost: false }, by, reviewer, now());
    }
    await decide(id, opinionRounds(await deskCase(id)).find((each) => !each.decision)!, '', reviewer, now());
  }
  await passGate(id, 'company-request', gateParts, '今夜のため', reviewer, now());
  await sayHold(id, true, '裁判のため', reviewer, now());
  await sayStep(id, { step: 'an-earlier-step', done: true }, reviewer, now);
  await sayStep(id, { step: 'safety', done: false, notDone: true, text: '本人が望まない' }, reviewer, now);
  await closeCase(id, { open: [], why: '終わった', as: 'no-harassment' }, reviewer, now());
});

it('a printed case has words in every cell', async () => {
  const { playbook } = await readCompany();
  for (const id of ids) {
    const [file, desk, care] = [(await incidentFile(id))!, await deskCase(id), await readCare(id)];
    const rows = careRows(playbook, file.incident, care.steps);
    const next = deskNext(desk, file.incident, playbook, 'ja');
    const place = { shop: '', region: '' };
    const said = { title: '危害の予告', state: '対応中', summary: '', date: '', kept: '', organization: '', by: '' };
    const paper = casePaper({ file, desk, care, rows, place, next, ...said }, printParts, t, now());
    expect(inPaper(paper)).toEqual([]);
  }
});

it('the register has words in every cell', { tags: 'long' }, async () => {
  const columns = Object.keys(registerColumns) as RegisterColumn[];
  const { heads, rows } = await readRegisterTable(columns, t, () => {});
  expect(rows).toHaveLength(ids.length);
  expect(inTables([{ heads, rows }])).toEqual([]);
});

it('the record of what the employer did has words in every cell', { tags: 'long' }, async () => {
  const { playbook } = await readCompany();
  for (const id of ids) {
    const [{ incident, custody }, care] = [(await incidentFile(id))!, await readCare(id)];
    const lines = employerLines(care.lines, custody, playbook);
    const left = notDoneWords(careRows(playbook, incident, care.steps));
    expect(inPaper(employerPaper({ incident, lines, left }, now()))).toEqual([]);
  }
});

it('the list of posts has words in every cell', { tags: 'long' }, async () => {
  const joins = (['text', 'author', 'burst', 'person'] as const).map((by, at) => {
    const share = by === 'text' ? { share: 0.8 } : {};
    return { one: ids[at + 1] ?? '', other: ids[0] ?? '', by, ...share };
  });
  const { rows } = viewOf({ cases: ids, joins, asks: [] }, await firstCaptures(ids));
  const text = new TextDecoder().decode(postList(rows, false, t));
  expect(csvRows(text)).toHaveLength(ids.length + 1);
  expect(csvRows(text).flat().flatMap(codesIn)).toEqual([]);
});

it('the yearly report has words in every cell', async () => {
  const view = await readFigures(undefined, '2026-12-31');
  expect(inPaper(yearlyPaper(view, await readCompany(), undefined, t, now()))).toEqual([]);
});

it('tells a code from a word', () => {
  expect(codesIn('会社の申出（company-request）／x-idpa removed')).toEqual(['company-request', 'x-idpa', 'removed']);
  expect(codesIn('X 権利侵害の申出 @to…83 https://x.com/a/status/1')).toEqual([]);
});

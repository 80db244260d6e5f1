// @in-a-document
import 'fake-indexeddb/auto';
import '../handoff/cheap-argon';
import '../handoff/cheap-scrypt';
import './browser-here';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DecisionContainer } from '../../../entrypoints/dashboard/desk/decision-container';
import { readFigures } from '../../../entrypoints/dashboard/figures/read-figures';
import { ListContainer } from '../../../entrypoints/dashboard/list/list-container';
import { deskCase, writeActs } from '../../../utils/desk/desk-log';
import { askOpinions, giveOpinion } from '../../../utils/desk/opinion-acts';
import { opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { db } from '../../../utils/evidence/db';
import { saveCompanyLists, saveDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import { noteShown } from '../../../utils/evidence/store/incidents';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { t } from '../components/dashboard-parts';
import { inventedSighting } from '../evidence/invented-sighting';
import { freshDevice, now, recordPost, reviewer } from '../handoff/invented-device';
import { placeBrowser } from './scene';
import { Screen, until, wait } from './screen';

let screen: Screen | undefined;
let id = '';

beforeEach(async () => {
  useSessionForRecordKeys();
  placeBrowser();
  await freshDevice();
  id = (await recordPost()).incidentId;
  const reviewers = ['田所', '久保'].map((name) => ({ name, role: 'reviewer' as const }));
  await saveCompanyLists({ shops: [], people: [], reviewers });
  await saveDeskSelf({ name: '久保' });
});

afterEach(async () => {
  await screen?.close();
  screen = undefined;
  await wait(100);
});

it('whoever comes later meets the neutral summary before the words, which are in no document by themselves', async () => {
  const body = { who: 'person', act: 'threat', exposed: 'nothing', openedPost: true };
  await writeActs([{ caseId: id, kind: 'summary', body }], reviewer, now());
  screen = new Screen(<ListContainer incidentId={id} />);
  await screen.draw();
  const summary = await screen.find('#summary .text', t('summary_who_person'));
  expect(summary.textContent).toContain(t('act_threat'));
  const viewer = await screen.find('.viewer');
  expect(summary.compareDocumentPosition(viewer) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await screen.settle();
  expect(document.documentElement.outerHTML).not.toContain(inventedSighting().post.text);
});

it('a summary of another desk says nothing but what is in its slots', { tags: 'long' }, async () => {
  const body = { who: 'person 最低の店員', act: 'threat', exposed: 'ひどい', openedPost: true };
  await writeActs([{ caseId: id, kind: 'summary', body }], reviewer, now());
  screen = new Screen(<ListContainer incidentId={id} />);
  await screen.draw();
  await screen.find('#summary .text', t('summary_who_person'));
  expect(document.body.textContent).not.toMatch(/最低の店員|ひどい/);
});

it.each([
  ['an opinion says that its author opened nothing', 0],
  ['an opinion says that its author opened the post', 1],
] as const)('%s', async (_, opened) => {
  await askOpinions(id, ['田所', '久保'], 'other', '', reviewer, now());
  // What somebody else opened is not theirs
  await saveDeskSelf({ name: '田所' });
  await noteShown({ incidentId: id, detail: { what: 'text', seconds: 3 } }, reviewer, now());
  await saveDeskSelf({ name: '久保' });
  if (opened) await noteShown({ incidentId: id, detail: { what: 'text', seconds: 3 } }, reviewer, now());
  screen = new Screen(<DecisionContainer incidentId={id} />);
  await screen.draw();
  await screen.click('form label.chip', t('opinion_reason_threat'));
  await screen.click('form label.chip', t('opinion_decision_person'));
  await screen.click('button[type=submit].primary');
  const given = async () => (await deskCase(id)).kept['opinion']?.[0]?.body;
  await until('no opinion was given', given);
  expect(await given()).toMatchObject({ by: '久保', openedPost: opened === 1 });
});

it('no figure is of a person who works on cases', async () => {
  await writeActs([{ caseId: id, kind: 'claim', body: { holder: '久保' } }], reviewer, now());
  await askOpinions(id, ['田所', '久保'], 'other', '', reviewer, now());
  const [asked] = opinionRounds(await deskCase(id));
  const opinion = { round: asked?.round ?? '', decision: 'person', reasons: ['threat'], openedPost: true };
  for (const by of ['田所', '久保']) await giveOpinion(id, opinion, by, reviewer, now());
  const figures = JSON.stringify([await readFigures(undefined, '2026-11-30'), await db.figures.toArray()]);
  expect(figures.length).toBeGreaterThan(100);
  expect(figures).not.toMatch(/田所|久保/);
});

// @in-a-document
import 'fake-indexeddb/auto';
import '../../unit/handoff/cheap-argon';
import '../../unit/handoff/cheap-scrypt';
import '../../unit/screens/browser-here';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readRegisterTable } from '../../../entrypoints/dashboard/company/read-register-table';
import { DecisionContainer } from '../../../entrypoints/dashboard/desk/decision-container';
import { PrintContainer } from '../../../entrypoints/dashboard/print/print-container';
import { deskCase } from '../../../utils/desk/desk-log';
import { askOpinions, askThird, decide, giveOpinion } from '../../../utils/desk/opinion-acts';
import { opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { deskTexts } from '../../../utils/evidence/register/desk-facts';
import { saveCompanyLists, saveDeskSelf } from '../../../utils/evidence/settings/desk-settings';
import { type RegisterColumn, registerColumns } from '../../../utils/export/tables/register-table';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { t } from '../../unit/components/dashboard-parts';
import { freshDevice, now, recordPost, reviewer } from '../../unit/handoff/invented-device';
import { placeBrowser } from '../../unit/screens/scene';
import { Screen, wait } from '../../unit/screens/screen';

// Two had given different opinions: whoever was asked as a third then had both before their eyes until they were asked
let screen: Screen | undefined;
let id = '';
const words = ['帰り道を知っている', '苦情とも読める'] as const;
const roundOf = async () => opinionRounds(await deskCase(id))[0]!;
const sits = (name: string) => saveDeskSelf({ name });

beforeEach(async () => {
  useSessionForRecordKeys();
  placeBrowser();
  vi.stubGlobal('print', vi.fn());
  await freshDevice();
  id = (await recordPost()).incidentId;
  const reviewers = ['田所', '久保', '森'].map((name) => ({ name, role: 'reviewer' as const }));
  await saveCompanyLists({ shops: [], people: [], reviewers });
  await askOpinions(id, ['田所', '久保'], 'other', '', reviewer, now());
  const { round } = await roundOf();
  const opinion = { round, reasons: ['threat'], openedPost: false };
  await giveOpinion(id, { ...opinion, decision: 'person', text: words[0] }, '田所', reviewer, now());
  await giveOpinion(id, { ...opinion, decision: 'undecided', text: words[1] }, '久保', reviewer, now());
});

afterEach(async () => {
  await screen?.close();
  screen = undefined;
  await wait(100);
});

/** Everything that this machine shows of the case: its page, its print, the register with all columns, what a search looks at. */
async function seen(): Promise<string> {
  screen = new Screen(<DecisionContainer incidentId={id} />);
  await screen.draw();
  await screen.find('h2', t('opinion_round', [t('opinion_purpose_other')]));
  await screen.settle();
  const page = document.body.textContent;
  await screen.show(<PrintContainer incidentId={id} />);
  await screen.find('table caption, h2, h3', '判断');
  await screen.settle();
  const { rows } = await readRegisterTable(Object.keys(registerColumns) as RegisterColumn[], t, () => undefined);
  return [page, document.body.textContent, JSON.stringify(rows), ...deskTexts(await deskCase(id))].join('\n');
}

const reasons = t('opinion_reason_threat');
const isKeptBack = (all: string) => [...words, reasons].every((each) => !all.includes(each));

it('shows nothing of two that differ to who may be asked as a third, and all of it to those two', async () => {
  await sits('森');
  const all = await seen();
  expect(isKeptBack(all)).toBe(true);
  expect(all).toContain(t('opinion_blindSplit'));
  expect(all).toContain('決まるまで印刷しません');
  await screen?.close();
  await sits('田所');
  const theirs = await seen();
  for (const each of words) expect(theirs.split(each)).toHaveLength(3);
});

it('shows nothing of them to the third either, until it has given its own', { tags: 'long' }, async () => {
  await askThird(id, await roundOf(), '森', reviewer, now());
  await sits('森');
  const before = await seen();
  // Reasons stand in the form to choose from
  expect(words.every((each) => !before.includes(each))).toBe(true);
  await screen?.close();
  const { round } = await roundOf();
  const own = { round, reasons: ['repeated'], openedPost: false, decision: 'person', text: '三人目' };
  await giveOpinion(id, own, '森', reviewer, now());
  const after = await seen();
  for (const each of words) expect(after.split(each)).toHaveLength(3);
  await screen?.close();
  // Once it is decided everybody may read why
  await decide(id, await roundOf(), '', reviewer, now());
  await sits('原');
  expect((await seen()).includes(words[0])).toBe(true);
});

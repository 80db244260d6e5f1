// @in-a-document
import 'fake-indexeddb/auto';
import '../../unit/handoff/cheap-argon';
import '../../unit/handoff/cheap-scrypt';
import '../../unit/screens/browser-here';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CampaignsContainer } from '../../../entrypoints/dashboard/campaigns/campaigns-container';
import { CareContainer } from '../../../entrypoints/dashboard/care/care-container';
import { ListContainer } from '../../../entrypoints/dashboard/list/list-container';
import { PathContainer } from '../../../entrypoints/dashboard/path/path-container';
import { PrintContainer } from '../../../entrypoints/dashboard/print/print-container';
import { deskCase } from '../../../utils/desk/desk-log';
import { askOpinions } from '../../../utils/desk/opinion-acts';
import { db } from '../../../utils/evidence/db';
import { capturesOf, custodyOf } from '../../../utils/evidence/queries';
import { saveCompanyLists } from '../../../utils/evidence/settings/desk-settings';
import { saveParty } from '../../../utils/evidence/settings/parties';
import { filesOf } from '../../../utils/evidence/store/captures/capture-jobs';
import { saveRedaction } from '../../../utils/evidence/store/captures/redactions';
import { isOwnAlone } from '../../../utils/evidence/store/handed-over';
import { writePathSenders } from '../../../utils/evidence/store/path-entries';
import { makeRedaction } from '../../../utils/export/redaction/make-redaction';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { strangeDetails } from '../../../utils/shapes/custody-details';
import { t } from '../../unit/components/dashboard-parts';
import { freshDevice, now, recordPost, reviewer } from '../../unit/handoff/invented-device';
import { placeBrowser } from '../../unit/screens/scene';
import { Screen, until, wait } from '../../unit/screens/screen';
import { campaignAtHand } from '../../unit/screens/threads-here';

// The list of posts, the employer's record, the print of a case, papers for a court, and single files of it and of its redacted
// copies left while a second opinion was open
let screen: Screen;
let cases: string[];
let numbers: string[];
const saved: string[] = [];
const printed = vi.fn();

/** Two cases that are looked at as one; a second opinion is open on the first. */
beforeEach(async () => {
  useSessionForRecordKeys();
  placeBrowser();
  vi.stubGlobal('print', printed);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (this.download) saved.push(this.download);
  });
  printed.mockClear();
  saved.length = 0;
  await freshDevice();
  cases = [];
  for (const at of [1, 2]) cases.push((await recordPost({ postKey: `x::${at}` })).incidentId);
  const [one = '', other = ''] = cases;
  numbers = (await db.incidents.bulkGet(cases)).map((incident) => incident?.number ?? '');
  Object.assign(campaignAtHand, { cases, joins: [{ one, other, by: 'person' }], asks: [] });
  await saveCompanyLists({
    ...{ shops: [], people: [] },
    reviewers: ['田所', '久保'].map((name) => ({ name, role: 'reviewer' as const })),
  });
  await askOpinions(one, ['田所', '久保'], 'other', '', reviewer, now());
});

afterEach(async () => {
  await screen.close();
  vi.restoreAllMocks();
  await wait(100);
});

const exportsOf = async (id: string) => {
  const entries = await custodyOf(id);
  expect(entries.flatMap(strangeDetails)).toEqual([]);
  return entries.filter(({ event }) => event === 'exported').map(({ detail }) => detail);
};

it('the employer’s record waits, and is kept inside the company without waiting, which the log says', {
  tags: 'long',
}, async () => {
  const [id = ''] = cases;
  screen = new Screen(<CareContainer incidentId={id} />);
  await screen.draw();
  await screen.click('button', 'CSV');
  await screen.find('dialog', t('gate_opinions_open'));
  expect(saved).toEqual([]);
  await screen.press('gate_free_company');
  await until('nothing was saved', () => saved.length === 1);
  expect(await exportsOf(id)).toEqual([{ contents: 'employer-record', to: 'company' }]);
  expect((await deskCase(id)).kept['override']).toBeUndefined();
});

it('a print goes on where it is urgent, with a reason in the log', { tags: 'long' }, async () => {
  const [id = ''] = cases;
  screen = new Screen(<PrintContainer incidentId={id} />);
  await screen.draw();
  await screen.press('print_act');
  await screen.type('gate_urgent', '今夜の会議');
  expect(printed).not.toHaveBeenCalled();
  await screen.press('gate_pass');
  await until('nothing was printed', () => printed.mock.calls.length === 1);
  expect(await exportsOf(id)).toEqual([{ contents: 'print' }]);
  expect((await custodyOf(id)).map(({ event }) => event)).toContain('gate-passed');
  expect((await deskCase(id)).kept['override']?.[0]?.body['why']).toBe('今夜の会議');
});

it('a list of posts names the cases that are held and leaves them out', { tags: 'long' }, async () => {
  const [held = '', clear = ''] = cases;
  screen = new Screen(<CampaignsContainer incidentId={held} />);
  await screen.draw();
  await screen.press('campaign_list_save');
  const list = await screen.find('.held-cases', t('campaign_held_list_title', ['1']));
  expect(list.textContent).toContain(numbers[0]);
  expect(list.textContent).not.toContain(numbers[1]);
  await screen.press('campaign_held_rest', ['1']);
  await until('nothing was saved', () => saved.length === 1);
  expect(await exportsOf(held)).toEqual([]);
  expect(await exportsOf(clear)).toEqual([{ contents: 'post-list' }]);
});

it('a list of posts of which every case is held offers no way without them', { tags: 'long' }, async () => {
  const [held = '', other = ''] = cases;
  await askOpinions(other, ['田所', '久保'], 'other', '', reviewer, now());
  screen = new Screen(<CampaignsContainer incidentId={held} />);
  await screen.draw();
  await screen.press('campaign_list_save');
  const list = await screen.find('.held-cases', t('campaign_held_list_title', ['2']));
  expect(list.textContent).toContain(t('campaign_held_list_allHelp'));
  expect(document.body.textContent).not.toContain(t('campaign_held_rest', ['0']));
});

it('nothing is asked of a case of which nothing is open', async () => {
  const [, clear = ''] = cases;
  screen = new Screen(<CareContainer incidentId={clear} />);
  await screen.draw();
  await screen.click('button', 'CSV');
  await until('nothing was saved', () => saved.length === 1);
  expect(await exportsOf(clear)).toEqual([{ contents: 'employer-record' }]);
});

const aFile = t('dashboard_file_saveOne', ['post.txt']);
const ofCopy = ['#redacted-copies button', t('dashboard_file_saveOne', ['post.json'])] as const;

it('a single file of a record waits, and goes to the police without waiting, which the log says', {
  tags: 'long',
}, async () => {
  const [id = ''] = cases;
  screen = new Screen(<ListContainer incidentId={id} />);
  await screen.draw();
  await screen.click('.viewer .tabs button', t('dashboard_view_files'));
  await screen.click('.viewer button', aFile);
  await screen.find('dialog', t('gate_opinions_open'));
  expect(saved).toEqual([]);
  await screen.press('gate_free_police');
  await until('nothing was saved', () => saved.length === 1);
  expect(saved).toEqual([`${numbers[0]}_post.txt`]);
  expect(await exportsOf(id)).toEqual([{ contents: 'record-file', to: 'police' }]);
});

it('a file of a redacted copy waits, and leaves with a reason; the copy has left then', { tags: 'long' }, async () => {
  const [id = ''] = cases;
  const copy = await redactedCopy(id);
  screen = new Screen(<ListContainer incidentId={id} />);
  await screen.draw();
  await screen.click(...ofCopy);
  await screen.find('dialog', t('gate_opinions_open'));
  await wait(50);
  expect(saved).toEqual([]);
  await screen.type('gate_urgent', '今夜の会議');
  await screen.press('gate_pass');
  await until('nothing was saved', () => saved.length === 1);
  expect(await exportsOf(id)).toEqual([{ contents: 'redacted-file' }]);
  expect((await db.redactions.get(copy))?.exportedAt).toBeDefined();
  const purpose = t('opinion_purpose_other');
  await screen.find('.chain li', `急いで進めた・${t('gate_of_export')}：意見（${purpose}・`);
});

it('on a person’s own device, which is no desk, a file is saved as ever and stays theirs to throw away', {
  tags: 'long',
}, async () => {
  await saveCompanyLists({ shops: [], people: [], reviewers: [] });
  const [id = ''] = cases;
  await redactedCopy(id);
  screen = new Screen(<ListContainer incidentId={id} />);
  await screen.draw();
  await screen.click(...ofCopy);
  await until('nothing was saved', () => saved.length === 1);
  expect(await exportsOf(id)).toEqual([]);
  expect(isOwnAlone(await custodyOf(id))).toBe(true);
});

/** Draws the path of the case that is held, for one of these. */
async function pathFor(party: Parameters<typeof saveParty>[0]) {
  const [id = ''] = cases;
  await saveParty(party);
  await writePathSenders(id, { partyId: party.id }, { kind: 'person', role: 'legal' }, now());
  screen = new Screen(<PathContainer incidentId={id} />);
  await screen.draw();
  return id;
}

const company = () => ({ id: crypto.randomUUID(), kind: 'company' as const, data: { organization: '海猫マート' } });
const lineOf = (kind: 'petition' | 'log_operator') => screen.find('.court-papers li', t(`path_paper_${kind}`));
async function saveAsPage(kind: 'petition' | 'log_operator') {
  const line = await lineOf(kind);
  const button = [...line.querySelectorAll('button')].find(({ textContent }) => textContent === 'HTML');
  button?.click();
}

it('a petition of the company’s right waits, and goes to counsel without waiting, which the log says', {
  tags: 'long',
}, async () => {
  const id = await pathFor(company());
  await saveAsPage('petition');
  await screen.find('dialog', t('gate_title_company_request'));
  await screen.find('dialog', t('gate_opinions_open'));
  expect(saved).toEqual([]);
  await screen.press('gate_free_counsel');
  await until('nothing was saved', () => saved.length === 1);
  expect(saved).toEqual([`${numbers[0]}-petition.html`]);
  expect(await exportsOf(id)).toEqual([{ contents: 'court-paper', to: 'counsel' }]);
});

it('a paper that cannot be logged does not leave, and the page says so', { tags: 'long' }, async () => {
  const id = await pathFor(company());
  await lineOf('log_operator');
  const full = vi.spyOn(db.custody, 'bulkAdd').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await saveAsPage('log_operator');
  await screen.find('[role=alert]', t('error_quota_exceeded'));
  expect(saved).toEqual([]);
  full.mockRestore();
  await saveAsPage('log_operator');
  await until('nothing was saved', () => saved.length === 1);
  expect(await exportsOf(id)).toHaveLength(1);
});

it('a petition waits for two who agree even where no round is open', { tags: 'long' }, async () => {
  cases.reverse();
  numbers.reverse();
  await pathFor(company());
  await saveAsPage('petition');
  await screen.find('dialog', t('gate_opinions_open'));
  expect(saved).toEqual([]);
});

it('a paper that asks to keep the log never waits, and neither does the calendar of the case', {
  tags: 'long',
}, async () => {
  const id = await pathFor(company());
  await saveAsPage('log_operator');
  await until('nothing was saved', () => saved.length === 1);
  expect(await exportsOf(id)).toEqual([{ contents: 'court-paper' }]);
  await screen.press('clock_export');
  await until('no calendar was saved', () => saved.length === 2);
  expect(saved).toEqual([`${numbers[0]}-log-operator.html`, `${numbers[0]}.ics`]);
  expect(await exportsOf(id)).toHaveLength(1);
});

it('a paper of the person’s own right never waits', { tags: 'long' }, async () => {
  const counsel = { organization: '中村法律事務所', name: '中村 彩', registration: '00000' };
  const agent = { id: crypto.randomUUID(), kind: 'counsel' as const, data: counsel };
  await saveParty(agent);
  const person = { id: crypto.randomUUID(), kind: 'self' as const, data: { name: '山本 花子' } };
  const id = await pathFor(person);
  const senders = { partyId: person.id, agentId: agent.id };
  await writePathSenders(id, senders, { kind: 'person', role: 'legal' }, now());
  await until('no petition can be made', async () => (await lineOf('petition')).querySelector('button'));
  await saveAsPage('petition');
  await until('nothing was saved', () => saved.length === 1);
  expect(await exportsOf(id)).toEqual([{ contents: 'court-paper' }]);
});

async function redactedCopy(incidentId: string): Promise<string> {
  const [capture] = await capturesOf(incidentId);
  if (!capture) throw new Error('no capture');
  const choice = { fields: ['author.name' as const], words: [], pictures: [] };
  const made = await makeRedaction(capture, await filesOf(capture.id), choice, { now: now(), version: '0.1.0' });
  await saveRedaction(made.redaction, made.files, reviewer, now());
  return made.redaction.id;
}

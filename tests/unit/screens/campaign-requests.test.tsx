// @in-a-document
import 'fake-indexeddb/auto';
import '../handoff/cheap-argon';
import '../handoff/cheap-scrypt';
import './browser-here';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CampaignRequestsContainer } from '../../../entrypoints/dashboard/campaigns/campaign-requests-container';
import { CampaignsContainer } from '../../../entrypoints/dashboard/campaigns/campaigns-container';
import { deskCase, writeActs } from '../../../utils/desk/desk-log';
import { askOpinions, decide, giveOpinion } from '../../../utils/desk/opinion-acts';
import { opinionRounds } from '../../../utils/desk/rounds-of-opinions';
import { db } from '../../../utils/evidence/db';
import { custodyOf } from '../../../utils/evidence/queries';
import { saveCompanyLists } from '../../../utils/evidence/settings/desk-settings';
import { saveParty } from '../../../utils/evidence/settings/parties';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { claimById } from '../../../utils/takedown/claims';
import { t } from '../components/dashboard-parts';
import { inventedSighting } from '../evidence/invented-sighting';
import { freshDevice, now, recordPost, reviewer } from '../handoff/invented-device';
import { placeBrowser } from './scene';
import { Screen, until, wait } from './screen';
import { campaignAtHand } from './threads-here';

let screen: Screen;
let cases: string[];
let numbers: string[];

/** Three cases on X and one on a board, looked at as one. */
beforeEach(async () => {
  useSessionForRecordKeys();
  placeBrowser();
  localStorage.clear();
  await freshDevice();
  const { post } = inventedSighting();
  const board = { ...post, platform: '5ch', permalink: 'https://egg.5ch.net/test/read.cgi/a/1/12', id: '12' };
  const posts = [post, post, post, board].map((each, at) => recordPost({ postKey: `key::${at}`, post: each }));
  cases = (await Promise.all(posts)).map(({ incidentId }) => incidentId);
  numbers = (await db.incidents.bulkGet(cases)).map((incident) => incident?.number ?? '');
  const [first = ''] = cases;
  const joins = cases.slice(1).map((other) => ({ one: first, other, by: 'person' as const }));
  Object.assign(campaignAtHand, { cases, joins, asks: [] });
  for (const kind of ['company', 'self'] as const)
    await saveParty({ id: crypto.randomUUID(), kind, data: { name: '見本 花子', organization: '見本商店' } });
});

afterEach(async () => {
  await screen.close();
  await wait(100);
});

async function toWindows(standing: 'company' | 'self', claim: string): Promise<void> {
  screen = new Screen(<CampaignRequestsContainer incidentId={cases[0] ?? ''} />);
  await screen.draw();
  await screen.click('label', t('chooser_gate_clear'));
  await screen.click('label.pickcard', t(`chooser_standing_${standing}_help`));
  await screen.click('label', claimById(claim)?.paperWord);
  await screen.type('chooser_reason_label', '事実ではありません');
}

async function prepare(): Promise<void> {
  await screen.click('.choose-main button.primary');
  if (document.querySelector('dialog')) await screen.press('logs_skip', [], '.dialog-foot button');
}

/** Two people agree that the company asks. */
async function agree(id: string): Promise<void> {
  await askOpinions(id, ['田所', '久保'], 'company-request', '', reviewer, now());
  const round = async () => opinionRounds(await deskCase(id))[0]!;
  for (const by of ['田所', '久保']) {
    const opinion = { round: (await round()).round, decision: 'company-request', reasons: [], openedPost: false };
    await giveOpinion(id, { ...opinion, reasons: ['threat'] }, by, reviewer, now());
  }
  await decide(id, await round(), '', reviewer, now());
}

const prepared = async () => (await db.requests.toArray()).map(({ incidentId }) => incidentId);

it('prepares the requests of all cases in one go, a window for each site, and says how far they are', async () => {
  await toWindows('self', 'defamation');
  await screen.find('.site-window', '投稿 3 件・申出 3 通');
  await screen.find('button.primary', t('campaign_requests_act', ['4']));
  await prepare();
  await until('not all were prepared', async () => (await db.requests.count()) === 4);
  expect((await prepared()).sort()).toEqual([...cases].sort());
  const requests = await db.requests.toArray();
  expect(new Set(requests.map(({ platform }) => platform))).toEqual(new Set(['x', '5ch']));
  expect(new Set(requests.map(({ reason }) => reason))).toEqual(new Set(['事実ではありません']));
  await until('the page stays', () => location.hash === `#/campaigns/${cases[0]}`);
  await screen.show(<CampaignsContainer incidentId={cases[0]} />);
  await screen.find('.facts', t('campaign_requests_sentOf', ['0', '4']));
  const next = await screen.find<HTMLAnchorElement>('a.btn', t('campaign_requests_next'));
  expect(requests.map(({ id }) => `#/requests/${id}`)).toContain(next.getAttribute('href'));
});

it('names each case that is not clear for the company’s own right, and leaves it out', { tags: 'long' }, async () => {
  await saveCompanyLists({
    ...{ shops: [], people: [] },
    reviewers: ['田所', '久保'].map((name) => ({ name, role: 'reviewer' as const })),
  });
  const [clear = '', asked = '', ...held] = cases;
  await agree(clear);
  await agree(asked);
  Object.assign(campaignAtHand, {
    asks: [{ one: asked, other: crypto.randomUUID(), by: 'text', share: 0.61, asks: true }],
  });
  await toWindows('company', 'credit-damage');
  const list = await screen.find('.held-cases', t('campaign_held_requests_title', ['3']));
  for (const number of numbers.slice(1)) expect(list.textContent).toContain(number);
  expect(list.textContent).toContain(t('gate_opinions'));
  expect(list.textContent).toContain(t('gate_alike'));
  expect(list.textContent).not.toContain(numbers[0]);
  await prepare();
  await until('the clear one was not prepared', async () => (await db.requests.count()) > 0);
  expect(await prepared()).toEqual([clear]);
  expect(held).toHaveLength(2);
});

it('lets the held cases through by one reason where it is urgent, in the log of each that was chosen', {
  tags: 'long',
}, async () => {
  await saveCompanyLists({
    ...{ shops: [], people: [] },
    reviewers: ['田所', '久保'].map((name) => ({ name, role: 'reviewer' as const })),
  });
  await toWindows('company', 'credit-damage');
  await screen.find('.held-cases', t('campaign_held_requests_title', ['4']));
  const [left = '', ...chosen] = cases;
  // Nothing of the first case is chosen
  await screen.click('.post-picks label', numbers[0]);
  await screen.type('gate_urgent', '今夜までに消したい');
  await screen.press('campaign_held_pass', ['3']);
  await screen.find('.held-cases', t('campaign_held_requests_title', ['1']));
  for (const id of chosen) {
    expect((await custodyOf(id)).at(-1)).toMatchObject({ event: 'gate-passed', detail: { gate: 'company-request' } });
    expect((await deskCase(id)).kept['override']?.[0]?.body['why']).toBe('今夜までに消したい');
  }
  expect((await deskCase(left)).kept['override']).toBeUndefined();
  await prepare();
  await until('not all were prepared', async () => (await db.requests.count()) === 3);
  expect((await prepared()).sort()).toEqual(chosen.sort());
});

it('never holds the person’s own request', { tags: 'long' }, async () => {
  await saveCompanyLists({
    ...{ shops: [], people: [] },
    reviewers: ['田所', '久保'].map((name) => ({ name, role: 'reviewer' as const })),
  });
  await toWindows('self', 'defamation');
  await screen.find('button.primary', t('campaign_requests_act', ['4']));
  expect(document.querySelector('.held-cases')).toBeNull();
});

describe('to be the person named', () => {
  const call = (id: string, whom: string) =>
    writeActs([{ caseId: id, kind: 'facts', body: { facts: { whom } } }], reviewer, now());
  const stated = async () => {
    const entries = await db.custody.toArray();
    return entries.flatMap(({ incidentId, detail }) => (detail.said === 'person-named' ? [incidentId] : [])).sort();
  };

  it('is said of the cases of one person, and those of others are named and left out', { tags: 'long' }, async () => {
    const [a = '', b = '', c = '', bare = ''] = cases;
    await call(a, 'つばき04');
    await call(b, 'つばき04');
    await call(c, 'さくら11');
    screen = new Screen(<CampaignRequestsContainer incidentId={a} />);
    await screen.draw();
    await screen.click('label', t('chooser_gate_clear'));
    await screen.click('label.pickcard', t('chooser_standing_self_help'));
    // Nobody is two people
    await screen.click('.person-step label', 'さくら11');
    await screen.click('.person-step label', 'つばき04');
    await screen.click('.person-step label', numbers[3]);
    expect(document.querySelectorAll('.person-step input:checked')).toHaveLength(2);
    expect(await stated()).toEqual([]);
    await screen.click('label.both', t('chooser_statement'));
    await until('it was not logged', async () => (await stated()).length === 3);
    expect(await stated()).toEqual([a, b, bare].sort());
    await screen.click('label', claimById('defamation')?.paperWord);
    await screen.find('.notice', t('campaign_person_others', [numbers[2] ?? '']));
    await screen.type('chooser_reason_label', '事実ではありません');
    await prepare();
    await until('not all were prepared', async () => (await db.requests.count()) === 3);
    expect((await prepared()).sort()).toEqual([a, b, bare].sort());
  });

  it('said of other cases is another statement', { tags: 'long' }, async () => {
    const [a = '', b = ''] = cases;
    await call(a, 'つばき04');
    await call(b, 'さくら11');
    screen = new Screen(<CampaignRequestsContainer incidentId={a} />);
    await screen.draw();
    await screen.click('label', t('chooser_gate_clear'));
    await screen.click('label.pickcard', t('chooser_standing_self_help'));
    await screen.click('.person-step label', 'つばき04');
    await screen.click('label.both', t('chooser_statement'));
    await until('it was not logged', async () => (await stated()).length === 1);
    await screen.click('.person-step label', 'さくら11');
    expect(document.querySelectorAll('label.both input:checked')).toHaveLength(0);
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteRequestOfTab } from '../../../entrypoints/background/guide-tabs';
import { formRequests, resumeForm } from '../../../entrypoints/background/resume-form';
import { askOpinions } from '../../../utils/desk/opinion-acts';
import { capturesOf } from '../../../utils/evidence/queries';
import { saveCompanyLists } from '../../../utils/evidence/settings/desk-settings';
import { prepareRequest } from '../../../utils/evidence/store/requests';
import type { Standing } from '../../../utils/shapes/schema';
import { routeById, routesFor } from '../../../utils/takedown/routes';
import { passGate } from '../../harness/desk/pass-gate';
import { freshDevice, now, recordPost, reviewer } from '../../unit/handoff/invented-device';

// The popup put the guide beside a form of the company's own right without asking whether anything stood open
const origin = { from: 'page' } as Parameters<typeof resumeForm>[1];
const placed = vi.fn(async () => []);
let incidentId: string;

beforeEach(async () => {
  await freshDevice();
  fakeBrowser.reset();
  placed.mockClear();
  Object.assign(fakeBrowser, { scripting: { executeScript: placed } });
  ({ incidentId } = await recordPost());
});

const twoReviewers = () =>
  saveCompanyLists({
    ...{ shops: [], people: [] },
    reviewers: ['田所', '久保'].map((name) => ({ name, role: 'reviewer' as const })),
  });

/** A tab with the form of a request that was prepared. */
async function preparedFor(standing: Standing, claim: 'defamation' | 'credit-damage') {
  const [offer] = routesFor({ platform: 'x', standing, claim }).filter(({ allowed }) => allowed);
  const routeId = offer?.route.id ?? '';
  const [capture] = await capturesOf(incidentId);
  const request = { id: crypto.randomUUID(), incidentId, captureId: capture?.id ?? '', routeId, platform: 'x' };
  const said = { standing, claim, reason: '事実ではありません', preparedAt: now(), state: 'prepared' as const };
  const requestId = await prepareRequest({ ...request, ...said }, { kind: 'person', role: 'legal' });
  const { id: tabId = -1 } = await fakeBrowser.tabs.create({ url: routeById(routeId)?.url ?? '' });
  return { requestId, tabId };
}

it('leads to the page of a company’s request, which asks, and starts nothing before', async () => {
  await twoReviewers();
  const { requestId, tabId } = await preparedFor('company', 'credit-damage');
  expect((await formRequests({ tabId }, origin)).requests).toMatchObject([{ id: requestId, asksFirst: true }]);
  await expect(resumeForm({ tabId, requestId }, origin)).rejects.toMatchObject({ code: 'wrong-status' });
  expect(placed).not.toHaveBeenCalled();
});

it('goes on in a tab that its page has opened, unless a second opinion is open now', async () => {
  await twoReviewers();
  const { requestId, tabId } = await preparedFor('company', 'credit-damage');
  await noteRequestOfTab(tabId, requestId);
  await passGate(incidentId, 'company-request', ['opinions'], '今夜', reviewer, now());
  await expect(resumeForm({ tabId, requestId }, origin)).resolves.toEqual({ started: true });
  const later = new Date(Date.now() - 48 * 3_600_000).toISOString();
  await freshDevice();
  ({ incidentId } = await recordPost());
  await twoReviewers();
  const other = await preparedFor('company', 'credit-damage');
  await noteRequestOfTab(other.tabId, other.requestId);
  await passGate(incidentId, 'company-request', ['opinions'], '一昨日', reviewer, later);
  await askOpinions(incidentId, ['田所', '久保'], 'company-request', '', reviewer, now());
  await expect(resumeForm(other, origin)).rejects.toMatchObject({ code: 'wrong-status' });
});

it('never holds the person’s own request, nor any where there is no desk of two', async () => {
  await twoReviewers();
  const own = await preparedFor('self', 'defamation');
  await expect(resumeForm(own, origin)).resolves.toEqual({ started: true });
  await saveCompanyLists({ shops: [], people: [], reviewers: [] });
  const company = await preparedFor('company', 'credit-damage');
  await expect(resumeForm(company, origin)).resolves.toEqual({ started: true });
});

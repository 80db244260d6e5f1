// @in-a-document
import 'fake-indexeddb/auto';
import '../handoff/cheap-argon';
import '../handoff/cheap-scrypt';
import './browser-here';
import type { ComponentChild } from 'preact';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { GuideAbsent } from '../../../components/guide/guide-absent';
import { GuidePanel } from '../../../components/guide/guide-panel';
import { welcomeSteps } from '../../../components/onboarding/welcome-frame';
import { PostsPanel } from '../../../components/panel/posts-panel';
import { VerifyPage } from '../../../components/verify/verify-page';
import { App } from '../../../entrypoints/dashboard/app';
import { RecordsContainer } from '../../../entrypoints/records/records-container';
import { WelcomeApp } from '../../../entrypoints/welcome/welcome-app';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { checkIds } from '../../../utils/verify/check-ids';
import { representatives } from '../../harness/whole';
import { t } from '../components/dashboard-parts';
import { popupStates } from '../popup/popup-states';
import { planInput } from '../takedown/match/match-samples';
import { makeScene, placeBrowser, type Scene } from './scene';
import { Screen, wait } from './screen';
import { structureFaults } from './structure';

const nothing = () => undefined;
let scene: Scene;
let screen: Screen | undefined;

beforeAll(async () => {
  useSessionForRecordKeys();
  scene = await makeScene();
});

beforeEach(placeBrowser);

afterEach(() => screen?.close());

/** What the last screen still had in hand ends before its document does. */
afterAll(() => wait(500));

async function faultsOf(child: ComponentChild): Promise<string[]> {
  screen = new Screen(child);
  await screen.draw();
  await screen.settle();
  return structureFaults(document);
}

/** By their addresses, with what an id is the id of. */
const places = [
  'incidents',
  'incidents/incidentId',
  'incidents/bareIncidentId',
  'incidents/gone',
  'desk',
  'decision/incidentId',
  'campaigns',
  'campaigns/incidentId/requests',
  'requests',
  'requests/new/incidentId',
  'requests/prepared',
  'path/incidentId',
  'care/incidentId',
  'print/incidentId',
  'figures',
  ...['identity', 'watch', 'desks', 'papers', 'playbook', 'keep', 'register'].map((room) => `company/${room}`),
  'watch',
  'verify',
  'settings',
];

it.each(representatives(places, 24))('%s is heard in its order', async (place) => {
  const { incidentId, bareIncidentId, prepared } = scene;
  const ids: Record<string, string> = { incidentId, bareIncidentId, prepared: prepared.id };
  location.hash = `#/${place.replace(/\w+$/, (last) => ids[last] ?? last)}`;
  expect(await faultsOf(<App />)).toEqual([]);
});

it('the records of whoever recorded are heard in their order', { tags: 'long' }, async () => {
  expect(await faultsOf(<RecordsContainer />)).toEqual([]);
});

it.each(welcomeSteps)('the first step “%s” is heard in its order', async (step) => {
  location.hash = step;
  expect(await faultsOf(<WelcomeApp />)).toEqual([]);
});

it('a pack that was checked is heard in its order', async () => {
  const statuses = ['proven', 'cannot-tell', 'missing'] as const;
  const checks = checkIds.map((id, at) => ({ id, status: statuses[at % 3] ?? 'proven', findings: [] }));
  const verdict = { checks, outcome: 'open', files: 2, captures: 1 } as const;
  expect(await faultsOf(<VerifyPage pack={{ name: 'a.zip', bytes: 1, verdict }} onFile={nothing} />)).toEqual([]);
});

const guide = { session: planTakedown(planInput()), t, lang: 'ja', onCopy: async () => true, onSent: nothing } as const;
const panel = {
  ...{ isQuiet: false, desk: undefined, screenGranted: false, shortcut: undefined, error: undefined },
  ...{ stateOf: () => ({ is: 'idle' }) as const, onRecord: nothing, onDetails: nothing, onWhat: nothing },
};
const post = (isInView: boolean) => ({ key: `x::${isInView}`, author: 'はるまき', text: '本文', media: 0, isInView });

it.each<[string, ComponentChild]>([
  ['of a form', <GuidePanel key="form" {...guide} />],
  ['of no request', <GuideAbsent key="absent" />],
  ['of posts', <PostsPanel key="posts" {...panel} posts={[post(true), post(false)]} />],
  ['of a page without posts', <PostsPanel key="none" {...panel} posts="none" />],
])('the side panel %s is heard in its order', async (_, shown) => {
  expect(await faultsOf(shown)).toEqual([]);
});

it.each(representatives(Object.entries(popupStates), 16))('the popup, %s, is heard in its order', async (_, state) => {
  expect(await faultsOf(state())).toEqual([]);
});

import { isOneText } from '../../../utils/capture/job/other-facts';
import type { PageReach } from '../../../utils/capture/job/page-reach';
import { type JobTools, runCapture } from '../../../utils/capture/job/run-capture';
import { heldAgainstBrowser, speaksOf } from '../../../utils/capture/job/sighting-claims';
import { todaysKey } from '../../../utils/capture/keys-of-post';
import { CodedError, codeOf, type ErrorCode } from '../../../utils/coded-error';
import { errorCodes } from '../../../utils/error-codes';
import { db } from '../../../utils/evidence/db';
import { deviceKey, readDeviceKey, signWithDevice } from '../../../utils/evidence/keys/device-key';
import { isLocked } from '../../../utils/evidence/lock/key-ring';
import { captureAtHand, keptCaptures } from '../../../utils/evidence/queries';
import { addressTab } from '../../../utils/evidence/settings/address-jobs';
import { readQuiet } from '../../../utils/evidence/settings/quiet-mode';
import * as jobs from '../../../utils/evidence/store/captures/capture-jobs';
import { endOldTabCaptures, noteTabCapture } from '../../../utils/evidence/store/captures/tab-captures';
import { ask } from '../../../utils/messaging/ask';
import { browser } from '../../../utils/messaging/browser';
import { reachPage } from '../../../utils/messaging/reach-page';
import type { Handlers } from '../../../utils/messaging/serve';
import { platforms } from '../../../utils/platforms';
import type { CaptureAtHand, CaptureJob, CaptureState, Sighting } from '../../../utils/shapes/schema';
import { oneAtATime } from '../one-at-a-time';
import { badgeDetails, showDetails } from '../show-details';
import { afterSeal } from './after-seal';
import { keepHealthOf } from './keep-page-health';
import { learnCircumstances, own } from './learn-circumstances';
import { giveBack, pageSteps, reachedAhead, readiedPage } from './page-steps';

const now = () => new Date().toISOString();
/** Jobs that this worker is at: a message and the alarm may both ask for the same one. */
const atWork = new Set<string>();
/** Jobs whose failure could not be written down either: the disk is full. Told from here until they are tried again. */
const unwritten = new Map<string, ErrorCode>();

export const startCapture: Handlers['startCapture'] = async ({ captureId, sighting, group }, origin) => {
  const taken = heldAgainstBrowser(sighting, { ...own(), url: origin.url, tabUrl: origin.tabUrl });
  if (origin.tabId === undefined || !taken) throw new CodedError('refused');
  const tab = { tabId: origin.tabId, frameId: origin.frameId ?? 0, windowId: origin.windowId ?? -1 };
  return begin(captureId, taken, tab, group === undefined ? {} : { group });
};

async function begin(
  id: string,
  sighting: Sighting,
  tab: CaptureJob['tab'],
  more: Pick<jobs.BeginCapture, 'why' | 'group'>,
): Promise<CaptureState> {
  const { platform } = sighting.post;
  const reaching = reachedAhead(tab);
  const [isQuiet, tabOfAddresses] = await Promise.all([readQuiet(), addressTab()]);
  const isByAddress = tab.tabId === tabOfAddresses;
  const siteName = platforms.find((entry) => entry.id === platform)?.name.ja ?? new URL(sighting.page.url).hostname;
  const how = { ...(isQuiet ? { quiet: true as const } : {}), ...(isByAddress ? { way: 'address' as const } : {}) };
  // A page cannot say by which way it was recorded
  const { way: _, quiet: __, ...environment } = sighting.environment;
  const seen = { ...sighting, environment: { ...environment, ...how } };
  const startedAt = now();
  const stored = jobs.beginCapture({ sighting: seen, tab, siteName, ...more }, id, startedAt);
  const isGoneOnWith = atWork.has(id);
  if (!isGoneOnWith) {
    atWork.add(id);
    void oneAtATime(tab.tabId, async (hasWaited) => {
      // After waiting another page may stand in the tab
      const early = hasWaited ? undefined : readiedPage(seen, reaching);
      // That nothing could be stored is told below
      const job = await stored.catch(() => undefined);
      if (job?.id === id && job.startedAt === startedAt) return workNow(job, true, early);
      atWork.delete(id);
      await giveBack(early);
      // Begun before: the job that is there goes on
      if (job) void work(job);
    });
  }
  const job = await stored;
  if (!job) return stateOf(id);
  const alarm = browser.alarms.create('resume', { delayInMinutes: 0.5, periodInMinutes: 0.5 });
  if (isGoneOnWith) void work(job);
  await alarm;
  return stateOf(job.id);
}

function work(job: CaptureJob): Promise<void> {
  if (atWork.has(job.id)) return Promise.resolve();
  atWork.add(job.id);
  return oneAtATime(job.tab.tabId, () => workNow(job, false));
}

async function workNow(job: CaptureJob, isNew: boolean, early?: Promise<PageReach>): Promise<void> {
  unwritten.delete(job.id);
  try {
    const tools: JobTools = {
      store: jobs.jobStore,
      ...pageSteps(early),
      // The page may be gone; the capture goes on without it
      changed: (running) => void tell(running).catch(() => undefined),
      learn: (running) => (running.tab.tabId < 0 ? Promise.resolve({}) : learnCircumstances(running)),
      publicKey: async () => (await deviceKey(now())).spki,
      sign: async (bytes) => {
        const key = await deviceKey(now());
        return { signature: await signWithDevice(key, bytes), spki: key.spki, fingerprint: key.fingerprint };
      },
      ...{ now, ticks: () => performance.now() },
    };
    await runCapture(job, tools, isNew);
  } catch (error) {
    unwritten.set(job.id, codeOf(error));
  } finally {
    atWork.delete(job.id);
    const ended = await tell(job);
    // Of several that were chosen together only the last opens the questions: they are one incident
    const others = await db.jobs
      .where({ incidentId: job.incidentId })
      .filter(({ state }) => state === 'running')
      .count();
    if (ended.state === 'sealed') {
      // A popup would take the focus from the page
      const { quiet, way } = job.sighting.environment;
      if (others === 0 && way === undefined && job.tab.tabId >= 0)
        await (quiet ? badgeDetails : showDetails)(job.id, job.tab.tabId);
      void afterSeal(job.id);
    }
  }
}

/** Tells the tab's mark where the capture is. Nobody listening is no fault. */
async function tell({ id, postKey, tab }: CaptureJob): Promise<CaptureState> {
  const state = await stateOf(id);
  await ask(tab.tabId, 'captureProgress', { ...state, postKey }, tab.frameId);
  return state;
}

/** From the job or, once that is gone, from the sealed capture. */
async function stateOf(id: string): Promise<CaptureState> {
  const capture = await known(id);
  const incident = await db.incidents.get(capture.incidentId);
  const lost = capture.state === 'sealed' ? undefined : unwritten.get(id);
  const code = lost ?? capture.error?.code;
  return {
    captureId: id,
    incidentId: capture.incidentId,
    incidentNumber: incident?.number ?? '',
    state: lost ? 'failed' : capture.state,
    step: capture.step,
    ...(capture.picture ? { pixels: capture.picture.kind } : {}),
    ...(capture.sealedAt ? { sealedAt: capture.sealedAt } : {}),
    ...(code ? { error: errorCodes.find((known) => known === code) ?? 'unknown' } : {}),
  };
}

async function known(id: string): Promise<CaptureAtHand> {
  const capture = await captureAtHand(id, now());
  if (!capture) throw new CodedError('capture-not-found', id);
  return capture;
}

export const captureState: Handlers['captureState'] = async ({ captureId }) => {
  const job = await db.jobs.get(captureId);
  if (job?.state === 'running' && !unwritten.has(job.id)) void work(job);
  return stateOf(captureId);
};

export const keptPosts: Handlers['keptPosts'] = async ({ posts, fine }, { url }) => {
  if (fine) await keepHealthOf(fine, 'fine', url);
  // What a person recorded on other sites is none of this page's business
  const own = posts.filter(([key]) => speaksOf(key.slice(0, key.indexOf(':')), url));
  const words = new Map(own.map(([key, text]) => [key, text ?? '']));
  // Another text under the same name was never recorded
  const found = await keptCaptures([...words.keys()], ({ post }, key) => isOneText(post.text, words.get(key)));
  return {
    kept: [...found].map(([postKey, capture]) => ({
      ...{ postKey, captureId: capture.id, pixels: capture.picture.kind },
      // As fine as a mark says it
      sealedAt: `${capture.sealedAt.slice(0, 16)}:00.000Z`,
    })),
  };
};

export const retryCapture: Handlers['retryCapture'] = async ({ captureId }) => {
  const job = await jobs.reopenCapture(captureId);
  if (job) void work(job);
  return stateOf(captureId);
};

/** A new capture of the same post, from the same reading of the page as it stands now. */
export const addPixels: Handlers['addPixels'] = async ({ captureId, tabId }) => {
  const { sighting, tab: from } = await known(captureId);
  // The page knows the post by today's key
  const key = todaysKey(sighting);
  const frameId = from?.tabId === tabId ? from.frameId : 0;
  const fresh = await ask(tabId, 'readPost', { postKey: key }, frameId);
  // At another address the same words are another post, which can follow none
  if (!fresh || (fresh.scope === 'post' && fresh.postKey !== key)) throw new CodedError('post-gone');
  const tab = await browser.tabs.get(tabId);
  // A frame's own address is not at hand here; it was held against the browser at the click.
  const taken = heldAgainstBrowser(fresh, { ...own(), url: frameId === 0 ? tab.url : sighting.page.url });
  if (!taken) throw new CodedError('refused');
  const place = { tabId, frameId, windowId: tab.windowId ?? -1 };
  return begin(crypto.randomUUID(), taken, place, { why: 'screen-pixels' });
};

/** Begins with what the script in a page has read, held against what the browser says of that page. */
export async function beginFrom(tabId: number, sighting: Sighting): Promise<CaptureState> {
  const tab = await browser.tabs.get(tabId);
  const taken = heldAgainstBrowser(sighting, { ...own(), url: tab.url });
  if (!taken) throw new CodedError('refused');
  return begin(crypto.randomUUID(), taken, { tabId, frameId: 0, windowId: tab.windowId ?? -1 }, {});
}

export const captureTab = async ({
  tabId,
  scope,
}: {
  tabId: number;
  scope: 'element' | 'page';
}): Promise<{ started: true }> => {
  // Choosing a part draws over the page: in quiet mode it is pointed at, by menu or shortcut
  if (scope === 'element' && (await readQuiet())) throw new CodedError('no-post-pointed');
  await reachPage(tabId, 0);
  const heard = await ask(tabId, scope === 'page' ? 'recordPage' : 'chooseElement', {}, 0);
  if (heard !== true) throw new CodedError(heard ?? 'page-not-readable');
  return { started: true };
};

export const openDetails: Handlers['openDetails'] = async ({ captureId }, { tabId, frameId = 0 }) => {
  // Of an older record nothing stands open: the popup has the lock
  if (isLocked() && !(await captureAtHand(captureId, now()))) return { shown: await showDetails(captureId, tabId) };
  const { incidentId, tab } = await known(captureId);
  if (!(await isRecordedHere(captureId))) return { shown: await showIncident(incidentId) };
  const place = tabId ?? tab?.tabId;
  if (place !== undefined) await noteTabCapture({ tabId: place, frameId, captureId, incidentId, at: now() });
  return { shown: await showDetails(captureId, place, true) };
};

/** An imported or restored capture was recorded elsewhere: its case is opened instead of the recorder's questions. */
async function isRecordedHere(captureId: string): Promise<boolean> {
  const [capture, own] = [await db.captures.get(captureId), await readDeviceKey()];
  return !capture || (own !== undefined && capture.signature?.keyFingerprint === own.fingerprint);
}

const showIncident = (incidentId: string): Promise<'tab'> =>
  browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html#/incidents/${incidentId}`) }).then(() => 'tab');

/** Goes on with what a stopped worker or browser left; the alarm ends when nothing is left. */
export async function resumeCaptures(): Promise<void> {
  const unfinished = await jobs.unfinishedJobs();
  if (unfinished.length === 0) await browser.alarms.clear('resume');
  for (const job of unfinished) void work(job);
  await endOldTabCaptures(now());
}

import { CodedError } from '../../utils/coded-error';
import { captureAtHand } from '../../utils/evidence/queries';
import { addressTab, changeAddresses, keepAddressTab, readAddresses } from '../../utils/evidence/settings/address-jobs';
import { findTabCapture } from '../../utils/evidence/store/captures/tab-captures';
import { browser } from '../../utils/messaging/browser';
import type { Handlers } from '../../utils/messaging/serve';
import type { AddressJob } from '../../utils/shapes/hand-over';
import { beginFrom, captureTab } from './capture/captures';
import { absenceIn } from './capture/page-absence';
import { pagePosts, readListed } from './quiet';

/** Time for one page to stand, and for its record to be sealed, ms. */
const patience = { page: 25_000, seal: 90_000 };
const pause = 500;
/** Sites that keep copies of pages of others: the record is of the copy. */
const archives =
  /(^|\.)(archive\.(org|today|ph|is|md|li|vn|fo)|megalodon\.jp|gyo\.tc|webcache\.googleusercontent\.com)$/i;

const now = () => new Date().toISOString();
const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
let isAtWork = false;

/** Reads up to twenty addresses one after the other; a list that is under way is not begun twice. */
export const startAddresses: Handlers['startAddresses'] = async ({ urls }) => {
  const unique = [...new Set(urls)];
  await changeAddresses((jobs = []) => {
    if (jobs.some(({ state }) => state === 'waiting' || state === 'reading'))
      throw new CodedError('refused', 'under way');
    return unique.map((url) => ({
      url,
      state: 'waiting',
      ...(archives.test(new URL(url).hostname) ? { isArchive: true as const } : {}),
    }));
  });
  void readNext();
  return { started: true };
};

/** What has not been opened yet is left. */
export const stopAddresses: Handlers['stopAddresses'] = async () => {
  await changeAddresses((jobs) => jobs?.map((job) => (job.state === 'waiting' ? { ...job, state: 'stopped' } : job)));
  return { done: true };
};

/** Goes on with what a stopped worker left: the one that was open is read again. */
export async function resumeAddresses(): Promise<void> {
  const jobs = await readAddresses();
  if (!jobs.some(({ state }) => state === 'waiting' || state === 'reading')) return;
  await changeAddresses((all) => all?.map((job) => (job.state === 'reading' ? { ...job, state: 'waiting' } : job)));
  await readNext();
}

async function readNext(): Promise<void> {
  if (isAtWork) return;
  isAtWork = true;
  try {
    for (;;) {
      const next = (await readAddresses()).find(({ state }) => state === 'waiting');
      if (!next) break;
      await put(next.url, { state: 'reading' });
      const first = await tryOne(next);
      // Some pages draw nothing at the first visit
      const ended = first.state === 'unreadable' ? await tryOne(next) : first;
      await put(next.url, { ...ended, endedAt: now() });
    }
  } finally {
    isAtWork = false;
    await closeWindow();
  }
}

function put(url: string, change: Partial<AddressJob>): Promise<unknown> {
  return changeAddresses((jobs) => jobs?.map((job) => (job.url === url ? { ...job, ...change } : job)));
}

/** One window that never takes the focus; where a browser has none, one tab behind the others. */
async function openTab(url: string): Promise<number> {
  const known = await addressTab();
  // The person may have closed it
  if (known !== undefined && (await browser.tabs.get(known).catch(() => undefined))) {
    await browser.tabs.update(known, { url });
    return known;
  }
  const made = browser.windows
    ? (await browser.windows.create({ url, focused: false, width: 1_100, height: 900 })).tabs?.[0]
    : await browser.tabs.create({ url, active: false });
  if (made?.id === undefined) throw new CodedError('page-gone');
  await keepAddressTab(made.id);
  return made.id;
}

async function closeWindow(): Promise<void> {
  const tabId = await addressTab();
  await keepAddressTab(undefined);
  // The person may have closed it
  if (tabId !== undefined) await browser.tabs.remove(tabId).catch(() => undefined);
}

const tryOne = (job: AddressJob): Promise<Partial<AddressJob>> =>
  // The row says so, and a person tries again
  readOne(job).catch(() => ({ state: 'unreadable' as const }));

async function readOne({ url }: AddressJob): Promise<Partial<AddressJob>> {
  const tabId = await openTab(url);
  const there = await stands(tabId, url);
  const moved = there === undefined || samePlace(there, url) ? {} : { redirects: 1 };
  const { absence, isSure } = await absenceIn(tabId);
  if (isSure && absence === 'login') return { ...moved, state: 'login' };
  if (isSure && absence === 'gone') return { ...moved, state: 'gone' };
  const captureId = await record(tabId, there ?? url);
  if (captureId === undefined) return { ...moved, state: absence === 'login' ? 'login' : 'unreadable' };
  return (await isSealed(captureId)) ? { ...moved, state: 'recorded', captureId } : { ...moved, state: 'unreadable' };
}

const samePlace = (one: string, other: string) => {
  const [a, b] = [new URL(one), new URL(other)];
  return a.host === b.host && a.pathname === b.pathname;
};

/** Waits until the page is loaded and has settled; gives where the browser ended up. */
async function stands(tabId: number, url: string): Promise<string | undefined> {
  let address: string | undefined;
  for (const until = performance.now() + patience.page; performance.now() < until; ) {
    await wait(pause);
    const tab = await browser.tabs.get(tabId);
    address = tab.url;
    if (tab.status === 'complete' && address && address !== 'about:blank') break;
    if (!tab.pendingUrl && address === 'about:blank') await browser.tabs.update(tabId, { url });
  }
  await wait(pause);
  return address;
}

/** The post that the address names, else the only one, else the whole page. */
async function record(tabId: number, address: string): Promise<string | undefined> {
  const { posts = [] } = await postsWithin(tabId);
  const named = posts.filter(({ key }) => address.includes(key.split(':').at(-1) || '\n'));
  const [post] = named.length > 0 ? named : posts.length === 1 ? posts : [];
  if (post) {
    const sighting = await readListed(tabId, post.key);
    if (sighting) return (await beginFrom(tabId, sighting)).captureId;
  }
  await captureTab({ tabId, scope: 'page' });
  for (const until = performance.now() + patience.page; performance.now() < until; ) {
    const line = await findTabCapture({ tabId }, now());
    if (line && Date.parse(line.at) > Date.now() - patience.page) return line.captureId;
    await wait(pause);
  }
  return undefined;
}

/** A feed may take seconds to draw its posts. */
async function postsWithin(tabId: number) {
  for (let tries = 0; tries < 6; tries++) {
    // The page goes on loading: asked again below, a few times
    const found = await pagePosts({ tabId }, { from: 'page' }).catch(() => ({}));
    if (!('posts' in found) || found.posts === undefined) return {};
    if (found.posts.length > 0) return found;
    await wait(2 * pause);
  }
  return {};
}

async function isSealed(captureId: string): Promise<boolean> {
  for (const until = performance.now() + patience.seal; performance.now() < until; ) {
    const at = await captureAtHand(captureId, now());
    if (at?.state !== 'running') return at?.state === 'sealed';
    await wait(pause);
  }
  return false;
}

import type { Invitation } from '../../components/popup/desk-view';
import type { PageFound } from '../../components/popup/page-view';
import type { AddableServer } from '../../components/popup/record-choices';
import type { Language } from '../../components/words/translate';
import { healthOf } from '../../utils/capture/posts/page-health';
import { isDeclined } from '../../utils/evidence/hand-over/declined-desks';
import { bringsDesk, deskIn } from '../../utils/evidence/hand-over/desk-link';
import { isFeatureOff } from '../../utils/evidence/settings/company-policy';
import { isLeftOut, readQuiet } from '../../utils/evidence/settings/quiet-mode';
import { ask } from '../../utils/messaging/ask';
import { browser } from '../../utils/messaging/browser';
import { pageProbes } from '../../utils/messaging/contract/page-actions';
import { isBeta, platformFor, platforms, platformsAbroad } from '../../utils/platforms';
import { offeredDesk } from '../shared/offered-desk';
import { send } from '../shared/page-send';

/** The tab over which the popup stands. */
export interface FrontTab {
  id: number;
  windowId: number | undefined;
  /** Absent where no permission reaches: the browser's own pages, or a popup that was not opened by a click. */
  url?: string;
}

export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, windowId: tab.windowId, ...(tab.url ? { url: tab.url } : {}) };
}

/** What the page of a tab is to us, by its own content script or else by its address. */
export async function findPage(tab: FrontTab, lang: Language): Promise<PageFound> {
  if (!isReadable(tab.url)) return { kind: 'closed' };
  const said = (await ask(tab.id, 'pageState', {}, 0)) ?? (await stateOf(tab.id));
  if (said) {
    const { id } = said.platform;
    const site = {
      siteName: said.platform.name[lang],
      isBeta: isBeta(id),
      checkedOn: platforms.find((platform) => platform.id === id)?.checkedOn ?? '',
      hasChanged: healthOf(said) === 'changed',
    };
    const ours = said.ours === 'quiet' && !(await readQuiet()) && (await isLeftOut(id)) ? 'left-out' : said.ours;
    if (said.posts === 0) return { kind: 'no-posts', ours, ...site };
    const { posts: count, incomplete, isFirst } = said;
    return { kind: 'posts', count, incomplete, ours, isFirst, ...site };
  }
  const server = abroadAt(tab.url, lang) ?? (await serverAt(tab, lang));
  if (!server) return { kind: 'unread' };
  const isOut = (await isFeatureOff('addedSites')) || (await isLeftOut(server.platform));
  return { kind: 'unread', ...(isOut ? { leftOut: server } : { server }) };
}

/** An invitation in the address of a page, and whether the person is asked about it now. */
export interface FoundInvitation extends Invitation {
  isAsked: boolean;
}

/**
 * The desk that the address of a page brings: the press on the toolbar gives the address with its fragment, nothing of the
 * page is read. One that is here already, or that the person did not take, is not asked about.
 */
export async function findInvitation(
  { url = '' }: FrontTab,
  page: PageFound,
  lang: Language,
): Promise<FoundInvitation | undefined> {
  if (!bringsDesk(url) || !isReadable(url)) return undefined;
  const { protocol, host, hash } = new URL(url);
  // A fragment that is no desk's brings none
  const desk = protocol === 'https:' ? await deskIn(hash).catch(() => undefined) : undefined;
  if (!desk) return undefined;
  const offered = await offeredDesk(desk, lang);
  const { is, known } = offered.meeting;
  const isHere = is === 'known' && known?.madeAt === desk.madeAt;
  const isPosted = page.kind !== 'unread' || page.server !== undefined || page.leftOut !== undefined;
  return { ...offered, host, isPosted, isAsked: !isHere && !(await isDeclined(desk)) };
}

/** Once the script that answers has been brought; a page without an adapter has none. */
async function stateOf(tabId: number) {
  // The browser lets nobody into some pages: they have no state
  await send('bringScript', { script: 'look', tabId }).catch(() => undefined);
  return ask(tabId, 'pageState', {}, 0);
}

/** A known site under the host of another country, which is asked for when somebody is there. */
function abroadAt(address: string, lang: Language): AddableServer | undefined {
  const url = new URL(address);
  const platform = platformFor(url);
  const isAbroad = url.protocol === 'https:' && platformsAbroad(url.hostname).length > 0;
  return platform && isAbroad ? { host: url.hostname, platform: platform.id, name: platform.name[lang] } : undefined;
}

/** The press on the toolbar lets the page be looked at: whether a platform's software made it, under a host of its own. */
async function serverAt({ id, url = '' }: FrontTab, lang: Language): Promise<AddableServer | undefined> {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:') return undefined;
  for (const { id: platform, name, software } of platforms) {
    if (!software) continue;
    const found = await browser.scripting
      .executeScript({
        target: { tabId: id },
        func: (selector: string) => document.querySelector(selector) !== null,
        args: [software],
      })
      // The browser lets nobody into some pages: they are none of a platform
      .catch(() => []);
    if (pageProbes.software.safeParse(found[0]?.result).data) return { host: hostname, platform, name: name[lang] };
  }
  return undefined;
}

const stores = ['chromewebstore.google.com', 'chrome.google.com', 'microsoftedge.microsoft.com', 'addons.mozilla.org'];

function isReadable(url: string | undefined): url is string {
  if (!url || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && !stores.includes(hostname);
}

/**
 * Tries whether the screen may be taken now: a popup opened by a click on the toolbar may, one opened by a mark may
 * not, and only trying tells. The trial picture is dropped. Saves a second drawn capture that would help nobody.
 */
export async function tryScreen(tab: FrontTab): Promise<boolean> {
  try {
    await browser.tabs.captureVisibleTab(tab.windowId, { format: 'jpeg', quality: 1 });
    // Chromium allows two shots a second; the worker's come next.
    await new Promise((resolve) => setTimeout(resolve, 550));
    return true;
  } catch {
    // Asked exactly for this: whether a picture can be taken
    return false;
  }
}

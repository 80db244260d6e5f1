import { patternOf, readAddedSites } from '../../utils/evidence/settings/added-sites';
import { browser } from '../../utils/messaging/browser';
import type { Handlers } from '../../utils/messaging/serve';
import { platforms } from '../../utils/platforms';
import type { AddedSite } from '../../utils/shapes/settings';

const prefix = 'added:';
/** Behind the id of the listeners that stand before the page's. */
const before = ':first';
const first = 'first.js';
const scriptsOf = ({ platform }: AddedSite) => [`platforms/${platform}.js`, 'posts.js'];

let turn: Promise<void> = Promise.resolve();

/**
 * Brings the browser's list of content scripts into line with the hosts that were added and allowed: the browser forgets
 * it with every update of the extension, and people give and take permissions elsewhere too.
 */
export function followAddedSites(): Promise<void> {
  turn = turn.then(follow).catch(() => undefined);
  return turn;
}

export const syncSites: Handlers['syncSites'] = async () => {
  await followAddedSites();
  return { done: true };
};

async function follow(): Promise<void> {
  const known = (await readAddedSites()).filter(({ platform }) => platforms.some(({ id }) => id === platform));
  const allowed = await Promise.all(
    known.map((site) => browser.permissions.contains({ origins: [patternOf(site)] }).catch(() => false)),
  );
  const sites = known.filter((_, index) => allowed[index]);
  const there = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) => id.startsWith(prefix));
  const gone = there
    .filter(({ id }) => !sites.some(({ host }) => [prefix + host, `${prefix}${host}${before}`].includes(id)))
    .map(({ id }) => id);
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const lacking = sites.filter(({ host }) => !there.some(({ id }) => id === prefix + host));
  if (lacking.length === 0) return;
  await browser.scripting.registerContentScripts(
    lacking.flatMap((site) => {
      const matches = [patternOf(site)];
      return [
        { id: `${prefix}${site.host}${before}`, matches, js: [first], runAt: 'document_start' as const },
        { id: prefix + site.host, matches, js: scriptsOf(site), runAt: 'document_idle' as const },
      ];
    }),
  );
  await Promise.all(lacking.map(markOpenPages));
}

/** Pages that are open already get their marks now. */
async function markOpenPages(site: AddedSite): Promise<void> {
  const tabs = await browser.tabs.query({ url: patternOf(site) });
  const files = [first, ...scriptsOf(site)].map((script) => `/${script}`);
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined ? [] : browser.scripting.executeScript({ target: { tabId: id }, files: files }),
    ),
  );
}

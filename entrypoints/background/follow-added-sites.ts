import { patternOf, readAddedSites } from '../../utils/evidence/settings/added-sites';
import { browser } from '../../utils/messaging/browser';
import type { Handlers } from '../../utils/messaging/serve';
import { platforms, platformsAbroad } from '../../utils/platforms';
import type { AddedSite } from '../../utils/shapes/settings';

const prefix = 'added:';
const first = 'first.js';

/** What is brought into pages of a host: the listeners before the page's own, then each adapter where it reads, and the marks. */
function scriptsOf(site: AddedSite) {
  const abroad = platformsAbroad(site.host);
  const readers = abroad.length > 0 ? abroad : [{ id: site.platform, matches: [patternOf(site)] }];
  const script = (part: string, matches: string[], js: string[], runAt: 'document_start' | 'document_idle') => ({
    ...{ id: `${prefix}${site.host}:${part}`, matches, js, runAt },
  });
  return [
    script(
      'first',
      readers.flatMap(({ matches }) => matches),
      [first],
      'document_start',
    ),
    ...readers.map(({ id, matches }) =>
      script(id, matches, [`platforms/${id}.js`, 'posts.js', 'shown.js'], 'document_idle'),
    ),
  ];
}

let turn: Promise<void> = Promise.resolve();

/**
 * Brings the browser's list of content scripts into line with the hosts that were added and allowed: the browser forgets
 * it with every update of the extension, and people give and take permissions elsewhere too. Fails when it refuses them.
 */
export function followAddedSites(): Promise<void> {
  const mine = turn.then(follow);
  // Whoever asked hears of it; the next one begins anew
  turn = mine.catch(() => undefined);
  return mine;
}

export const syncSites: Handlers['syncSites'] = async () => {
  await followAddedSites();
  return { done: true };
};

async function follow(): Promise<void> {
  const known = (await readAddedSites()).filter(({ platform }) => platforms.some(({ id }) => id === platform));
  const allowed = await Promise.all(
    // A host that the browser takes for none is allowed to nobody
    known.map((site) => browser.permissions.contains({ origins: [patternOf(site)] }).catch(() => false)),
  );
  const sites = known.filter((_, index) => allowed[index]);
  const wanted = sites.flatMap(scriptsOf);
  const there = (await browser.scripting.getRegisteredContentScripts())
    .map(({ id }) => id)
    .filter((id) => id.startsWith(prefix));
  const gone = there.filter((id) => !wanted.some((script) => script.id === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const lacking = wanted.filter(({ id }) => !there.includes(id));
  if (lacking.length === 0) return;
  await browser.scripting.registerContentScripts(lacking);
  await Promise.all(lacking.filter(({ js }) => js[0] !== first).map(markOpenPages));
}

/** Pages that are open already get their marks now. */
async function markOpenPages({ matches, js }: { matches: string[]; js: string[] }): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  const files = [first, ...js].map((script) => `/${script}`);
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined ? [] : browser.scripting.executeScript({ target: { tabId: id }, files }),
    ),
  );
}

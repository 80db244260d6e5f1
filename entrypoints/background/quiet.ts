import { quietKey } from '../../utils/capture/posts/quiet-key';
import { watchTermsKey } from '../../utils/capture/posts/watch-key';
import { CodedError } from '../../utils/coded-error';
import { isLockSet } from '../../utils/evidence/lock/key-ring';
import { patternOf, readAddedSites } from '../../utils/evidence/settings/added-sites';
import { readWatchTerms } from '../../utils/evidence/settings/held-watch-terms';
import { readQuiet, sitesWithMarks } from '../../utils/evidence/settings/quiet-mode';
import { ask } from '../../utils/messaging/ask';
import { browser } from '../../utils/messaging/browser';
import type { Handlers } from '../../utils/messaging/serve';
import { setPostsPanel } from '../../utils/messaging/side-panel';
import { platforms } from '../../utils/platforms';
import type { Sighting } from '../../utils/shapes/schema';
import { bring } from './brought-scripts';
import { beginFrom } from './capture/captures';
import { placeMenus } from './menus';

/** What the side panel lists. The worker asks: a message of the panel's own would carry a press that was made there. */
export const pagePosts: Handlers['pagePosts'] = async ({ tabId }) => {
  const posts = (await ask(tabId, 'listPosts', {}, 0)) ?? (await brought(tabId));
  return posts ? { posts } : {};
};

async function brought(tabId: number) {
  // A page that the browser lets nobody read has no list
  await browser.scripting.executeScript({ target: { tabId }, files: ['/look.js'] }).catch(() => undefined);
  return ask(tabId, 'listPosts', {}, 0);
}

/** One of the listed posts, as it stands now. */
export function readListed(tabId: number, postKey: string): Promise<Sighting | undefined> {
  return ask(tabId, 'readPost', { postKey }, 0);
}

/** A press in the side panel beside the page. */
export const recordPost: Handlers['recordPost'] = async ({ tabId, postKey }) => {
  const sighting = await readListed(tabId, postKey);
  if (!sighting) throw new CodedError('post-gone');
  return beginFrom(tabId, sighting);
};

export const syncQuiet: Handlers['syncQuiet'] = async () => {
  await followQuiet();
  return { done: true };
};

/** Brings pages, menus and side panel into line with settings and watch terms: scripts in pages cannot open the database. */
export async function followQuiet(): Promise<void> {
  const isQuiet = await readQuiet();
  const wish = isQuiet || (await sitesWithMarks());
  const { [quietKey]: known, [watchTermsKey]: watched } = await browser.storage.local.get([quietKey, watchTermsKey]);
  if (!wish && known !== undefined) await browser.storage.local.remove(quietKey);
  if (wish && JSON.stringify(wish) !== JSON.stringify(known)) await browser.storage.local.set({ [quietKey]: wish });
  // Under a lock no word lies there: that place is on the disk
  const terms = isLockSet() ? [] : await readWatchTerms();
  if (terms.length > 0) await browser.storage.local.set({ [watchTermsKey]: terms });
  else await browser.storage.local.remove(watchTermsKey);
  if (terms.length > 0 && watched === undefined) await watchOpenPages();
  await setPostsPanel(isQuiet);
  await placeMenus();
}

/** Pages that were open before the first term have marks and nothing that watches. One that has it already stays. */
async function watchOpenPages(): Promise<void> {
  const added = (await readAddedSites()).map(patternOf);
  const tabs = await browser.tabs.query({ url: [...platforms.flatMap(({ matches }) => [...matches]), ...added] });
  // A tab that is asleep or gone brings it by itself when it loads
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : bring('watch', id))));
}

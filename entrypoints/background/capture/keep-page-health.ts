import { speaksOf } from '../../../utils/capture/job/sighting-claims';
import { healthOf, type PageHealth } from '../../../utils/capture/posts/page-health';
import { CodedError } from '../../../utils/coded-error';
import { isLeftOut, readQuiet } from '../../../utils/evidence/settings/quiet-mode';
import { keepHealth } from '../../../utils/evidence/settings/site-health';
import { ask } from '../../../utils/messaging/ask';
import { reachPage } from '../../../utils/messaging/reach-page';
import type { Handlers } from '../../../utils/messaging/serve';

export const pageHealth: Handlers['pageHealth'] = async ({ platform, ...counts }, { url, tabId }) => {
  if (!speaksOf(platform, url)) throw new CodedError('refused');
  const isNoticed = await keepHealthOf(platform, healthOf(counts), url);
  // A tab that was closed meanwhile needs no word
  if (isNoticed && tabId !== undefined && (await hasMarks(platform))) await sayChanged(tabId).catch(() => undefined);
  return { kept: true };
};

/** Nothing of ours is drawn where person or company want no marks. */
const hasMarks = async (platform: string) => !(await readQuiet()) && !(await isLeftOut(platform));

/** There are no marks on it, so that nobody would know that a part of it can still be recorded. */
async function sayChanged(tabId: number): Promise<void> {
  await reachPage(tabId, 0);
  await ask(tabId, 'sayChanged', {}, 0);
}

/**
 * Remembers how a site reads: only of the sender's own platform, as the browser names its address. A page's process
 * cannot speak of others. True where a redesign is noticed by this page.
 */
export async function keepHealthOf(platform: string, health: PageHealth, url: string | undefined): Promise<boolean> {
  return speaksOf(platform, url) && keepHealth(platform, health, new Date().toISOString());
}

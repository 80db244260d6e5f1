import { healthOf, type PageHealth } from '../../../utils/capture/posts/page-health';
import { keepHealth } from '../../../utils/evidence/settings/site-health';
import type { Handlers } from '../../../utils/messaging/serve';
import { isReadAs } from '../../../utils/platforms';

export const pageHealth: Handlers['pageHealth'] = async ({ platform, ...counts }, { url }) => {
  await keepHealthOf(platform, healthOf(counts), url);
  return { kept: true };
};

/**
 * Remembers how a site reads: only of the sender's own platform, as the browser names its address. A page's process
 * cannot speak of others.
 */
export async function keepHealthOf(platform: string, health: PageHealth, url: string | undefined): Promise<void> {
  const sender = URL.parse(url ?? '');
  if (sender && isReadAs(platform, sender)) await keepHealth(platform, health, new Date().toISOString());
}

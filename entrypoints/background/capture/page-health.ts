import { healthOf } from '../../../utils/capture/posts/page-health';
import { keepHealth } from '../../../utils/evidence/settings/site-health';
import type { Handlers } from '../../../utils/messaging/serve';
import { isReadAs } from '../../../utils/platforms';

/** Only of the sender's own platform, as the browser names its address: a page's process cannot speak of others. */
export const pageHealth: Handlers['pageHealth'] = async ({ platform, ...counts }, { url }) => {
  const sender = URL.parse(url ?? '');
  if (sender && isReadAs(platform, sender)) {
    await keepHealth(platform, healthOf(counts), new Date().toISOString());
  }
  return { kept: true };
};

import { healthOf } from '../../utils/capture/posts/page-health';
import { keepHealth } from '../../utils/evidence/settings/site-health';
import type { Handlers } from '../../utils/messaging/serve';
import { platforms } from '../../utils/platforms';

/** Only platforms that there are: a page's process cannot fill the settings. */
export const pageHealth: Handlers['pageHealth'] = async ({ platform, ...counts }) => {
  if (platforms.some(({ id }) => id === platform)) {
    await keepHealth(platform, healthOf(counts), new Date().toISOString());
  }
  return { kept: true };
};

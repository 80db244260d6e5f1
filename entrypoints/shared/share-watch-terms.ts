import { watchTermsKey } from '../../utils/capture/posts/watch-key';
import { readWatchTerms } from '../../utils/evidence/settings/watch-terms';
import { browser } from '../../utils/messaging/browser';

/** Content scripts cannot open the database: the terms lie in `storage.local` too, and not at all while there are none. */
export async function shareWatchTerms(): Promise<number> {
  const terms = await readWatchTerms();
  if (terms.length > 0) await browser.storage.local.set({ [watchTermsKey]: terms });
  else await browser.storage.local.remove(watchTermsKey);
  return terms.length;
}

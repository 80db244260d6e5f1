import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markServices } from '../components/mark/mark-services';
import { watchMarks } from '../components/mark/watch-marks';
import { watchTermsKey } from '../utils/capture/posts/watch-key';
import { listenWhile } from '../utils/messaging/listen-while';
import type { WatchTerm } from '../utils/shapes/watch-term';

/** Injected into marked pages of those who have watch terms. */
export default defineUnlistedScript(() => {
  const services = markServices();
  if (!services || services.isWatched) return;
  services.isWatched = true;
  const take = watchMarks(services);
  const read = async () => {
    const stored = await browser.storage.local.get(watchTermsKey);
    const terms = stored[watchTermsKey];
    take(Array.isArray(terms) ? (terms as WatchTerm[]) : []);
  };
  const onChange = (changes: object) => {
    if (watchTermsKey in changes) void read();
  };
  listenWhile(browser, browser.storage.local.onChanged, onChange, services.signal);
  void read();
});

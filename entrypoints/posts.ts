import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type MarkServices, placeMarkServices } from '../components/mark/mark-services';
import { createMarks } from '../components/mark/marks';
import { showNotice } from '../components/mark/notice';
import { wordsOf } from '../components/words/browser-words';
import { startCopy } from '../utils/capture/posts/copy-life';
import { observePosts } from '../utils/capture/posts/observe';
import { recordPosts, type ShownPosts } from '../utils/capture/posts/record-posts';
import { watchTermsKey } from '../utils/capture/posts/watch-key';
import { answerTab } from '../utils/messaging/answer-tab';
import { sendBy } from '../utils/messaging/send';
import { platformOfPage } from '../utils/platforms/slot';
import { unitsIn } from '../utils/platforms/units';

/**
 * The platform of this page → its posts → a mark beside each → the worker. A hook in wxt.config.ts makes it a content
 * script of every platform, each with its adapter in front.
 */
export default defineUnlistedScript(() => {
  const t = wordsOf(browser);
  const platform = platformOfPage();
  if (!platform) return;
  const life = startCopy(document, 'posts', browser);
  const { signal } = life;
  const extensionVersion = browser.runtime.getManifest().version;
  const lost = () => life.abort();
  const show: MarkServices['heard'] & {} = (...said) => {
    marks.set(...said);
    services.heard?.(...said);
  };
  const recorder = recordPosts({ view: window, platform, extensionVersion, send: sendBy(browser), lost, show }, signal);
  const select = () => (services.select ? services.select() : recorder.bring('select'));
  const units = () => unitsIn(document, platform);
  const marks = createMarks(document, t, { ...recorder, select, units, read: (unit) => observer.read(unit) }, signal);
  const services: MarkServices = { marks, recorder, t, signal };
  placeMarkServices(services);
  const shown: ShownPosts = {
    show(element, key) {
      marks.show(element, key);
      const post = recorder.present.get(element);
      if (post) services.seen?.(post);
    },
    hide: marks.hide,
  };
  const observer = observePosts(document, platform, recorder.posts(shown), signal);
  answerTab(
    browser,
    {
      pageState() {
        observer.readAll();
        return recorder.pageState();
      },
      captureProgress: recorder.progress,
      // Chosen parts and whole pages are read again by the script that read them first
      readPost: ({ postKey }) => (postKey.startsWith('generic:') ? undefined : recorder.readAgain(postKey)),
    },
    signal,
  );
  void browser.storage.local.get(watchTermsKey).then((stored) => stored[watchTermsKey] && recorder.bring('watch'));
  const reloadWords = t('mark_reload');
  signal.addEventListener('abort', () => browser.runtime?.id === undefined && showNotice(document, reloadWords));
});

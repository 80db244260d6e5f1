import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type MarkServices, placeMarkServices } from '../components/mark/mark-services';
import { createMarks } from '../components/mark/marks';
import { type KeptWords, wordsOf } from '../components/words/browser-words';
import { gateOf } from '../utils/capture/page/hear-first';
import { endIfLost, startCopy } from '../utils/capture/posts/copy-life';
import { markWordsKey } from '../utils/capture/posts/mark-words-key';
import { observePosts } from '../utils/capture/posts/observe';
import { quietKey } from '../utils/capture/posts/quiet-key';
import { recordPosts, type ShownPosts } from '../utils/capture/posts/record-posts';
import { watchTermsKey } from '../utils/capture/posts/watch-key';
import { answerTab } from '../utils/messaging/answer-tab';
import { listenWhile } from '../utils/messaging/listen-while';
import { sendBy } from '../utils/messaging/send';
import { platformOfPage } from '../utils/platforms/slot';
import { unitsIn } from '../utils/platforms/units';

/** By then a page has had time to fill. While it goes on changing it is looked at as often. */
const lookMilliseconds = 8_000;

/**
 * The platform of this page → its posts → a mark beside each → the worker; in quiet mode the posts are read and nothing is
 * drawn. A hook in wxt.config.ts makes it a content script of every platform, with `first.js` and its adapter in front.
 */
export default defineUnlistedScript(async function start() {
  const platform = platformOfPage();
  if (!platform) return;
  const life = startCopy('posts', browser);
  const { signal } = life;
  const { [quietKey]: wish, [watchTermsKey]: terms, [markWordsKey]: words } = (await gateOf().stored) ?? {};
  if (signal.aborted) return;
  const isQuiet = !!wish;
  const t = wordsOf(browser, words as KeptWords | undefined);
  const lost = () => life.abort();
  const show: MarkServices['heard'] & {} = (...said) => {
    marks.set(...said);
    services.heard?.(...said);
  };
  const recorder = recordPosts({ platform, send: sendBy(browser), lost, show }, signal);
  const select = () => (services.select ? services.select() : recorder.bring('select'));
  const units = () => unitsIn(document, platform);
  const marks = createMarks(document, t, { ...recorder, select, units, read: (unit) => observer.read(unit) }, signal);
  const services: MarkServices = {
    marks,
    recorder,
    platform,
    t,
    signal,
    readAll: () => observer.readAll(),
    isQuiet: () => isQuiet,
  };
  placeMarkServices(services);
  const shown: ShownPosts = {
    show(element, key) {
      if (isQuiet) return;
      marks.show(element, key);
      const post = recorder.present.get(element);
      if (post) services.seen?.(post);
    },
    hide: marks.hide,
  };
  let isLooking = false;
  const lookLater = () => {
    // The marks of a newer copy have changed the page
    endIfLost(life, browser);
    if (isLooking) return;
    isLooking = true;
    setTimeout(() => {
      isLooking = false;
      if (signal.aborted) return;
      if (services.look) services.look();
      else if (!recorder.isFine()) void recorder.bring('look');
    }, lookMilliseconds);
  };
  const observer = observePosts(document, platform, recorder.posts(shown), lookLater, signal);
  answerTab(
    browser,
    {
      captureProgress: recorder.progress,
      // Chosen parts and whole pages are read again by the script that read them first
      readPost: ({ postKey }) => (postKey.startsWith('generic:') ? undefined : recorder.readAgain(postKey)),
    },
    signal,
  );
  const follow = (changes: object) => {
    if (!(quietKey in changes)) return;
    gateOf().stored = gateOf().ask?.();
    void start();
  };
  listenWhile(browser, browser.storage.local.onChanged, follow, signal);
  if (terms && !isQuiet) void recorder.bring('watch');
});

import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isAnyInReach } from '../components/mark/in-reach';
import { markServices } from '../components/mark/mark-services';
import { gateOf } from '../utils/capture/page/hear-first';
import { pointedElement } from '../utils/capture/page/pointed-element';
import { listedPosts, postAround } from '../utils/capture/posts/listed-posts';
import { countsOf } from '../utils/capture/posts/page-counts';
import { healthTeller } from '../utils/capture/posts/page-health';
import { answerTab } from '../utils/messaging/answer-tab';
import { sendBy } from '../utils/messaging/send';

/**
 * Brought when popup, side panel, menu or shortcut ask what stands in a page, and some seconds after each load to tell how
 * reading goes. Shares the isolated world with `posts.ts`, and changes nothing.
 */
export default defineUnlistedScript(() => {
  const services = markServices();
  if (!services || services.look) return;
  const { platform, recorder, signal } = services;
  const { present } = recorder;
  const { id, name } = platform;
  const counts = () => countsOf(document, platform, present.values());
  const send = sendBy(browser);
  answerTab(
    browser,
    {
      pageState() {
        services.readAll();
        const { marks } = services;
        const drawn = marks.isRefused() ? 'refused' : isAnyInReach(marks.views()) ? 'marks' : 'covered';
        const ours = services.isQuiet() ? 'quiet' : drawn;
        return { platform: { id, name }, ...counts(), ours, isFirst: gateOf().isFirst };
      },
      listPosts() {
        services.readAll();
        return listedPosts(present.values());
      },
      pointedPost({ by }) {
        services.readAll();
        const post = postAround(pointedElement(by, document), present);
        return (post && recorder.readAgain(post.key)) ?? null;
      },
    },
    signal,
  );
  // A worker that is on its way is asked again at the next look
  services.look = healthTeller(
    window,
    counts,
    // What a page counted is counted again when it is opened next
    (found) => void send('pageHealth', { platform: id, ...found }).catch(() => 0),
  );
  services.look();
});

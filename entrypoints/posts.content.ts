import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createMarks } from '../components/mark/marks';
import { showNotice } from '../components/mark/notice';
import { answerTab } from '../utils/capture/answer-tab';
import { observePosts } from '../utils/capture/observe';
import { recordPosts } from '../utils/capture/record-posts';
import { send } from '../utils/messaging/send';
import { platformOfPage } from '../utils/platforms/slot';

/** The platform of this page → its posts → a mark beside each → the worker. */
export default defineContentScript({
  // Stands for every platform: a hook in wxt.config.ts writes the real ones, each with its adapter in front
  matches: ['https://banken.invalid/*'],
  runAt: 'document_idle',
  // WXT's message for very old copies would tell the page our id
  noScriptStartedPostMessage: true,
  main(ctx) {
    const platform = platformOfPage();
    if (!platform) return;
    const { signal } = ctx;
    const t = (key: string, params?: readonly string[]) => browser.i18n.getMessage(key as never, params as string[]);
    const lost = () => ctx.notifyInvalidated();
    const recorder = recordPosts(
      {
        view: window,
        platform,
        extensionVersion: browser.runtime.getManifest().version,
        send,
        lost,
        show: (...said) => marks.set(...said),
      },
      signal,
    );
    const marks = createMarks(document, t, recorder, signal);
    observePosts(document, platform, recorder.posts(marks), signal);
    answerTab(recorder, signal);
    // A reload of the extension tells its old scripts nothing: they have to look
    ctx.setInterval(() => ctx.isInvalid, 5_000);
    const reloadWords = t('mark_reload');
    ctx.onInvalidated(() => browser.runtime?.id === undefined && showNotice(document, reloadWords));
  },
});

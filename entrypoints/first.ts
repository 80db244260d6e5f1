import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openGate } from '../utils/capture/page/first-in-line';
import { quietKey } from '../utils/capture/posts/quiet-key';
import { watchTermsKey } from '../utils/capture/posts/watch-key';

/**
 * A content script at `document_start`: its listeners stand before any of the page's, and what the marks have to know is
 * asked for meanwhile. Everything else comes later.
 */
export default defineUnlistedScript(() => {
  openGate().stored ??= browser.storage.local.get([quietKey, watchTermsKey]);
});

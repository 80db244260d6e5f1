import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followPlaces } from '../components/mark/stood-here';
import { openGate } from '../utils/capture/page/first-in-line';
import { markWordsKey } from '../utils/capture/posts/mark-words-key';
import { isQuietAt, quietKey } from '../utils/capture/posts/quiet-key';
import { watchTermsKey } from '../utils/capture/posts/watch-key';
import { platformOfPage } from '../utils/platforms/slot';

/**
 * A content script at `document_start`: its listeners stand before any of the page's. Everything else, and first what the
 * marks have to know, comes when the page has loaded and has nothing to do.
 */
export default defineUnlistedScript(() => {
  const gate = openGate();
  followPlaces(gate);
  gate.ask = async () => {
    const stored = await browser.storage.local.get([quietKey, watchTermsKey, markWordsKey]);
    return {
      ...stored,
      // The page's adapter comes after this script: looked at when somebody asks
      get [quietKey]() {
        return isQuietAt(stored[quietKey], platformOfPage()?.id);
      },
    };
  };
  gate.stored ??= loaded().then(gate.ask);
});

/** A page whose last picture never comes is not waited for. */
const longestMilliseconds = 2_000;

function loaded(): Promise<void> {
  return new Promise((resolve) => {
    let longest = 0;
    const rest = () => {
      clearTimeout(longest);
      requestIdleCallback(() => resolve(), { timeout: longestMilliseconds });
    };
    if (document.readyState === 'complete') rest();
    else {
      addEventListener('load', rest);
      addEventListener('DOMContentLoaded', () => {
        longest = window.setTimeout(rest, longestMilliseconds);
      });
    }
  });
}

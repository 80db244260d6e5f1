import { browser } from '../../utils/messaging/browser';

const everywhere = { origins: ['<all_urls>'] };

/** Whether the browser lets the screen be taken at any click. */
export function hasScreen(): Promise<boolean> {
  return browser.permissions.contains(everywhere);
}

/**
 * Asks the browser; only in a click. One question for the screen and, in Chromium, the exact copy of the page: they
 * come under the same words. Firefox has no `pageCapture` and would refuse to be asked for it.
 */
export function askForScreen(): Promise<boolean> {
  return browser.permissions.request(
    import.meta.env.FIREFOX ? everywhere : { ...everywhere, permissions: ['pageCapture'] },
  );
}

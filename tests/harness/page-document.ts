import { JSDOM } from 'jsdom';

let shared: JSDOM | undefined;

/**
 * A saved page as a document of its own under its address, all in one window: a window each takes three times as long as
 * what is asked of the page. It is not drawn, and has no view.
 */
export function pageDocument(html: string, url: string): Document {
  shared ??= new JSDOM('');
  shared.reconfigure({ url });
  return new shared.window.DOMParser().parseFromString(html, 'text/html');
}

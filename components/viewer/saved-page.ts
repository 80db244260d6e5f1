import { readInertPage } from '../../utils/inert-page/read-inert-page';
import { rebuiltPage, sheetsIn } from '../../utils/inert-page/rebuild-page';

/** A saved page, taken apart: its tree, and the style texts that the policy of our own pages would not let it apply. */
interface SavedPage {
  root: HTMLElement;
  styles: string[];
}

/**
 * Parses a saved page into an inert document. One that is not in our own words (an earlier version's, or another's) is
 * written anew first, so nothing of its markup is trusted. Links lose their address: they would lead the frame away and
 * leave traces with the site.
 */
export function readSavedPage(html: string): SavedPage {
  const inert = readInertPage(html).length === 0 ? html : rebuiltPage(html);
  const page = new DOMParser().parseFromString(inert, 'text/html');
  const styles = sheetsIn(page.documentElement);
  for (const element of page.querySelectorAll('meta, link')) element.remove();
  for (const link of page.querySelectorAll('a')) link.removeAttribute('href');
  return { root: page.documentElement, styles };
}

/**
 * Puts a saved page into a sandboxed frame that has no `allow-scripts`. The extension's policy forbids style elements
 * and attributes, so styles are applied through CSSOM: constructed sheets of the frame's own window, and `cssText`.
 */
export function showSavedPage(frame: HTMLIFrameElement, saved: SavedPage): void {
  const target = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!target || !view) return;
  const styled = [...saved.root.querySelectorAll<HTMLElement>('[style]'), saved.root].map(
    (element) => [element, element.getAttribute('style') ?? ''] as const,
  );
  for (const [element] of styled) element.removeAttribute('style');
  target.replaceChild(target.adoptNode(saved.root), target.documentElement);
  for (const [element, text] of styled) if (text) element.style.cssText = text;
  target.adoptedStyleSheets = saved.styles.map((text) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}

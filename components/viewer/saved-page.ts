/** What never comes over from a saved page: anything that runs, loads, moves or asks. */
const unwanted =
  'script, noscript, iframe, frame, object, embed, portal, base, meta[http-equiv], link, template, dialog[open] > form';

/** A saved page, taken apart: its tree without scripts, and the style texts that the policy would not let it apply. */
export interface SavedPage {
  root: HTMLElement;
  styles: string[];
}

/** Parses a saved page's HTML into an inert document and strips what could act. Nothing of it is written as a string again. */
export function readSavedPage(html: string): SavedPage {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll(unwanted)) element.remove();
  const styles = [...page.querySelectorAll('style')].map((style) => style.textContent ?? '');
  for (const style of page.querySelectorAll('style')) style.remove();
  for (const element of page.querySelectorAll('*')) {
    for (const { name } of [...element.attributes])
      if (name.startsWith('on') || name === 'ping' || name === 'srcdoc' || name === 'autofocus')
        element.removeAttribute(name);
  }
  // Links would lead the frame away and leave traces with the site.
  for (const link of page.querySelectorAll('a, area, form')) {
    for (const name of ['href', 'xlink:href', 'target', 'action']) link.removeAttribute(name);
  }
  for (const media of page.querySelectorAll('img, source, video, audio, track, input, image')) {
    for (const name of ['src', 'srcset', 'poster', 'href', 'xlink:href']) {
      if (!media.getAttribute(name)?.startsWith('data:image/')) media.removeAttribute(name);
    }
    media.removeAttribute('autoplay');
  }
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

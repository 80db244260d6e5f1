/** What became of words that were to go into one element: there · held back before any were given · partly in another. */
export type Given = 'given' | 'held-back' | 'strayed';

/**
 * Types pieces into an element as long as it has the focus itself. What the page leads into another one, by a focus
 * that jumps or a caret that is moved, is taken back there, and nothing more is typed.
 */
export function typeInto(element: HTMLElement, pieces: readonly (() => void)[]): Given {
  const page = element.ownerDocument;
  const ending = new AbortController();
  let stray: EventTarget | undefined;
  // Ahead of all listeners of the page but those of its window.
  page.defaultView?.addEventListener(
    'input',
    (event) => {
      const [target] = event.composedPath();
      if (event.isTrusted && target !== undefined && !element.contains(target as Node)) stray ??= target;
    },
    { capture: true, signal: ending.signal },
  );
  let typed = 0;
  for (const piece of pieces) {
    if (!receives(element)) break;
    piece();
    if (stray) page.execCommand('undo');
    if (stray) break;
    typed++;
  }
  ending.abort();
  if (stray) return 'strayed';
  if (typed === pieces.length) return 'given';
  return typed === 0 ? 'held-back' : 'strayed';
}

/** Whether the next letter typed would go into this element. */
function receives(element: HTMLElement): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const { activeElement } = root;
  if (!activeElement || !element.contains(activeElement)) return false;
  if (!element.isContentEditable || 'host' in root) return true;
  const place = element.ownerDocument.getSelection()?.anchorNode;
  return place == null || element.contains(place);
}

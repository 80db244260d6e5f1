import { whenEnded } from '../../while-alive';
import { ownRoots } from '../posts/registry';
import { hearFirst } from './hear-first';
import { hostOf, hostStyle, type OpensRoots } from './own-roots';
import { relayInto } from './persons-event';

/** Something of ours in a web page: one host element, its closed shadow root, and the element to draw into. */
interface OwnOverlay {
  readonly host: HTMLElement;
  /** Carries the tokens (`bk-root`). */
  readonly root: HTMLElement;
}

/**
 * Appends the host to the document's root element; the page's own elements stay as they are. The style is a `style`
 * element: a content script's text passes the page's policy in both browsers, while Firefox refuses
 * `adoptedStyleSheets` across its Xray border. What a person does in it goes there and nowhere else. Gone when the signal
 * says so.
 */
export function ownOverlay(
  document: Document,
  name: string,
  styles: readonly string[],
  signal: AbortSignal,
): OwnOverlay {
  if (import.meta.env.FIREFOX) removeLeft(document, name);
  else for (const each of ownRoots()) if (each.dataset['part'] === name) hostOf(each)?.remove();
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = [hostStyle, ...styles].join('\n');
  const root = document.createElement('div');
  root.className = 'bk-root';
  root.dataset['part'] = name;
  shadow.append(style, root);
  hearFirst((event) => event.target === host && relayInto(shadow, event), signal);
  document.documentElement.append(host);
  ownRoots().add(root);
  whenEnded(signal, () => {
    host.remove();
    ownRoots().delete(root);
  });
  return { host, root };
}

/** Firefox ends a content script with its extension before it can tidy up, and forgets its roots: the next copy looks for them. */
function removeLeft(document: Document, name: string): void {
  for (const child of document.querySelectorAll('html > div'))
    if ((child as OpensRoots).openOrClosedShadowRoot?.querySelector(`[data-part=${name}]`)) child.remove();
}

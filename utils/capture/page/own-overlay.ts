import { ownHost, ownRoots } from '../posts/registry';

/** Something of ours in a web page: one host element, its closed shadow root, and the element to draw into. */
interface OwnOverlay {
  readonly host: HTMLElement;
  /** Carries the tokens (`bk-root`): the page's rules win over `:host`, but do not reach in here. */
  readonly root: HTMLElement;
}

/** What must not bubble out to the page: its shortcuts and focus traps would act on our own buttons. */
const keptInside =
  'click dblclick auxclick pointerdown pointerup mousedown mouseup touchstart touchend keydown keypress keyup focusin focusout';

/**
 * Appends the host to the document's root element; the page's own elements stay as they are. The style is a `style`
 * element: a content script's text passes the page's policy in both browsers, while Firefox refuses
 * `adoptedStyleSheets` across its Xray border. Gone when the signal says so.
 */
export function ownOverlay(
  document: Document,
  name: string,
  styles: readonly string[],
  signal: AbortSignal,
): OwnOverlay {
  // Firefox ends a content script with its extension before it can tidy up: the next copy does
  for (const child of [...document.documentElement.children]) if (child.getAttribute(ownHost) === name) child.remove();
  const host = document.createElement('div');
  host.setAttribute(ownHost, name);
  host.style.cssText = 'all:initial;position:absolute;inset:0 auto auto 0;z-index:2147483647'.replace(
    /;|$/g,
    '!important;',
  );
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = styles.join('\n');
  const root = document.createElement('div');
  root.className = 'bk-root';
  shadow.append(style, root);
  for (const type of keptInside.split(' '))
    shadow.addEventListener(type, (event) => event.stopPropagation(), { signal });
  document.documentElement.append(host);
  ownRoots().add(root);
  signal.addEventListener(
    'abort',
    () => {
      host.remove();
      ownRoots().delete(root);
    },
    { once: true },
  );
  return { host, root };
}

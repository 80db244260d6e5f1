import { leaveOutOfSight } from './fill/out-of-sight';
import { type PanelSight, watchPanelSight } from './panel-sight';

/** A place of our own in a page that is not: closed to the page, styled by us alone. */
interface PanelHost {
  /** Where the panel is rendered. */
  mount: HTMLElement;
  root: ShadowRoot;
  /** Whether a press in it counts. */
  isClear: PanelSight['isClear'];
  /** Out of the way for a picture of the page, and back. */
  hide(isHidden: boolean): void;
  /** Takes everything away again, the page's own margin included. */
  remove(): void;
}

const hostStyle = ':host{all:initial!important;display:contents!important}';
const WIDTH = 408;
/** Below this the page would have no room left: the panel lies over it. */
const NARROWEST_PAGE = 900;

/**
 * Puts the host at the end of the document, in a closed shadow root, and moves the page aside. The host has no name: an
 * important rule in its root wins over every rule of the page. The panel is in the top layer: panel-sight.ts.
 * @param leaveOut tells the filling script that the host is ours, where that is another script than this one
 */
export function mountPanel(
  page: Document,
  styles: readonly string[],
  leaveOut: (overlay: Element) => void = leaveOutOfSight,
): PanelHost {
  const host = page.createElement('div');
  leaveOut(host);
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(page, root, [hostStyle, ...styles]);
  const mount = page.createElement('div');
  mount.className = 'bk-root guide-beside';
  mount.dataset['part'] = 'guide';
  mount.dataset['theme'] = themeOf(page);
  mount.popover = 'manual';
  root.append(mount);
  page.documentElement.append(host);
  mount.showPopover();
  const ending = new AbortController();
  const { isClear } = watchPanelSight(mount, ending.signal);
  const giveBack = moveAside(page);
  return {
    mount,
    root,
    isClear,
    hide(isHidden) {
      mount.style.visibility = isHidden ? 'hidden' : '';
    },
    remove() {
      ending.abort();
      host.remove();
      giveBack();
    },
  };
}

/** rem is the page's, not ours: sizes become px. Firefox refuses constructed sheets from content scripts. */
function addStyles(page: Document, root: ShadowRoot, styles: readonly string[]): void {
  const text = styles
    .map((style) => style.replaceAll(/(\d*\.?\d+)rem\b/g, (_, size) => `${Number(size) * 16}px`))
    .join('\n');
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox, as said above
    const style = page.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}

function moveAside(page: Document): () => void {
  const { style } = page.documentElement;
  const before = { value: style.getPropertyValue('margin-right'), priority: style.getPropertyPriority('margin-right') };
  const view = page.defaultView;
  if (!view || view.innerWidth < NARROWEST_PAGE) return () => undefined;
  style.setProperty('margin-right', `${WIDTH}px`, 'important');
  return () => style.setProperty('margin-right', before.value, before.priority);
}

/** Light or dark by the page's own background; where it has none, by what the person prefers. */
function themeOf(page: Document): 'light' | 'dark' {
  const view = page.defaultView;
  if (!view) return 'light';
  for (const element of [page.body, page.documentElement]) {
    const colour = /rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?/.exec(view.getComputedStyle(element).backgroundColor);
    if (!colour || colour[4] === '0') continue;
    const [red, green, blue] = colour.slice(1, 4).map(Number) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110 ? 'dark' : 'light';
  }
  const dark = view.matchMedia('(prefers-color-scheme: dark)').matches;
  return dark && view.getComputedStyle(page.documentElement).colorScheme.includes('dark') ? 'dark' : 'light';
}

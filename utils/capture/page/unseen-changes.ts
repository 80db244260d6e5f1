import { platformOfPage } from '../../platforms/slot';
import { ownHost, ownRoots } from '../posts/registry';

/**
 * What changes round a shot, changed where the page cannot see it: inside our closed shadow roots. No attribute and no
 * style of a node that the page can reach is touched, so no observer of the page learns of the shot.
 */

/** Covers over the parts that show who is looking, by selector. */
const covers = new Map<string, HTMLElement[]>();
/** Where there is no root of ours to draw in, the parts themselves are hidden: a page can see that. */
const hidden = new Map<string, { element: HTMLElement; visibility: string }[]>();

/** Selectors of the viewer's parts that no picture shows now. */
export const coveredSelectors = (): string[] => [...new Set([...covers.keys(), ...hidden.keys()])];

/**
 * Covers the viewer's parts where they stand in the viewport now; asked again after every scroll. A part that holds the
 * post or lies in it stays.
 */
export function coverViewer(post: Element | undefined, isWholePage: boolean): void {
  for (const drawn of [...covers.values()].flat()) drawn.remove();
  covers.clear();
  const root = [...ownRoots()].find((each) => each.isConnected)?.parentNode;
  for (const selector of platformOfPage()?.viewer ?? []) {
    const parts = [...document.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => isWholePage || !post || !(element.contains(post) || post.contains(element)),
    );
    if (parts.length === 0) continue;
    if (root)
      covers.set(
        selector,
        parts.flatMap((part) => coverOver(part, root)),
      );
    else hide(selector, parts);
  }
}

function coverOver(part: HTMLElement, root: ParentNode & Node): HTMLElement[] {
  const { left, top, width, height } = part.getBoundingClientRect();
  if (width === 0 || height === 0) return [];
  const cover = document.createElement('div');
  cover.style.cssText = `all:initial;position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height}px;background:#8a8f98`;
  root.append(cover);
  return [cover];
}

function hide(selector: string, parts: HTMLElement[]): void {
  if (hidden.has(selector)) return;
  hidden.set(
    selector,
    parts.map((element) => ({ element, visibility: element.style.visibility })),
  );
  for (const element of parts) element.style.visibility = 'hidden';
}

/** Takes the covers away and shows what had to be hidden. */
export function uncoverViewer(): void {
  for (const drawn of [...covers.values()].flat()) drawn.remove();
  covers.clear();
  for (const { element, visibility } of [...hidden.values()].flat()) element.style.visibility = visibility;
  hidden.clear();
}

/**
 * Our own marks must not be in a picture of the site. By opacity inside the root: hit tests, focus and layout stay, and
 * nothing outside of it changes. A host that an earlier copy of the extension left behind has a root that nobody can
 * reach: it is hidden itself.
 */
export function showOwn(shown: boolean): void {
  const reached = new Set<Element>();
  for (const root of ownRoots()) {
    const shadow = root.getRootNode();
    if (shadow instanceof ShadowRoot) reached.add(shadow.host);
    if (shown) root.style.removeProperty('opacity');
    else root.style.setProperty('opacity', '0', 'important');
  }
  for (const host of document.querySelectorAll<HTMLElement>(`[${ownHost}]`)) {
    if (reached.has(host)) continue;
    if (shown) host.style.removeProperty('opacity');
    else host.style.setProperty('opacity', '0', 'important');
  }
}

import { isDisplayed, rectOf } from '../../members';
import type { OwnInSight } from '../../shapes/own-in-sight';
import { ownRoots } from '../posts/registry';
import { everyRoot } from './own-roots';
import { viewerParts } from './viewer-parts';

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
  for (const { selector, parts } of viewerParts(post, isWholePage)) {
    if (root)
      covers.set(
        selector,
        parts.flatMap((part) => coverOver(part, root)),
      );
    else hide(selector, parts);
  }
}

function coverOver(part: HTMLElement, root: ParentNode & Node): HTMLElement[] {
  const { left, top, width, height } = rectOf(part);
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
 * nothing outside of it changes. Roots that an earlier copy of the extension left behind are found by what is in them.
 */
export function showOwn(shown: boolean): void {
  for (const root of everyRoot(document)) {
    if (shown) root.style.removeProperty('opacity');
    else root.style.setProperty('opacity', '0', 'important');
  }
}

/** Whether something of ours stands in the page and shows now: what a picture would hold of it, whatever was meant. */
export function ownInSight(): OwnInSight {
  const roots = everyRoot(document).filter((root) => isDisplayed(root));
  if (roots.length === 0) return 'none';
  return roots.every((root) => getComputedStyle(root).opacity === '0') ? 'hidden' : 'shown';
}

import { rectOf } from '../../members';
import { locatedPostsSlot, ownRootsSlot } from '../../page-slots';

/**
 * Where the posts of this page are right now. The content script and the scripts that the worker injects share one
 * isolated world, so the map is a global there: the page cannot see it. Feeds recycle nodes, so it is keyed by post,
 * never by node, and an element is only good while it is connected.
 */
export function locatedPosts(): Map<string, Element> {
  const world = globalThis as { [locatedPostsSlot]?: Map<string, Element> };
  world[locatedPostsSlot] ??= new Map();
  return world[locatedPostsSlot];
}

/** The element of a post, if it still stands in the document. */
export function locate(postKey: string): Element | undefined {
  const element = locatedPosts().get(postKey);
  return element?.isConnected ? element : undefined;
}

/** The closed roots of ours in this page: what is changed in there, no script of the page can see. */
export function ownRoots(): Set<HTMLElement> {
  const world = globalThis as { [ownRootsSlot]?: Set<HTMLElement> };
  world[ownRootsSlot] ??= new Set();
  return world[ownRootsSlot];
}

/**
 * The elements that make up one post: mostly one. In a definition list (old boards) the head is the `dt` and the words
 * are in the `dd`s that follow it.
 */
export function partsOf(post: Element): Element[] {
  const parts = [post];
  if (post.localName !== 'dt') return parts;
  for (let next = post.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling) parts.push(next);
  return parts;
}

interface Box {
  top: number;
  left: number;
  right: number;
  bottom: number;
}

/** The box round all parts of a post, relative to the viewport. */
export function boxOf(post: Element): Box {
  const boxes = partsOf(post).map((part) => rectOf(part));
  const outer = (edge: keyof Box, of: typeof Math.min) => of(...boxes.map((box) => box[edge]));
  const { min, max } = Math;
  return { top: outer('top', min), left: outer('left', min), right: outer('right', max), bottom: outer('bottom', max) };
}

import type { ReadPost } from '../../platforms/contract';
import { locatedPosts } from './registry';

/** One element that shows a post, and what was last read in it. */
export interface SeenPost {
  readonly element: Element;
  readonly key: string;
  readonly post: ReadPost;
}

interface SeenPosts {
  /** What was read last in each element that shows a post. */
  readonly seen: Map<Element, SeenPost>;
  remember(now: SeenPost): void;
  forget(known: SeenPost): void;
}

/** Keeps `locatedPosts()` up to date: a post may stand in several elements, and one of them is its place. */
export function seenPosts(): SeenPosts {
  const seen = new Map<Element, SeenPost>();
  const elements = new Map<string, Set<Element>>();
  const located = locatedPosts();

  return {
    seen,
    remember(now) {
      const { element, key } = now;
      seen.set(element, now);
      const twins = elements.get(key) ?? new Set();
      elements.set(key, twins.add(element));
      // The first stays while it stands: a running capture may be looking at it, and a click names its own element
      if (!located.get(key)?.isConnected) located.set(key, element);
    },
    forget({ element, key }) {
      seen.delete(element);
      const twins = elements.get(key);
      twins?.delete(element);
      const other = twins && [...twins].at(-1);
      if (!other) elements.delete(key);
      if (located.get(key) !== element) return;
      if (other) located.set(key, other);
      else located.delete(key);
    },
  };
}

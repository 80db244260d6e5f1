import { platformOfPage } from '../../platforms/slot';
import { neighboursOf } from '../posts/neighbours';
import { readingPage } from '../posts/reading-page';
import { locatedPosts } from '../posts/registry';
import { isSeenOtherwise, unseenParts } from './lines/unseen-parts';

/** Facts of a post that stand in parts which nobody sees, and a neighbour that is not seen as it is said. */
export function unseenOf(post: Element): string[] {
  const platform = platformOfPage();
  if (!platform) return [];
  // Each copy is a page of its own: adapters keep by the page what they once looked for there
  const read = (element: Element) => platform.read(element, readingPage(document));
  const { before, after } = neighboursOf(post, locatedPosts().values());
  const isOther = [before, after].some((neighbour) => neighbour && isSeenOtherwise(neighbour, read));
  return [...new Set([...unseenParts(post, read, platform.namesByHandle), ...(isOther ? ['context'] : [])])];
}

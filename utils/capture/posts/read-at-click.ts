import { CodedError } from '../../coded-error';
import type { Platform, ReadPost } from '../../platforms/contract';
import { postKey } from '../../platforms/units';
import type { Sighting } from '../../shapes/records/sighting';
import { neighbourLine, neighboursOf } from './neighbours';
import { readingPage } from './reading-page';
import { locatedPosts } from './registry';
import { sight } from './sighting';

/**
 * What the click saw. A node that has been given to another post meanwhile lends its markup to nobody: then the last
 * reading goes alone. Number and words the same under another key: the page has exchanged its address since. They go
 * as the address has them now, so that record, page and copy are of one.
 */
export function readAtClick(
  key: string,
  element: Element,
  platform: Platform,
  others: Iterable<Element>,
  last?: ReadPost,
): Sighting {
  const page = readingPage(document);
  const fresh = platform.read(element, page);
  const itsKey = fresh && postKey(fresh);
  const isSame = itsKey && (itsKey === key || (fresh.id && fresh.id === last?.id && fresh.text === last.text));
  const post = isSame ? inContext(fresh, element, others, (other) => platform.read(other, page)) : last;
  if (!post) throw new CodedError('post-gone');
  if (isSame && element.isConnected) locatedPosts().set(itsKey, element);
  const sighting = sight({ scope: 'post', postKey: isSame ? itsKey : key, post, element, platform }, page);
  if (fresh && !isSame) sighting.postHtml = '';
  return sighting;
}

/** What stands before and after in the same list, in words, where the adapter does not say so itself. */
export function inContext(
  post: ReadPost,
  element: Element,
  others: Iterable<Element>,
  readOther: (other: Element) => ReadPost | undefined,
): ReadPost {
  const { before, after } = neighboursOf(element, others);
  const line = (other: Element | undefined) => {
    const read = other && readOther(other);
    const isOfList = read?.thread?.url === post.thread?.url && read && postKey(read) !== postKey(post);
    return isOfList ? neighbourLine(read) : undefined;
  };
  const found = Object.entries({ before: line(before), after: line(after), ...post.context }).filter(
    ([, said]) => said,
  );
  return found[0] ? { ...post, context: Object.fromEntries(found) } : post;
}

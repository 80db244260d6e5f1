import { isLike, nearest, pageOf, parentOf } from '../../members';
import { squeezed, textNodes } from './lines/seen-letters';

/**
 * What browsers leave in a page that they translate: Chrome a class of the root and `font` round each run of words, Edge
 * numbers on each element. Public code that looks for them says so; Firefox and Safari leave nothing that a page's script sees.
 */
const byChrome = '.translated-ltr, .translated-rtl';
const byEdge = '[_msttexthash], [_msthash]';

/**
 * Whether words of a post are a translation that the browser put in their place: its author wrote others. That buttons beside
 * them were translated says nothing of them.
 * @param places where the words stand
 * @param wanted the words that were read, without blanks
 */
export function isTranslated(places: readonly Element[], wanted: string): boolean {
  return places.flatMap(textNodes).some((node) => {
    const [own, holder] = [squeezed(node.data), parentOf(node)];
    return holder !== null && /\p{L}/u.test(own) && wanted.includes(own) && isInTranslation(holder);
  });
}

const isInTranslation = (holder: Element) =>
  nearest(holder, byEdge) !== null ||
  (nearest(holder, 'font') !== null && isLike(pageOf(holder).documentElement, byChrome));

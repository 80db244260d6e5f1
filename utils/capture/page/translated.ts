import { allIn, isLike, pageOf, wordsIn } from '../../members';

/**
 * What browsers leave in a page that they translate: Chrome a class of the root and `font` round each run of words, Edge
 * numbers on each element. Public code that looks for them says so; Firefox and Safari leave nothing that a page's script sees.
 */
const byChrome = '.translated-ltr, .translated-rtl';
const byEdge = '[_msttexthash], [_msthash]';

/** Whether words of a post are a translation that the browser put in their place: its author wrote others. */
export function isTranslated(parts: readonly Element[]): boolean {
  const [first] = parts;
  const root = first && pageOf(first).documentElement;
  const hasFonts = (part: Element) => allIn(part, 'font').some((font) => /\p{L}/u.test(wordsIn(font)));
  if (root && isLike(root, byChrome) && parts.some(hasFonts)) return true;
  return parts.some((part) => isLike(part, byEdge) || allIn(part, byEdge).length > 0);
}

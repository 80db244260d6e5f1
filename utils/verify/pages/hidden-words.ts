import { findText } from './find-text';
import { attributeValues, everyPart, withoutBlanks } from './html-text';

/** What takes an element and all in it out of sight, where it stands in the element's own style. */
const hiding =
  /(?:^|[;\s])(?:display\s*:\s*none|(?:content-)?visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*[0.]+(?![.\d]))/i;
/** Letters of a beginning, at least, that a page shows in the place of the whole. */
const fewest = 6;
const mayHide = /\s(?:hidden|style)\b/i;
/** Elements without an end. */
const alone = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

function hides(tag: string): boolean {
  const bare = tag.replace(/"[^"]*"|'[^']*'/g, '""');
  return /\shidden(?=[\s=/>])/i.test(bare) || attributeValues(tag, 'style').some((style) => hiding.test(style));
}

/**
 * Whether every place of a text is within elements that hide what is in them by an attribute or a style of their own: a
 * picture of the page cannot show it. A page may fold a long text and show its beginning before dots. Of style sheets
 * nothing is known here.
 */
export function isHiddenText(text: string, html: string): boolean {
  if (!mayHide.test(html)) return false;
  const words: string[] = [];
  const shown: string[] = [];
  let [hidden, depth] = ['', 0];
  for (const [index, part] of everyPart(text, html).entries()) {
    if (index % 2 === 0) {
      words.push(part);
      if (depth === 0) shown.push(part);
      continue;
    }
    if (depth === 0 && !mayHide.test(part)) continue;
    const [, end = '', name = ''] = /^<(\/?)([a-z][\w-]*)/.exec(part.toLowerCase()) ?? [];
    if (depth > 0 && name === hidden) depth += end ? -1 : 1;
    else if (depth === 0 && !end && !alone.test(name) && hides(part)) [hidden, depth] = [name, 1];
  }
  const [all, seen] = [words, shown].map((own) => withoutBlanks(own.join('')));
  if (all === undefined || seen === undefined || all === seen || findText(text, all).at < 0) return false;
  const { at, longest } = findText(text, seen);
  const begun = text.slice(0, longest);
  return at < 0 && !(longest >= fewest && ['…', '...'].some((dots) => seen.includes(begun + dots)));
}

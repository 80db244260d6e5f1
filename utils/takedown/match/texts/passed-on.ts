import { boxes } from '../controls';
import { says } from '../labels/phrases';
import { holdsControl, wordsOf } from './wording';

/**
 * Whether the page says of a box that everybody, or the poster, gets to read what is written there: in its own row, or
 * before it in a block round it, up to its form.
 */
export function isPassedOn(element: Element): boolean {
  let row = element;
  while (row.parentElement && row.parentElement.querySelectorAll(boxes).length < 2 && !row.matches('body > *'))
    row = row.parentElement;
  const titles = [...row.querySelectorAll('legend, h2, h3, h4, h5, h6')];
  if (says('passed on', wordsOf(row)) || says('public name', wordsOf(row)) || titles.some(headsPublished)) return true;
  for (let block: Element | null = row; block?.matches(':not(body)'); block = block.parentElement) {
    for (let before = block.previousSibling; before; before = before.previousSibling) {
      if (before.nodeType === 1 && holdsControl(before as Element)) continue;
      if (says('passed on', wordsOf(before)) || headsPublished(before)) return true;
      if (/^H[1-6]$/.test(before.nodeName)) break;
    }
    if (block.tagName === 'FORM') break;
  }
  return false;
}

/** Whether a title is that of what the site publishes. */
const headsPublished = (title: Node) => says('heads what is published', wordsOf(title).trim());

import { parentOf } from '../../../members';
import { atOffset, type Box, type Drawing, px } from './box';
import { escaped } from './escaped';
import { firstRect } from './first-rect';
import { within } from './frame';

/** What stands before an entry of a list. */
export function markerOf(element: Element, style: CSSStyleDeclaration, box: Box, page: Drawing): string {
  if (!style.display.includes('list-item')) return '';
  const { listStyleType, listStyleImage, listStylePosition, paddingLeft, borderLeftWidth } = style;
  if (listStyleType === 'none' && listStyleImage === 'none') return '';
  const line = firstRect(element, false)?.rect;
  if (!line) return '';
  const { top, height } = within(box.frame, line);
  // Outside it hangs on the edge of the entry
  const left = Number.parseFloat(listStylePosition === 'inside' ? paddingLeft : `-${borderLeftWidth}`);
  const look = `${atOffset(left, top)}display:list-item;line-height:${px(height)};list-style:${listStylePosition} ${page.pictures.inStyle(listStyleImage)} ${listStyleType};counter-set:list-item ${numberOf(element)};`;
  return `<span class="${page.lettersOf(style, '')}"${page.langOf(element)} style="${escaped(look)}">&#8203;</span>`;
}

function numberOf(element: Element): number {
  const list = parentOf(element);
  const start = list instanceof HTMLOListElement ? list.start : 1;
  let number = start;
  for (const each of list?.children ?? []) {
    if (!(each instanceof HTMLLIElement)) continue;
    if (each.hasAttribute('value')) number = each.value;
    if (each === element) return number;
    number += 1;
  }
  return start;
}

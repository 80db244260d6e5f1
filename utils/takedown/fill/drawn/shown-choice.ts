import { boxes } from '../../match/controls';
import { wordsOf } from '../../match/match-form';
import { drawnInside } from '../composed-tree';

export const isInput = (element: Element): element is HTMLInputElement => element.tagName === 'INPUT';

/** What a menu shows as chosen: its own words, or those beside the box one types in. A hint to choose is nothing. */
export function shownChoice(menu: HTMLElement): string {
  if (isInput(menu) && menu.value !== '') return menu.value;
  const words = isInput(menu) ? wordsBeside(menu) : wordsIn(menu);
  return isHint(words) ? '' : words;
}

/** Words that ask for a choice. */
export const isHint = (words: string) =>
  /^(((ご|お)?選択|お?選び|未選択|未指定|検索)|(please |-+ ?)?(select|choose|pick|search)\b)|(選択|選んで|お選び)(して|する|ください|下さい)*$|^[-—–ー.…\s▼▾⌄]*$/i.test(
    words.trim(),
  );

const NOT_SHOWN = '[role=listbox], [role=option], [role=log], [aria-live], [class*=placeholder i], label, svg, style';

function wordsIn(block: Element): string {
  const isSaid = (part: Element) => !part.matches(NOT_SHOWN);
  return (
    [...block.childNodes]
      .map((part) => wordsOf(part, isSaid))
      .join(' ')
      // Empty frames are held open by characters of no width.
      .replaceAll(/[\u200b\u00a0\ufeff]/g, ' ')
      .trim()
  );
}

/** Typing boxes show the choice beside themselves, in their own frame, which holds no label and no other control. */
function wordsBeside(box: HTMLInputElement): string {
  const named = box.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  for (const block of blocksAlone(box)) {
    if (block.matches('label') || named.some((id) => block.querySelector(`[id="${id}"]`))) return '';
    const words = wordsIn(block);
    if (words !== '') return words;
  }
  return '';
}

/** What takes words or a choice. */
export const BOXES = `${boxes}, [contenteditable]`;

/** The blocks round a box that hold no other one, from the inside, four at most, within its form and titled group. */
export function blocksAlone(box: Element, isBox: (each: Element) => boolean = () => true): Element[] {
  const blocks: Element[] = [];
  for (let block = drawnInside(box); block && blocks.length < 4; block = drawnInside(block)) {
    const others = [...block.querySelectorAll(BOXES)];
    if (block.matches('body, form, fieldset') || others.some((other) => other !== box && isBox(other))) break;
    blocks.push(block);
  }
  return blocks;
}

/** The largest of them, or else the box. */
export const roomOf = (box: Element, isBox?: (each: Element) => boolean): Element =>
  blocksAlone(box, isBox).at(-1) ?? box;

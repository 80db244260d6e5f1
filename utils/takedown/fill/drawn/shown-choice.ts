import { wordsOf } from '../../match/match-form';

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
  for (let block = box.parentElement, climbed = 0; block && climbed < 3; block = block.parentElement, climbed++) {
    const others = [...block.querySelectorAll('input:not([type=hidden]), textarea, select')].some((one) => one !== box);
    const holder: Element = block;
    if (others || holder.matches('label, form, body') || named.some((id) => holder.querySelector(`[id="${id}"]`)))
      return '';
    const words = wordsIn(block);
    if (words !== '') return words;
  }
  return '';
}

/** What takes words or a choice. */
export const BOXES = 'input:not([type=hidden]), textarea, select, [contenteditable]';

import { anyControl, type Control } from '../controls';
import { says } from '../labels/phrases';
import { read } from '../labels/read-label';
import { remembered } from '../labels/remembered';
import type { ControlText } from './surrounding-texts';
import { tidy } from './wording';

/** Whether words that stand at a box, read as its label would be, name a datum that is none of ours to write. */
export const asksForOther: (words: string) => boolean = remembered((words) => {
  const said = tidy(words);
  if (!says('noun of a datum', said)) return false;
  const verdict = read(said, { kind: 'text' });
  return !('key' in verdict) && !verdict.isEmpty;
});

/**
 * Whether a box that is named by a label elsewhere stands behind words, or a list, that ask for something else: people
 * read those (`公開コメント欄に出す名前：[box]`, its label 氏名 three rows up; `[発信者の氏名 ▾] [box]`).
 */
export function isAskedOtherwise({ element, kind }: Control, { own, near, head }: ControlText): boolean {
  if (kind === 'choice') return false;
  const row = rowOf(element);
  if (kind === 'text' && asksForOther(shownInList(row.previousElementSibling))) return true;
  return (
    own !== '' &&
    !hasLabelIn(row, element) &&
    [near, head].some((words) => words !== '' && !words.includes(own) && asksForOther(words))
  );
}

/** The block that holds a box and no other control. */
function rowOf(element: Element): Element {
  let row = element;
  while (row.parentElement?.matches(':not(form, body)') && row.parentElement.querySelectorAll(anyControl).length < 2)
    row = row.parentElement;
  return row;
}

/** Whether a label of a box stands in its block or in its row of a table. */
function hasLabelIn(row: Element, element: Element): boolean {
  const block = element.closest('tr') ?? row;
  return [...((element as HTMLInputElement).labels ?? [])].some(
    (label) => block.contains(label) || label.contains(row),
  );
}

/** The answer that a list shows, one that a page draws too. */
function shownInList(block: Element | null): string {
  const list = block?.matches(LIST) ? block : block?.querySelector(LIST);
  return ((list as HTMLSelectElement | null)?.selectedOptions?.[0] ?? list)?.textContent ?? '';
}
const LIST = 'select, [aria-haspopup]';

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
 * Whether a box that is named by a label elsewhere stands behind words that ask for something else: people read those
 * (`公開コメント欄に出す名前：[box]`, its label 氏名 three rows up).
 */
export function isAskedOtherwise({ element, kind }: Control, { own, near, head }: ControlText): boolean {
  if (own === '' || kind === 'choice' || hasLabelInRow(element)) return false;
  return [near, head].some((words) => words !== '' && !words.includes(own) && asksForOther(words));
}

/** Whether a label of a box stands in the block that holds it and no other one, or in its row of a table. */
function hasLabelInRow(element: Element): boolean {
  let row = element;
  while (row.parentElement?.matches(':not(form, body)') && row.parentElement.querySelectorAll(anyControl).length < 2)
    row = row.parentElement;
  const block = element.closest('tr') ?? row;
  return [...((element as HTMLInputElement).labels ?? [])].some(
    (label) => block.contains(label) || label.contains(row),
  );
}

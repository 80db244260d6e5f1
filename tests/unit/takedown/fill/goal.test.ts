// @in-a-document
import '../../../harness/lexicon-setup';
import { expect, it } from 'vitest';
import { goalOf } from '../../../../utils/takedown/fill/goal';

function boxOf(label: string, more = ''): HTMLInputElement {
  document.body.innerHTML = `<label for="b">${label}</label><input type="text" id="b" ${more}>`;
  return document.getElementById('b') as HTMLInputElement;
}

it.each([
  ['郵便番号（ハイフンなし）', '', '1000001'],
  ['郵便番号', 'placeholder="ハイフン不要"', '1000001'],
  ['郵便番号', 'maxlength="7"', '1000001'],
  ['Postal code (no hyphens)', '', '1000001'],
  ['郵便番号', '', '100-0001'],
  ['郵便番号', 'maxlength="8"', '100-0001'],
  ['郵便番号', 'maxlength="5"', undefined],
])('writes a number as its box asks for it: %s %s', (label, more, goal) => {
  expect(goalOf({ kind: 'text', element: boxOf(label, more) }, { value: '100-0001' })).toBe(goal);
});

it('takes no hyphen out of words', () => {
  const element = boxOf('番地（ハイフンなし）');
  expect(goalOf({ kind: 'text', element }, { value: '見本町1-2-3' })).toBe('見本町1-2-3');
});

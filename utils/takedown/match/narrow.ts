import type { MatchKey } from '../field-keys';
import { noteBehind } from './behind';
import type { Control } from './controls';
import { keysOf } from './keys-of';
import type { ControlText } from './text';
import { coreOf, tidy } from './words';

/** A row called "address" may hold a box for each part of it; each then says itself which. */
export function narrowed(control: Control, key: MatchKey, source: string, text: ControlText): MatchKey {
  // What a bracket says of the sender's body is the body, not a part of it.
  if (key === 'reporter.department' && OF_BODY.test(text.own || text.near || text.head)) return 'reporter.organization';
  if (source !== 'row header' && source !== 'text before') return key;
  if (isWholeName(key)) {
    const said = keysOf(control, text.hint).map((part) => (key === 'reporter.kana' ? readingOf(part) : part));
    return nameParts(key).find((part) => said.includes(part)) ?? key;
  }
  if (!/^reporter\.address(\.postalCode)?$/.test(key)) return key;
  if (WHOLE_SAMPLE.test(text.hint)) return key;
  const part = [text.hint, partBehind(control.element)]
    .map((words) => keysOf(control, words)[0])
    .find((each) => each?.startsWith('reporter.address.'));
  if (part) return part;
  if (BOTH.test(text.own || text.head))
    return isFirstInRow(control.element) ? 'reporter.address.postalCode' : 'reporter.address';
  return key;
}

/** A note that is no more than the part: `省略せずに建物名まで` speaks of the whole. */
function partBehind(element: Element): string {
  const note = coreOf(tidy(noteBehind(element)));
  return note.length <= 14 && !/まで|から|含|省略|(も|を)(お?書き|ご?記入|入力)/.test(note) ? note : '';
}

const OF_BODY = /^ご?所属 ?\((法人|会社|団体|企業|組織)/;

/** A row that asks for the postcode and, in the boxes after it, for the address. */
const BOTH = /(〒|郵便番号).*住所/;

function isFirstInRow(element: Element): boolean {
  const row = element.closest('td, dd, li, [role=listitem]') ?? element.parentElement;
  return (
    row?.querySelector('input:not([type=hidden])') === element && row.querySelectorAll('input, textarea').length > 1
  );
}

const readingOf = (part: MatchKey): MatchKey =>
  part === 'reporter.lastName' ? 'reporter.lastKana' : part === 'reporter.firstName' ? 'reporter.firstKana' : part;

const isWholeName = (key: MatchKey) => key === 'reporter.name' || key === 'reporter.kana';
const nameParts = (key: MatchKey): MatchKey[] =>
  key === 'reporter.kana'
    ? ['reporter.lastKana', 'reporter.firstKana']
    : ['reporter.lastName', 'reporter.firstName', 'reporter.lastKana', 'reporter.firstKana'];

/** `東京都○○区○○1-2-3 ○○ビル4F` shows an address from the prefecture on. */
const WHOLE_SAMPLE = /[都道府県].*[市区町村].*\d/;

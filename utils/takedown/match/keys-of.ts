import type { MatchKey } from '../field-keys';
import type { Control } from './controls';
import { rules } from './rules';
import type { ControlText } from './text';

/** The keys with the highest weight: more than one is a tie. */
export function keysOf(control: Control, words: string): MatchKey[] {
  const hits = rules.filter(
    (rule) => rule.kinds.includes(control.kind) && rule.says.test(words) && !rule.not?.test(words),
  );
  const says = (key: MatchKey) => hits.some((rule) => rule.key === key);
  if (control.kind !== 'select' && WHOLE_ADDRESS.every(says)) return ['reporter.address'];
  // `会社名・部署名` begins with the company, `権利者のお名前・会社名` is whoever holds the right.
  if (says('reporter.organization') && says('victim.name')) return ['victim.name'];
  if (says('reporter.organization') && says('reporter.department')) return ['reporter.organization'];
  const best = Math.max(0, ...hits.map((rule) => rule.weight));
  return [...new Set(hits.filter((rule) => rule.weight === best).map((rule) => rule.key))];
}

/** A box that names them all takes the address whole. */
const WHOLE_ADDRESS: readonly MatchKey[] = ['reporter.address.region', 'reporter.address.city'];

/** A row called "address" may hold a box for each part of it; each then says itself which. */
export function narrowed(control: Control, key: MatchKey, source: string, text: ControlText): MatchKey {
  if (source !== 'row header' && source !== 'text before') return key;
  if (isWholeName(key)) return nameParts(key).find((part) => keysOf(control, text.hint).includes(part)) ?? key;
  if (!/^reporter\.address(\.postalCode)?$/.test(key)) return key;
  if (WHOLE_SAMPLE.test(text.hint)) return key;
  const part = keysOf(control, text.hint)[0];
  if (part?.startsWith('reporter.address.')) return part;
  if (BOTH.test(text.own || text.head))
    return isFirstInRow(control.element) ? 'reporter.address.postalCode' : 'reporter.address';
  return key;
}

/** A row that asks for the postcode and, in the boxes after it, for the address. */
const BOTH = /(〒|郵便番号).*住所/;

function isFirstInRow(element: Element): boolean {
  const row = element.closest('td, dd, li, [role=listitem]') ?? element.parentElement;
  return (
    row?.querySelector('input:not([type=hidden])') === element && row.querySelectorAll('input, textarea').length > 1
  );
}

const isWholeName = (key: MatchKey) => key === 'reporter.name' || key === 'reporter.kana';
const nameParts = (key: MatchKey): MatchKey[] =>
  key === 'reporter.kana'
    ? ['reporter.lastKana', 'reporter.firstKana']
    : ['reporter.lastName', 'reporter.firstName', 'reporter.lastKana', 'reporter.firstKana'];

/** `東京都○○区○○1-2-3 ○○ビル4F` shows an address from the prefecture on. */
const WHOLE_SAMPLE = /[都道府県].*[市区町村].*\d/;

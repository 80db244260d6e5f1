import type { MatchKey } from '../plan/field-keys';
import { everyControl, leftOut } from './controls';
import { cssPath } from './css-path';
import type { KnownField } from './known-controls';
import { judgementOf, matchForm } from './match-form';

/** One control and what became of it. */
export interface Explanation {
  selector: string;
  element: HTMLElement;
  key?: MatchKey;
  /** Which text decided. */
  reason: string;
  /** What each of its words was taken for. */
  said: string;
  refused?: string;
}

/** Every control of a page, also those left alone, with the words that decided and the rule that refused. */
export function explainForm(page: Document, known: readonly KnownField[] = []): Explanation[] {
  const matches = matchForm(page, known);
  const found = new Map(matches.flatMap((match) => [match.element, ...match.options].map((each) => [each, match.key])));
  return everyControl(page).map((element) => {
    const { reason = '', said = '', refused, key: read } = judgementOf(element) ?? {};
    const key = found.get(element);
    const why =
      refused ?? (read ? `${read}, but another control says it as well or the form is no report` : leftOut(element));
    return { selector: cssPath(element), element, reason, said, ...(key ? { key } : { refused: why }) };
  });
}

import { judgementOf } from '../match/match-form';
import { isInput } from './drawn/shown-choice';
import type { Writable } from './write';

/** Where somebody chooses, also in what a page draws itself. */
const CHOICES =
  'select, input:is([type=checkbox], [type=radio], [type=range]), :is([role=checkbox], [role=radio], [role=switch])';

interface Choices {
  /** Whether the page has turned one since, or brought up one that is ticked; those that we made are left out. */
  areTurned(ours: readonly Writable[]): boolean;
}

/** What is chosen on a page now. */
export function choicesIn(page: Document): Choices {
  const all = () => [...page.querySelectorAll<HTMLElement>(CHOICES)];
  const before = new Map(all().map((each) => [each, chosenIn(each)]));
  return {
    areTurned(ours) {
      const own = new Set(ours.flatMap((target) => ('options' in target ? target.options : target.element)));
      return all().some((each) => {
        const former = before.get(each);
        if (own.has(each) || former === chosenIn(each)) return false;
        // What our own choices bring up has answers that its page proposes: only a tick is one already
        if (former === undefined) return each.matches('[type=checkbox]:checked');
        return !isLookedUp(each);
      });
    },
  };
}

/** What a control holds: the words of a list, the value of a scale, or whether it is ticked. */
function chosenIn(element: HTMLElement): string {
  if (element.tagName === 'SELECT')
    return [...(element as HTMLSelectElement).selectedOptions].map(({ label }) => label).join('\n');
  if (!isInput(element)) return element.getAttribute('aria-checked') ?? '';
  return element.type === 'range' ? element.value : String(element.checked);
}

/** Many forms choose the prefecture by the postcode that is written. */
const isLookedUp = (element: HTMLElement): boolean =>
  judgementOf(element)?.key?.startsWith('reporter.address') ?? false;

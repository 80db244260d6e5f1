import { anyControl } from '../controls';
import { says } from '../phrases';
import { lastBefore } from './form-sections';
import { idsOf } from './listed-ids';
import { holdsControl, tidy } from './wording';

/** Longer ones are no notes. */
const LONGEST = 200;

/**
 * Whose a datum is by what is told beside it or over its block, where that is not the sender: `poster`, or `third` where
 * everybody will read it.
 */
export function toldWhose(page: Document): (element: Element) => string | undefined {
  const lines = [...page.querySelectorAll('p, small, div, li, td')].filter(whoseIn);
  const headings = [...page.querySelectorAll('h2, h3, h4, h5, h6, legend')];
  const controls = lines.length > 0 ? [...page.querySelectorAll(anyControl)] : [];
  return (element) => {
    const line = lines.findLast((each) =>
      each.compareDocumentPosition(element) & 4
        ? says('tells of a block', wordsIn(each)) &&
          each.parentElement?.contains(element) &&
          lastBefore(headings, each) === lastBefore(headings, element)
        : each.matches(':is(small, :has(> small:only-child))') && controls[lastBefore(controls, each)] === element,
    );
    const ids = idsOf(element, 'aria-describedby');
    const notes = [...ids.map((id) => page.getElementById(id)), line].map(whoseIn);
    return whose(element.getAttribute('title') ?? '') ?? notes.find(Boolean);
  };
}

const wordsIn = (line: Element) => tidy(line.textContent ?? '');

const whoseIn = (line: Element | null | undefined) =>
  line && (line.textContent?.length ?? 0) < LONGEST && !holdsControl(line) ? whose(wordsIn(line)) : undefined;

const whose = (words: string) =>
  says('made public', words)
    ? 'third'
    : says('of the other side', words) && !says('of oneself', words)
      ? 'poster'
      : undefined;

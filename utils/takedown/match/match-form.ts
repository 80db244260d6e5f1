import type { MatchKey } from '../field-keys';
import { matchKeys } from '../field-keys';
import { classify, type Meaning } from './classify';
import { type Control, listControls } from './controls';
import { cssPath } from './css-path';
import { type Found, isBareConfirmation, keepReportForm, refuseTies, splitParts } from './groups';
import { isUntouchable } from './guard';
import { forgetShown } from './shown';
import { textOf } from './text';

/** A field of a form and what belongs in it. For a group of options `element` is the first of them. */
export interface FieldMatch {
  selector: string;
  key: MatchKey;
  score: number;
  reason: string;
  element: HTMLElement;
  options: HTMLElement[];
}

/** What a route knows of a form: its fields' own selectors, most trusted first. */
export interface KnownField {
  key: string;
  selectors: readonly string[];
}

/**
 * Reads the form on a page: route selectors, then `autocomplete`, accessible name, row header, placeholder, name and
 * id (shared/domain/incidents-and-forms.md §5.1). Pure: it changes nothing. Fields that must not be touched, and
 * fields that could mean two things, are absent.
 */
export function matchForm(page: Document, known: readonly KnownField[] = []): FieldMatch[] {
  forgetShown(page);
  const headings = sectionsOf(page);
  const chosen = knownControls(page, known);
  const found: Found[] = [];
  let previous: Meaning | undefined;
  for (const control of listControls(page)) {
    const text = textOf(control, headings(control.element));
    const label = text.own || text.near || text.head;
    const meaning = meaningOf(control);
    previous = meaning;
    if (meaning) found.push({ control, meaning });

    function meaningOf(of: Control): Meaning | undefined {
      const key = chosen.get(of.element);
      const bare = previous?.key === 'reporter.email' && of.kind === 'text' && isBareConfirmation(label);
      if (bare) return { key: 'reporter.emailConfirm', score: 70, reason: `after e-mail: "${label}"` };
      if (isUntouchable(of, text)) return undefined;
      if (text.continues && previous && isCutDatum(previous.key)) return previous;
      if (key) return { key, score: 100, reason: 'selector of the route' };
      return classify(of, text);
    }
  }
  return refuseTies(splitParts(keepReportForm(found))).map(({ control, meaning }) => ({
    selector: cssPath(control.element),
    ...meaning,
    element: control.element,
    options: control.options,
  }));
}

const isCutDatum = (key: MatchKey) => key === 'reporter.phone' || key === 'reporter.address.postalCode';

/** Controls that a route's selectors name. A selector that finds two is broken and is not used. */
function knownControls(page: Document, known: readonly KnownField[]): Map<Element, MatchKey> {
  const chosen = new Map<Element, MatchKey>();
  for (const { key, selectors } of known) {
    const matchKey = matchKeys.find((candidate) => candidate === key);
    if (!matchKey) continue;
    for (const selector of selectors) {
      const hits = page.querySelectorAll(selector);
      if (hits.length !== 1 || chosen.has(hits[0] as Element)) continue;
      chosen.set(hits[0] as Element, matchKey);
      break;
    }
  }
  return chosen;
}

/** Gives the heading, legend or caption that stands over an element. */
function sectionsOf(page: Document): (element: Element) => string {
  const headings = [...page.querySelectorAll('h2, h3, h4, h5, h6')];
  return (element) => {
    const legend = element.closest('fieldset')?.querySelector(':scope > legend')?.textContent;
    const caption = element.closest('table')?.querySelector(':scope > caption')?.textContent;
    if (caption ?? legend) return caption ?? legend ?? '';
    const over = headings.filter((heading) => heading.compareDocumentPosition(element) & 4).at(-1);
    return over?.textContent ?? '';
  };
}

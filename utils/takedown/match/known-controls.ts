import { type MatchKey, matchKeys } from '../plan/field-keys';

/** What a route knows of a form: its fields' own selectors, most trusted first. */
export interface KnownField {
  key: string;
  selectors: readonly string[];
}

/** Controls that a route's selectors name. A selector that finds two is broken and is not used. */
export function knownControls(page: Document, known: readonly KnownField[]): Map<Element, MatchKey> {
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

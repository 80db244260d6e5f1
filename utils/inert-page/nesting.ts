import { closesItems, closesTerms, endsParagraph, headings, holdsWithin, isPassed, isTablePart } from './standing';

/** An open element, and what of those round it a start tag would end. */
export interface OpenElement {
  name: string;
  isInItem: boolean;
  isInTerm: boolean;
  isInParagraph: boolean;
  isInLink: boolean;
  isInButton: boolean;
}

/** What is opened within another one; the root within nothing. */
export function openedIn(name: string, outer: OpenElement | undefined): OpenElement {
  const isThrough = isPassed(name);
  return {
    name,
    isInItem: closesItems.has(name) || (isThrough && outer?.isInItem === true),
    isInTerm: closesTerms.has(name) || (isThrough && outer?.isInTerm === true),
    isInParagraph: name === 'p' || outer?.isInParagraph === true,
    isInLink: name === 'a' || outer?.isInLink === true,
    isInButton: name === 'button' || outer?.isInButton === true,
  };
}

/**
 * Whether a parser of HTML leaves an element where it is written: it ends nothing that is open, and makes no part of a
 * table that is not written. The same tables say as what an element is written (`standsAs`), so that every page of ours holds.
 */
export function staysIn(name: string, outer: OpenElement | undefined): boolean {
  if (outer === undefined) return true;
  const allowed = holdsWithin(outer.name);
  if (allowed !== undefined || isTablePart(name)) return allowed?.has(name) === true;
  if (outer.isInParagraph && endsParagraph.has(name)) return false;
  if (name === 'a') return !outer.isInLink;
  if (name === 'button') return !outer.isInButton;
  if (name === 'li') return !outer.isInItem;
  if (closesTerms.has(name)) return !outer.isInTerm;
  if (name === 'rt' || name === 'rp') return outer.name === 'ruby';
  return !(headings.has(name) && headings.has(outer.name));
}

/** Whether words stay where they are written: in a table outside of its cells they are moved before it. */
export const keepsWords = (outer: OpenElement | undefined): boolean =>
  outer === undefined || holdsWithin(outer.name) === undefined;

import { ancestorsOf } from './dom';
/** An owner's answer stands inside of the card of the review that it answers. */

/** Finds in a card what does not stand in the answer to it. */
export const outsideOf =
  (card: Element, answer: Element | null | undefined) =>
  (selector: string): Element[] =>
    [...card.querySelectorAll(selector)].filter((found) => !answer?.contains(found));

/** What Google writes over an owner's answer, and for a translated review. */
export const ownerReplyHeading = /^\s*(?:オーナーからの返信|Response from the owner)/;
export const seeOriginal = /原文を表示|See original/;

/** Up from the heading to the block that holds the answer, never as far as one that holds the review (`ends`, `isWhole`). */
export function blockUnder(
  heading: Element | undefined,
  card: Element,
  ends: string,
  isWhole: (block: Element) => boolean,
): Element | undefined {
  let block: Element | undefined;
  for (const at of heading ? ancestorsOf(heading) : []) {
    if (at === card || at.querySelector(ends) || (block && isWhole(block))) break;
    block = at;
  }
  return block;
}

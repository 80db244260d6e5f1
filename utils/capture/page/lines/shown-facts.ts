import { parentOf, wordsIn } from '../../../members';
import type { ReadPost } from '../../../platforms/contract';
import { shownTextOf } from './shown-text';

/** What a post says (words, author's name, handle and ID, time), and what of each is to be seen; as much as is known, and last at which path. */
export interface ShownFacts {
  readonly said: readonly string[];
  readonly shown: readonly string[];
}

/** What a post that was read so shows now. */
export function shownFacts(
  parts: readonly Element[],
  { text = '', author, postedAt }: Partial<ReadPost> = {},
): ShownFacts {
  const facts = [author?.name, author?.handle, author?.id, postedAt?.raw].map((fact = '') => bare(fact));
  const words = squeezed(text);
  return {
    said: [words, ...facts],
    shown: [
      shownTextOf(parts, ({ data }) => words.includes(squeezed(data))),
      ...facts.map((fact) => fact && shownTextOf(parts, (node) => isWhole(node, fact))),
      location.pathname,
    ],
  };
}

/** What was seen of the first thing of which it says the same and shows other letters now. */
export function shownOtherwise(before: ShownFacts, now: ShownFacts): string | undefined {
  // A name or time that is gone is looked for in the picture; a time goes on by itself, and is read a moment later
  const other = now.shown.findIndex(
    (each, of) => now.said[of] === before.said[of] && each !== before.shown[of] && (!of || each),
  );
  return before.shown[other];
}

const squeezed = (text: string) => text.replace(/\s+/g, '');
const bare = (fact: string) => squeezed(fact).replace(/^@/, '');

/** Whether a text is such a fact, or a part of an element that says nothing else. */
function isWhole({ parentElement }: Text, fact: string): boolean {
  for (let box: Element | null = parentElement; box; box = parentOf(box)) {
    const said = bare(wordsIn(box));
    if (said.length >= fact.length) return said === fact;
  }
  return false;
}

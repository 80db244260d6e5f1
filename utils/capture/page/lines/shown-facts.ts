import { parentOf, wordsIn } from '../../../members';
import type { Shown } from '../../../page-slots';
import type { ReadPost } from '../../../platforms/contract';
import { shownTextOf } from './shown-text';

/** A reply that a person is writing is theirs. */
const drawing = 'q, input:not([type=hidden], :focus), textarea:not(:focus)';

/** What a post that was read so shows now. */
export function shownFacts(parts: readonly Element[], { text = '', author, postedAt }: Partial<ReadPost> = {}): Shown {
  const facts = [author?.name, author?.handle, author?.id, postedAt?.raw].map((fact = '') => bare(fact));
  const words = squeezed(text);
  const families = new Set<string>();
  const isOfWords = ({ data, parentElement }: Text) => {
    const isWanted = words.includes(squeezed(data));
    if (isWanted && parentElement) families.add(getComputedStyle(parentElement).fontFamily);
    return isWanted;
  };
  return {
    said: [words, ...facts],
    shown: [
      shownTextOf(parts, isOfWords),
      ...facts.map((fact) => fact && shownTextOf(parts, (node) => isWhole(node, fact))),
      location.pathname,
    ],
    drawn: parts
      .flatMap((part) => [...part.querySelectorAll<HTMLInputElement>(drawing)])
      .map((element) => element.value ?? getComputedStyle(element).quotes.replace('auto', ''))
      .join(''),
    fonts: [...(document.fonts ?? [])].filter(
      ({ status, family }) => status === 'loaded' && [...families].join().includes(family),
    ),
  };
}

/** What was seen of the first thing of which it says the same and shows other letters now, or in another font of the page. */
export function shownOtherwise(before: Shown, now: Shown): string | undefined {
  // A name or time that is gone is looked for in the picture; a time goes on by itself, and is read a moment later
  const other = now.shown.findIndex(
    (each, of) => now.said[of] === before.said[of] && each !== before.shown[of] && (!of || each),
  );
  if (other >= 0 || before.said[0] !== now.said[0]) return before.shown[other];
  if (before.drawn && before.drawn !== now.drawn) return before.drawn;
  const gone = before.fonts.find((font) => !now.fonts.includes(font));
  return gone && `@font-face ${gone.family}`;
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

import { listControls } from './controls';
import { spokenOf } from './labels/headings';
import { joined } from './labels/joins';
import { segmentsOf } from './labels/label-parts';
import { says } from './labels/phrases';
import { judgementOf, matchForm } from './match-form';
import { textOf } from './texts/surrounding-texts';
import { asDrawn, type Drawing, tidy, wordsOfName } from './texts/wording';

export type { Drawing } from './texts/wording';

/** What a box says by all its words, and by those that are drawn beside it. */
interface TwoReadings {
  written: string | undefined;
  drawn: string | undefined;
  /** All words that are drawn beside it. */
  said: string;
}

/** Reads a page twice for one box: with everything that is written, then with what a person sees of it. */
export function readTwice(element: HTMLElement, how: Drawing): TwoReadings {
  const page = element.ownerDocument;
  matchForm(page);
  const written = meaningOf(element);
  return asDrawn(how, () => {
    matchForm(page);
    const drawn = meaningOf(element);
    const control = listControls(page).find((each) => each.element === element || each.options.includes(element));
    if (!control) return { written, drawn, said: '' };
    const { own, near, head, hint, shared } = textOf(control, []);
    return { written, drawn, said: own + near + head + hint + shared };
  });
}

/** Its key, and which part of a date it takes. */
function meaningOf(element: HTMLElement): string | undefined {
  const { key, part } = judgementOf(element) ?? {};
  return key && part?.takes ? `${key} ${part.takes}` : key;
}

/** Whether words ask for a secret, or, where it is no datum of the post, for one of the one who is accused. */
export const namesOther = (words: string, isOfPost = false): boolean =>
  segmentsOf(tidy(words)).some(({ senses }) =>
    joined(senses).some((sense) => sense === 'stop' || (!isOfPost && sense === 'poster')),
  ) ||
  // What cards, banks and authorities give out, and a number as long as a card's
  says('secret', tidy(words));

/** Whether words speak of the one who is accused, and of nobody and nothing else. */
export const speaksOfOther = (words: string): boolean => spokenOf(tidy(words)) === 'poster';

export { asksForOther } from './texts/beside-label';

/** Whether the name that a programmer gave to a box is that of a secret. */
export const isNameOfSecret = (name: string): boolean => namesOther(wordsOfName(name));

/** Whether a note tells people to leave a box empty that only programs fill; how to answer is none (`ハイフンは入力しないで`). */
export const toldToStayEmpty = (note: string): boolean => says('stays empty', note);

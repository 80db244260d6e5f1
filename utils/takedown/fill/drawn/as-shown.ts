import { isNameOfSecret, namesOther, readTwice, toldToStayEmpty } from '../../match/read-as-drawn';
import { styleOf } from '../../match/shown';
import { comesIntoSight, type Look } from './into-sight';
import { isBesideOther, isLabelNearest } from './label-position';
import { isPlainlyDrawn } from './painting';
import { pseudoWords, UNREAD, withDrawing, wordsOfStyles } from './picture-words';
import { isGivenAway } from './read-by-others';
import { BOXES, roomOf } from './shown-choice';
import { isUnderDrawing } from './under-drawing';
import { isAnswered, isCoveredByWords, isWordsInBackground, wordsDrawnBy, wordsOfList } from './words-round';

/**
 * Whether what a person reads beside a box asks for the same as the words of the page. Looked at where the box stands
 * in the window, since words may be covered, drawn by style sheets, or stand in another place than in the text.
 */
export function isAsShown(element: HTMLElement, key: string): boolean {
  if (element.matches(DRAWN)) return true;
  const { written, drawn, said } = withDrawing(element, (how) => readTwice(element, how));
  if (written !== drawn && !(said === '' && isNamedAloud(element))) return false;
  if (!isLabelNearest(element) || isBesideOther(element)) return false;
  return !isToStayEmpty(element) && !isOfOther(element, !OF_PERSONS.test(key), said === '');
}

/** Why a box is not filled that a person does not see, or where what is read beside it does not go with what it takes. */
export type Unfit = 'unseen' | 'mislabelled' | 'passed-on';

/** A box, and what it was recognised as. */
interface Recognised {
  element: HTMLElement;
  key: string;
}

/** What a person reads beside a box that keeps it from being filled. */
export const misreadAs = ({ element, key }: Recognised): Unfit | undefined =>
  !isAsShown(element, key) ? 'mislabelled' : isGivenAway({ element, key }) ? 'passed-on' : undefined;

/** The same once what a person looks at of the box has been brought into sight. */
export const unfit = async (box: Recognised, seen: HTMLElement | undefined, look: Look): Promise<Unfit | undefined> =>
  seen && (await comesIntoSight(seen, look)) ? misreadAs(box) : 'unseen';

/**
 * Whether it is as shown still once the box is filled: by then its label may be gone, but must not say something else, words
 * must show, and nobody else may get to read them.
 */
export function isStillAsShown({ element, key }: Recognised): boolean {
  if (isGivenAway({ element, key })) return false;
  if (element.matches(DRAWN)) return true;
  if (!element.matches('[type=radio], select') && !isPlainlyDrawn(element)) return false;
  const { written, drawn, said } = withDrawing(element, (how) => readTwice(element, how));
  return said === '' || written === drawn;
}

/** Choices that a page draws itself: their words are their own content, which the choice changes. */
const DRAWN = '[role=combobox], [role=radio]:not(input)';

const OF_PERSONS = /^(reporter|victim|agent)\./;

/** A name for screen readers and nothing beside that could say otherwise. */
const isNamedAloud = (element: HTMLElement) =>
  element.matches('[aria-label], [aria-labelledby], [title]') &&
  ((element as HTMLInputElement).labels?.length ?? 0) === 0;

/**
 * Whether the placeholder, the name or what is drawn round the box asks for a secret or for somebody else's datum; beside one
 * that is named for screen readers alone, a picture that nobody reads may say anything.
 */
function isOfOther(element: HTMLElement, isOfPost: boolean, isAlone: boolean): boolean {
  const own = isOfPost ? [] : [element.getAttribute('placeholder'), element.title, ...wordsOfList(element)];
  const room = roomOf(element, (each) => !isAnswered(each));
  const beside = [room, ...room.querySelectorAll('*')].filter(
    (each) => each !== element && each.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  );
  const said = [...own, ...wordsOfStyles(element), ...beside.flatMap(wordsDrawnBy)];
  return (
    said.some((words) => words && namesOther(words, isOfPost)) ||
    (isAlone && beside.some((each) => styleOf(each)?.backgroundImage.includes('url('))) ||
    (!isOfPost &&
      (isNameOfSecret(element.getAttribute('name') ?? '') ||
        isCoveredByWords(element) ||
        said.some((words) => words?.includes(UNREAD)) ||
        [element, ...beside].some(isWordsInBackground) ||
        isUnderDrawing(element, room)))
  );
}

/** Whether a note beside a box, over it or in the titles round it says that it stays empty, in the page or by a style sheet. */
function isToStayEmpty(element: HTMLElement): boolean {
  const block = roomOf(element);
  const over = block.previousElementSibling;
  const isOfOthers = !over || over.matches(`${BOXES}, h1, h2, h3`) || over.querySelector(BOXES);
  const title = element.closest('fieldset')?.querySelector('legend');
  const blocks = [block, isOfOthers ? null : over, title];
  const notes = blocks.flatMap((each) => (each ? [each, ...each.querySelectorAll('*')] : []));
  if ([element.getAttribute('placeholder'), element.title].some((words) => words && toldToStayEmpty(words)))
    return true;
  return notes
    .filter(isOfItself)
    .some((each) =>
      [each.textContent ?? '', pseudoWords(each, 'before'), pseudoWords(each, 'after')].some(
        (words) => words.length < 400 && toldToStayEmpty(words.trim()),
      ),
    );
}

/** Whether the words of an element begin there, and do not go on with those right before it. */
const isOfItself = ({ previousSibling }: Element) =>
  previousSibling?.nodeType !== 3 || !/\S$/.test(previousSibling.nodeValue ?? '');

import { everyElement } from '../composed-tree';
import { distance } from './label-position';
import { DRAWN_INSIDE, UNREAD } from './picture-words';
import { BOXES, roomOf } from './shown-choice';
import { isWordsInBackground, wordsDrawnBy } from './words-round';

/** What is a line or two high may be a label, and is one of what stands so near to it. CSS pixels. */
const LINES = 60;
const NEAR = 24;

/**
 * Whether something that nobody reads is drawn as a line of words in the row of a box, wherever in the page it stands, or a
 * canvas or a frame right over it, and at no other box; or over the row of a box before, whose title it then is.
 * @param room the block of the box that holds no other
 */
export function isUnderDrawing(box: Element, room: Element): boolean {
  const page = box.ownerDocument;
  const placeOf = (each: Element) => each.getBoundingClientRect();
  const boxes = [...page.querySelectorAll(BOXES)];
  const drawings = everyElement(page).filter((each) => placeOf(each).height <= LINES && !each.contains(box));
  const isAt = (drawing: Element, area: Element) => {
    const [off = 0, ...others] = [area, ...boxes].map((each) => distance(placeOf(drawing), placeOf(each)));
    return (
      off <= NEAR &&
      others.every((other) => other >= off) &&
      drawing.checkVisibility() &&
      (isWordsInBackground(drawing) || wordsDrawnBy(drawing).some((words) => words.includes(UNREAD)))
    );
  };
  const own = placeOf(box);
  if (drawings.some((each) => placeOf(each).top < own.bottom && placeOf(each).bottom > own.top && isAt(each, box)))
    return true;
  const over = drawings.filter((each) => each.matches(DRAWN_INSIDE));
  // This row and those before it, up to what is none
  for (let row: Element | null = room; row; row = row.previousElementSibling) {
    const { top } = placeOf(row);
    if (over.some((each) => placeOf(each).bottom <= top + 2 && isAt(each, row) && isWithoutWords(each))) return true;
    const [first, second] = row.querySelectorAll(BOXES);
    if (row !== box && (!first || second)) return false;
  }
  return false;
}

/** What has a label of its own is none. */
const isWithoutWords = (each: Element) => roomOf(each).textContent?.trim() === each.textContent?.trim();

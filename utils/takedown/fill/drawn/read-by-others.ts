import { says } from '../../match/labels/phrases';
import { lookOnce, oncePerLook } from '../../match/per-look';
import type { Drawing } from '../../match/read-as-drawn';
import { isPassedOn } from '../../match/texts/passed-on';
import { asDrawn, holdsControl, wordsOf } from '../../match/texts/wording';
import { shadowRootOf } from '../composed-tree';
import { pseudoWords, SIDES, wordsOfPicture } from './picture-words';
import { roomOf } from './shown-choice';
import { isAnswered, wordsDrawnBy } from './words-round';

/** Data of persons, and what a box for a name of one's own was taken for. */
const OWN = /^(reporter|victim|agent)\.|Handle$/;

/** Whether a box asks for somebody's own data, and others get to read what is written there. */
export const isGivenAway = ({ key, element }: { key: string; element: Element }): boolean =>
  OWN.test(key) && lookOnce(() => isReadByOthers(element));

/**
 * Whether a person reads round a box that everybody, or the poster, gets what is written there: in the words of the page, in
 * those that style sheets and answered controls show, or by a choice beside it that is made already.
 */
function isReadByOthers(box: Element): boolean {
  if (isPassedOn(box) || asDrawn(withStyles, () => isPassedOn(box))) return true;
  const room = roomOf(box, (each) => !isAnswered(each) && !each.matches(CHOICES));
  const inside = [...room.querySelectorAll('*')].filter((each) => each !== box);
  const own = inside.filter((each) => each.matches(SPEAKING)).flatMap(wordsDrawnBy);
  const said = [box.getAttribute('placeholder') ?? '', ...own, wordsIn(room), wordsBehind(room)];
  return said.some((words) => says('passed on', words)) || inside.some(isOpened);
}

/** Controls that hold words of the page's. */
const SPEAKING = 'button, textarea, input:not([type=checkbox], [type=radio])';
const CHOICES = 'select, [type=checkbox], [type=radio]';

const wordsBeside = oncePerLook((element) => SIDES.map((side) => pseudoWords(element, side)));

/** All that is written, and what style sheets and pictures say beside it. */
const withStyles: Drawing = {
  text: ({ data }) => data,
  inside: (element) => shadowRootOf(element) ?? element,
  beside(element, side) {
    const [before = '', after = '', marker = ''] = wordsBeside(element);
    return side === 'after' ? after : marker + before + wordsOfPicture(element);
  },
};

const wordsIn = (block: Element) => asDrawn(withStyles, () => wordsOf(block));

/** What stands right behind the block of a box, asks for nothing itself, and speaks of what is written before it. */
function wordsBehind(room: Element): string {
  const note = room.nextElementSibling;
  if (!note || holdsControl(note) || note.matches('h1, h2, h3, h4, h5, h6, legend, label, form, script, style'))
    return '';
  const words = wordsIn(note);
  return POINTS_BACK.test(words) && !POINTS_ON.test(words) ? words : '';
}
const POINTS_BACK = /この|これ|上[のに記]|ここ|入力|\b(this|above|here)\b/i;
const POINTS_ON = /以下|下[のに記]|次の|ここから|\b(below|following|from here)\b/i;

/** Whether something is chosen that gives a value to others. */
function isOpened(element: Element): boolean {
  if (!element.matches(CHOSEN)) return false;
  const { selectedOptions, labels } = element as HTMLSelectElement;
  const words = [...(selectedOptions ?? labels ?? [])].map((each) => each.textContent).join(' ');
  const said = words || element.getAttribute('aria-label') || element.textContent || '';
  return OPENED.test(said) && !CLOSED.test(said);
}
const CHOSEN =
  'select, [type=checkbox]:checked, [type=radio]:checked, [aria-checked=true], [aria-pressed=true], button[aria-haspopup]';
const OPENED = /公開|開示|掲載|\b(public(ly)?|publish|disclose|visible|everyone|anyone)\b/i;
const CLOSED = /非|不|ない|ません|せず|伏せ|匿名|\b(not|never|no|hide|private|only me)\b|n't/i;

import type { TextLine } from '../../../../shapes/records/text-line';
import type { ShownPlace } from '../shown-place';

/** One line of a text node, as the browser has set it. */
export interface Line extends ShownPlace {
  /** What is drawn in one go, a word or a letter, and where it begins and ends. */
  runs: { text: string; left: number; right: number }[];
  letters: TextLine['letters'];
  /** Which letters they are, in the same order. */
  signs: string[];
  /** A letter of a script that runs to the right stands left of the one before it. */
  isTurned: boolean;
}

/** A half-width sign of voicing stands on the letter before it, and is none; a digit on a key cap is an emoji. */
const isLetter = (letter: string) => /[\p{L}\p{N}]/u.test(letter) && !/[ﾞﾟ]|\u20e3/.test(letter);
/** What turns a statement into a question, one number into another, one of two who did it into the other. */
const isSign = (letter: string) => /^[?!.,%‰+\-−–－＋？！．，％。、\p{Sc}]$/u.test(letter);
/** With the marks and the selector of its form that belong to each: か゚ and 邉󠄀 are drawn as one. */
const signsIn = (text: string): string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
export const countLetters = (text: string) => signsIn(text).filter(isLetter).length;

/** The boxes of a text node's letters, line by line as the browser has set them. */
export function linesOf(node: Text, most: number): Line[] {
  const range = node.ownerDocument.createRange();
  const lines: Line[] = [];
  let at = 0;
  for (const letter of signsIn(node.data)) {
    if (at > most) break;
    range.setStart(node, at);
    at += letter.length;
    range.setEnd(node, at);
    const box = range.getClientRects()[0];
    if (!box || box.width === 0 || box.height === 0) continue;
    let line = lines.at(-1);
    const isBeside = line && (box.left >= line.right - 2 || box.right <= line.left + 2);
    if (!line || !isBeside || Math.abs(box.top - line.top) > 2) {
      const { left, top, right, bottom } = box;
      line = { left, top, right, bottom, runs: [], letters: [], signs: [], isTurned: false };
      lines.push(line);
    }
    addTo(line, letter, box);
  }
  return lines.filter(({ letters }) => letters.length > 0);
}

/** Letters that a browser sets by themselves: each stands where its own box is, whatever stands before it. */
export const alone =
  /(?![\uff61-\uff9f])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u;

/** Letters that stand side by side and do not change their form by their neighbours. */
const apart = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Katakana}\p{N}]/u;
const leftward =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

const surenessOf = (letter: string) => (alone.test(letter) ? 'exact' : apart.test(letter) ? 'close' : 'rough');

function addTo(line: Line, letter: string, { left, right }: DOMRect): void {
  const run = line.runs.at(-1);
  const isRightward = (text: string) => /\p{L}/u.test(text) && !leftward.test(text);
  if (run && right <= run.left + 1 && isRightward(letter) && isRightward(run.text)) line.isTurned = true;
  const isOfRun = run && letter.trim() !== '' && !alone.test(letter) && !alone.test(run.text) && run.text.trim() !== '';
  if (isOfRun) {
    run.text += letter;
    run.left = Math.min(run.left, left);
    run.right = Math.max(run.right, right);
  } else line.runs.push({ text: letter, left, right });
  line.left = Math.min(line.left, left);
  line.right = Math.max(line.right, right);
  const kind = isSign(letter) ? 'sign' : isLetter(letter) ? surenessOf(letter) : undefined;
  if (!kind) return;
  line.letters.push([left, right, kind]);
  line.signs.push(letter);
}

import { ink } from '../papers/said/ink';
import type { Box, Drawn, DrawnWords } from './pdf-drawing';

const tint = ink.tint.slice(1);
const all = Object.values(ink).map((hex) => hex.slice(1));
const ofWords = new Set([ink.text, ink.muted, ink.accent, ink.caution].map((hex) => hex.slice(1)));

const page: Box = { left: 0, bottom: 0, right: 595.28, top: 841.89 };
/** Above this stands the head of a page, which is drawn last. Points. */
const headFrom = 746;
/** Points. */
const smallest = 4;
const broadest = 3;
/** A shorter line is part of a letter. */
const shortest = 12;
/** What rounding leaves, points. */
const slack = 0.6;

/**
 * What on a page does not stand as it is read: words in a colour of no words, too small, beside the paper, one upon
 * another or in another order than they are drawn in, a line or a picture over them, and what is drawn by hand.
 * @param widthOf the width of words, in points
 * @param spend told how much is looked at
 * @param isFlush no line in it stands in the middle or at the right of the page
 */
export function pageFaults(
  drawn: readonly Drawn[],
  widthOf: (words: DrawnWords) => number,
  { spend, isFlush }: { spend: (looks: number) => void; isFlush: boolean },
): string[] {
  const faults = new Set<string>();
  const words: (DrawnWords & Box)[] = [];
  let blanks = 0;
  for (const each of drawn) {
    if (each.kind === 'words') {
      const width = widthOf(each);
      // A blank that links lead to
      if (each.size < smallest) blanks += each.codes.length / 4;
      if (blanks > 1 || !(each.size >= 1 && each.size <= 60)) faults.add(`letters of ${each.size}`);
      if (!ofWords.has(each.colour)) faults.add(`words in the colour ${each.colour}`);
      if (each.spacing < 0 || each.spacing > 1 || each.moves.some((move) => Math.abs(move) > 150))
        faults.add('letters far apart');
      const box = { left: each.x, right: each.x + width, bottom: each.y, top: each.y + each.size * 0.7 };
      if (!isOn(box)) faults.add('words beside the paper');
      words.push({ ...each, ...box });
      continue;
    }
    if (!isOn(each)) faults.add(`a ${each.kind} beside the paper`);
    if (each.kind === 'picture' && Math.min(each.right - each.left, each.top - each.bottom) < smallest)
      faults.add('a picture too small to be seen');
    if (each.kind === 'sign') {
      if (each.shape === '') faults.add('a drawing of another hand');
      if (each.right - each.left > 14) faults.add('a large sign');
    } else if (each.kind !== 'picture' && !(each.kind === 'tint' ? [tint] : all).includes(each.colour))
      faults.add(`the colour ${each.colour}`);
    if (each.kind === 'rule' && Math.min(each.right - each.left, each.top - each.bottom) > 0.001)
      faults.add('a slanting line');
    if (each.kind === 'rule' && Math.max(each.right - each.left, each.top - each.bottom) < shortest)
      faults.add('a short line');
    if ((each.kind === 'rule' || each.kind === 'frame') && each.pen > broadest) faults.add(`a line of ${each.pen}`);
    // Words stand on a tint; nothing else touches them, whenever it is drawn
    if (each.kind === 'tint' && words.some((box) => isOver(each, box))) faults.add('a tint over words');
  }
  for (const each of drawn) {
    if (each.kind === 'words' || each.kind === 'tint') continue;
    for (const part of each.kind === 'frame' ? edgesOf(each) : [each]) {
      spend(words.length);
      if (words.some((box) => isOver(part, box))) faults.add(`a ${each.kind} over words`);
    }
  }
  for (const fault of orderFaults(words, isFlush)) faults.add(fault);
  return [...faults];
}

const edgesOf = ({ left, right, top, bottom }: Box): Box[] => [
  { left, right: left, top, bottom },
  { left: right, right, top, bottom },
  { left, right, top, bottom: top },
  { left, right, top: bottom, bottom },
];

const isOn = ({ left, right, top, bottom }: Box) =>
  left >= page.left && right <= page.right && bottom >= page.bottom && top <= page.top;
/** Whether they share more than rounding leaves; a line has no height of its own. */
const isOver = (one: Box, other: Box) =>
  one.left < other.right - slack &&
  one.right > other.left + slack &&
  one.bottom < other.top - slack &&
  one.top > other.bottom + slack;

/**
 * Words are read from the top to the bottom and from the left to the right, cell by cell: whatever was drawn before stands
 * above or to the left, and a lower line begins no further right than the one before it ends. The head of the page comes last.
 */
function orderFaults(words: readonly (DrawnWords & Box)[], isFlush: boolean): string[] {
  const faults: string[] = [];
  for (const isHead of [false, true]) {
    /** The furthest right end of words by their height, a point each. */
    const ends = new Float64Array(Math.ceil(page.top) + 1);
    let last: (DrawnWords & Box) | undefined;
    for (const each of words) {
      if (each.y > headFrom !== isHead || each.codes === '') continue;
      const upTo = Math.min(ends.length - 1, Math.floor(each.y + each.size * 0.7));
      for (let y = 0; y <= upTo; y += 1)
        if ((ends[y] ?? 0) > each.left + slack) {
          faults.push('words out of their order');
          break;
        }
      if (isFlush && last && each.y < last.y - 3 && each.left > last.right + slack)
        faults.push('words away from their line');
      const at = Math.max(0, Math.floor(each.y));
      ends[at] = Math.max(ends[at] ?? 0, each.right);
      if (each.size >= smallest) last = each;
    }
  }
  return faults;
}

import { anyControl } from '../controls';
import { patternOf, says, without } from '../labels/phrases';
import { oncePerLook } from '../per-look';
import { styleOf } from '../shown';

const MOST_KNOWN = 2000;
const tidied = new Map<string, string>();

/** Compares like a reader: NFKC, lower case, without the marks for required and optional. */
export function tidy(text: string): string {
  const before = tidied.get(text);
  if (before !== undefined) return before;
  if (tidied.size >= MOST_KNOWN) {
    tidied.clear();
    labels.clear();
  }
  const words = tidyWords(text);
  tidied.set(text, words);
  const [label, ...rest] = text.split(piecesOf()).filter((piece) => !isWordless(piece) && !isMark(piece));
  if (label && rest.length > 0 && !says('goes on', label) && !rest.some(isBound)) labels.set(words, tidyWords(label));
  return words;
}

/** A label without what explains it in an element or on a line of its own, however that is put. */
export const labelIn = (words: string): string | undefined => labels.get(words);
const labels = new Map<string, string>();

/** Between words that stand in elements or on lines of their own. */
export const APART = '\u2028';

let pieces: RegExp | undefined;
/** What stands apart, and a bracket with an explanation that goes on with the line of its label. */
const piecesOf = () => (pieces ??= new RegExp(`${APART}|(?=[(（]${patternOf('explains').source.slice(1)})`, 'i'));
/** How a piece begins that goes on with the one before. */
const isBound = (piece: string) => !/^\s*([A-Z\d(（「『※*]|[^ -~])/.test(piece) && !says('explains', piece);

function tidyWords(text: string): string {
  const plain = text.trim();
  if (PLAIN.test(plain) && !says('mark', plain) && !says('mark of one letter', plain)) return plain;
  const folded = text
    .replace(/^\s*(?:[A-Za-z]-?\d{1,2}[.:)]?\s|[①-⑳])\s*(?=[^\sの])/, '')
    .replaceAll(/(?=[①-⑳])/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u0307', '')
    .replaceAll(/[à-ÿ]/g, (letter) => letter.normalize('NFD')[0] ?? letter)
    .replaceAll(/[‘’]/g, "'");
  const unmarked = without('mark', without('dot in a sentence', folded, ' '), ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(SPACED_OUT, (word) => word.replaceAll(' ', ''));
  const bare = without('mark of one letter', unmarked)
    .replace(/^[\s::、。.・|■◆●○▼-]+|[\s::|●◎■◆-]+$/g, '')
    .replaceAll(/(?<=s)\(es\)/g, 'es')
    .replaceAll(/(?<=[a-z])\(e?s\)/g, 's');
  const label = without('number of a question', without('told to answer', bare));
  return without('sample or count', label.replace(/^(?:[ivx]{1,4}|[a-h])[.)] (?=\S)/, ''))
    .replace(/^(?:\(\d{1,2}\) ?|\d{1,2} ?[→➜➔▶»] ?|\d{1,2} (?=[ぁ-んァ-ヶ一-龠]))(?=[^\s)-])/, '')
    .trim();
}

/** Letters that are compared as they stand. */
const PLAIN = /^[ぁ-んァ-ヴ一-龠ー]+$/;

/** `氏 名`, `ふ り が な`: letters set apart to fill a column. */
const SPACED_OUT = /^(?:[一-龠ぁ-んァ-ヶー] )+[一-龠ぁ-んァ-ヶー](?=$|[ ([])/;

/** `Attach it here` speaks of what the words before it name. */
export const pointsBack = (words: string): boolean => says('points back', words);

/** Nothing but signs, a row's number, or a calling code (`+81`). */
export function isWordless(text: string): boolean {
  if (!/[\p{L}\p{N}〒@＠№]/u.test(text)) return true;
  const words = text.trim();
  return words.length <= 8 && says('number alone', words);
}

/** How to write an answer says nothing of what is asked. */
export const isNote = (text: string): boolean =>
  (says('explains', text) && !says('asks', text)) || says('how to write', text);

const WORDLESS = new Set(['script', 'style', 'template', 'select', 'textarea', 'button', 'option', 'noscript']);

/** How a page's words are drawn: asked where it is read as a person sees it. */
export interface Drawing {
  /** What a person sees of a text, which may be nothing. */
  text(node: Text): string;
  /** What an element shows in the place of its children: its shadow root, or itself. */
  inside(element: Element): Node;
  /** What style sheets and pictures say before or after the content. */
  beside(element: Element, side: 'before' | 'after'): string;
}

let drawing: Drawing | undefined;

/** Reads as the page is drawn for as long as it takes. */
export function asDrawn<T>(how: Drawing | undefined, read: () => T): T {
  drawing = how;
  try {
    return read();
  } finally {
    drawing = undefined;
  }
}

/** Whether only what is drawn counts now, and no name that is said to screen readers alone. */
export const isAsDrawn = (): boolean => drawing !== undefined;

/** Text of a node without what controls, scripts and options say. */
export function wordsOf(node: Node | null | undefined, keep?: (element: Element) => boolean): string {
  if (!node) return '';
  if (node.nodeType === 3) return drawing?.text(node as Text) ?? node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  return keep || drawing ? wordsInside(node as Element, keep) : allWordsOf(node as Element);
}

const allWordsOf = oncePerLook((element) => wordsInside(element));

function wordsInside(element: Element, keep?: (element: Element) => boolean): string {
  if (WORDLESS.has(element.localName) || (keep && !keep(element))) return '';
  if (element.localName === 'br') return APART;
  // What stands in a slot is drawn there
  const slotted = (element as Partial<HTMLSlotElement>).assignedNodes?.() ?? [];
  const children = slotted.length > 0 ? slotted : [...(drawing?.inside(element) ?? element).childNodes];
  const words = [
    drawing?.beside(element, 'before') ?? '',
    children.map((child) => wordsOf(child, keep)).join(' '),
    drawing?.beside(element, 'after') ?? '',
  ].join('');
  // What stands under a title in its block explains it, and is no line of its own.
  if (element.querySelector(':scope > :is(h1, h2)')) return words.replaceAll(APART, ' ');
  return !isWordless(words) && isApart(element) ? APART + words + APART : words;
}
const STANDS_APART = 'small, p, div, li, i, em, [class*=help], [class*=hint], [class*=desc]';
/** Of a run of words, as long as no style sheet gives it a line of its own. */
const RUNS_ON = 'b, strong, span';

/** Whether the words of an element stand on a line of their own, or are set off from those round them. */
const isApart = (element: Element): boolean =>
  element.matches(STANDS_APART) || (element.matches(RUNS_ON) && styleOf(element)?.display === 'block');

/** Whether a block is or holds something to answer. */
export const holdsControl = oncePerLook(
  (element) => element.matches(anyControl) || element.querySelector(anyControl) !== null,
);

/** How many things to answer a block holds. */
export const countOfControls = oncePerLook((block) => block.querySelectorAll(anyControl).length);

/** `shipTo_firstName[0]` → `ship to first name`: the words of a programmer. */
export function wordsOfName(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}

export const LONGEST_LABEL = 70;

/** A sentence explains; it is no label. */
export function isSentence(text: string): boolean {
  const words = text.replace(LEADER, '');
  return (
    words.trim().length > LONGEST_LABEL * 2 ||
    (/[。.]\s*$/.test(words) && words.trim().length > 30) ||
    /^\s*(\S+\s+){3,}\S+[.!]\s*$/.test(words)
  );
}

/** Dots that lead from a label to its box: `Name ......` */
const LEADER = /\s*(?:[.・·…‥]{2,}|\s\.)\s*$/;

/** What stands after an explanation is the label; a bracket, and what follows `Who …?`, goes on with it. */
export function afterSentence(text: string): string {
  const last = text.split(patternOf('end of a sentence')).at(-1) ?? text;
  const isBound = /^\(|^[^(]*\)/.test(last) || says('asks who', text);
  return !/\p{L}/u.test(last) || isWordless(last) || isMark(last) || isBound ? text : last;
}

/** What ends like a sentence or holds one explains, with a full stop or without. */
export const isRemark = (text: string) => says('remark', text.trim());

/** `スレッド` under a question for `スレッドの名称とレス番号` asks for the former. */
export function completed(noun: string, question = ''): string {
  if (!says('holder or post alone', noun)) return noun;
  return new RegExp(noun + patternOf('datum of a holder').source).exec(question)?.[0] ?? noun;
}

/** A sentence that asks is a label where nothing else is; any other explains. */
export const asking = (text: string): string =>
  text.trim().length <= LONGEST_QUESTION && (says('asks', text) || says('sets out', text)) ? text : '';

const LONGEST_QUESTION = 110;

/** A sign that says whether one must answer. */
export const isMark = (text: string) => says('must or may', text);

/** Words before a box without the sentence that explains the label before it. */
export function unexplained(parts: readonly string[]): string {
  const all = parts.join(' ');
  if (!isSentence(all) && !isRemark(all)) return all;
  const [label = '', ...rest] = parts
    .flatMap((part) => part.split(APART))
    .filter((part) => !isWordless(part) && !isMark(part));
  const isExplained = rest.every((part) => isSentence(part) || isRemark(part) || isNote(part));
  return isExplained && !isSentence(label) && label.trim().length <= LONGEST_LABEL ? label : all;
}

/** The words of a block, line by line where it breaks them; small print is a line. */
export function linesOf(node: Node, keep: (element: Element) => boolean): string[] {
  const isBroken =
    node.nodeType === 1 && keep(node as Element) && (node as Element).querySelector(':scope > :is(br, small)');
  if (!isBroken) return [wordsOf(node, keep)];
  const lines = [''];
  for (const child of node.childNodes) {
    if (child.nodeName === 'BR') lines.push('');
    else if (child.nodeName === 'SMALL') lines.push(wordsOf(child, keep), '');
    else lines.push(`${lines.pop()} ${wordsOf(child, keep)}`);
  }
  return lines;
}

import { anyControl } from '../controls';

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
  const [label, ...rest] = text.split(PIECES).filter((piece) => !isWordless(piece) && !isMark(piece));
  if (label && rest.length > 0 && !GOES_ON.test(label) && !rest.some(isBound)) labels.set(words, tidyWords(label));
  return words;
}

/** A label without what explains it in an element or on a line of its own, however that is put. */
export const labelIn = (words: string): string | undefined => labels.get(words);
const labels = new Map<string, string>();

/** Between words that stand in elements or on lines of their own. */
export const APART = '\u2028';
/** How an explanation begins that goes on with the line of its label. */
const EXPLAINS =
  /^[\s(（※*"“]*(?:e\.g\b|for example|as (?:shown|it|seen)|so (?:that )?we|we(?:'ll| will| only| use)|only (?:visible|our)|one per|max\b|up to|please be|be as|leave|this helps|you can|copy it)/i;
const PIECES = new RegExp(`${APART}|(?=[(（]${EXPLAINS.source.slice(1)})`, 'i');
/** What a further piece belongs to, and how one begins that goes on. */
const GOES_ON = /\b(of|the|an?|to|for|in|on|by|and|or|your|with|from) *$|[のをがはとでにや、,] *$/i;
const isBound = (piece: string) => !/^\s*([A-Z\d(（「『※*]|[^ -~])/.test(piece) && !EXPLAINS.test(piece);

function tidyWords(text: string): string {
  const plain = text.trim();
  if (PLAIN.test(plain) && !/必須|任意|^[要必任]$/.test(plain)) return plain;
  return text
    .replace(/^\s*(?:[A-Za-z]-?\d{1,2}[.:)]?\s|[①-⑳])\s*(?=\S)/, '')
    .replaceAll(/(?=[①-⑳])/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u0307', '')
    .replaceAll(/[à-ÿ]/g, (letter) => letter.normalize('NFD')[0] ?? letter)
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\bincl\. ?/g, 'including ')
    .replaceAll(
      /[※*＊★☆]|\([※*＊★☆]\)|[[(【〔「<]?\s*(?:入力)?(?:必須|任意)(?:項目|入力)?\s*[\])】〕」>]?|\((?:optional|required)\)| (?:optional|required)$/g,
      ' ',
    )
    .replaceAll(/\s+/g, ' ')
    .replace(SPACED_OUT, (word) => word.replaceAll(' ', ''))
    .replaceAll(/(?:^| )[要必任](?= |$)/g, '')
    .replace(/^[\s::、。.・|■◆●○▼-]+|[\s::|●◎■◆-]+$/g, '')
    .replaceAll(/(?<=s)\(es\)/g, 'es')
    .replaceAll(/(?<=[a-z])\(e?s\)/g, 's')
    .replace(TOLD_TO_ANSWER, '')
    .replace(
      /^(?:(?:q|問)?\d{1,2}(?:[.、:)] ?|[/.-]\d{1,2} )|(?:q|問|設問|no\.) ?\d{1,2} |q[.:] |(?:(?:step|item|box|field|question|ステップ|項目|手順|質問|お尋ね) ?\d{1,2}|第 ?\d{1,2} ?問) ?[-–—:.|]* ?)(?=\S)/,
      '',
    )
    .replace(/^(?:[ivx]{1,4}|[a-h])[.)] (?=\S)/, '')
    .replace(/(?<=\S) (?:\(?例[:)].*|(?![1-3] ?\/ ?[23]$)\d+ ?\/ ?\d+ ?(?:文字|字|characters)?)$/, '')
    .replace(/^(?:\(\d{1,2}\) ?|\d{1,2} ?[→➜➔▶»] ?|\d{1,2} (?=[ぁ-んァ-ヶ一-龠]))(?=[^\s)-])/, '')
    .trim();
}

/** Letters that are compared as they stand. */
const PLAIN = /^[ぁ-んァ-ヴ一-龠ー]+$/;

/** `氏 名`, `ふ り が な`: letters set apart to fill a column. */
const SPACED_OUT = /^(?:[一-龠ぁ-んァ-ヶー] )+[一-龠ぁ-んァ-ヶー](?=$|[ ([])/;

const TOLD_TO_ANSWER = /[\s(*,–-]+(?:required(?: field)?|optional)\)?$/;

/** `Attach it here` speaks of what the words before it name. */
export const pointsBack = (words: string): boolean =>
  /^(?:please )?(?:add|upload|attach|paste|copy|insert|enter|write|type|quote|give|send|include|name|list|describe|provide|submit) (?:it|them|these|those|this)\b.{0,24}$/.test(
    words,
  );

const NUMBERING = /^[(#＃>＞]*(?:no\.?|№)? ?(?:\d{0,2}|[①-⑳]) ?[.)．:：]?$|^\(?\+\d{1,3}\)?$/i;
/** Nothing but signs, a row's number, or a calling code (`+81`). */
export function isWordless(text: string): boolean {
  if (!/[\p{L}\p{N}〒@＠№]/u.test(text)) return true;
  const words = text.trim();
  return words.length <= 8 && NUMBERING.test(words);
}

/** How to write an answer says nothing of what is asked. */
export const isNote = (text: string): boolean =>
  (EXPLAINS.test(text) && !ASKS.test(text)) ||
  /^[\s(（※]*((一|1|１)行に\S*|(1|１|一)(件|つ|個)ずつ\S*|(ハイフン|スペース)(なし|無し|あり|不要)\S{0,5}|半角(英数字?|数字)?\S{0,4}|複数(選択|回答)?(可|できます)|例[:：)）].*)[)）。\s]*$/.test(
    text,
  );

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
export function wordsOf(node: Node | null | undefined, keep: (element: Element) => boolean = () => true): string {
  if (!node) return '';
  if (node.nodeType === 3) return drawing?.text(node as Text) ?? node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (WORDLESS.has(element.localName) || !keep(element)) return '';
  if (element.localName === 'br') return APART;
  const inside = drawing?.inside(element) ?? element;
  let words = drawing?.beside(element, 'before') ?? '';
  for (let child = inside.firstChild; child; child = child.nextSibling)
    words += `${child === inside.firstChild ? '' : ' '}${wordsOf(child, keep)}`;
  words += drawing?.beside(element, 'after') ?? '';
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

/** A document that nobody shows has no styles. */
const styleOf = (element: Element) => element.ownerDocument.defaultView?.getComputedStyle?.(element);

let holding = new WeakMap<Element, boolean>();

/** Forgets which blocks hold controls: call it before a page is read again. */
export function forgetBlocks(): void {
  holding = new WeakMap();
}

/** Whether a block is or holds something to answer. */
export function holdsControl(element: Element): boolean {
  const known = holding.get(element);
  if (known !== undefined) return known;
  const holds = element.matches(anyControl) || element.querySelector(anyControl) !== null;
  holding.set(element, holds);
  return holds;
}

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
export const isSentence = (text: string) =>
  text.trim().length > LONGEST_LABEL * 2 ||
  (/[。.]\s*$/.test(text) && text.trim().length > 30) ||
  /^\s*(\S+\s+){3,}\S+[.!]\s*$/.test(text);

/** What stands after an explanation is the label; a bracket, and what follows `Who …?`, goes on with it. */
export function afterSentence(text: string): string {
  const last = text.split(/(?<!\b(?:no|incl|excl|e\.g|i\.e|approx|tel|etc))[。.!?！？]\s+(?=\S)/i).at(-1) ?? text;
  const isBound = /^\(|^[^(]*\)/.test(last) || /^\W*(who|whom|whose)\b/i.test(text);
  return !/\p{L}/u.test(last) || isWordless(last) || MARKS.test(last) || isBound ? text : last;
}

/** What ends like a sentence or holds one explains, with a full stop or without. */
export const isRemark = (text: string) => /。|(ください|下さい|願います|ます|ません|です|ました)$/.test(text.trim());

const HOLDER_OR_POST = /^(スレッド|スレ|トピック|トピ|質問|記事|レス|コメント|投稿|書き?込み)$/;

/** `スレッド` under a question for `スレッドの名称とレス番号` asks for the former. */
export function completed(noun: string, question = ''): string {
  if (!HOLDER_OR_POST.test(noun)) return noun;
  return new RegExp(`${noun}の?(名称|名前|タイトル|題名|番号|no\\b|id\\b|url|日時)`).exec(question)?.[0] ?? noun;
}

/** A sentence that asks is a label where nothing else is; any other explains. */
export const asking = (text: string): string =>
  text.trim().length <= LONGEST_QUESTION && (ASKS.test(text) || SETS_OUT.test(text)) ? text : '';

const LONGEST_QUESTION = 110;
const ASKS =
  /\?|(^|[.:!] )\s*(please )?(paste|give|tell|enter|type|copy|describe|explain|write|list|provide|state|name|quote|upload|attach|choose|select)\b|(教えて|選んで|選択して|書いて|記入(して)?|入力(して)?|お聞かせ)(くだ|下)さい/i;

const SETS_OUT =
  /(^|[.:!] )\s*(please )?(set out|say|specify|identify|reproduce|transcribe|outline|summari[sz]e|indicate)\b/i;

/** A sign that says whether one must answer. */
const MARKS = /^[\s(（[【]*(必須|任意|required|optional)[\s)）\]】]*$/i;

export const isMark = (text: string) => MARKS.test(text);

/** Words before a box without the sentence that explains the label before it. */
export function unexplained(parts: readonly string[]): string {
  const all = parts.join(' ');
  if (!isSentence(all) && !isRemark(all)) return all;
  const [label = '', ...rest] = parts
    .flatMap((part) => part.split(APART))
    .filter((part) => !isWordless(part) && !MARKS.test(part));
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

import { isWordless, wordsOf } from './words';

export const LONGEST_LABEL = 70;

/** A sentence explains; it is no label. */
export const isSentence = (text: string) =>
  text.trim().length > LONGEST_LABEL * 2 ||
  (/[。.]\s*$/.test(text) && text.trim().length > 30) ||
  /^\s*(\S+ +){3,}\S+[.!]\s*$/.test(text);

/** What stands after an explanation is the label; a bracket, and what follows `Who …?`, goes on with it. */
export function afterSentence(text: string): string {
  const last = text.split(/(?<!\b(?:no|incl|excl|e\.g|i\.e|approx|tel|etc))[。.!?！？]\s+(?=\S)/i).at(-1) ?? text;
  const isBound = /^\(|^[^(]*\)/.test(last) || /^\W*(who|whom|whose)\b/i.test(text);
  return isWordless(last) || MARKS.test(last) || isBound ? text : last;
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
export const asking = (text: string): string => (text.trim().length <= LONGEST_QUESTION && ASKS.test(text) ? text : '');

const LONGEST_QUESTION = 110;
const ASKS =
  /\?|(^|[.:!] )\s*(please )?(paste|give|tell|enter|type|copy|describe|explain|write|list|provide|state|name|quote|upload|attach|pick|choose|select)\b|(教えて|選んで|選択して|書いて|記入(して)?|入力(して)?|貼り?付けて|お聞かせ)(くだ|下)さい/i;

/** A sign that says whether one must answer. */
const MARKS = /^[\s(（[【]*(必須|任意|required|optional)[\s)）\]】]*$/i;

export const isMark = (text: string) => MARKS.test(text);

/** Words before a box without the sentence that explains the label before it. */
export function unexplained(parts: readonly string[]): string {
  const all = parts.join(' ');
  if (!isSentence(all)) return all;
  const first = parts.findIndex((part) => !isWordless(part) && !MARKS.test(part));
  const label = parts[first] ?? '';
  const isExplained = parts
    .slice(first + 1)
    .every((part) => isWordless(part) || isSentence(part) || isRemark(part) || MARKS.test(part));
  return isExplained && !isSentence(label) && label.trim().length <= LONGEST_LABEL ? label : all;
}

/** The words of a block, line by line where it breaks them. */
export function linesOf(node: Node, keep: (element: Element) => boolean): string[] {
  const isBroken = node.nodeType === 1 && keep(node as Element) && (node as Element).querySelector(':scope > br');
  if (!isBroken) return [wordsOf(node, keep)];
  const lines = [''];
  for (const child of node.childNodes) {
    if (child.nodeName === 'BR') lines.push('');
    else lines.push(`${lines.pop()} ${wordsOf(child, keep)}`);
  }
  return lines;
}

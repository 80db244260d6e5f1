import { anyControl, type Control } from '../controls';
import { sensesOf } from '../labels/headings';
import { says } from '../labels/phrases';
import { groupName, lastName, ownName } from './accessible-name';
import { boxOfNote, trailingNote, trailingWords } from './following-words';
import { hintOf, isAsking } from './hints';
import { inRow, isUnderTitle, nearestHeading, nearestLine, outsideOf, precedingTitle, ROW_END } from './nearby-lines';
import { type Labels, precedingText, tailOf } from './preceding-words';
import { rowHeader } from './table-headers';
import { trailingLabel } from './trailing-labels';
import {
  afterSentence,
  asking,
  completed,
  countOfControls,
  holdsControl,
  isNote,
  isSentence,
  isWordless,
  LONGEST_LABEL,
  tidy,
  wordsOf,
  wordsOfName,
} from './wording';

/** The words round a control, from the most to the least telling. */
export interface ControlText {
  /** Accessible name: aria-labelledby, aria-label, label. */
  own: string;
  /** Text directly before it, back to the control before. */
  near: string;
  /** The last of several texts that together are its name: the telling one. */
  last: string;
  /** Header of its row or column: th, dt, first cell, legend or first words of the block. */
  head: string;
  /** Captions, legends and headings above, from the nearest. */
  sections: string[];
  /** Whose it is by notes beside it and over its block, if not the sender's. */
  told?: string | undefined;
  /** Where nothing else stands by it: a label joined to no box, over all boxes of the block. */
  shared: string;
  hint: string;
  /** name and id in words. */
  ident: string;
  /** Only a hyphen or a bracket stands between this box and the one before: it goes on with the same datum. */
  continues: boolean;
  /** The note behind it on its own line. */
  note: string;
}

/** Everything that is written about a control. */
export function textOf(control: Control, sections: readonly string[]): ControlText {
  const { element } = control;
  const own = control.kind === 'choice' ? groupName(control) : ownName(element);
  const hint = tidy(hintOf(element));
  const after = own.trim() === '' ? trailingLabel(element) : undefined;
  const inRow = after === undefined ? tidy(headOf(outsideOf(control))) : '';
  const behind = control.kind === 'file' && (inRow === '' || isOfManyFiles(element)) ? trailingWords(element) : '';
  const beside =
    after ??
    (behind || nearText(control.kind === 'choice' ? optionBlock(control) : element, control.kind === 'choice'));
  const isAlone = after === undefined && own.trim() === '' && isWordless(beside) && inRow === '';
  const isAsked = own.trim() === '' && asksItself(control, hint);
  const isOver = isAsked && `${beside.trim()}${inRow}` !== '' && isUnderTitle(element, isWordless(beside));
  const near = tidy(isOver ? hint : isAlone && !isAsked ? nearestLine(element, control.options, hint !== '') : beside);
  const isBare = after === undefined && own.trim() === '' && near === '';
  const over = sections.map((text) => tidy(text).replaceAll(BROKEN_WORD, ''));
  const above = isBare && !hint ? nearestHeading(element, control.options) : '';
  const head = inRow || tidy(above || (isBare && !isAsked && control.kind !== 'choice' ? precedingTitle(element) : ''));
  const shared = isBare ? tidy(headOf(element, 'joined')) : '';
  const isUnnamed = isBare && `${head}${shared}${hint}` === '' && element.parentElement?.tagName !== 'FORM';
  return {
    own: tidy(own),
    last: tidy(control.kind === 'choice' ? '' : lastName(element)),
    near: completed(near, over[0]),
    head,
    shared,
    sections: over,
    hint: isUnnamed ? tidy(asking(wordsNear(element, false))) : hint,
    ident: identOf(element),
    continues: own.trim() === '' && continuesBox(element),
    note: tidy(trailingNote(element)),
  };
}

/** Where the words of an option stand before it, what stands before the block of both is the question. */
function optionBlock({ element, options }: Control): Element {
  const blockOf = (option: Element): Element => {
    const parent = option.parentElement;
    return parent && options.every((each) => each.contains(option) || option.contains(each) || !parent.contains(each))
      ? blockOf(parent)
      : option;
  };
  const last = options.at(-1) ?? element;
  const block = blockOf(last);
  const isNamedFirst = options.length > 1 && block !== last && !isWordless(precedingText(last, block, 'joined'));
  return isNamedFirst ? blockOf(element) : element;
}

/** Whether the words in an empty box are what it asks for. */
const asksItself = (control: Control, hint: string) =>
  control.kind.startsWith('text') && isAsking(hint) && (says('noun of a datum', hint) || !sensesOf(hint).includes('?'));

/** A line break in a narrow cell: `権利を侵害 された方`. */
const BROKEN_WORD = /(?<=[一-龠]) (?=[ぁ-ん])/g;

/** Several files in one row are told by what stands behind each. */
const isOfManyFiles = (element: Element) =>
  !/^(DD|TD)$/.test(element.parentElement?.tagName ?? '') &&
  (element.parentElement?.parentElement?.querySelectorAll('input[type=file]').length ?? 0) > 1;

/** The words of the programmer: name and id; of a component that has neither of its own, what its framework or tests call it. */
function identOf(element: Element): string {
  const name = element.getAttribute('name') || (element.getAttribute('formcontrolname') ?? '');
  const ident = wordsOfName(`${name} ${element.id}`);
  const isMade = name === '' && !/[a-z]{4}/.test(ident);
  return isMade ? wordsOfName(TEST_NAMES.map((each) => element.getAttribute(each) ?? '').join(' ')) || ident : ident;
}

const TEST_NAMES = ['data-testid', 'data-test', 'data-qa', 'data-automation', 'data-field'];

function continuesBox(element: Element): boolean {
  const [between, box] = backToBox(element);
  return /^[\s\-－ー‐-―−()（）の~〜]+$/.test(between) && between.trim() !== '' && box?.tagName === 'INPUT';
}

/** What stands between a box and the one before it in its row, and that one. */
function backToBox(element: Element): [string, Element | undefined] {
  let between = '';
  let node: Node = element;
  for (let climbed = 0; climbed < 3; climbed++) {
    for (let before = node.previousSibling; before; before = before.previousSibling) {
      if (before.nodeType === 1 && holdsControl(before as Element)) {
        const inner = before as Element;
        const boxes = inner.matches(anyControl) ? [inner] : [...inner.querySelectorAll(anyControl)];
        return [tailOf(inner) + between, boxes.at(-1)];
      }
      between = wordsOf(before) + between;
      if (between.trim().length > 3) return [between, undefined];
    }
    if (!node.parentNode) break;
    node = node.parentNode;
  }
  return [between, undefined];
}

/** In a form without rows, the last line of words above a box: back to the box or heading before it. */
function lineAbove(element: Element): string {
  const lines = [''];
  let isCut = false;
  for (let before = element.previousSibling; before; before = before.previousSibling) {
    const tag = (before as Element).tagName;
    if (before.nodeType === 1 && holdsControl(before as Element)) {
      isCut = true;
      break;
    }
    if (tag && !/^(BR|B|STRONG|I|EM|SPAN|FONT|A|SMALL)$/.test(tag)) break;
    if (tag === 'BR') lines.unshift('');
    else lines[0] = wordsOf(before) + lines[0];
  }
  // What stands behind the box before on its own line belongs to that.
  const own = isCut && lines.length > 1 ? lines.slice(1) : lines;
  const marked = own.findLast((text) => /^\s*[■◆●○▼□◇]/.test(text));
  const text =
    marked && isWordless(own.at(-1) ?? '')
      ? marked
      : (own.findLast((each) => !isWordless(each) && !isNote(each)) ?? '');
  return isSentence(text) ? '' : text;
}

function nearText(element: Element, skipLabels: boolean): string {
  if (element.parentElement?.tagName === 'FORM') return lineAbove(element);
  if (boxOfNote(element)) return '';
  const text = wordsNear(element, skipLabels);
  return isSentence(text) || isAdvice(text) ? '' : afterSentence(text);
}

/** A request that is not for an answer: `…を受信できるよう設定してください`. */
const isAdvice = (text: string) => says('advice', text.trim());

/** Everything between a box and the one before, in the nearest block that says something. */
function wordsNear(element: Element, skipLabels: boolean): string {
  for (const block of inRow(element)) {
    const text = precedingText(element, block, skipLabels ? 'joined' : 'others');
    if (!isWordless(text) && !isNote(text)) return text;
    if (block.tagName === 'TR' || block.tagName === 'DD') return '';
  }
  return '';
}

/** The header of the row: what stands for all controls of it. Labels belong to one control and do not count. */
function headOf(element: Element, without: Labels = 'all'): string {
  const group = titleOfGroup(element, without);
  if (group !== '') return group;
  for (let block = element.parentElement; block && !block.matches(ROW_END); block = block.parentElement) {
    const header = block.tagName === 'TR' ? rowHeader(block as HTMLTableRowElement, element) : '';
    if (!isWordless(header)) return header;
    if (block.tagName === 'DD') return wordsOf(previous(block, 'DT'));
    if (block.tagName === 'TD') continue;
    const first = block.querySelector(anyControl);
    // More boxes than that are no row: what stands first in their block speaks for the first alone.
    if (first !== element && countOfControls(block) > 12) return '';
    // In a grid without rows the words of its first box say nothing of the others: the line right before the cell does.
    const isGrid = first !== null && first !== element && isOfGrid(block, element);
    const text = isGrid ? precedingLine(block, element) : first ? precedingWords(first, element, block, without) : '';
    if (!isWordless(text) && !isNote(text))
      return text.trim().length <= LONGEST_LABEL && !isSentence(text) && !isAdvice(text) ? text : '';
  }
  return '';
}

/** `氏名 [姓 [box] 名 [box]]`: what stands before a line of a few boxes with words of their own, in a block of these alone. */
function titleOfGroup(element: Element, without: Labels): string {
  const group = element.closest('div, p, td, dd, li, form');
  const first = group?.querySelector(anyControl);
  const count = group?.matches('div, p') ? countOfControls(group) : 0;
  if (!group || !first || count < 2 || count > 4 || isWordless(precedingText(first, group, without))) return '';
  let outer = group.parentElement;
  while (outer && countOfControls(outer) === count && !outer.matches(ROW_END)) {
    const text = precedingText(group, outer, without);
    if (!isWordless(text)) return text.length > LONGEST_LABEL || isSentence(text) ? '' : text;
    outer = outer.parentElement;
  }
  return '';
}

/** Whether lines of words and cells of boxes take turns in a block, as in a grid of two columns. */
function isOfGrid(block: Element, element: Element): boolean {
  const lines = [...block.children].filter((each) => !holdsControl(each) && !isWordless(wordsOf(each)));
  const cell = [...block.children].find((each) => each.contains(element));
  return lines.length > 3 && cell !== undefined && cell !== element && precedingLine(block, element) !== '';
}

function precedingLine(block: Element, element: Element): string {
  const line = [...block.children].find((each) => each.contains(element))?.previousElementSibling;
  return line && !holdsControl(line) && !/^(LABEL|H\d|LEGEND|DT)$/.test(line.tagName) ? wordsOf(line) : '';
}

/** The sign 〒 is the word for the box right after it and for the one that goes on with it, for no other. */
function precedingWords(first: Element, element: Element, block: Element, without: Labels): string {
  const text = precedingText(first, block, without);
  return first === element || continuesBox(element) ? text : text.replace(/〒\s*$/, '');
}

function previous(element: Element, tag: string): Element | undefined {
  let before = element.previousElementSibling;
  while (before && before.tagName !== tag) before = before.previousElementSibling;
  return before ?? undefined;
}

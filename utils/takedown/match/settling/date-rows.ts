import type { Control } from '../controls';
import { optionWords } from '../options';
import { wordsAfter } from '../texts/following-words';
import type { ControlText } from '../texts/surrounding-texts';
import { tidy, wordsOf } from '../texts/wording';
import {
  ALL,
  type DatePart,
  ERA,
  isBare,
  isHalf,
  isName,
  named,
  ofLabel,
  ofName,
  ofNumbers,
  ofOptions,
  ofSample,
  undated,
} from './date-words';

/** A box of a date in several: what it takes, unless that is not clear for all of the row, and the first box of the row. */
export interface InDate {
  takes?: DatePart;
  of: HTMLElement;
  /** What is written round the first, without the words for its part. */
  text: ControlText;
}

/**
 * The boxes of a page in which a date stands in parts, each with the part that it takes: told by its options, its own
 * words, those before or behind it, its sample; its name in the page only where these leave it open. Rows in which one part
 * is not clear, or one stands twice (from … to …), come without parts.
 */
export function dateRows(
  controls: readonly Control[],
  textFor: (control: Control) => ControlText,
): Map<HTMLElement, InDate> {
  const found = new Map<HTMLElement, InDate>();
  for (let at = 0; at < controls.length; ) {
    const row = rowFrom(controls.slice(at));
    at += Math.max(1, row.length);
    const [first] = row;
    if (!first || row.length < 2) continue;
    const told = row.map((box, place) => toldOf(box, place, row, textFor));
    const said = told.filter(({ isSaid }) => isSaid).length;
    const isRest = ({ isSaid }: Told, place: number) => isSaid || isWordlessBox(row[place], textFor);
    if (said === 0 || (said === 1 && (hasClock(row) || !told.every(isRest)))) continue;
    const parts = resolved(told);
    const takes = parts && isDate(parts) ? parts.map((part, place) => yearOf(part, place, row, parts, textFor)) : [];
    const isClear = takes.length > 0 && takes.every((part) => part !== undefined);
    // A box for a whole date says for itself what it is
    const text = isDateBox(first) ? textFor(first) : undated(titled(textFor(first), row));
    for (const [place, { element }] of row.entries()) {
      const part = isClear ? takes[place] : undefined;
      found.set(element, { of: first.element, text, ...(part ? { takes: part } : {}) });
    }
  }
  return found;
}

/** The legend of a group that holds nothing but the date asks for it, whatever explains it below. */
function titled(text: ControlText, row: readonly Control[]): ControlText {
  const group = row[0]?.element.closest('fieldset, [role=group]');
  const legend = group?.querySelector('legend');
  const isOwn =
    group &&
    [...group.querySelectorAll('input, select, textarea')].every((each) => row.some(({ element }) => element === each));
  return legend && isOwn ? { ...text, sections: [tidy(wordsOf(legend)), ...text.sections] } : text;
}

/** Boxes of which nothing is said belong to the date that one beside them is a part of. */
function isWordlessBox(box: Control | undefined, textFor: (control: Control) => ControlText): boolean {
  const text = box && textFor(box);
  return text !== undefined && text.own + text.hint === '';
}
const hasClock = (row: readonly Control[]) =>
  row.some(({ element }) => /^(?:date|time)$/.test((element as HTMLInputElement).type));

/** The boxes from the first on that stand in one row: nothing but words for parts and signs between them, and no second date. */
function rowFrom(controls: readonly Control[]): Control[] {
  const row: Control[] = [];
  for (const box of controls) {
    const before = row.at(-1);
    const isOther = before && (isDateBox(box) || !isBare(between(before.element, box.element)));
    if (row.length === MOST || isOther || !mayTake(box, offered(box))) break;
    row.push(box);
  }
  return row;
}
/** Year, month, day, half of the day, hour, minute. */
const MOST = 6;
const isDateBox = ({ element }: Control) => (element as HTMLInputElement).type === 'date';

/** What a list offers, without an option that is no answer. */
const offered = (box: Control): string[] =>
  (box.element.tagName === 'SELECT'
    ? [...(box.element as HTMLSelectElement).options].map(({ label }) => label.normalize('NFKC').toLowerCase().trim())
    : optionWords(box)
  ).filter((option) => option !== '');

function mayTake({ kind, element }: Control, options: readonly string[]): boolean {
  if (kind === 'text') return /^(text|tel|number|date|time)$/.test((element as HTMLInputElement).type);
  if (kind === 'choice') return isHalf(options);
  const known = options.filter((option) => /^\d{1,4}\D{0,3}$/.test(option) || isName(option));
  return element.tagName === 'SELECT' && known.length > 0 && options.length - known.length <= 2;
}
/** Words between two boxes of one page. */
function between(one: Element, other: Element | undefined): string {
  if (other && one.getRootNode() !== other.getRootNode()) return 'apart';
  const range = one.ownerDocument.createRange();
  range.setStartAfter(one);
  if (other) range.setEndBefore(other);
  else range.setEndAfter(one.parentElement ?? one);
  return range.toString().normalize('NFKC').toLowerCase();
}

/** What one box may take, and whether words or options say so. */
interface Told {
  may: readonly DatePart[];
  isSaid: boolean;
}

function toldOf(
  box: Control,
  place: number,
  row: readonly Control[],
  textFor: (control: Control) => ControlText,
): Told {
  const { type } = box.element as HTMLInputElement;
  if (type === 'date' || type === 'time') return { may: [type], isSaid: true };
  const text = textFor(box);
  const options = offered(box);
  const hard = [ofOptions(options), ofLabel(text), ofSample(text.hint, options), ofWordsRound(place, row, textFor)];
  const said = hard.filter((each) => each.length > 0);
  const isNumbers = options.length > 0 && said[0] === hard[0] && said.length === 1 && (hard[0]?.length ?? 0) > 1;
  const may = said.reduce((all, each) => all.filter((part) => each.includes(part)), ALL);
  const soft = [ofNumbers(options), ofName(text.ident)];
  const narrowed = soft.reduce((all, each) => {
    const both = all.filter((part) => each.includes(part));
    return both.length > 0 ? both : all;
  }, may);
  return { may: narrowed, isSaid: said.length > 0 && !isNumbers };
}
/** `[box]年[box]月[box]日` or `Day [box] Month [box]`: whether words stand before or behind their boxes, the ends of the row tell. */
function ofWordsRound(
  place: number,
  row: readonly Control[],
  textFor: (control: Control) => ControlText,
): readonly DatePart[] {
  const [first, last, box] = [row[0], row.at(-1), row[place]];
  if (!first || !last || !box) return [];
  const ahead = textFor(first).near;
  const isBefore = isBare(ahead) && named(ahead).length === 1 && !ERA.test(ahead);
  const before = row[place - 1];
  if (isBefore) return place === 0 ? named(ahead) : named(before ? between(before.element, box.element) : '').slice(-1);
  const next = row[place + 1];
  const end = wordsAfter(last.element).trim() || between(last.element, undefined).trim();
  const listed = listedParts(row, `${textFor(first).own || ahead || textFor(first).head} ${end}`);
  if (listed[place]) return [listed[place]];
  if (named(end.slice(0, 6)).length === 0 || !isBare(end.slice(0, 1))) return [];
  return named(next ? between(box.element, next.element) : end).slice(0, 1);
}

/** `Put up on [ ] / [ ] / [ ] (day / month / year)`: a note that lists as many parts as there are boxes, with only signs between them. */
function listedParts(row: readonly Control[], words: string): readonly DatePart[] {
  const areApart = row.some(
    (box, at) => at > 0 && /\p{L}/u.test(between((row[at - 1] as Control).element, box.element)),
  );
  const lists = areApart
    ? []
    : [...words.normalize('NFKC').matchAll(/\(([^()]*)\)/g)].map(([, list = '']) => list).filter(isBare);
  return lists.map(named).find((parts) => parts.length === row.length && row.length > 1) ?? [];
}

/** One part for each box, where no other can be meant. */
function resolved(told: readonly Told[]): DatePart[] | undefined {
  let open = told.map(({ may }) => may);
  for (let tries = 0; tries < MOST * 2; tries++) {
    const sure = open.filter((may) => may.length === 1).flat();
    const gone = new Set([...sure, ...(sure.includes('date') ? DAY : [])]);
    open = open.map((may) => (may.length === 1 ? may : may.filter((part) => !gone.has(part))));
    // Of two `MM` the first is for months
    const place = open.findIndex((may) => may.join() === 'month,minute');
    if (place >= 0) open = open.map((may, at) => (at === place ? ['month'] : may));
  }
  const parts = open.flatMap((may) => (may.length === 1 ? may : []));
  return parts.length === told.length && new Set(parts).size === parts.length ? parts : undefined;
}
const DAY: readonly DatePart[] = ['year', 'month', 'day'];

/** Year and month, or month and day, with the time behind it; or a box for the whole date and the time. */
function isDate(parts: readonly DatePart[]): boolean {
  const has = (part: DatePart) => parts.includes(part);
  const isDay = has('date') ? !/year|month|day/.test(parts.join()) : has('month') && (has('year') || has('day'));
  const isTimed = has('hour') || has('time');
  return (
    isDay &&
    (!isTimed || has('day') || has('date')) &&
    (has('hour') || !/minute|half/.test(parts.join())) &&
    (has('year') || !has('era'))
  );
}

/** A year of two digits is of an era that is named before it, or of this century; of a box for two that says neither, nobody knows. */
function yearOf(
  part: DatePart,
  place: number,
  row: readonly Control[],
  parts: readonly DatePart[],
  textFor: (control: Control) => ControlText,
): DatePart | undefined {
  const box = row[place];
  if (part === 'hour' && parts.includes('half')) return 'hour12';
  if (part !== 'year' || !box) return part;
  const { maxLength, placeholder } = box.element as HTMLInputElement;
  const before = row[place - 1];
  const words = before ? between(before.element, box.element) : textFor(box).near;
  const options = box.element.tagName === 'SELECT' ? [...(box.element as HTMLSelectElement).options] : undefined;
  if (options?.some(({ label }) => /\d{4}|^\D+\d/.test(label.normalize('NFKC')))) return part;
  if (parts.includes('era') || /令和\s*$/.test(words)) return 'eraYear';
  if (options) return undefined;
  if (maxLength !== 2) return part;
  return /^yy$/i.test(placeholder) || /20\s*$/.test(words) ? 'year2' : undefined;
}

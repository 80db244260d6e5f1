import { ownName } from '../match/match-form';
import { speaksOfOther } from '../match/read-as-drawn';
import type { DatePart } from '../match/settling/date-words';
import { knownTime, meaningOfOption, numberOf, partAsText } from './date-part';
import { exactOption, type Writable } from './write';

/** A value as a form may want it: as text, and as an instant for boxes that take a date only. */
interface Wanted {
  value: string;
  /** ISO 8601. */
  instant?: string;
  /** What the control takes of it, where a date stands in several. */
  part?: DatePart;
}

/** What the control has to hold in the end: the text, the value of a list's option, the words of a menu's, or the place of a radio. */
export function goalOf(target: Writable, wanted: Wanted): string | undefined {
  if (wanted.part) return partGoal(target, wanted.part, wanted.instant);
  if (target.kind === 'editor') return wanted.value;
  if (target.kind === 'text') return textGoal(target.element, wanted);
  if (target.kind === 'list')
    return anyOption(notOfOther([...target.element.options]), wanted.value, (option) => option.label)?.value;
  // Which words its options have shows only when it is open.
  if (target.kind === 'menu') return wanted.value;
  const options: readonly HTMLElement[] = target.options;
  const option = anyOption(notOfOther(options), wanted.value, (each) => ownName(each) || (each.textContent ?? ''));
  return option && String(options.indexOf(option));
}

function textGoal(element: HTMLInputElement | HTMLTextAreaElement, { value, instant }: Wanted): string | undefined {
  const length = { date: 10, 'datetime-local': 16, month: 7 }[element.type];
  // The browser cuts what a person types beyond it; what is assigned would stand whole, and be refused or cut later.
  const most = element.maxLength < 0 ? Number.POSITIVE_INFINITY : element.maxLength;
  const isBare = value.length > most || UNBROKEN.test(ownName(element) + element.placeholder);
  const text = isBare && /^[\d-]+$/.test(value) ? value.replaceAll('-', '') : value;
  if (length === undefined) return text.length > most ? undefined : text;
  const time = knownTime(instant);
  return time.length < length ? undefined : time.slice(0, length);
}

/** That a number is written without its hyphens, as a label says it. */
const UNBROKEN = /ハイフン(なし|無し|不要|抜き)|(without|no) (hyphen|dash)/i;

/** What a box or list takes of a date: an option by what it means, and never of two. */
function partGoal(target: Writable, part: DatePart, instant: string | undefined): string | undefined {
  if (target.kind === 'text') {
    const { element } = target;
    return element.tagName === 'INPUT' ? partAsText(part, instant, element as HTMLInputElement) : undefined;
  }
  const number = part === 'era' && numberOf(part, instant) !== undefined ? 0 : numberOf(part, instant);
  if (number === undefined || target.kind === 'editor' || target.kind === 'menu') return undefined;
  const options: readonly HTMLElement[] = target.kind === 'list' ? [...target.element.options] : target.options;
  const wordsOf = (option: HTMLElement) =>
    target.kind === 'list' ? (option as HTMLOptionElement).label : ownName(option) || (option.textContent ?? '');
  const [option, ...others] = options.filter((each) => meaningOfOption(part, wordsOf(each)) === number);
  if (!option || others.length > 0) return undefined;
  return target.kind === 'list' ? (option as HTMLOptionElement).value : String(options.indexOf(option));
}

/** `代理人` under `投稿者側` is theirs, whatever else its words say. */
const notOfOther = <Option extends Element>(options: readonly Option[]): Option[] =>
  options.filter((each) => {
    const group = each.closest('optgroup, fieldset, [role=group]');
    const title = group?.querySelector('legend')?.textContent ?? group?.getAttribute('label') ?? '';
    return !speaksOfOther(title || (group?.getAttribute('aria-label') ?? ''));
  });

function anyOption<Option extends Element>(
  options: Iterable<Option>,
  value: string,
  textOf: (option: Option) => string,
): Option | undefined {
  const all = [...options];
  for (const words of spellings(value)) {
    const option = exactOption(all, words, textOf);
    if (option) return option;
  }
  return undefined;
}

/** Other spellings of the very same thing, never of something near to it. */
export function spellings(value: string): string[] {
  if (value === '日本') return [value, 'Japan', '日本国', '日本(Japan)', 'Japan(日本)', '日本/Japan', 'Japan/日本'];
  const prefecture = /^(.{2,3})[都府県]$/.exec(value)?.[1];
  return prefecture ? [value, prefecture] : [value];
}

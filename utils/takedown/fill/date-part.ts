import { inJapan } from '../../japan-time';
import type { DatePart } from '../match/settling/date-words';

/** An instant in Japan, or a day or month as it is known, as far as it is: `2026-03-27T13:58`, `2026-03-27`, `2026-03`. */
export function knownTime(instant = ''): string {
  const time = inJapan(instant);
  if (!instant.includes('T') || Number.isNaN(time.getTime())) return instant;
  return time.toISOString().slice(0, 16);
}

/** The digits of a part in a time that is known so far; nothing where it is not. */
function digitsOf(part: DatePart, time: string): string {
  if (part === 'date') return time.length < 10 ? '' : time.slice(0, 10);
  if (part === 'time') return time.slice(11);
  const [from, to] = PLACES[part];
  return time.slice(from, to);
}
const PLACES: Readonly<Record<Exclude<DatePart, 'date' | 'time'>, readonly [number, number]>> = {
  year: [0, 4],
  year2: [0, 4],
  eraYear: [0, 4],
  era: [0, 4],
  month: [5, 7],
  day: [8, 10],
  half: [11, 13],
  hour: [11, 13],
  hour12: [11, 13],
  minute: [14, 16],
};

/** What a part of an instant is as a number; nothing where it is not known. Of the half of a day, 0 is the morning. */
export function numberOf(part: DatePart, instant: string | undefined): number | undefined {
  const digits = digitsOf(part, knownTime(instant));
  const number = Number(digits);
  if (digits === '' || part === 'date' || part === 'time') return undefined;
  if (part === 'half') return Math.floor(number / 12);
  if (part === 'hour12') return number % 12;
  // The era began in May 2019; of a year before, no box for it is filled
  return part.startsWith('era') && number < 2020 ? undefined : number;
}

/** Whether a part is known of an instant. */
export const isKnown = (part: DatePart, instant: string | undefined): boolean =>
  part === 'date' || part === 'time'
    ? digitsOf(part, knownTime(instant)) !== ''
    : numberOf(part, instant) !== undefined;

/** The words for a part in a box; a sample of two digits asks for as many. */
export function partAsText(part: DatePart, instant: string | undefined, element: HTMLInputElement): string | undefined {
  if (part === 'date' || part === 'time') return asSampled(digitsOf(part, knownTime(instant)), element) || undefined;
  const number = numberOf(part, instant);
  if (number === undefined || part === 'half' || part === 'era') return undefined;
  if (part === 'year2') return String(number % 100).padStart(2, '0');
  if (part === 'eraYear') return String(number - BEFORE_REIWA);
  if (part === 'hour12') return String(number || 12);
  const isTwo = part === 'minute' || /^(?:mm|dd|hh|0\d)$/i.test(element.placeholder);
  return String(number).padStart(isTwo && element.type !== 'number' ? 2 : 1, '0');
}

/** A day with the signs between its parts that a sample at the box shows: `2026/11/24`. */
function asSampled(digits: string, { type, placeholder, labels }: HTMLInputElement): string {
  if (type !== 'text') return digits;
  const shown = `${placeholder} ${[...(labels ?? [])].map((label) => label.textContent ?? '').join(' ')}`;
  const [, sign] = /(?:\d{4}|yyyy)([/.年])/i.exec(shown.normalize('NFKC')) ?? [];
  if (sign === '年') return digits.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
  return sign ? digits.replaceAll('-', sign) : digits;
}

/** The number that an option stands for: all that it says must say the same (`3月 (Mar)`, `2026年（令和8年）`). */
export function meaningOfOption(part: DatePart, words: string): number | undefined {
  const said = words
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s()/・,-]+/)
    .filter((each) => each !== '');
  const numbers = new Set(said.map((each) => READERS[part]?.(each)));
  const [number] = numbers;
  return numbers.size === 1 ? number : undefined;
}

const inUnits = (units: string) => {
  const pattern = new RegExp(`^(\\d{1,4})(?:${units})?$`);
  return (words: string): number | undefined => {
    const digits = pattern.exec(words)?.[1];
    return digits === undefined ? undefined : Number(digits);
  };
};
const BEFORE_REIWA = 2018;
const inYears = inUnits('年');
const inEraYears = (words: string) => {
  const [, count = ''] = /^(?:令和|r)?(\d{1,2}|元)年?$/.exec(words) ?? [];
  return count === '' ? inYears(words) : BEFORE_REIWA + (count === '元' ? 1 : Number(count));
};
const inMonths = inUnits('月');
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const monthOf = (words: string) => {
  const name = words.replace(/\.$/, '').replace(/^sept$/, 'sep');
  const place = MONTHS.findIndex((month) => month === name || month.slice(0, 3) === name);
  return place >= 0 ? place + 1 : inMonths(words);
};
const halfOf = (words: string) => {
  const place = [/^(?:午前|a\.?m\.?)$/, /^(?:午後|p\.?m\.?)$/].findIndex((half) => half.test(words));
  return place >= 0 ? place : undefined;
};
const hours = inUnits('時|h');
const READERS: Readonly<Partial<Record<DatePart, (words: string) => number | undefined>>> = {
  year: (words) => (/^(?:令和|r)/.test(words) ? inEraYears(words) : inYears(words)),
  eraYear: inEraYears,
  era: (words) => (words === '令和' || words === 'r' ? 0 : undefined),
  month: monthOf,
  day: inUnits('日|st|nd|rd|th'),
  half: halfOf,
  hour: hours,
  hour12: (words) => (hours(words) ?? Number.NaN) % 12,
  minute: inUnits('分|m'),
};

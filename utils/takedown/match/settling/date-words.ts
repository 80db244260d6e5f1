import type { ControlText } from '../texts/surrounding-texts';

/** `year2`: two digits of this century; `eraYear`: of the era that is named before it; `hour12`: beside AM and PM. */
export type DatePart =
  | ('year' | 'year2' | 'eraYear' | 'era' | 'month' | 'day')
  | ('half' | 'hour' | 'hour12' | 'minute')
  | ('date' | 'time');

export const ALL: readonly DatePart[] = ['year', 'month', 'day', 'hour', 'minute', 'half', 'era'];

/** Words for parts, in texts that say nothing else. */
const PART_WORDS: readonly (readonly [DatePart, RegExp])[] = [
  ['year', /^(?:西暦|年|years?|yyyy|yy)$/],
  ['month', /^(?:月|months?|mm)$/],
  ['day', /^(?:日|days?|dd)$/],
  ['hour', /^(?:時|hours?|hrs?|hh)$/],
  ['minute', /^(?:分|minutes?|mins?)$/],
  ['half', /^(?:午前|午後|[ap]\.?m\.?)$/],
  ['era', /^(?:令和|平成|昭和|元号|和暦)$/],
];
const WORD =
  '西暦|令和|平成|昭和|元号|和暦|午前|午後|日付|時刻|時間|[年月日時分]|(?<![a-z])(?:years?|yyyy|yy|months?|mm|days?|dd|hours?|hrs?|hh|minutes?|mins?|[ap]\\.?m\\.?|date|time)(?![a-z])';
const FILLER =
  'から|まで|頃|ごろ|必須|任意|選択(?:してください)?|[をとの]|(?<![a-z])(?:select|choose|enter|the|at|of|on|to|until|required|optional)(?![a-z])';
const BARE = new RegExp(`^(?:${WORD}|${FILLER}|[^\\p{L}])*$`, 'u');
export const isBare = (words: string) => BARE.test(words);

/** The parts that a text names, in its order. */
export const named = (words: string): DatePart[] =>
  [...words.matchAll(NAMED)].flatMap(([word]) => PART_WORDS.find(([, is]) => is.test(word))?.[0] ?? []);
const NAMED = new RegExp(WORD, 'g');

/** The one part that a text names, and no other. */
function partIn(words: string): readonly DatePart[] {
  const parts = [...new Set(named(words))];
  // `MM` is for months or for minutes
  return parts.length !== 1 ? [] : /\bmm\b/.test(words) ? ['month', 'minute'] : parts;
}

export const isName = (option: string) => MONTH.test(option) || HALF.test(option) || ERA.test(option);
export const isHalf = (options: readonly string[]) => options.filter((option) => HALF.test(option)).length === 2;
const MONTH = /(?:^|\W)(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\W*$/;
const HALF = /^(?:午前|午後|[ap]\.?m\.?)$/;
export const ERA = /^(?:令和|平成|昭和|r(?=\d)|h(?=\d))/;

/** `投稿日`, `Date of the post` beside `投稿時刻`: a label of the day alone, and one of the time of day. */
export const isDayAlone = (label: string): boolean => DAY_ALONE.test(label) && !CLOCK.test(label);
export const isClockAlone = (label: string): boolean =>
  CLOCK.test(label) && !label.includes('日時') && !DAY_ALONE.test(label) && !OF_SPAN.test(label);
const DAY_ALONE = /日付?(?:$|[（(の\s])|\b(?:date|day)\b/;
/** Where something in a film begins and ends. */
const OF_SPAN = /開始|終了|再生|\b(?:start|begin|end)/;
const CLOCK = /時[刻間分]|日時|\btime\b/;

/** What a list may be for by what it offers. */
export function ofOptions(options: readonly string[]): readonly DatePart[] {
  if (options.length === 0) return [];
  if (isHalf(options)) return ['half'];
  const count = (pattern: RegExp) => options.filter((option) => pattern.test(option)).length;
  if (count(MONTH) >= 3) return ['month'];
  if (count(ERA) > 0) return count(/\d/) > 0 ? ['year'] : ['era'];
  const [suffix] = options.map((option) => /\d([年月日時分])/.exec(option)?.[1]).filter((sign) => sign !== undefined);
  if (suffix) return named(suffix);
  const numbers = numbersIn(options);
  if (numbers.length === 0) return [];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (most >= 1900) return ['year'];
  return ALL.filter((part) => most <= (MOSTS[part] ?? 0) && least >= (/hour|minute/.test(part) ? 0 : 1));
}
const numbersIn = (options: readonly string[]) => options.filter((option) => /^\d+$/.test(option)).map(Number);
const MOSTS: Readonly<Partial<Record<DatePart, number>>> = { year: 64, month: 12, day: 31, hour: 24, minute: 59 };

/** What numbers go up to tells most lists apart. */
export function ofNumbers(options: readonly string[]): readonly DatePart[] {
  const numbers = numbersIn(options);
  const most = Math.max(...numbers);
  if (most === 12 && !numbers.includes(0)) return ['month'];
  if (most >= 28 && most <= 31) return ['day'];
  return most >= 45 ? ['minute'] : most === 23 || most === 24 ? ['hour'] : [];
}

/** `Month`, `Review posted month`, `投稿日の月`; of `投稿日` over the first box nobody knows that it is the day. */
export function ofLabel({ own, last }: ControlText): readonly DatePart[] {
  const label = last || own;
  if (isBare(label)) return partIn(label);
  const [, end = ''] = /[の\s(・:]([年月日時分])\)?$/.exec(label) ?? [];
  return partIn(end || label.replaceAll(/[^ -~]/g, ' '));
}

/** `YYYY`, `--年--`, `Day` as the first of a list's options. */
export function ofSample(hint: string, options: readonly string[]): readonly DatePart[] {
  const sample = hint || (options.find((option) => !/\d/.test(option)) ?? '');
  return isBare(sample) && !HALF.test(sample) && !ERA.test(sample) ? partIn(sample) : [];
}

/** The letters that programmers give: `b05y`, `pub-day`, `q14[month]`. */
export function ofName(ident: string): readonly DatePart[] {
  const [, sign = ''] = /(?:^|[^a-z])(y|m|d|h|mi|min|yy|mm|dd|hh|year|month|day|hour|minute)$/.exec(ident) ?? [];
  if (sign === '') return [];
  return sign === 'm' || sign === 'mm'
    ? ['month', 'minute']
    : ALL.filter((part) => part.startsWith(sign.slice(0, 2).replace(/^(y|d|h)\1$/, '$1')));
}

/** The words round a box without those for its part: `投稿年` is `投稿日`, and `Month` a date as its heading says. */
export function undated(text: ControlText): ControlText {
  const plain = (words: string) => {
    if (isBare(words)) return named(words).length === 0 ? '' : /[a-z]/.test(words) ? 'date' : '日付';
    return (
      words
        .replaceAll(/\([^)]*\)/g, (note) => (isBare(note) ? '' : note))
        .replace(/\s*令和\s*$/, '')
        .replaceAll(/(?<=[^年月日])[年月](?=$|\s)/g, '日')
        // `Posted in [March] [2026]`
        .replace(/ in$/, ' on')
        .replaceAll(LATIN, 'date')
    );
  };
  const { own, near, head } = text;
  return { ...text, own: plain(own), last: '', near: plain(near), head: plain(head), hint: '', ident: '' };
}
const LATIN = /(?<![a-z])(?:year|month|day|hour|minute)(?![a-z])/g;

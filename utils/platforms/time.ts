/** Times as pages state them. Pure; what cannot be read stays `raw` alone. */
import { inJapan, japanDate } from '../japan-time';
import type { PostTime, ReadingPage, TimePrecision } from './contract';

const weekMs = 604_800_000;
/** Milliseconds of a unit; months and years go by the calendar. */
const unitMs = { s: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: weekMs, month: 0, year: 0 };
type Unit = keyof typeof unitMs;

/** Full-width digits, NBSP and NNBSP, （Google） become plain: Google mixes them by locale. */
const plain = (raw: string) => raw.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Japanese writes the month counter in six ways; NFKC has already widened ｶ. */
const japaneseAgo = /^(\d+) ?(秒|分|時間|日|週間?|[かカヵヶケ箇]月|年)前$/;
const japaneseUnits: Record<string, Unit> = { 秒: 's', 分: 'minute', 時: 'hour', 日: 'day', 週: 'week', 年: 'year' };
const englishAgo = /^(an?|\d+) (second|minute|hour|day|week|month|year)s? ago$/i;

/**
 * 「3 か月前」, "a month ago": between N and N+1 units before the capture, as an ISO 8601 interval. 昨日 and 今日 are a
 * date in the viewer's zone. A prefix 編集済み: and a suffix （Google） are allowed.
 */
export function relativeTime(raw: string, page: Pick<ReadingPage, 'capturedAt' | 'timeZone'>): PostTime {
  const text = plain(raw)
    .replace(/^(?:編集済み|最終編集|edited) ?:? ?/i, '')
    .replace(/ ?(?:\((?:Google|編集済み|edited)\)|on Google)$/i, '');
  const captured = new Date(page.capturedAt);
  const between = (count: number, precision: Unit): PostTime => ({
    raw,
    iso: `${instant(back(captured, count + 1, precision))}/${instant(back(captured, count, precision))}`,
    precision,
    method: 'relative',
  });
  if (/^(?:たった今|今|just now|now)$/i.test(text)) return between(0, 'minute');
  const daysBack = ['今日|本日|today', '昨日|yesterday', '一昨日|おととい'].findIndex((words) =>
    new RegExp(`^(?:${words})$`, 'i').test(text),
  );
  if (daysBack >= 0) {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: page.timeZone }).format(captured);
    const iso = back(new Date(`${today}T00:00:00Z`), daysBack, 'day')
      .toISOString()
      .slice(0, 10);
    return { raw, iso, precision: 'day', method: 'relative' };
  }
  const [, count, word] = japaneseAgo.exec(text) ?? englishAgo.exec(text) ?? [];
  if (count === undefined || word === undefined) return { raw };
  const unit =
    japaneseUnits[word[0] ?? ''] ?? (word.endsWith('月') ? 'month' : word.toLowerCase().replace('second', 's'));
  return between(/^a/i.test(count) ? 1 : Number(count), unit as Unit);
}

function back(from: Date, count: number, unit: Unit): Date {
  if (unit !== 'month' && unit !== 'year') return new Date(from.getTime() - count * unitMs[unit]);
  const to = new Date(from);
  to.setUTCMonth(to.getUTCMonth() - count * (unit === 'year' ? 12 : 1));
  // 31 March less one month is the last of February, not 3 March
  if (to.getUTCDate() !== from.getUTCDate()) to.setUTCDate(0);
  return to;
}

const instant = (date: Date) => date.toISOString().replace('.000Z', 'Z');

const eraStart: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const japaneseDay =
  /(?:(令和|平成|昭和) ?(元|\d{1,2})|(?<![\dA-Za-z/.-])(\d{4}|\d{2})) ?[/.年-] ?(\d{1,2})(?!\d)(?:[/.月-] ?(\d{1,2})(?![\d/])日?(?: ?\([^()\d]{1,3}\))?)?/i;
const clockBehind = /^ ?(\d{1,2})[:時](\d{2})(?:[:分](\d{2})(\.\d{1,3})?)?(?!:?\d| ?(?:[ap]\.?m|UTC|GMT)\b)/i;

/**
 * The first Japanese date in a text as JST: 「2026/05/01(金) 12:34:56.78」, 「26/5/1 12:34」, 「令和8年5月1日」, and
 * 「2026/04訪問」 as a month. Digits of a second are kept as shown and count as `ms`. Boards are JST whatever the viewer's zone.
 */
export function japaneseTime(raw: string): PostTime {
  // NFKC also turns （金） into (金)
  const text = plain(raw);
  const found = japaneseDay.exec(text);
  if (!found) return { raw };
  const [shownDay, era, eraYear, writtenYear, month = '', day] = found;
  const behind = day === undefined ? '' : text.slice(found.index + shownDay.length);
  const [, hour, minute, second, fraction = ''] = clockBehind.exec(behind) ?? [];
  const shortYear = Number(writtenYear);
  const year = era
    ? (eraStart[era] ?? 0) + (eraYear === '元' ? 1 : Number(eraYear))
    : writtenYear?.length === 4
      ? shortYear
      : // The boards began in 1999
        shortYear + (shortYear < 90 ? 2000 : 1900);
  const two = (digits: string) => digits.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day ?? '1')}`;
  const clock = `${two(hour ?? '0')}:${minute ?? '00'}:${second ?? '00'}`;
  const check = new Date(`${date}T${clock}Z`);
  // 2026/02/30 and 25:61 are not times; a two-digit pair without a day ("12/34") is no month
  if (Number.isNaN(check.getTime()) || !check.toISOString().startsWith(date)) return { raw };
  // Only boards shorten the year, and always with a clock: elsewhere "12/01/26" begins with the month or the day
  if (writtenYear?.length === 2 && hour === undefined) return { raw };
  if (day === undefined) return { raw, iso: date.slice(0, 7), precision: 'month', method: 'shown' };
  if (hour === undefined) return { raw, iso: date, precision: 'day', method: 'shown' };
  const precision: TimePrecision = fraction ? 'ms' : second ? 's' : 'minute';
  const shownClock = second ? `${clock}${fraction}` : clock.slice(0, 5);
  return { raw, iso: `${date}T${shownClock}+09:00`, precision, method: 'shown' };
}

/** An attribute such as `time[datetime]`; `raw` is what the page shows beside it. `.000` is a second, not a millisecond. */
export function attributeTime(attribute: string, shown?: string): PostTime {
  const raw = shown ?? attribute;
  const found = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/.exec(attribute);
  const day = attribute.slice(0, 10);
  // 2026-02-30 is no day, and browsers read it as 2 March
  const isDay = Number.isNaN(Date.parse(day)) ? false : new Date(day).toISOString().startsWith(day);
  if (!found || !isDay || Number.isNaN(Date.parse(attribute))) return { raw };
  const [, seconds, fraction] = found;
  const isFine = fraction !== undefined && !/^\.0+$/.test(fraction);
  const precision: TimePrecision = attribute.length === 10 ? 'day' : !seconds ? 'minute' : isFine ? 'ms' : 's';
  return { raw, iso: attribute, precision, method: 'attribute' };
}

/**
 * Milliseconds at which X gave out a post id (snowflake, ids since 2010-11-04; older ones count up and carry no time).
 * BigInt, since ids pass 2^53. Equal to `datetime` to the second on saved pages of November 2026.
 */
export function snowflakeMs(id: string): number | undefined {
  if (!/^\d{11,20}$/.test(id) || BigInt(id) < 29_700_859_247n) return undefined;
  return Number((BigInt(id) >> 22n) + 1_288_834_974_657n);
}

/**
 * 「8/23(金) 8:04」: without its year a day is certain only by its weekday. The last such day before the capture, if it
 * was a Friday; else the text alone. JST.
 */
export function yearlessTime(raw: string, page: Pick<ReadingPage, 'capturedAt'>): PostTime {
  const found = /^(\d{1,2})\/(\d{1,2}) ?\(([日月火水木金土])\) ?(\d{1,2}):(\d{2})$/.exec(plain(raw));
  if (!found) return { raw };
  const [, month = '', day = '', weekday = '', hour = '', minute = ''] = found;
  const captured = new Date(page.capturedAt).getTime();
  const thisYear = inJapan(page.capturedAt).getUTCFullYear();
  for (const year of [thisYear, thisYear - 1]) {
    const time = japaneseTime(`${year}/${month}/${day} ${hour}:${minute}`);
    const at = Date.parse(time.iso ?? '');
    // A minute is shown for a whole one, so the capture may lie within it
    if (!time.iso || at > captured) continue;
    const isThatDay = '日月火水木金土'[inJapan(time.iso).getUTCDay()] === weekday;
    return isThatDay ? { ...time, raw } : { raw };
  }
  return { raw };
}

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const englishDay =
  /\b(?:(\d{1,2}) )?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?:(\d{1,2}),? )?(\d{4})\b/i;

/** "May 1, 2026", "1 May 2026" and, as a month, "May 2026"; a day without a year stays `raw`. */
export function englishDate(raw: string): PostTime {
  const [, before, month = '', after, year] = englishDay.exec(plain(raw)) ?? [];
  const number = englishMonths.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (!year || number === 0) return { raw };
  const day = before ?? after;
  return { ...japaneseTime(day ? `${year}/${number}/${day}` : `${year}年${number}月`), raw };
}

const briefUnits: Record<string, string> = {
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
};

/** "3d", "5h ago", "2w", "1mo", "2yr" and 「3日」「2週間」 of the apps; m is minutes. Whole words are read as `relativeTime` reads them. */
export function briefTime(raw: string, page: Pick<ReadingPage, 'capturedAt' | 'timeZone'>): PostTime {
  const text = plain(raw);
  const [, count, unit = ''] = /^(\d+) ?(mo|[smhdwy])(?:ecs?|ins?|rs?|ks?|s)?\.?(?: ago)?$/i.exec(text) ?? [];
  const word = briefUnits[unit.toLowerCase()];
  const whole = word
    ? `${count} ${word} ago`
    : /^\d+ ?(?:秒|分|時間|日|週間?|[かカヵヶケ箇]月|年)$/.test(text)
      ? `${text}前`
      : text;
  return { ...relativeTime(whole, page), raw };
}

const clockShown = /(?:(午前|午後) ?)?(?<!\d)(\d{1,2})(?::|時)(\d{2})(?!\d)分?(?::\d{2})?(?: ?([ap])\.?m\b\.?)?/i;

/**
 * A day, mostly with a clock, in the words of the viewer's language and in the viewer's zone: "March 12, 2025 at 1:27 PM",
 * 「2025年3月12日 午後1:27」, 「昨日 21:21」. A day without its year stays `raw`.
 */
export function localTime(raw: string, page: Pick<ReadingPage, 'capturedAt' | 'timeZone'>): PostTime {
  const text = plain(raw);
  const [clock, half, hour, minute, letter] = clockShown.exec(text) ?? [];
  const words = (clock ? text.replace(clock, '') : text).replace(/[ ,]*(?: at)? *$/i, '').trim();
  const stated = englishDate(words).iso ?? japaneseTime(words).iso;
  const day = stated ?? relativeTime(words, page).iso;
  if (!day || (day.length !== 10 && (day.length !== 7 || clock))) return { raw };
  const method = stated ? 'shown' : 'relative';
  if (!clock) return { raw, iso: day, precision: day.length === 7 ? 'month' : 'day', method };
  const isLate = half ? half === '午後' : letter?.toLowerCase() === 'p';
  const hours = half || letter ? (Number(hour) % 12) + (isLate ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59) return { raw };
  const local = `${day}T${String(hours).padStart(2, '0')}:${minute}`;
  return { raw, iso: `${local}${offsetAt(local, page.timeZone)}`, precision: 'minute', method };
}

/** The zone's offset at a local time: "+09:00". Asked twice, since the first answer is for another instant. */
function offsetAt(local: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const at = (instantMs: number) =>
    format
      .formatToParts(instantMs)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.slice(3) || '+00:00';
  return at(Date.parse(`${local}${at(Date.parse(`${local}Z`))}`));
}

/** `2026-05-01`, the day of an instant in Japan. */
export const dayInJapan = japanDate;

/** A time that nothing but the post's own id states. */
export function idTime(ms: number | undefined): PostTime | undefined {
  if (ms === undefined) return undefined;
  return { iso: instant(new Date(ms)), precision: ms % 1_000 === 0 ? 's' : 'ms', method: 'id' };
}

/** How far the time in a post's id lies from the page's: 0 within the span that the page states, negative before it. */
export function idTimeOff(ms: number | undefined, { iso = '' }: PostTime = {}, timeZone = 'UTC'): string | undefined {
  const [start = '', end = start] = iso.split('/');
  const isDay = iso.length === 10;
  const from = Date.parse(isDay ? `${iso}T00:00${offsetAt(`${iso}T00:00`, timeZone)}` : start);
  const to = isDay ? from + unitMs.day - 1 : Date.parse(end);
  if (ms === undefined || Number.isNaN(from) || iso.length === 7) return undefined;
  return `id-time-off:${ms < from ? ms - from : Math.max(0, ms - to)}`;
}

/** Milliseconds in the code of an Instagram or Threads post; private posts have longer codes that begin the same way. */
export function mediaCodeMs(code: string): number | undefined {
  if (!/^[\w-]{11,}$/.test(code)) return undefined;
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const id = [...code.slice(0, 11)].reduce((sum, digit) => sum * 64n + BigInt(digits.indexOf(digit)), 0n);
  return Number((id >> 23n) + 1_314_220_021_721n);
}

import { inJapan } from '../../utils/japan-time';
import type { PostTime } from '../../utils/platforms/contract';
import type { Language } from './translate';

interface Parts {
  year: number;
  month: number;
  day: number;
  weekday: string;
  hour: string;
  minute: string;
  second: string;
}

const formats = { ja: partsFormat('ja-JP'), en: partsFormat('en-GB') };

function partsFormat(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
}

const monthNames = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' });

/** Every time on screen is Japan's: the people, the courts and the forms are there, whatever the device says. */
function partsOf(iso: string, lang: Language): Parts {
  const of = Object.fromEntries(formats[lang].formatToParts(inJapan(iso)).map((part) => [part.type, part.value]));
  return {
    year: Number.parseInt(of.year ?? '', 10),
    month: Number.parseInt(of.month ?? '', 10),
    day: Number.parseInt(of.day ?? '', 10),
    weekday: of.weekday ?? '',
    hour: of.hour ?? '',
    minute: of.minute ?? '',
    second: of.second ?? '',
  };
}

function isThisYear(year: number, now: string): boolean {
  return year === partsOf(now, 'ja').year;
}

function dayWords(year: number, month: number, day: number, lang: Language, now: string): string {
  const older = !isThisYear(year, now);
  if (lang === 'ja') return `${older ? `${year}年` : ''}${month}月${day}日`;
  return `${day} ${monthName(month)}${older ? ` ${year}` : ''}`;
}

function monthName(month: number): string {
  return monthNames.format(new Date(Date.UTC(2026, month - 1, 1)));
}

const justNow = () => new Date().toISOString();

/** `11月24日（火）14:32:07` · `Tue 24 Nov, 14:32:07`. The year is said when it is not this one. */
export function fullTime(iso: string, lang: Language, now: string = justNow()): string {
  const at = partsOf(iso, lang);
  const clock = `${at.hour}:${at.minute}:${at.second}`;
  const day = dayWords(at.year, at.month, at.day, lang, now);
  return lang === 'ja' ? `${day}（${at.weekday}）${clock}` : `${at.weekday} ${day}, ${clock}`;
}

/** `11月24日（火）` · `Tue 24 Nov`. */
export function dayWithWeekday(iso: string, lang: Language, now: string = justNow()): string {
  const { weekday } = partsOf(iso, lang);
  const day = dayOf(iso, lang, now);
  return lang === 'ja' ? `${day}（${weekday}）` : `${weekday} ${day}`;
}

/** `11月24日 14:32` · `24 Nov, 14:32`. */
export function dayAndMinute(iso: string, lang: Language, now: string = justNow()): string {
  const at = partsOf(iso, lang);
  return `${dayWords(at.year, at.month, at.day, lang, now)}${lang === 'ja' ? '' : ','} ${at.hour}:${at.minute}`;
}

/** `11月24日` · `24 Nov`. The year is said when it is not this one. */
export function dayOf(iso: string, lang: Language, now: string = justNow()): string {
  const at = partsOf(iso, lang);
  return dayWords(at.year, at.month, at.day, lang, now);
}

/** `11/24` · `24 Nov`: for columns. */
export function shortDay(iso: string, lang: Language, now: string = justNow()): string {
  const at = partsOf(iso, lang);
  const older = !isThisYear(at.year, now);
  if (lang === 'ja') return `${older ? `${at.year}/` : ''}${at.month}/${at.day}`;
  return `${at.day} ${monthName(at.month)}${older ? ` ${at.year}` : ''}`;
}

/** `14:32`. */
export function clockMinute(iso: string): string {
  const at = partsOf(iso, 'ja');
  return `${at.hour}:${at.minute}`;
}

/** `14:32:07`. */
export function clockSecond(iso: string): string {
  const at = partsOf(iso, 'ja');
  return `${at.hour}:${at.minute}:${at.second}`;
}

/** Today the time, before that the day: for lists. */
export function clockOrDay(iso: string, lang: Language, now: string = justNow()): string {
  return exactTime(iso).slice(0, 10) === exactTime(now).slice(0, 10) ? clockMinute(iso) : shortDay(iso, lang, now);
}

/** `2026-11-24 13:58:21`, in Japan's time: where precision is the point. */
export function exactTime(iso: string): string {
  const at = partsOf(iso, 'ja');
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.year}-${two(at.month)}-${two(at.day)} ${at.hour}:${at.minute}:${at.second}`;
}

/**
 * A post's time no finer than the page stated it: to the second, the minute, the day, the month or the year. A time
 * that could not be read as an instant is given as the page showed it; `undefined` when there is none.
 */
export function postTime(time: PostTime | undefined, lang: Language, now: string = justNow()): string | undefined {
  const iso = time?.iso;
  if (iso === undefined || iso.includes('/')) return time?.raw;
  const date = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
  if (date) return dateOnly(date, lang, now);
  if (Number.isNaN(Date.parse(iso))) return time?.raw;
  const at = partsOf(iso, lang);
  if (time?.precision === 'month' || time?.precision === 'year') {
    const month = time.precision === 'month' ? String(at.month).padStart(2, '0') : undefined;
    return dateOnly(['', String(at.year), month], lang, now);
  }
  const day = dayWords(at.year, at.month, at.day, lang, now);
  if (time?.precision === 'day' || time?.precision === 'week') return day;
  const fine = time?.precision === 'ms' || time?.precision === 's' || time?.precision === undefined;
  const clock = fine ? `${at.hour}:${at.minute}:${at.second}` : `${at.hour}:${at.minute}`;
  return `${day}${lang === 'ja' ? '' : ','} ${clock}`;
}

function dateOnly(match: readonly (string | undefined)[], lang: Language, now: string): string {
  const [, year = '', month, day] = match;
  if (month === undefined) return lang === 'ja' ? `${year}年` : year;
  if (day === undefined) return lang === 'ja' ? `${year}年${Number(month)}月` : `${monthName(Number(month))} ${year}`;
  return dayWords(Number(year), Number(month), Number(day), lang, now);
}

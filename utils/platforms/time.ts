/** Times as pages state them. Pure; what cannot be read stays `raw` alone. */
import type { PostTime, ReadingPage, TimePrecision } from './contract';

const weekMs = 604_800_000;
/** Milliseconds of a unit; months and years go by the calendar. */
const unitMs = { s: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: weekMs, month: 0, year: 0 };
type Unit = keyof typeof unitMs;

/** Full-width digits, NBSP and NNBSP, （Google） become plain: Google mixes them by locale (platforms-japan.md §1). */
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
    .replace(/^(?:編集済み|edited) ?:? ?/i, '')
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
const japaneseMoment =
  /(?:(令和|平成|昭和)(元|\d{1,2})|(\d{4}|\d{2}))[/.年-] ?(\d{1,2})(?:[/.月-] ?(\d{1,2})日?(?: ?\([^()\d]{1,3}\))?(?: ?(\d{1,2})[:時](\d{2})(?:[:分](\d{2})(\.\d{1,3})?)?)?)?/;

/**
 * The first Japanese date in a text as JST: 「2026/05/01(金) 12:34:56.78」, 「26/5/1 12:34」, 「令和8年5月1日」, and
 * 「2026/04訪問」 as a month. Digits of a second are kept as shown and count as `ms`. Boards are JST whatever the viewer's zone.
 */
export function japaneseTime(raw: string): PostTime {
  // NFKC also turns （金） into (金)
  const found = japaneseMoment.exec(plain(raw));
  if (!found) return { raw };
  const [, era, eraYear, writtenYear, month = '', day, hour, minute, second, fraction = ''] = found;
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
  if (day === undefined) {
    return era || writtenYear?.length === 4
      ? { raw, iso: date.slice(0, 7), precision: 'month', method: 'shown' }
      : { raw };
  }
  if (hour === undefined) return { raw, iso: date, precision: 'day', method: 'shown' };
  const precision: TimePrecision = fraction ? 'ms' : second ? 's' : 'minute';
  const shownClock = second ? `${clock}${fraction}` : clock.slice(0, 5);
  return { raw, iso: `${date}T${shownClock}+09:00`, precision, method: 'shown' };
}

/** An attribute such as `time[datetime]`; `raw` is what the page shows beside it. `.000` is a second, not a millisecond. */
export function attributeTime(attribute: string, shown?: string): PostTime {
  const raw = shown ?? attribute;
  const found = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}))?$/.exec(attribute);
  if (!found || Number.isNaN(Date.parse(attribute))) return { raw };
  const [, seconds, fraction] = found;
  const isFine = fraction !== undefined && !/^\.0+$/.test(fraction);
  const precision: TimePrecision = attribute.length === 10 ? 'day' : !seconds ? 'minute' : isFine ? 'ms' : 's';
  return { raw, iso: attribute, precision, method: 'attribute' };
}

/**
 * Milliseconds at which X gave out a post id (snowflake, ids since 2010-11-04; older ones count up and carry no time).
 * BigInt, since ids pass 2^53. Measured equal to `datetime` to the second (platforms-global.md §12).
 */
export function snowflakeMs(id: string): number | undefined {
  if (!/^\d{11,20}$/.test(id) || BigInt(id) < 29_700_859_247n) return undefined;
  return Number((BigInt(id) >> 22n) + 1_288_834_974_657n);
}

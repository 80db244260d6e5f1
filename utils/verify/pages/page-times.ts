import { knownZone } from '../../known-zone';
import { kanjiNumber, plainDigits } from '../../plain-digits';
import { laterIdsIn } from '../../platforms/post-id-clock';
import { settledTime } from '../../platforms/relative-times';
import type { FoundCapture, Timed } from '../captures/found-capture';
import { isOfPlatform } from '../captures/platform-place';
import type { Finding } from '../check-ids';
import { attributeValues, withoutBlanks } from './html-text';
import { isSaidFiner } from './time-in-words';

type Shown = Readonly<{ path: string; markup: string; words: string }>;

/** Attributes in which sites write a time for people or for machines. */
const timed = ['datetime', 'content', 'title', 'aria-label', 'data-tooltip'];

/** A time that a page writes in words has the numbers of the stated one: year, day and minute, whatever the language. */
function isSaid(raw: string, iso: string, markup: string): boolean {
  const numbers = new Set((raw.match(/\d+/g) ?? []).map(Number));
  const [, year, day, minute] = /^(\d{4})-\d\d-(\d\d)T\d\d:(\d\d)/.exec(iso) ?? [];
  if (![year, day, minute].every((part) => numbers.has(Number(part)))) return false;
  return timed.some((name) => attributeValues(markup, name).some((value) => value.includes(raw)));
}

/** The time that a record states stands on its pages, and what they show beside it names no other. */
export function timeFindings(found: FoundCapture, pages: readonly Shown[]): Finding[] {
  const { iso, raw, method } = found.capture.post.postedAt ?? {};
  const instant = Date.parse(iso ?? '');
  const shown = withoutBlanks(raw ?? '');
  const isShownOn = ({ words, markup }: Shown) => words.includes(shown) || markup.includes(raw ?? '');
  // What counts back goes on between two copies
  const isStill =
    method !== 'relative' &&
    settledTime(raw ?? '', { capturedAt: found.capture.capturedAt, timeZone: 'UTC' }).iso === undefined;
  // A post's own markup may leave its time to the page round it
  const without = isStill
    ? pages.filter(
        (page) => !isShownOn(page) && (page.path.endsWith('page.html') || page.markup.includes(iso ?? raw ?? '')),
      )
    : [];
  const lacks = (detail: string): Finding => ({ reason: 'page-lacks', path: `${found.path}post.json`, detail });
  const strange = [
    ...laterLinks(found.capture, pages),
    ...(pages.some(isShownOn)
      ? without.map(({ path }) => ({ ...lacks('time as shown'), path }))
      : [lacks('time as shown')]),
    ...saidElse(found.capture).map(lacks),
  ];
  if (method !== 'attribute' || Number.isNaN(instant)) return strange;
  const said = pages.map(({ path, markup }) => {
    const stated = ['datetime', 'content', 'title']
      .flatMap((name) => attributeValues(markup.replace(ownFacts, ''), name))
      .map((value) => Date.parse(value))
      .filter((time) => !Number.isNaN(time));
    const isThere = iso !== undefined && (markup.includes(iso) || isSaid(raw ?? '', iso, markup));
    return { path, isStated: stated.length > 0, isThere: isThere || stated.includes(instant) };
  });
  const isOnPage = said.some(({ path, isThere }) => isThere && path.endsWith('page.html'));
  const other = said.flatMap(({ path, isStated, isThere }): Finding[] => {
    if (isThere || (isOnPage && !isStated)) return [];
    const reason = isStated && found.capture.scope === 'post' ? 'page-differs' : 'page-lacks';
    return [{ reason, path, detail: 'time' }];
  });
  return [...strange, ...other];
}

/** What the words of a stated time say otherwise than the machine's beside them, by themselves. */
export function saidElse(capture: Timed['capture']): string[] {
  const { raw } = capture.post.postedAt ?? {};
  return [
    ...(isSaidElse(capture) ? [`time ${raw}`] : []),
    ...(isSaidFiner(capture) ? [`time ${raw}, more exactly`] : []),
  ];
}

/** What a copy's own head says of its making. */
const ownFacts = /<meta name="banken-[^<>]*>/g;

/** Addresses of a page that a browser asks for or follows. */
const linked = ['href', 'data-banken-href', 'src', 'poster'];

/** A page that links what its own site made later was not saved then; what people write leads there by way of the site's own addresses. */
function laterLinks(
  { post, page, capturedAt, environment }: FoundCapture['capture'],
  pages: readonly Shown[],
): Finding[] {
  if (!isOfPlatform(page.url, post.platform)) return [];
  const { clock } = environment ?? {};
  const than = Date.parse(capturedAt) + (clock ? clock.offsetMs + quarter : day);
  return pages.flatMap(({ path, markup }): Finding[] => {
    const addresses = linked.flatMap((name) => attributeValues(markup, name)).join('\n');
    const [id] = laterIdsIn(post.platform, addresses, than);
    return id === undefined ? [] : [{ reason: 'page-differs', path, detail: `${id}, later than ${capturedAt}` }];
  });
}

/** How long a page's copy may be made after the click, where it is known how far this device's clock is off. Milliseconds. */
const quarter = 900_000;

/** A label may have stood for a minute; zones lie up to 14 hours before and 12 behind. Milliseconds. */
const [labelled, half, day, ahead] = [120_000, 43_200_000, 86_400_000, 50_400_000];
const longestLabel = 120;
const dayForm =
  /(?:(\d{4}) ?[年/.-]|(令和|平成|昭和) ?(元|\d{1,2}) ?年) ?(\d{1,2}) ?[月/.-] ?(\d{1,2})(?!\d)|\b([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})/i;
/** 24 Nov 2025 */
const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}),? (\d{4})\b/gi;
const clockForm = /(午前|午後)? ?(?<!\d)(\d{1,2})[:時](\d{2})(?!\d)(?:[^ap]{0,4}([ap])\.?m)?/i;
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const months = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** What is said of an edit, a reply or a repost is not when it was posted. */
const ofOther = /編集|更新|返信|リポスト|edit|updat|repl|repost/i;

/** Kanji and the digits of all scripts as ours, before the counters of a time. */
const plainTime = (raw: string) =>
  plainDigits(raw.normalize('NFKC')).replace(/[〇零一二三四五六七八九十]{1,4}(?=[年月日時分])/g, kanjiNumber);

/**
 * Whether 3年前, 昨日 or “2h” cannot have been said of this time: it would be younger than that by a whole unit more, since
 * some sites round. How long a page stood open nobody knows, so a time may be older than its words.
 */
function isCountedElse(text: string, { post, environment, capturedAt }: Timed['capture']): boolean {
  const { iso: said = '', method } = post.postedAt ?? {};
  const stated = Date.parse(said.split('/')[0] ?? '');
  const own = knownZone(environment?.timeZone);
  const { iso = '' } = settledTime(text, { capturedAt, timeZone: own ?? 'UTC' });
  const [from = Number.NaN, to = from + day] = iso.split('/').map((each) => Date.parse(each));
  if (Number.isNaN(stated)) return false;
  // What was counted back from words is counted again; which day that was hangs on the zone
  if (method === 'relative') return Number.isNaN(from) || Math.abs(stated - from) > to - from + labelled;
  if (Number.isNaN(from)) return false;
  if (iso.includes('/')) return stated > to + (to - from) + labelled;
  // Which day was yesterday, nobody knows without the zone
  return own !== undefined && zonesOf(own).every((zone) => wallOf(stated, zone) > to + labelled);
}

/** A day without its year: 「3月3日」, “Mar 3”; and “3 Mar” with its parts turned round. */
const bareDay =
  /(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?日|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2})(?!\d)/i;
const bareDayFirst = /\b(\d{1,2})(?:st|nd|rd|th)? ((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b/i;
const withYear = /(?<!\d)(?:19|20)\d\d(?!\d)|令和|平成|昭和/;
/** “3/3/20”, “25.11.2025”, “11/25”: which part is what differs between countries. */
const partedDay = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/.-])/;

/** Month, day and, where it is said, year of a label, in each way that a country would read it. */
function readingsOf(text: string): { month: number; date: number; year?: number }[] {
  const bare = withYear.test(text) ? undefined : bareDay.exec(text.replace(bareDayFirst, '$2 $1'));
  if (bare) {
    const month = bare[1] ? Number(bare[1]) : months.indexOf(bare[3]?.toLowerCase() ?? '') / 3 + 1;
    return Number.isInteger(month) && month > 0 ? [{ month, date: Number(bare[2] ?? bare[4]) }] : [];
  }
  const [, one, , two, three] = partedDay.exec(text) ?? [];
  if (one === undefined || two === undefined) return [];
  const [first, second] = [Number(one), Number(two)];
  const last = three === undefined ? {} : { year: Number(three) };
  const ways = [
    { month: first, date: second, ...last },
    { month: second, date: first, ...last },
    ...(three?.length === 2 ? [{ year: first, month: second, date: Number(three) }] : []),
  ];
  return ways.filter(({ month, date }) => month >= 1 && month <= 12 && date >= 1 && date <= 31);
}

/** Whether a label names a day, in some way to read it, and in none the stated one or one beside it. */
function isOtherDay(text: string, stated: number): boolean {
  const readings = readingsOf(text);
  const years = [-1, 0, 1].map((off) => new Date(stated).getUTCFullYear() + off);
  const isNear = ({ month, date, year }: { month: number; date: number; year?: number }) =>
    years
      .filter((one) => year === undefined || one === year || one % 100 === year)
      .some((one) => {
        const start = Date.UTC(one, month - 1, date);
        return stated >= start - ahead && stated <= start + day + half;
      });
  return readings.length > 0 && !Number.isNaN(stated) && !readings.some(isNear);
}

/**
 * Whether the words that a page shows as a time, where they have a form that says one day or minute for certain, name
 * another than the machine's beside them: in no zone that is the reader's, Japan's or everybody's. What has two years, or
 * none and does not count back, is not judged.
 */
function isSaidElse(capture: Timed['capture']): boolean {
  const { post, environment } = capture;
  const { raw = '', iso = '', method } = post.postedAt ?? {};
  const text = plainTime(raw).replace(dayFirst, '$2 $1 $3');
  const mayBeEdited = method !== 'relative' && (ofOther.test(raw) || post.notes?.includes('edited'));
  if (!mayBeEdited && isCountedElse(method === 'relative' ? raw : text, capture)) return true;
  if (method !== 'relative' && raw !== iso && !ofOther.test(raw) && isOtherDay(text.trim(), Date.parse(iso)))
    return true;
  const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)|令和|平成|昭和/g)?.length;
  if (method === 'relative' || raw === iso || years !== 1 || raw.length > longestLabel) return false;
  const [, year, era = '', ofEra, month, date, name = '', on, of] = dayForm.exec(text) ?? [];
  const [, noon, hour, minute, letter] = clockForm.exec(text) ?? [];
  const inEra = (eras[era] ?? 0) + (ofEra === '元' ? 1 : Number(ofEra));
  const named = month ? Number(month) - 1 : months.indexOf(name.toLowerCase()) / 3;
  const start = Number.isInteger(named) ? Date.UTC(Number(year ?? of ?? inEra), named, Number(date ?? on)) : Number.NaN;
  const stated = Date.parse(iso);
  const isDay = iso.length === 10;
  if (Number.isNaN(start) || Number.isNaN(stated) || !(isDay || /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso))) return false;
  // A day beside a day may be that of another zone, unless it was read from these very words
  if (isDay) return Math.abs(stated - start) > (method === 'shown' ? 0 : day);
  if (hour === undefined) return stated < start - ahead || stated > start + day + half;
  const isLate = noon === '午後' || letter?.toLowerCase() === 'p';
  const hours = noon || letter ? (Number(hour) % 12) + (isLate ? 12 : 0) : Number(hour);
  const shown = start + (hours * 60 + Number(minute)) * 60_000;
  // Twelve o'clock is written in both ways, and a clock of twelve hours may leave out which half it is
  const isEither = !(noon || letter) || Number(hour) === 12;
  const own = knownZone(environment?.timeZone);
  if (own === undefined) return stated < shown - ahead || stated > shown + half;
  return !zonesOf(own).some((timeZone) => {
    const off = Math.abs(wallOf(stated, timeZone) - shown);
    return off <= labelled || (isEither && Math.abs(off - half) <= labelled);
  });
}

/** The reader's, Japan's, and everybody's. */
const zonesOf = (own: string) => [own, 'Asia/Tokyo', 'UTC'];

/** What a clock on a wall there shows, as if it were everybody's. */
function wallOf(at: number, timeZone: string): number {
  return Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')}Z`);
}

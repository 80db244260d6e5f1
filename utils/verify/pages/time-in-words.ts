import { settledTime } from '../../platforms/relative-times';
import { englishDate, japaneseTime, localTime } from '../../platforms/time';
import type { Capture } from '../../shapes/schema';

/** From the finest on. */
const precisions = ['ms', 's', 'minute', 'hour', 'day', 'week', 'month', 'year'];
const rankOf = (precision = '') => precisions.indexOf(precision);
/** Zones lie apart by quarters of an hour; a label may have stood for two minutes, and months differ by a tenth. Milliseconds. */
const [quarter, labelled] = [900_000, 120_000];
const withSeconds = /\d[:時]\s?\d{1,2}[:分]\s?\d{1,2}|秒|\bs(?:ec|\b)/i;

const lengthOf = (iso = '') => {
  const [from = '', to] = iso.split('/');
  return to === undefined ? undefined : Date.parse(to) - Date.parse(from);
};

/**
 * Whether a time that was read from words is stated more exactly than the words say it, or to another second than theirs: the
 * words are read once more as adapters read them.
 */
export function isSaidFiner({ post, capturedAt }: Pick<Capture, 'post' | 'capturedAt'>): boolean {
  const { raw = '', iso, precision, method } = post.postedAt ?? {};
  const rank = rankOf(precision);
  if (raw === '' || iso === undefined || rank < 0 || (method !== 'shown' && method !== 'relative')) return false;
  const clock = { capturedAt, timeZone: 'UTC' };
  const read = [japaneseTime(raw), englishDate(raw), localTime(raw, clock), settledTime(raw, clock)].filter(
    (time) => time.iso !== undefined,
  );
  if (read.length === 0) return rank <= rankOf('s') && !withSeconds.test(raw);
  if (rank < Math.min(...read.map((time) => rankOf(time.precision)))) return true;
  const spans = read.flatMap((time) => lengthOf(time.iso) ?? []);
  const own = lengthOf(iso);
  if (own !== undefined && spans.length > 0 && own < Math.min(...spans) * 0.9 - labelled) return true;
  const exact = read.filter((time) => rankOf(time.precision) <= rankOf('s') && !time.iso?.includes('/'));
  return (
    exact.length > 0 &&
    rank <= rankOf('s') &&
    !exact.some((time) => Math.abs(Date.parse(iso) - Date.parse(time.iso ?? '')) % quarter === 0)
  );
}

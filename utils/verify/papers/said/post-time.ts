import { japanWords, utcInstant } from '../../../japan-time';
import type { PostTime, TimePrecision } from '../../../platforms/contract';
import type { Sign } from '../../layout/content';
import { methodWords, precisionWords } from './paper-words';

/** A stated time for the report: the first line in Japanese, then what stands behind it. */
interface StatedTime {
  sign: Sign;
  /** For the table of captures: `秒まで`, `表示のみ`, `なし`. */
  short: string;
  main: string;
  behind: string[];
}

const fine: readonly TimePrecision[] = ['ms', 's', 'minute'];

/** What the page said about when the post was made, with its source; nothing is rounded up or filled in. */
export function statedTime(time: PostTime | undefined): StatedTime {
  if (!time || (!time.iso && !time.raw)) return { sign: 'missing', short: 'なし', main: '不明', behind: [] };
  const { iso, raw, precision, method } = time;
  const shown = raw === undefined ? [] : [`ページの値のまま「${raw}」`];
  if (!iso) return { sign: 'claimed', short: '表示のみ', main: '時刻として読み取れない表示', behind: shown };
  const isDirect = method !== undefined && method !== 'shown' && method !== 'relative';
  const instants = iso.split('/').filter((part) => /T.*(Z|[+-]\d\d:?\d\d)$/.test(part));
  const utc = instants.map((part) => utcInstant(part)).join(' 〜 ');
  const source = [
    ...(utc ? [`${utc}（協定世界時）`] : []),
    method ? methodWords[method] : '読み取り方は不明',
    precision ? precisionWords[precision] : '精度は不明',
  ].join('・');
  return {
    sign: isDirect && precision && fine.includes(precision) ? 'proven' : 'claimed',
    short: precision ? precisionWords[precision] : '精度不明',
    main: timeWords(iso, precision),
    behind: [source, ...shown],
  };
}

/** `2026年11月24日（火）13:58:21（日本時間）`, a date, a month, or a span of them. */
export function timeWords(iso: string, precision: TimePrecision | undefined): string {
  const [from = '', to] = iso.split('/');
  if (to !== undefined) return `${timeWords(from, precision)} から ${timeWords(to, precision)} の間`;
  const clock = precision === 'minute' || precision === 'hour' ? precision : 's';
  if (/T.*(Z|[+-]\d\d:?\d\d)$/.test(from)) return `${japanWords(from, clock)}（日本時間）`;
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(from) ?? [];
  if (!year) return from;
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}（時刻の表示なし）`;
}

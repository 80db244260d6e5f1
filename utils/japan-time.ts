const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const;
const two = (value: number) => String(value).padStart(2, '0');

/** How far Japan's clocks are ahead of UTC, in milliseconds. */
export const japanAhead = 9 * 3_600_000;

/**
 * An instant as a date whose UTC fields are Japan's: Japan has had one offset and no summer time since 1951, UTC + 9
 * hours, without any locale data. Invalid where the instant is.
 */
export function inJapan(instant: string): Date {
  // Written out: a name of its own costs scripts of pages four bytes
  return new Date(Date.parse(instant) + 9 * 3_600_000);
}

function parts(instant: string) {
  const moved = inJapan(instant);
  return {
    year: String(moved.getUTCFullYear()),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
    weekday: weekdays[moved.getUTCDay()] ?? '',
    clock: [moved.getUTCHours(), moved.getUTCMinutes(), moved.getUTCSeconds()].map(two).join(':'),
  };
}

/** `20261125`: the day in Japan, for names. */
export function japanDay(instant: string): string {
  const { year, month, day } = parts(instant);
  return `${year}${two(month)}${two(day)}`;
}

/** `2026-11-25`, the day in Japan. */
export function japanDate(instant: string): string {
  const { year, month, day } = parts(instant);
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day so many days after another, both as `2026-11-25`; before it where the count is negative. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The first instant of a day in Japan, given as `2026-11-25`. */
export function dayStart(day: string): string {
  return `${day}T00:00:00+09:00`;
}

/** `2026-11-24 14:32:07` in Japan, for columns. */
export function japanStamp(instant: string): string {
  return `${japanDate(instant)} ${parts(instant).clock}`;
}

/** `2026年11月24日（火）14:32:07` in Japan. `fine` says how much of the clock is known. */
export function japanWords(instant: string, fine: 's' | 'minute' | 'hour' = 's'): string {
  const { year, month, day, weekday, clock } = parts(instant);
  const shown = { s: clock, minute: clock.slice(0, 5), hour: `${clock.slice(0, 2)} 時台` }[fine];
  return `${year}年${month}月${day}日（${weekday}）${shown}`;
}

/** `2026-11-24T05:32:07.412Z`: any instant with an offset, in UTC with milliseconds. */
export function utcInstant(instant: string): string {
  return new Date(Date.parse(instant)).toISOString();
}

/** `令和8年11月24日`, as court papers write a day; eras before Heisei are written in the western calendar. */
export function japanEraDay(instant: string): string {
  const { year, month, day } = parts(instant);
  const date = japanDay(instant);
  const [era, first] = date >= '20190501' ? ['令和', 2019] : date >= '19890108' ? ['平成', 1989] : ['', 1];
  const count = Number(year) - first + 1;
  return `${era}${era && count === 1 ? '元' : count}年${month}月${day}日`;
}

/** A day on the picture: what happened, or a date to keep an eye on. */
export interface TimelineDay {
  /** `YYYY-MM-DD`. */
  on: string;
  label: string;
  kind: 'happened' | 'ahead';
}

interface PlacedDay extends TimelineDay {
  /** From 1, in the order of time; the list under the picture has the same numbers. */
  number: number;
  x: number;
  /** 0 is nearest to the line; neighbours that would touch stand higher. */
  row: number;
}

const DAY = 86_400_000;
const dayNumber = (on: string) => Math.round(Date.parse(`${on}T00:00:00Z`) / DAY);
/** Room for one numbered dot. */
const NEEDED = 20;

/**
 * Places days on a line of `width`: today divides it, and both sides are drawn by the logarithm of the distance, so that
 * a week and twenty years fit beside each other. Pure.
 */
export function layoutTimeline(
  days: readonly TimelineDay[],
  today: string,
  width: number,
): { today: number; days: PlacedDay[] } {
  const now = dayNumber(today);
  const sorted = [...days].sort((one, other) => one.on.localeCompare(other.on));
  const distances = sorted.map(({ on }) => dayNumber(on) - now);
  const before = Math.max(0, ...distances.map((each) => -each));
  const after = Math.max(0, ...distances);
  const [left, right] = [NEEDED / 2, width - NEEDED / 2];
  const middle = before === 0 ? left : after === 0 ? right : left + (right - left) * 0.4;
  const share = (distance: number, most: number) => (most === 0 ? 0 : Math.log1p(distance) / Math.log1p(most));
  const ends: number[] = [];
  const placed = sorted.map((day, index): PlacedDay => {
    const distance = distances[index] ?? 0;
    const x =
      distance < 0
        ? middle - (middle - left) * share(-distance, before)
        : middle + (right - middle) * share(distance, after);
    let row = ends.findIndex((end) => x - end >= NEEDED);
    if (row < 0) row = ends.length;
    ends[row] = x;
    return { ...day, number: index + 1, x: Math.round(x), row };
  });
  return { today: Math.round(middle), days: placed };
}

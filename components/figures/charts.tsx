import type { PostOutcome } from '../../utils/review/figures/route-figures';
import { useRoom } from './use-room';

/** Pictures of figures. Their words stand in the table beside each, so they are hidden from those who hear the page. */

interface Bar {
  name: string;
  count: number;
  /** Joined from groups under five. */
  isJoined?: boolean;
}

/** Horizontal bars with their numbers at the end; the longest in full accent, what was joined hatched. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const { wide, nameWide, letters } = useRoom();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const high = 26;
  return (
    <svg class="ch" viewBox={`0 0 ${wide} ${bars.length * high + 6}`} aria-hidden="true">
      <Hatch />
      {bars.map(({ name, count, isJoined }, at) => {
        const length = Math.max(1, ((wide - nameWide - 60) * count) / most);
        const y = at * high + 4;
        return (
          <g key={name}>
            <text x={0} y={y + 13}>
              {short(name, letters)}
            </text>
            <rect
              x={nameWide}
              y={y}
              width={length}
              height={18}
              rx={2}
              class={count === most && !isJoined ? 'bar1' : 'bar2'}
              {...(isJoined ? { fill: 'url(#figure-hatch)' } : {})}
            />
            <text class="t" x={nameWide + length + 6} y={y + 13}>
              {count.toLocaleString('en')}
            </text>
          </g>
        );
      })}
      <line class="ax2" x1={nameWide} y1={0} x2={nameWide} y2={bars.length * high + 6} />
    </svg>
  );
}

/** So much of a name as there is room for; a letter of the alphabet takes half of a kanji's. */
function short(name: string, letters: number): string {
  let room = letters;
  const cut = [...name].findIndex((sign) => {
    room -= sign < '\u1100' ? 0.55 : 1;
    return room < 0;
  });
  return cut < 0 ? name : `${[...name].slice(0, cut - 1).join('')}…`;
}

function Hatch() {
  return (
    <defs>
      <pattern id="figure-hatch" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class="hatch" x1={0} y1={0} x2={0} y2={5} />
      </pattern>
    </defs>
  );
}

/** The next number from this one on that is easily read off an axis. */
function roundAbove(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const steps = [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power);
  return steps.find((step) => step >= least) ?? least;
}

/** A column a week; weeks that were joined stand as an open box without a height of their own. */
export function Columns({ weeks }: { weeks: readonly { key: string; count?: number }[] }) {
  const { whole } = useRoom();
  const high = 200;
  const most = Math.max(1, ...weeks.map(({ count }) => count ?? 0));
  const top = 2 * roundAbove(most / 2);
  const step = whole / Math.max(1, weeks.length);
  const monthOf = (at: number) => weeks[at]?.key.slice(5, 7);
  return (
    <svg class="ch" viewBox={`0 0 ${whole + 40} ${high + 30}`} aria-hidden="true">
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line class="ax" x1={36} x2={whole + 36} y1={high - share * (high - 20)} y2={high - share * (high - 20)} />
          <text x={30} y={high - share * (high - 20) + 4} text-anchor="end">
            {(top * share).toLocaleString('en')}
          </text>
        </g>
      ))}
      {weeks.map(({ key, count }, at) => {
        const tall = count === undefined ? 6 : (count / top) * (high - 20);
        // Of a month with one week at the edge there is no room for the number beside the next
        const isFirst = monthOf(at - 1) !== monthOf(at) && (at > 0 || weeks.length === 1 || monthOf(1) === monthOf(0));
        return (
          <g key={key}>
            <rect
              x={38 + at * step}
              y={high - tall}
              width={Math.max(2, step - Math.min(4, step / 3))}
              height={tall}
              rx={2}
              class={count === undefined ? 'open' : count === most ? 'bar1' : 'bar2'}
            />
            {isFirst && (
              <text x={38 + at * step} y={high + 18}>
                {Number(monthOf(at))}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** For each window the shares of what came of its requests: full, hatched, dashed, joined. */
export function Shares({
  rows,
}: {
  rows: readonly { name: string; parts: readonly { look: ShareLook; count: number }[] }[];
}) {
  const { wide, nameWide, letters } = useRoom();
  const high = 28;
  const length = wide - nameWide - 8;
  return (
    <svg class="ch" viewBox={`0 0 ${wide} ${rows.length * high + 6}`} aria-hidden="true">
      <Hatch />
      {rows.map(({ name, parts }, at) => {
        const whole = parts.reduce((sum, { count }) => sum + count, 0);
        let x = nameWide;
        return (
          <g key={name}>
            <text x={0} y={at * high + 18}>
              {short(name, letters)}
            </text>
            {parts.map(({ look, count }) => {
              const share = (length * count) / Math.max(1, whole);
              const from = x;
              x += share;
              return (
                <g key={look}>
                  <rect x={from} y={at * high + 4} width={share} height={20} class={lookClass[look]} />
                  {look === 'refused' && (
                    <rect x={from} y={at * high + 4} width={share} height={20} fill="url(#figure-hatch)" />
                  )}
                  {look === 'removed' && share > 34 && (
                    <text class="num-on" x={from + 6} y={at * high + 18}>
                      {Math.round((100 * count) / Math.max(1, whole))} %
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

type ShareLook = PostOutcome | 'joined';
const lookClass = {
  ...{ removed: 'bar1', refused: 'bar3', none: 'bar3', withdrawn: 'bar3', open: 'open', joined: 'bar3' },
} as const;

/** The middle half of the days to an answer, with its median; the legal seven days as a dotted line. */
export function DayRanges({
  rows,
  most,
}: {
  rows: readonly { name: string; days: readonly [number, number, number] }[];
  most: number;
}) {
  const { wide, nameWide, letters } = useRoom();
  const high = 28;
  const length = wide - nameWide - 20;
  const x = (day: number) => nameWide + (length * day) / Math.max(1, most);
  const bottom = rows.length * high + 8;
  return (
    <svg class="ch" viewBox={`0 0 ${wide} ${bottom + 22}`} aria-hidden="true">
      {[0, 7, 14, 21, 28].flatMap((day) =>
        day > most
          ? []
          : [
              <g key={day}>
                <line class={day === 7 ? 'today' : 'ax'} x1={x(day)} x2={x(day)} y1={0} y2={bottom} />
                <text x={x(day)} y={bottom + 16} text-anchor="middle">
                  {day}
                </text>
              </g>,
            ],
      )}
      {rows.map(({ name, days: [early, median, late] }, at) => (
        <g key={name}>
          <text x={0} y={at * high + 18}>
            {short(name, letters)}
          </text>
          <rect
            class="bar2"
            x={x(early)}
            y={at * high + 10}
            width={Math.max(6, x(late) - x(early))}
            height={8}
            rx={4}
          />
          <circle class="dot" cx={x(median)} cy={at * high + 14} r={6} />
        </g>
      ))}
    </svg>
  );
}

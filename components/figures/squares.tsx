import { useRoom } from './use-room';

/** One square is one open date. */
export function Squares({ rows }: { rows: readonly { name: string; count: number; isPast?: boolean }[] }) {
  const { whole, nameWide } = useRoom();
  const perLine = Math.floor((whole - nameWide - 50) / 14);
  let y = 0;
  const places = rows.map((row) => {
    const from = y;
    y += Math.max(1, Math.ceil(Math.min(row.count, 400) / perLine)) * 14 + 12;
    return { ...row, from };
  });
  return (
    <svg class="ch" viewBox={`0 0 ${whole} ${y}`} aria-hidden="true">
      {places.map(({ name, count, isPast, from }) => (
        <g key={name}>
          <text x={0} y={from + 12}>
            {name}
          </text>
          {Array.from({ length: Math.min(count, 400) }, (_, at) => (
            <rect
              key={at}
              class={isPast ? 'open' : 'bar1'}
              x={nameWide + (at % perLine) * 14}
              y={from + 2 + Math.floor(at / perLine) * 14}
              width={11}
              height={11}
              rx={2}
            />
          ))}
          <text class="t" x={nameWide + Math.min(count, perLine) * 14 + 4} y={from + 12}>
            {count.toLocaleString('en')}
          </text>
        </g>
      ))}
    </svg>
  );
}

import type { WrittenFigure } from '../written-figures';
import { written } from '../written-figures';
import { growthOf } from './growth';

/** Something that was measured once, at one size. */
export interface Line extends Omit<WrittenFigure, 'ok'> {
  /** Measured beside it and not ours. */
  readonly isFloor?: true;
}

/** Lines of one piece at one size: so many cases, or records of one case. */
export interface Taken {
  readonly size: number;
  readonly of: 'cases' | 'records' | 'posts';
  readonly lines: readonly Line[];
}

export const ms = (name: string, value: number, target?: number): Line => ({
  name,
  value,
  unit: 'ms',
  ...(target === undefined ? {} : { target: `<= ${target}` as const }),
});
export const floor = (name: string, value: number, unit: Line['unit'] = 'ms'): Line => ({
  name: `  floor: ${name}`,
  value,
  unit,
  isFloor: true,
});

/** The value below which so many of all lie, 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The lines in their order, each with its values by size. */
function rowsOf(taken: readonly Taken[]) {
  const rows = new Map<string, { line: Line; points: { cases: number; value: number }[] }>();
  for (const { size, lines } of taken)
    for (const line of lines) {
      const row = rows.get(line.name) ?? { line, points: [] };
      row.points.push({ cases: size, value: line.value });
      rows.set(line.name, { ...row, line });
    }
  return [...rows.values()];
}

/** One table for a piece: a column for each size, the promise, whether all sizes keep it, and how the value grows. */
export function printPiece(title: string, taken: readonly Taken[]): void {
  const sizes = [...new Set(taken.map(({ size }) => size))];
  const of = taken[0]?.of ?? '';
  const head = [
    `${title} (${of})`,
    ...sizes.map((size) => size.toLocaleString('en')),
    'promise',
    '',
    sizes.length > 1 ? 'growth' : '',
  ];
  const rows = rowsOf(taken).map(({ line, points }) => [
    line.name,
    ...sizes.map((size) => shown(points.find(({ cases }) => cases === size)?.value, line.unit)),
    line.target ?? '',
    line.target ? (points.every(({ value }) => written('', value, '', line.target).ok) ? 'kept' : 'NOT kept') : '',
    line.isFloor || points.length < 2 ? '' : growthOf(points),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const written_ = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  console.log(`\n${[head, ...rows].map(written_).join('\n')}`);
}

function shown(value: number | undefined, unit: string): string {
  if (value === undefined) return '';
  return `${value >= 100 ? Math.round(value) : value.toFixed(1)} ${unit}`;
}

/** The same for `--json`. */
export function writtenPiece(title: string, taken: readonly Taken[]): WrittenFigure[] {
  return taken.flatMap(({ size, of, lines }) =>
    lines.map(({ name, value, unit, target }) =>
      written(
        `${title}: ${name.trim()}, ${size.toLocaleString('en')} ${of}`,
        Math.round(value * 100) / 100,
        unit,
        target,
      ),
    ),
  );
}

import { type WrittenFigure, written } from './written-figures';

/** Something that was measured some times in one run. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'kB';
  readonly n: number;
  readonly median: number;
  readonly p95: number;
  /** Median over the median of the figure beside it. */
  readonly ratio?: number;
}

/** What is promised of a figure, by its name. */
const promises: Readonly<Record<string, `<= ${number}`>> = {
  'posts.js, on every page of a platform': '<= 30',
  'guide.js, in an opened form': '<= 150',
};

export function figureOf(name: string, unit: Figure['unit'], values: readonly number[], beside?: Figure): Figure {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const median = at(0.5);
  const ratio = beside && beside.median > 0 ? { ratio: median / beside.median } : {};
  return { name, unit, n: values.length, median, p95: at(0.95), ...ratio };
}

/** One line for each figure; the ratio is to the first line of the table. */
export function printTable(title: string, figures: readonly Figure[]): void {
  const rows = figures.map(({ name, unit, n, median, p95, ratio }) => [
    name,
    `${round(median)} ${unit}`,
    n > 1 ? `${round(p95)} ${unit}` : '',
    ratio === undefined ? '' : `× ${ratio.toFixed(2)}`,
    String(n),
  ]);
  const head = [title, 'median', 'p95', 'ratio', 'n'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  console.log(`\n${[head, ...rows].map(line).join('\n')}`);
}

/** The same figures for `--json`: medians, and where there are several values their 95th percentile. */
export function writtenOf(title: string, figures: readonly Figure[]): WrittenFigure[] {
  return figures.flatMap(({ name, unit, n, median, p95 }) => [
    written(`${title}: ${name}`, median, unit, promises[name]),
    ...(n > 1 ? [written(`${title}: ${name}, p95`, p95, unit)] : []),
  ]);
}

function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(1);
}

import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { z } from 'zod';
import type { Who } from '../attacks/attack-shape';

const everyone = ['stranger', 'insider', 'page', 'platform', 'thief'] as const satisfies readonly Who[];

const rowSchema = z.strictObject({
  family: z.string(),
  tries: z.string(),
  who: z.enum(everyone),
  told: z.string(),
  isHeld: z.boolean(),
  said: z.string(),
});

/** What became of one attack. */
export type Row = z.infer<typeof rowSchema>;

/** Rows of a run that was broken off, and where the next ones are kept; without a file nothing is. */
export function keptRows(file: string | undefined): { rows: Row[]; keep(row: Row): void } {
  if (!file) return { rows: [], keep: () => undefined };
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // A run that was killed may leave half a line
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) truncateSync(file, Buffer.byteLength(whole));
  const rows = whole
    .split('\n')
    .filter(Boolean)
    .map((line) => rowSchema.parse(JSON.parse(line)));
  return { rows, keep: (row) => appendFileSync(file, `${JSON.stringify(row)}\n`) };
}

/** Held and missed by family and by who could do it, as lines of a table. */
export function tableOf(rows: readonly Row[], names: readonly string[]): string[] {
  const cell = (some: readonly Row[]) => {
    const held = some.filter(({ isHeld }) => isHeld).length;
    return some.length === 0 ? '' : `${some.length}: ${held} / ${some.length - held}`;
  };
  const lines = [...names, 'all'].map((name) => {
    const own = rows.filter(({ family }) => name === 'all' || family === name);
    return [name, ...everyone.map((each) => cell(own.filter(({ who }) => who === each))), cell(own)];
  });
  return [['', ...everyone, 'all'], ...lines].map(([name = '', ...cells]) =>
    [name.padEnd(40), ...cells.map((each) => each.padStart(14))].join(''),
  );
}

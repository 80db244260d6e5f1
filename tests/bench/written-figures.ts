import { writeFileSync } from 'node:fs';

/** One line of the file that `--json FILE` asks for; the same for every measuring command. */
export interface WrittenFigure {
  name: string;
  value: number;
  unit: string;
  /** What the project promises, such as `<= 150` or `= 0`. Absent: it is only told. */
  target?: Target;
  /** Whether the promise holds; true where there is none. */
  ok: boolean;
}

const comparisons = { '<=': (a, b) => a <= b, '>=': (a, b) => a >= b, '=': (a, b) => a === b } satisfies Record<
  string,
  (value: number, limit: number) => boolean
>;
export type Target = `${keyof typeof comparisons} ${number}`;

/** A figure beside its promise. */
export function written(name: string, value: number, unit: string, target?: Target): WrittenFigure {
  if (target === undefined) return { name, value, unit, ok: true };
  const [how, limit] = target.split(' ') as [keyof typeof comparisons, string];
  return { name, value, unit, target, ok: comparisons[how](value, Number(limit)) };
}

/** Writes the figures to the file after `--json`, if one is asked for. @throws Error when `--json` names no file */
export function writeFigures(figures: readonly WrittenFigure[], parameters = process.argv.slice(2)): void {
  const at = parameters.indexOf('--json');
  if (at < 0) return;
  const file = parameters[at + 1];
  if (!file || file.startsWith('--')) throw new Error('--json needs the name of a file.');
  writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
}

/** What is left of the parameters when `--json FILE` is taken out. */
export function withoutJson(parameters: readonly string[]): string[] {
  const at = parameters.indexOf('--json');
  return at < 0 ? [...parameters] : parameters.filter((_, index) => index !== at && index !== at + 1);
}

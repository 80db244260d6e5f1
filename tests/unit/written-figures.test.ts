import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withoutJson, writeFigures, written } from '../bench/written-figures';

it('writes every figure with its unit, its promise and whether that holds', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'banken-figures-')), 'figures.json');
  const figures = [written('a', 150, 'kB', '<= 150'), written('b', 3, 'faults', '= 0'), written('c', 1.5, 'ms')];
  writeFigures(figures, ['folder', '--json', file]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([
    { name: 'a', value: 150, unit: 'kB', target: '<= 150', ok: true },
    { name: 'b', value: 3, unit: 'faults', target: '= 0', ok: false },
    { name: 'c', value: 1.5, unit: 'ms', ok: true },
  ]);
});

it('writes nothing unasked, refuses a missing file name, and leaves the other parameters as they are', () => {
  expect(() => writeFigures([], [])).not.toThrow();
  expect(() => writeFigures([], ['--json'])).toThrow('name of a file');
  expect(() => writeFigures([], ['--json', '--firefox'])).toThrow('name of a file');
  expect(withoutJson(['folder', '--json', 'out.json', '--firefox'])).toEqual(['folder', '--firefox']);
});

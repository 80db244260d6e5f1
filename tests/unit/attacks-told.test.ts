import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { families } from '../attacks/families';
import { projectRoot } from '../harness/build';

const text = readFileSync(join(projectRoot, '.github', 'SECURITY.md'), 'utf8');

it('SECURITY.md tells every family of attacks, who makes them and what holds, and no other', () => {
  const [, table = ''] = /<!-- attacks -->([\s\S]*?)<!-- \/attacks -->/.exec(text) ?? [];
  const cells = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(cells).toEqual(
    families.map(({ name, place, by, holds }) => [`[${name}](../tests/attacks/${place})`, [...by].join(', '), holds]),
  );
});

it('names every family beside who may make its attacks', () => {
  const [, table = ''] = /## Who may attack[\s\S]*?\n\n([\s\S]*?)\n\n/.exec(text) ?? [];
  expect(families.map(({ name }) => name).filter((name) => !table.includes(name))).toEqual([]);
});

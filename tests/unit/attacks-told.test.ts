import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { families } from '../attacks/families';
import { projectRoot } from '../harness/build';

it('SECURITY.md tells every family of attacks, who makes them and what holds, and no other', () => {
  const text = readFileSync(join(projectRoot, '.github', 'SECURITY.md'), 'utf8');
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
  expect(cells).toEqual(families.map(({ name, by, holds }) => [name, [...by].join(', '), holds]));
});

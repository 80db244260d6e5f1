import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../harness/build';

/** All files of these rooms with such a name, as one text. */
const textOf = (name: RegExp, ...folders: string[]) =>
  folders
    .flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(projectRoot, file), 'utf8'))
    .join('\n');
const ours = ['components', 'entrypoints', 'utils'];
const styles = textOf(/\.css$/, ...ours);
const code = textOf(/\.(tsx?|html)$/, ...ours);
const components = textOf(/\.tsx$/, 'components', 'entrypoints');
const styled = new Set([...styles.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name));

it('every class of a component has a rule, or a test that looks for it', () => {
  const looked = textOf(/\.tsx?$/, 'tests');
  const named = [...components.matchAll(/\bclass="([^"]+)"/g)].flatMap(([, names = '']) => names.trim().split(/\s+/));
  expect([...new Set(named)].filter((name) => !styled.has(name) && !looked.includes(`.${name}'`))).toEqual([]);
});

it('every rule is for a class that something has', () => {
  const isNamed = (name: string) =>
    new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code) || code.includes(`\`${name.replace(/\d+$/, '')}$\{`);
  expect([...styled].filter((name) => !isNamed(name))).toEqual([]);
});

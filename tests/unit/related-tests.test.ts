import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reachedBy } from '../tools/importers';
import { relatedOf } from '../tools/related-tests';

const changed = [
  'locales/ja.yml',
  'utils/takedown/match/lexicon/ja.yml',
  'utils/takedown/routes/social/x.json',
  'utils/platforms/sites/social/x.ts',
  'README.md',
];

it('runs the tests that read a changed file although nothing imports it', () => {
  const { related, named } = relatedOf(changed);
  expect(related).toEqual(['utils/platforms/sites/social/x.ts']);
  expect(named).toEqual(
    expect.arrayContaining([
      'tests/unit/words',
      'tests/unit/takedown/routes/routes.test.ts',
      'tests/unit/takedown/match/lexicon.test.ts',
    ]),
  );
});

it('leaves long tests to npm test unless they changed themselves', () => {
  const [first = ''] = relatedOf([]).left;
  expect(relatedOf([first]).left).not.toContain(first);
});

it('names no test that is not there', () => {
  const every = relatedOf([
    ...changed,
    'tests/fixtures/platforms/a',
    'tests/fixtures/forms/a',
    'tests/fixtures/evidence/a',
  ]);
  for (const path of [...every.named, ...every.left]) expect(existsSync(path), path).toBe(true);
});

it('checks what imports a changed or a lost file through others, and nothing else', () => {
  const importers = new Map([
    ['a.ts', ['b.ts']],
    ['b.ts', ['c.tsx', 'a.ts']],
    ['lost', ['d.ts']],
    ['data.json', ['e.ts']],
    ['other.ts', ['f.ts']],
  ]);
  const reached = reachedBy(['a.ts', 'lost.ts', 'data.json', 'README.md'], importers);
  for (const path of ['a.ts', 'b.ts', 'c.tsx', 'd.ts', 'e.ts']) expect(reached).toContain(path);
  for (const path of ['other.ts', 'f.ts']) expect(reached).not.toContain(path);
});

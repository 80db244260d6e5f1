import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';
import { type Node, sourceFiles, walk } from '../../../utils/node/walls/imports';
import { projectRoot } from '../../harness/build';

const LONGEST_EXPRESSION = 200;
const MOST_FILES = 22;
const MOST_TESTS = 25;
const MOST_WORDS = 30;

const files = sourceFiles(projectRoot).filter((file) => !/compiled-(lexicon|weights)\.ts$/.test(file));

it('no regular expression is longer than a line of the eye', () => {
  const long = files.flatMap((file) => {
    const found: string[] = [];
    const text = readFileSync(join(projectRoot, file), 'utf8');
    // An expression stands on one line
    if (!text.split('\n').some((line) => line.length > LONGEST_EXPRESSION)) return found;
    walk(parseSync(file, text).program as unknown as Node, (node) => {
      const { pattern = '' } = (node['regex'] ?? {}) as { pattern?: string };
      if (pattern.length > LONGEST_EXPRESSION) found.push(`${file}: ${pattern.length} characters`);
    });
    return found;
  });
  expect(long).toEqual([]);
});

it('no room holds more files than can be looked over', () => {
  const tests = readdirSync(join(projectRoot, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('tests/fixtures/'));
  const count = new Map<string, number>();
  for (const file of [...files, ...tests]) count.set(dirname(file), (count.get(dirname(file)) ?? 0) + 1);
  const crowded = [...count].filter(([folder, held]) => held > (folder.startsWith('tests/') ? MOST_TESTS : MOST_FILES));
  expect(crowded).toEqual([]);
});

it('every decision is one line', () => {
  const [, decisions = ''] = readFileSync(join(projectRoot, 'README.md'), 'utf8').split('\n## Decisions\n');
  const lines = decisions.split('\n').filter((line) => line.startsWith('- '));
  expect(lines.length).toBeGreaterThan(100);
  const long = lines.filter((line) => line.replace(/^- [\d-]+ /, '').split(/\s+/).length > MOST_WORDS);
  expect(long).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../harness/build';

const folders = ['components', 'entrypoints', 'locales', 'utils', 'tests'];
const files = folders.flatMap((folder) => {
  const names = readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
});
const sources = files.filter((file) => /\.(?:tsx?|css|yml)$/.test(file) && !/tests.fixtures/.test(file));

/** Lines that are a comment or end in one. */
const commentsOf = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\s*(?:\/\*|\*|#)|\/\/ /.test(line));

/** The name of a text in Markdown, or a file below a folder that some lay beside their checkout. */
const cited = /[\w.-]+\.md\b|\bshared\/(?:domain|fixtures|mockups|review|tools)\/[\w./-]+/g;

it('cites no document that a clone does not have', () => {
  const known = new Set(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...files.map((file) => basename(file))]);
  const unknown = sources.flatMap((file) =>
    commentsOf(file).flatMap((line) =>
      [...line.matchAll(cited)].filter(([name]) => !known.has(basename(name))).map(([name]) => `${file}: ${name}`),
    ),
  );
  expect(sources.length).toBeGreaterThan(500);
  expect(unknown).toEqual([]);
});

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromiumBuild, firefoxBuild } from '../harness/build';
import { importersOf, reachedBy } from './importers';
import { relatedOf } from './related-tests';
import { runRows, type Step } from './run-rows';

/**
 * `npm run quick [-- BASE]`: what a change needs, in under 90 s on two quiet cores: format, types and rules of whatever
 * imports a changed file through however many others, and the unit tests that read one, changes counted from BASE
 * (default: where this branch left main, else the last commit). What takes long by itself and everything in a browser is
 * left to `npm test`, and said.
 */
const git = (...parameters: string[]): string[] =>
  execFileSync('git', parameters, { encoding: 'utf8' }).trim().split('\n').filter(Boolean);

/** Whether types of every file hang on this one. A locale governs by its keys and by what is filled in; its words are no types. */
function governs(path: string, before: string): boolean {
  const now = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (/^locales\/.*\.yml$/.test(path)) {
    const then = spawnSync('git', ['show', `${before}:${path}`], { encoding: 'utf8' }).stdout;
    return shapeOf(then) !== shapeOf(now);
  }
  if (/\.tsx?$/.test(path)) return path === 'wxt.config.ts' || /\bdeclare (?:module|global)\b/.test(now);
  return /^(?:package(?:-lock)?|tsconfig|\.oxlintrc)\.json$/.test(path);
}

const shapeOf = (locale: string) =>
  locale.replaceAll(/^(\w+:)(.*)$/gm, (_, key: string, words: string) => key + (words.match(/\$\d/g) ?? []).join(''));

const isBranch = spawnSync('git', ['rev-parse', '--verify', '--quiet', 'main']).status === 0;
const base = process.argv[2] ?? (isBranch ? git('merge-base', 'HEAD', 'main')[0] : undefined) ?? 'HEAD';
const changed = [
  ...new Set([...git('diff', '--name-only', base), ...git('ls-files', '--others', '--exclude-standard')]),
];
const there = changed.filter((path) => existsSync(path));
const { related, named, left } = relatedOf(there);
console.log(`${changed.length} files changed since ${base.slice(0, 8)}`);

const quoted = (paths: readonly string[]) => paths.map((path) => `'${path}'`).join(' ');
const vitest = 'npx vitest --config tests/vitest.config.ts --passWithNoTests';
const without = left.map((path) => `--exclude '${path}'`).join(' ');
const tests: Step[] = [
  ...(related.length > 0
    ? [{ name: 'unit tests that import what changed', run: `${vitest} related --run ${without} ${quoted(related)}` }]
    : []),
  ...(named.length > 0
    ? [{ name: 'unit tests that read what changed', run: `${vitest} run ${without} ${quoted(named)}` }]
    : []),
];
const code = git('ls-files', '--cached', '--others', '--exclude-standard', '--', '*.ts', '*.tsx').filter(
  (path) => !path.startsWith('tests/fixtures/') && existsSync(path),
);
const reached = reachedBy(changed, importersOf(code, '.'));
const checked = code.filter((path) => reached.has(path));
// Types of every file hang on these; beyond a half, the list takes longer than all
const isAll = checked.length > code.length / 2 || changed.some((path) => governs(path, base));
// Its collector of garbage takes a third of the processor where it is not told to wait
const rules = 'GOGC=400 npx oxlint --type-aware --type-check --deny-warnings';
const typed: Step[] = isAll
  ? [{ name: 'types and rules', run: rules }]
  : checked.length > 0
    ? [
        {
          name: `types and rules of ${checked.length} files that import what changed`,
          run: `${rules} ${quoted(checked)}`,
        },
      ]
    : [];
// The budgets are those of both browsers
const isBuilt = existsSync(chromiumBuild) && existsSync(firefoxBuild);
const ok = await runRows([
  [{ name: 'format and lint', run: 'npx biome check' }, ...tests.slice(1)],
  [...typed, ...tests.slice(0, 1)],
  isBuilt ? [{ name: 'budgets of the last build', run: `${vitest} run tests/unit/build` }] : [],
]);
console.log(`Left to npm test: end to end, builds${left.length > 0 ? `, ${left.join(', ')}` : ''}`);
if (!isBuilt) console.log('Not built for both browsers: budgets were not looked at.');
console.log(`${Math.round(performance.now() / 1_000)} s in all`);
process.exit(ok ? 0 : 1);

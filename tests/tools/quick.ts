import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumBuild, firefoxBuild } from '../harness/build';
import { relatedOf } from './related-tests';
import { runRows, type Step } from './run-rows';

/**
 * `npm run quick [-- BASE]`: what a change needs, in under 90 s on two quiet cores: format, lint, types, and the unit
 * tests that read a changed file, changes counted from BASE (default: where this branch left main, else the last commit).
 * What takes long by itself and everything in a browser is left to `npm test`, and said.
 */
const git = (...parameters: string[]): string[] =>
  execFileSync('git', parameters, { encoding: 'utf8' }).trim().split('\n').filter(Boolean);

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
// The budgets are those of both browsers
const isBuilt = existsSync(chromiumBuild) && existsSync(firefoxBuild);
const ok = await runRows([
  [{ name: 'format and lint', run: 'npx biome check' }, ...tests.slice(1)],
  [{ name: 'types and rules', run: 'npx oxlint --type-aware --type-check --deny-warnings' }, ...tests.slice(0, 1)],
  isBuilt ? [{ name: 'budgets of the last build', run: `${vitest} run tests/unit/build` }] : [],
]);
console.log(`Left to npm test: end to end, builds${left.length > 0 ? `, ${left.join(', ')}` : ''}`);
if (!isBuilt) console.log('Not built for both browsers: budgets were not looked at.');
console.log(`${Math.round(performance.now() / 1_000)} s in all`);
process.exit(ok ? 0 : 1);

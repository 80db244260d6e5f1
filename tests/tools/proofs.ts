import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run proofs`: the tests of which `npm test` runs representatives, whole, and the others as in a year (half an hour). */
const files = ['unit', 'bugs']
  .map((kind) => join('tests', kind))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => /\.test\.tsx?$/.test(file) && /harness\/whole|tags: 'long'/.test(readFileSync(file, 'utf8')));
const whole = (command: string, ...parameters: string[]): boolean =>
  spawnSync('npx', [command, ...parameters], {
    stdio: 'inherit',
    env: { ...process.env, BANKEN_PROOFS: 'whole' },
  }).status === 0;
const unit = whole('vitest', 'run', '--config', 'tests/vitest.config.ts', ...files);
const inBrowsers = whole('playwright', 'test', '-c', 'tests/e2e/playwright.config.ts');
/** Stock tools, stores and browsers go by the clock of the machine: what is told by them is left out. */
const byMachine = ['tests/unit/evidence/time-stamp/time-stamp.test.ts'];
const projects = ['together', 'in a document', 'from nothing', 'in a document from nothing'];
const inAYear =
  spawnSync(
    'npx',
    [
      ...['vitest', 'run', '--config', 'tests/vitest.config.ts'],
      ...projects.map((name) => `--project=${name}`),
      ...byMachine.map((file) => `--exclude=${file}`),
    ],
    { stdio: 'inherit', env: { ...process.env, BANKEN_DAYS_AHEAD: '400' } },
  ).status === 0;
const isAddOn = whole('addons-linter', join('.output', 'firefox-mv3'), '--warnings-as-errors');
process.exit(unit && inBrowsers && inAYear && isAddOn ? 0 : 1);

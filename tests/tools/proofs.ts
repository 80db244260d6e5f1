import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run proofs`: the tests of which `npm test` runs representatives, whole (a quarter of an hour). */
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
const isAddOn = whole('addons-linter', join('.output', 'firefox-mv3'), '--warnings-as-errors');
process.exit(unit && inBrowsers && isAddOn ? 0 : 1);

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run proofs`: the tests of which `npm test` runs representatives, whole (minutes). */
const folder = join('tests', 'unit');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name))
  .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(file, 'utf8').includes('harness/whole'));
const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'tests/vitest.config.ts', ...files], {
  stdio: 'inherit',
  env: { ...process.env, BANKEN_PROOFS: 'whole' },
});
process.exit(status ?? 1);

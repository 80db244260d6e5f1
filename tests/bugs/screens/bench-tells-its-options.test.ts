import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** `npm run bench -- --help` ran the whole bench, which takes the better part of an hour. */
const bench = (option: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'tests/bench/bench.ts', option], {
    encoding: 'utf8',
    timeout: 60_000,
  });

test('Who asks the bench for help is told its options, and nothing is measured', () => {
  const { status, stdout } = bench('--help');
  expect(status).toBe(0);
  for (const option of ['--scale', '--opening', '--first-minute', '--campaigns', '--json'])
    expect(stdout).toContain(option);
  expect(stdout).not.toMatch(/\d (?:ms|kB)/);
});

test('An option that the bench does not know starts nothing', () => {
  const { status, stderr } = bench('--scael');
  expect(status).not.toBe(0);
  expect(stderr).toContain('--scael');
});

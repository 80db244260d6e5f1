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

test('An option that the bench does not know starts nothing', { tags: 'long' }, () => {
  const { status, stderr } = bench('--scael');
  expect(status).not.toBe(0);
  expect(stderr).toContain('--scael');
});

const attack = (option: string) =>
  spawnSync('npx', ['tsx', 'tests/tools/attack.ts', option], { encoding: 'utf8', timeout: 60_000 });

test('Who asks the attacks for help is told their options and families, and nothing is tried', { tags: 'long' }, () => {
  const { status, stdout } = attack('--help');
  expect(status).toBe(0);
  for (const words of ['--family', '--only', '--kept', '--json', '--all', 'copies']) expect(stdout).toContain(words);
  expect(stdout).not.toMatch(/held \(\d/);
});

test('An option that the attacks do not know starts none', { tags: 'long' }, () => {
  const { status, stderr } = attack('--famly');
  expect(status).not.toBe(0);
  expect(stderr).toContain('--famly');
});

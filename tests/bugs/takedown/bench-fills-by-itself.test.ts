import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Its forms took the browser of the tests, which a command has not: `npm run bench` broke off ahead of its last figures. */
it('the bench fills a form outside of the tests', { tags: 'long', timeout: 120_000 }, () => {
  const run =
    "import('./tests/bench/filling').then(({ filling }) => filling()).then(([figure]) => console.log(figure.name))";
  expect(execFileSync('npx', ['tsx', '-e', run], { encoding: 'utf8' })).toContain('filling 12 fields');
});

import { spawn } from 'node:child_process';
import { ensureTools } from '../harness/ensure-tools';

/**
 * Everything that must hold before a change lands. Steps of one row run side by side: there are two cores, and tests in
 * browsers wait for much of their time.
 */
const rows: { name: string; run: string }[][] = [
  [
    { name: 'format and lint', run: 'npx biome check' },
    { name: 'build for Chromium', run: 'npx wxt build' },
  ],
  [
    { name: 'types and rules', run: 'npx oxlint --type-aware --deny-warnings && npx tsc --noEmit' },
    { name: 'build for Firefox', run: 'npx wxt build -b firefox --mv3' },
  ],
  [
    { name: 'unit', run: 'npx vitest run --config tests/vitest.config.ts' },
    { name: 'end to end in real browsers', run: 'npx playwright test -c tests/e2e/playwright.config.ts' },
    { name: 'add-on rules (Firefox)', run: 'npx addons-linter .output/firefox-mv3 --warnings-as-errors=false' },
  ],
];

interface Outcome {
  name: string;
  ok: boolean;
  seconds: number;
  output: string;
}

function run({ name, run: command }: { name: string; run: string }): Promise<Outcome> {
  const start = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    const hear = (data: Buffer) => {
      output += data.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code) => resolve({ name, ok: code === 0, seconds: (Date.now() - start) / 1_000, output }));
  });
}

ensureTools();
const outcomes: Outcome[] = [];
for (const row of rows) {
  const ended = await Promise.all(row.map(run));
  for (const outcome of ended) {
    console.log(`${outcome.ok ? 'ok    ' : 'FAILED'} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`);
    const tally = outcome.output.match(/^\s*(?:Tests\s.*|\d+ (?:passed|failed|skipped).*)$/gm);
    for (const line of outcome.ok ? (tally ?? []) : outcome.output.trim().split('\n').slice(-120))
      console.log(`       ${line.trimEnd()}`);
  }
  outcomes.push(...ended);
}
const failed = outcomes.filter((outcome) => !outcome.ok);
console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);

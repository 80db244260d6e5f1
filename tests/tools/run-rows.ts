import { spawn } from 'node:child_process';

export interface Step {
  name: string;
  run: string;
}

interface Outcome {
  name: string;
  ok: boolean;
  seconds: number;
  output: string;
}

/**
 * Runs rows of shell commands and prints a line for each as it ends; steps of one row run side by side. What fails, or
 * passes at a second try alone, prints the end of what it said.
 * @returns whether all held
 */
export async function runRows(rows: readonly (readonly Step[])[]): Promise<boolean> {
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    const running = row.map(async (step) => {
      const outcome = await run(step);
      print(outcome);
      return outcome;
    });
    outcomes.push(...(await Promise.all(running)));
  }
  const failed = outcomes.filter((outcome) => !outcome.ok);
  console.log(`${outcomes.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0;
}

function print({ name, ok, seconds, output }: Outcome): void {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
  const tally = output.match(/^\s*(?:Tests\s.*|\d+ (?:passed|failed|skipped).*)$/gm);
  const isPlain = ok && !/^\s*\d+ flaky$/m.test(output);
  for (const line of isPlain ? (tally ?? []) : output.trim().split('\n').slice(-120))
    console.log(`       ${line.trimEnd()}`);
}

function run({ name, run: command }: Step): Promise<Outcome> {
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

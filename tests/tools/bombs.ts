import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bombs } from '../unit/verify/bombs';
import { makeWorld } from '../unit/verify/run-mutations';

/**
 * `npm run bombs [-- words of a name] [-- --of checkout]`: files of five megabytes at most that cost a careless reader
 * minutes or gigabytes. Each is verified in a process of its own; prints seconds and peak memory.
 */
const words = process.argv.slice(2);
const root = resolve(words.includes('--of') ? (words[words.indexOf('--of') + 1] ?? '.') : '.');
const wanted = words.filter((word, index) => word !== '--of' && words[index - 1] !== '--of')[0] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'banken-bombs-'));
const { good } = await makeWorld();
let over = 0;
for (const { name, make } of bombs.filter((bomb) => bomb.name.includes(wanted))) {
  const path = join(folder, 'bomb.zip');
  const bytes = await make(good);
  writeFileSync(path, bytes);
  const { output, end } = await measured(path);
  const found = output ? JSON.parse(output) : undefined;
  const isOver = !found || found.seconds > 5 || found.megabytes > 500;
  if (isOver) over += 1;
  const what = found
    ? `${found.seconds.toFixed(2).padStart(7)} s ${found.megabytes.toFixed(0).padStart(6)} MB  ${found.outcome} ${found.refused.join(' ')}`
    : `  killed: ${end}`;
  console.log(`${isOver ? 'OVER' : 'ok  '} ${name.padEnd(52)} ${(bytes.length / 1e6).toFixed(1)} MB in ${what}`);
}
rmSync(folder, { recursive: true });
process.exit(over === 0 ? 0 : 1);

function measured(path: string): Promise<{ output: string; end: string }> {
  const tool = new URL('../unit/verify/measure-verifier.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', tool, path, root], { timeout: 40_000 });
  let output = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  return new Promise((done) => {
    child.on('close', (code, signal) => done({ output, end: `${signal ?? code} ${said.slice(-120)}` }));
  });
}

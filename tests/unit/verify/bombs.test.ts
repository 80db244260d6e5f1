import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bombs, isSmall } from './bombs';
import { makeWorld } from './run-mutations';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'banken-bombs-'));
const root = new URL('../../../', import.meta.url).pathname;
let good: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  ({ good } = await makeWorld());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One of each family; `npm run bombs` measures all. */
const each = [
  'ZIP: one entry that unpacks to a gigabyte',
  'ZIP: 9,900 packed entries',
  'PDF: one stream drawn by thousands of pages',
  'HTML: tags that never end',
  'text: nearly what the page says, a million times',
  'PNG: a gigapixel',
  'JSON: two million wrong notes',
  'custody: lines of nothing',
  'stamp: values in values',
];

describe('five megabytes never cost more than 5 seconds of a processor or 500 MB', () => {
  for (const name of each)
    it(name, async () => {
      const bomb = bombs.find((one) => one.name === name);
      const bytes = await bomb!.make(good);
      expect(isSmall(bytes)).toBe(true);
      writeFileSync(join(folder, 'bomb.zip'), bytes);
      const { seconds, megabytes, outcome } = await measured(join(folder, 'bomb.zip'));
      expect({ isQuick: seconds <= 5, isSmall: megabytes <= 500 }, `${seconds} s, ${megabytes} MB`).toEqual({
        isQuick: true,
        isSmall: true,
      });
      expect(['changed', 'unreadable']).toContain(outcome);
    });
});

/** In a process of its own: its processor time and its peak memory, nobody else's. */
async function measured(path: string): Promise<{ seconds: number; megabytes: number; outcome: string }> {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    join(root, 'tests/unit/verify/measure-verifier.ts'),
    path,
    root,
  ]);
  let output = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  await new Promise((done) => child.on('close', done));
  return JSON.parse(output);
}

import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { verifyCommand } from '../../../utils/node/commands/verifying/verify-command';
import { makePack } from '../../unit/export/pack-maker';
import { samplePackInput } from '../../unit/export/sample-incident';

// Packs take seconds on a busy machine
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'banken-part-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A pack with two captures in its log, and these of them in it. */
async function packOf(count: number): Promise<string> {
  const input = await samplePackInput({}, { id: randomUUID() });
  const { blob } = await makePack({ ...input, captures: input.captures.slice(0, count) });
  const path = join(folder, `${count}.zip`);
  writeFileSync(path, new Uint8Array(await blob.arrayBuffer()));
  return path;
}

it('says of a part of a case in its first line that it is one', async () => {
  const said: string[] = [];
  const output = { log: (line: string) => void said.push(line), error: (line: string) => void said.push(line) };
  expect(await verifyCommand([await packOf(1)], output)).not.toBe(1);
  expect(said[0]).toMatch(/NOT THE WHOLE CASE: of the captures that its log says were sealed, 1 is not in it\./);
  said.length = 0;
  await verifyCommand([await packOf(2)], output);
  expect(said[0]).not.toMatch(/NOT THE WHOLE CASE/);
});

it('ends as its verdict says when the reader closes the pipe early', { tags: 'long' }, async () => {
  const path = await packOf(2);
  const command = `node --import tsx utils/node/commands/verify.ts ${path} | true; exit \${PIPESTATUS[0]}`;
  const exit = await new Promise((resolve) =>
    execFile('bash', ['-c', command], { timeout: 60_000 }, (error) => resolve(error ? error.code : 0)),
  );
  expect(exit).toBe(3);
});

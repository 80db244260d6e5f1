import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { verifyShell } from '../../../utils/export/verify-files/verify-shell';
import { unpacked } from '../../attacks/packs/shell-verdict';
import { makePack } from '../../unit/export/pack-maker';
import { samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 180_000 });

it('checks the pack that it was told to, whatever CDPATH says', async () => {
  const { blob } = await makePack(await samplePackInput());
  const pack = await unpacked(new Uint8Array(await blob.arrayBuffer()));
  const folder = mkdtempSync(join(tmpdir(), 'banken-cdpath-'));
  for (const place of ['here', 'elsewhere']) {
    mkdirSync(join(folder, place));
    cpSync(pack!.top, join(folder, place, 'K'), { recursive: true });
  }
  pack!.remove();
  writeFileSync(join(folder, 'verify.sh'), verifyShell);
  writeFileSync(join(folder, 'here', 'K', 'data', 'post.json'), '{}');
  let exit = 0;
  try {
    execFileSync('sh', ['../verify.sh', 'K'], {
      ...{ cwd: join(folder, 'here'), stdio: 'ignore' },
      env: { ...process.env, CDPATH: join(folder, 'elsewhere') },
    });
  } catch (error) {
    // How it ended is what is asked
    exit = Number((error as { status?: number }).status);
  }
  rmSync(folder, { recursive: true, force: true });
  expect(exit).toBe(1);
});

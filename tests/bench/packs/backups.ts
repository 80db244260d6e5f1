import './no-code-from-strings';
import { mkdtempSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWords } from '../../harness/locale-words';
import type { Line } from '../scale/line';
import { inProfile } from './in-profile';
import { seed } from './seed';
import { floorsOf } from './stock-tool-floors';
import { inTimes } from './watched';
import { backUp, restore, storedCaptures } from './ways';

/** Records of one case, 300 kB each. */
const records = 1_000;
/** Times of the floor. */
const most = 2;

/**
 * Backs up a profile of so many cases of a thousand records and restores the file into an empty one, beside what `zip -0` and
 * `sha256sum` take for the very files of it. While it runs it takes five times the file's room on the disk.
 */
export async function* benchBackups(extensionDir: string, cases: number): AsyncGenerator<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-bench-'));
  const backup = join(folder, 'backup.zip');
  const words = readWords(extensionDir);
  try {
    const saved = await inProfile(extensionDir, async (banken) => {
      const page = await banken.openExtensionPage('dashboard.html');
      await seed(page, records, cases);
      const { result, lines } = await backUp(banken, words);
      await result.saveAs(backup);
      return lines;
    });
    const { seconds, lines } = floorsOf(backup, folder, '.');
    rmSync(join(folder, 'out'), { recursive: true });
    const bytes: Line = { name: 'backup file', value: (await stat(backup)).size / 1e6, unit: 'MB' };
    yield [...lines, bytes, ...inTimes(saved, seconds, most)];
    const restored = await inProfile(extensionDir, async (banken) => {
      const taken = await restore(banken, words, backup);
      return { taken, count: await storedCaptures(await banken.openExtensionPage('dashboard.html')) };
    });
    const found: Line = { name: 'records after the restore', value: restored.count, unit: 'records' };
    yield [...inTimes(restored.taken, seconds, most), { ...found, target: `= ${records * cases}` }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

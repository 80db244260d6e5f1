import { mkdtempSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { offlinePage } from '../../../utils/node/build/offline-page';
import { readWords } from '../../harness/locale-words';
import { DashboardScreen } from '../../harness/screens';
import type { Line } from '../scale/line';
import { inProfile } from './in-profile';
import { seed } from './seed';
import { floorsOf, judged } from './stock-tool-floors';
import { inTimes, watched } from './watched';
import { backUp, restore, takeIn, verifyOffline } from './ways';

/**
 * Exports a case of many records as a person does, in the browser, and measures beside it, on the same bytes, what `zip -0`
 * and `sha256sum` take; then everything that reads or writes as much: the verifiers, the backup (which is the same files
 * without papers), its restore and the import, each of those two in an empty profile.
 */
export async function* benchPacks(extensionDir: string, records: number): AsyncGenerator<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-bench-'));
  const pack = join(folder, 'pack.zip');
  const backup = join(folder, 'backup.zip');
  const words = readWords(extensionDir);
  try {
    const floors = await inProfile(extensionDir, async (banken) => {
      const page = await banken.openExtensionPage('dashboard.html');
      await seed(page, records);
      const dashboard = new DashboardScreen(page, words);
      await dashboard.openNewest(/X/);
      await dashboard.openExport();
      const exported = await watched('export with its report', page, () => dashboard.exportPack(900_000));
      await exported.result.saveAs(pack);
      const beside = floorsOf(pack, folder);
      const saved = await backUp(banken, words);
      await saved.result.saveAs(backup);
      const bytes: Line = { name: 'pack', value: (await stat(pack)).size / 1e6, unit: 'MB' };
      return {
        ...beside,
        all: [
          ...beside.lines,
          ...inTimes(exported.lines, beside.seconds, 4),
          bytes,
          ...inTimes(saved.lines, beside.seconds, 2),
        ],
      };
    });
    yield floors.all;
    yield judged(pack, folder);
    yield await verifyOffline(pack, (await offlinePage()).contents);
    const restored = await inProfile(extensionDir, (banken) => restore(banken, words, backup));
    yield inTimes(restored, floors.seconds, 2);
    yield await inProfile(extensionDir, (banken) => takeIn(banken, words, pack, records));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

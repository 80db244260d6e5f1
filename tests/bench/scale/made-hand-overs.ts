import 'fake-indexeddb/auto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, exportHere, freshDevice, recordPost } from '../../unit/handoff/invented-device';

/** Writes so many hand-over files, each of one case by a device of its own kind, into a folder; gives their paths. */
export async function madeHandOvers(count: number, folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (let at = 0; at < count; at += 1) {
    await freshDevice();
    const { incidentId } = await recordPost();
    const path = join(folder, `K-${String(at + 1).padStart(4, '0')}.zip`);
    writeFileSync(path, await bytesOf((await exportHere(incidentId)).blob));
    paths.push(path);
  }
  return paths;
}

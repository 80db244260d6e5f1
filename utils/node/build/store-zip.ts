import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** A folder as the ZIP that a store takes: entries in order of their names, no times, compressed in plain JavaScript. */
export function storeZip(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) =>
      join(each.parentPath, each.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const files = names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const);
  // The first moment that a ZIP can name, by the clock on the wall: the bytes depend on the files alone
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1), os: 3 });
}

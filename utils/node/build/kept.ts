/** Node only: what takes seconds to make out of the sources is kept in `node_modules/.cache` until a source changes. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

const root = new URL('../../../', import.meta.url);
const cache = new URL('node_modules/.cache/banken/', root);
const day = 86_400_000;

/** What the product is made of. */
const product = ['components', 'entrypoints', 'locales', 'utils', 'package-lock.json'];

/** Names and times of change of everything in these folders of the repository. */
async function stampsOf(folders: readonly string[]): Promise<string> {
  const found = folders.map(async (folder) => {
    const place = new URL(folder, root);
    if (!(await stat(place)).isDirectory()) return [await stampOf(place)];
    const names = (await readdir(place, { recursive: true })).filter((name) => /\.\w+$/.test(name)).sort();
    return Promise.all(names.map((name) => stampOf(new URL(`${folder}/${name}`, root))));
  });
  return (await Promise.all(found)).flat().join('\n');
}

async function stampOf(file: URL): Promise<string> {
  return `${file.pathname} ${(await stat(file)).mtimeMs}`;
}

/** As made at the first call for these sources: those of the product, and of the further folders that are named. */
export async function kept(
  name: string,
  make: () => Promise<string | Uint8Array>,
  further: readonly string[] = [],
): Promise<Buffer> {
  return keptFor(name, await stampsOf([...product, ...further]), make);
}

/** As made at the first call for exactly this. With `BANKEN_ANEW` set nothing that was kept is taken. */
export async function keptFor(name: string, source: string, make: () => Promise<string | Uint8Array>): Promise<Buffer> {
  const key = createHash('sha256').update(source).digest('hex').slice(0, 24);
  const file = new URL(`${name.replaceAll(/[^\w.-]/g, '_')}-${key}`, cache);
  const known = process.env['BANKEN_ANEW'] ? undefined : await readFile(file).catch(() => undefined);
  if (known) return known;
  const made = Buffer.from(await make());
  await mkdir(cache, { recursive: true });
  // Renamed into place: another run may be reading it at this moment
  const unfinished = new URL(`${file.pathname}.${process.pid}`, cache);
  await writeFile(unfinished, made);
  await rename(unfinished, file);
  await forgetOld();
  return made;
}

async function forgetOld(): Promise<void> {
  for (const name of await readdir(cache)) {
    const file = new URL(name, cache);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > day) await rm(file, { force: true });
  }
}

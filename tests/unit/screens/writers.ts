import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

interface Source {
  file: string;
  text: string;
}

const sourcesIn = (folder: string): Source[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') }));

const touches =
  /\bdb\s*\.(?:\w+|table\(\w+\))\s*(?:\.\w+\([^;]*?\)\s*)*?\.(?:put|add|update|delete|clear|modify|bulkPut|bulkAdd|bulkDelete|bulkUpdate)\(|\.transaction\(\s*'rw'/;

/** Names that a source takes from others, and its code without them. */
function partsOf({ text }: Source): { imported: string[]; code: string } {
  const imports = [
    ...text.matchAll(/^(?:import |\s*const )\{([^}]*)\} (?:from |= await import\()'(?!.*guide-acts)/gm),
  ].flatMap(([, names = '']) =>
    names.split(',').map((name) =>
      name
        .replace(/^\s*type\s+/, '')
        .replace(/ as \w+/, '')
        .trim(),
    ),
  );
  return { imported: imports.filter(Boolean), code: text.replace(/^import[\s\S]*?;$/gm, '') };
}

/** Functions by their word or as constants, up to where the next thing begins at the left edge. */
const wholeFunctions = /^(export )?(?:(?:async )?function|const) (\w+)[\s\S]*?(?=^(?:[^\s})\]]|$(?![\s\S])))/gm;

/** Every exported function of the database's room that writes, by itself or through another one. */
function writersOf(sources: readonly Source[]): Set<string> {
  const writers = new Set<string>();
  const read = sources.map((source) => {
    const { imported, code } = partsOf(source);
    const functions = [...code.matchAll(wholeFunctions)].map(([body, exported, name = '']) => ({
      name,
      body,
      isExported: exported !== undefined,
    }));
    return { imported, functions, own: new Set<string>() };
  });
  for (let before = -1, now = 0; before !== now; ) {
    before = now;
    for (const { imported, functions, own } of read)
      for (const { name, body, isExported } of functions) {
        const known = [...own, ...imported.filter((each) => writers.has(each))].filter((each) => each !== name);
        if (!touches.test(body) && !known.some((each) => new RegExp(`\\b${each}\\(`).test(body))) continue;
        own.add(name);
        if (isExported) writers.add(name);
      }
    now = read.reduce((sum, { own }) => sum + own.size, 0);
  }
  return writers;
}

/** Every place in the extension's pages from which the database is written: `file#function that writes`. */
export function writesOfScreens(): string[] {
  const writers = writersOf(sourcesIn('utils'));
  return ['dashboard', 'popup', 'records', 'sidepanel', 'welcome', 'shared']
    .flatMap((folder) => sourcesIn(`entrypoints/${folder}`))
    .flatMap((source) => {
      const { imported, code } = partsOf(source);
      const called = imported.filter((name) => writers.has(name));
      const file = source.file.replace(/^entrypoints\//, '').replace(/\.tsx?$/, '');
      return [...called, ...(touches.test(code) ? ['db'] : [])].map((writer) => `${file}#${writer}`);
    });
}

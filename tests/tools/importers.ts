import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const address = /(?:\bfrom|\bimport|\bimport\(|\bglob(?:<[^>]*>)?\(|\brequire\()\s*(['"`])(\.{1,2}\/[^'"`?]*)/g;

/** Which files import each file, types included; read as text, in a second for all. What is not there stands as it is written. */
export function importersOf(files: readonly string[], root: string): Map<string, string[]> {
  const known = new Set(files);
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const [, , path = ''] of readFileSync(join(root, file), 'utf8').matchAll(address)) {
      const target = posix.join(posix.dirname(file), path);
      for (const each of filesAt(target, known)) importers.set(each, [...(importers.get(each) ?? []), file]);
    }
  }
  return importers;
}

function filesAt(target: string, known: ReadonlySet<string>): string[] {
  const [start = '', ...ends] = target.split('*');
  const end = ends.at(-1);
  if (end !== undefined) return [...known].filter((file) => file.startsWith(start) && file.endsWith(end));
  const found = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((file) => known.has(file));
  return [found ?? target];
}

/** What changed and all that imports it, through however many files: no other code can break by the change. */
export function reachedBy(changed: readonly string[], importers: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const importer of importers.get(path) ?? []) visit(importer);
  };
  for (const path of changed) {
    visit(path);
    // A file that went is imported by an address without its ending
    visit(path.replace(/(?:\/index)?\.tsx?$/, ''));
  }
  return reached;
}

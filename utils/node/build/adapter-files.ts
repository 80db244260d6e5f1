import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** Where the adapters stand, a folder a kind of site. */
export const adapterFolder = new URL('../../platforms/sites/', import.meta.url);

/** Id of an adapter by its file. */
export const adapterId = (file: string): string => basename(file, '.ts');

/** The adapters by their path below that folder (`social/x.ts`), in the order of their ids. */
export function adapterFiles(): string[] {
  return readdirSync(adapterFolder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .sort((one, other) => (adapterId(one) < adapterId(other) ? -1 : 1));
}

/**
 * The address of an adapter's file.
 * @throws Error where no adapter has that id
 */
export function adapterFile(id: string): URL {
  const file = adapterFiles().find((name) => adapterId(name) === id);
  if (!file) throw new Error(`no adapter ${id}`);
  return new URL(file, adapterFolder);
}

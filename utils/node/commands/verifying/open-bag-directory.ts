import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BagFinding, error } from '../../../verify/bagit/finding';
import { openBag } from '../../../verify/bagit/open-bag';
import type { OpenedBag } from '../../../verify/bagit/plain-bag';

/** Reads a bag that lies unpacked on the disk. Links are never followed. */
export async function openBagDirectory(root: string): Promise<OpenedBag> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const directories = new Set<string>();
  const findings: BagFinding[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        directories.add(path);
        await walk(path);
      } else if (entry.isFile()) files.set(path, new Uint8Array(await readFile(join(root, path))));
      else findings.push(error('not-a-file', path));
    }
  };
  await walk('');
  return openBag(files, directories, findings);
}

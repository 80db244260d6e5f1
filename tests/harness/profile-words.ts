import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What may stand nowhere in a profile, and what may stand in the browser's own history alone. */
export interface Sought {
  /** Words of posts and of the person. */
  secrets: readonly string[];
  addresses: readonly string[];
  /** Host of the extension's pages. */
  extension: string;
}

/** Compiled scripts hold the words of their programs, the site's own among them; so does a page kept by its browser. */
const ofBrowser = /\/(?:Code Cache|Cache|cache2|startupCache)\//;

/** Files of a closed profile in which something of this stands, in UTF-8 or UTF-16; paths from the profile on. */
export async function tellingFiles(folder: string, { secrets, addresses, extension }: Sought): Promise<string[]> {
  const ofExtension = (path: string) =>
    path.includes(extension) ||
    /(Local Storage|Session Storage|Local Extension Settings|File System|storage\.js)/.test(path);
  const telling: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || ofBrowser.test(path)) continue;
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    const words = ofExtension(path) ? [...secrets, ...addresses] : secrets;
    const isTelling = words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')));
    if (isTelling) telling.push(path.slice(folder.length));
  }
  return telling;
}

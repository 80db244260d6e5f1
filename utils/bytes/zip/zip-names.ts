import type { CentralRecord } from './central-record';
import { ZipFault } from './zip-fault';

/** Folders in folders, the file itself counted. */
const mostDepth = 16;

/** No disk takes a longer name, in bytes. */
const longestName = 255;

/** Names that Windows gives to devices, whatever ends them. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Where Finder packs what it knows of files beyond their bytes. */
export const finderFolder = '__MACOSX/';

/** Where a file came from, as WSL and 7-Zip lay it beside the file: no name on Windows, and none of a pack. */
const ofExplorer = /(?<=.):Zone\.Identifier$/;

/** Of the one folder round it all, which people rename (証拠, “K-… - コピー”), and there under Finder's: nothing hangs on what it is called. */
const anyName = /^[^\p{C}]+$/u;
const plainName = /^[\x21-\x7e]+$/;

/** A file or folder as a disk that knows no capitals finds it, and whether its name and all above are safe everywhere. */
interface Place {
  path: string;
  key: string;
  isSafe: boolean;
}

/** Folders by their path, each with those above it, the outermost first: most names of an archive stand in few. */
class Folders {
  private readonly known = new Map<string, readonly Place[]>();

  /** The folders in which a path stands, and itself; nothing for one in too many. */
  above(path: string, isFolder: boolean): readonly Place[] {
    // Folders in folders without end are not gone through
    if (path.split('/', mostDepth + 1).length > mostDepth) return [];
    const cut = path.lastIndexOf('/');
    const outer = cut === -1 ? [] : this.of(path.slice(0, cut));
    const part = path.slice(cut + 1);
    const isOdd = part === '' || part.length > longestName || part.endsWith('.') || device.test(part);
    const isOfFinder = outer.length === 1 && path.startsWith(finderFolder);
    const isRenamed = outer.length === 0 ? isFolder : isOfFinder && (isFolder || part.startsWith('._'));
    const form = isRenamed && part.trim() === part ? anyName : plainName;
    const isPlain = form.test(part) && !/[\\:*?"<>|]/.test(isFolder ? part : part.replace(ofExplorer, ''));
    return [...outer, { path, key: path.toLowerCase(), isSafe: (outer.at(-1)?.isSafe ?? true) && isPlain && !isOdd }];
  }

  private of(folder: string): readonly Place[] {
    const known = this.known.get(folder) ?? this.above(folder, true);
    this.known.set(folder, known);
    return known;
  }
}

/** Every name is one file or one folder on every disk: no twins, no file where a folder is. */
export function checkNames(records: readonly CentralRecord[]): Map<CentralRecord, ZipFault> {
  const faults = new Map<CentralRecord, ZipFault>();
  const seen = new Set<string>();
  const places = new Map<string, { path: string; isFolder: boolean }>();
  const folders = new Folders();
  for (const record of records) {
    const { name, fileType, dosType } = record;
    const doubt = (reason: ZipFault['reason'], detail?: string) =>
      faults.set(record, new ZipFault(reason, name, detail));
    const isFolder = name.endsWith('/');
    const above = folders.above(isFolder ? name.slice(0, -1) : name, isFolder);
    if (!above.at(-1)?.isSafe) {
      doubt('name-unsafe');
      continue;
    }
    if (seen.has(name)) doubt('name-twice');
    seen.add(name);
    if ((fileType !== 0 && fileType !== (isFolder ? 4 : 8)) || (dosType & ~(isFolder ? 0x10 : 0)) !== 0)
      doubt('entry-not-a-file');
    for (const [depth, { path, key }] of above.entries()) {
      const isOuter = isFolder || depth < above.length - 1;
      const other = places.get(key);
      if (other && other.path !== path) doubt('name-case-twin');
      if (other && other.isFolder !== isOuter) doubt('name-twice', 'a file and a folder');
      if (other?.path !== path || other.isFolder !== isOuter) places.set(key, { path, isFolder: isOuter });
    }
  }
  return faults;
}

import { type CentralRecord, ZipFault } from './zip-directory';

/** Folders in folders, the file itself counted. */
const mostDepth = 16;

/** No disk takes a longer name, in bytes. */
const longestName = 255;

/** Names that Windows gives to devices, whatever ends them. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Every name is one file or one folder on every disk: no twins, no file where a folder is, no folder without a file. */
export function checkNames(records: readonly CentralRecord[]): Map<CentralRecord, ZipFault> {
  const faults = new Map<CentralRecord, ZipFault>();
  const seen = new Set<string>();
  const places = new Map<string, { path: string; isFolder: boolean }>();
  const filled = new Set<string>();
  for (const record of records) {
    const { name, fileType, dosType } = record;
    const doubt = (reason: ZipFault['reason'], detail?: string) =>
      faults.set(record, new ZipFault(reason, name, detail));
    const isFolder = name.endsWith('/');
    const path = isFolder ? name.slice(0, -1) : name;
    const parts = path.split('/');
    const isPlain = /^[\x21-\x7e]+$/.test(name) && !/[\\:*?"<>|]/.test(name) && parts.length <= mostDepth;
    const isOdd = (part: string) => part === '' || part.length > longestName || part.endsWith('.') || device.test(part);
    if (!isPlain || parts.some(isOdd)) {
      doubt('name-unsafe');
      continue;
    }
    if (seen.has(name)) doubt('name-twice');
    seen.add(name);
    if ((fileType !== 0 && fileType !== (isFolder ? 4 : 8)) || (dosType & ~(isFolder ? 0x10 : 0)) !== 0)
      doubt('entry-not-a-file');
    for (const depth of parts.keys()) {
      const place = { path: parts.slice(0, depth + 1).join('/'), isFolder: isFolder || depth < parts.length - 1 };
      const other = places.get(place.path.toLowerCase()) ?? place;
      if (other.path !== place.path) doubt('name-case-twin');
      if (other.isFolder !== place.isFolder) doubt('name-twice', 'a file and a folder');
      places.set(place.path.toLowerCase(), place);
      if (!isFolder) filled.add(place.path);
    }
  }
  for (const record of records)
    if (record.name.endsWith('/') && !faults.has(record) && !filled.has(record.name.slice(0, -1)))
      faults.set(record, new ZipFault('entry-not-a-file', record.name, 'a folder without a file'));
  return faults;
}

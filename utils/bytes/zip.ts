import { crc32 } from './crc32';
import { inflate } from './inflate';
import { type CentralRecord, readDirectory, widened, ZipFault } from './zip-directory';

/** How much is read before a ZIP is taken for a bomb. */
export interface ZipLimits {
  entries: number;
  /** Sum of the unpacked sizes, bytes. */
  bytes: number;
}

const usual: ZipLimits = { entries: 1_000_000, bytes: 100 * 1024 ** 3 };
/** Entries in a small ZIP, and how many bytes of the file there must be for each one more: evidence is pictures and pages. */
const fewEntries = 10_000;
const bytesEach = 1_000;
/** Evidence is text, pictures and PDF: it does not unpack to more than this many times its packed size. */
const mostRatio = 20;
/** Our packs are stored; each packed entry costs its time, however small it is. */
const mostPacked = 4_000;
/** What may unpack from a small file all the same, bytes. */
const least = 32 * 1024 ** 2;

/** What could be unpacked, and every way in which the ZIP is not what it must be. */
export interface OpenedZip {
  /** Bytes by path; directories are left out. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
  faults: ZipFault[];
  /** Records of the directory, in its order. */
  records: readonly CentralRecord[];
}

/**
 * Reads a ZIP that leaves nothing open: every byte belongs to one entry or to the directory, local headers say what the
 * directory says, names are plain ASCII paths, entries are stored or deflated files. Readers of ZIP disagree about all
 * else, and a pack must be the same to every reader.
 * @throws ZipFault, the first
 */
export async function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ZipLimits = usual,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const { files, faults } = await openZip(bytes, limits);
  if (faults[0]) throw faults[0];
  return files;
}

/**
 * The same for one who wants to look on: whatever can be unpacked in spite of a fault is. An entry whose name or place
 * is in doubt is left out.
 * @throws ZipFault when there is no directory to go by, or too much behind it
 */
export async function openZip(bytes: Uint8Array<ArrayBuffer>, limits: ZipLimits = usual): Promise<OpenedZip> {
  const faults: ZipFault[] = [];
  const told = <T>(read: () => T): T | undefined => {
    try {
      return guarded(read);
    } catch (error) {
      if (!(error instanceof ZipFault)) throw error;
      faults.push(error);
      return undefined;
    }
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { records, start } = guarded(() => readDirectory(view, mostEntries(limits, bytes.byteLength)));
  const total = records.reduce((sum, record) => sum + record.size, 0);
  const most = Math.min(limits.bytes, Math.max(least, bytes.byteLength * mostRatio));
  if (total > most) throw new ZipFault('too-large', undefined, `${total} bytes of ${bytes.byteLength}`);
  if (records.filter(({ method }) => method !== 0).length > mostPacked)
    throw new ZipFault('too-large', undefined, `more than ${mostPacked} packed entries`);
  const doubtful = checkNames(records);
  faults.push(...doubtful.values());
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const ordered = records.toSorted((a, b) => a.offset - b.offset);
  if (ordered[0]?.offset !== 0) faults.push(new ZipFault('zip-outside-bytes', undefined, 'before the first entry'));
  for (const [index, record] of ordered.entries()) {
    const next = ordered[index + 1]?.offset ?? start;
    const data = told(() => entryData(view, record, next));
    if (!data) continue;
    const content = record.method === 0 ? data : await inflated(data, record, faults);
    if (!content) continue;
    if (crc32(content) !== record.crc) faults.push(new ZipFault('zip-data-differs', record.name, 'CRC-32'));
    if (record.name.endsWith('/')) {
      if (record.size > 0) faults.push(new ZipFault('entry-not-a-file', record.name));
    } else if (!doubtful.has(record)) files.set(record.name, content);
  }
  return { files, faults, records };
}

function mostEntries({ entries }: ZipLimits, size: number): number {
  return Math.min(entries, Math.max(fewEntries, Math.floor(size / bytesEach)));
}

/** Offsets that point outside the file are a fault of the ZIP, not of ours. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof RangeError
      ? new ZipFault('zip-headers-differ', undefined, 'points outside the file')
      : error;
  }
}

/** Folders in folders, the file itself counted. */
const mostDepth = 16;

/** Names that Windows gives to devices, whatever ends them. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Every name is one file or one folder on every disk: no twins, no file where a folder is, no folder without a file. */
function checkNames(records: readonly CentralRecord[]): Map<CentralRecord, ZipFault> {
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
    if (!isPlain || parts.some((part) => part === '' || part.endsWith('.') || device.test(part))) {
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

/** The packed bytes of one entry, after its local header was held against the directory (APPNOTE 4.3.7). */
function entryData(view: DataView<ArrayBuffer>, record: CentralRecord, next: number): Uint8Array<ArrayBuffer> {
  const at = record.offset;
  const differ = (detail: string) => new ZipFault('zip-headers-differ', record.name, detail);
  if (view.getUint32(at, true) !== 0x04034b50) throw differ('no local header');
  if (record.flags & 0x2041) throw new ZipFault('zip-encrypted', record.name);
  if (record.flags & ~0x080e || (record.method !== 0 && record.method !== 8))
    throw new ZipFault('zip-method', record.name);
  if (view.getUint16(at + 6, true) !== record.flags) throw differ('flags');
  if (view.getUint16(at + 8, true) !== record.method) throw differ('method');
  if (view.getUint32(at + 10, true) !== record.time) throw differ('time');
  const nameLength = view.getUint16(at + 26, true);
  const extraLength = view.getUint16(at + 28, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 30, nameLength);
  if (nameLength !== record.rawName.length || !record.rawName.every((byte, index) => name[index] === byte))
    throw differ('name');
  const data = at + 30 + nameLength + extraLength;
  const [size, packed] = widened(view, at + 30 + nameLength, extraLength, [
    view.getUint32(at + 22, true),
    view.getUint32(at + 18, true),
  ]);
  const isLater = (record.flags & 8) !== 0;
  const local = { crc: view.getUint32(at + 14, true), size, packed };
  // What is stated later may be 0 here, each by itself: Info-ZIP into a pipe knows the size and not yet the rest
  const here = isLater
    ? { crc: local.crc || record.crc, size: local.size || record.size, packed: local.packed || record.packed }
    : local;
  if (!agrees(here, record)) throw differ('sizes');
  const rest = next - (data + record.packed);
  record.extra += extraLength;
  record.local = [
    view.getUint16(at + 4, true),
    rest,
    record.flags,
    ...Object.values(local).map((value) => (record.size === 0 ? isLater : value === 0)),
  ].join(' ');
  if (rest !== 0 || isLater) checkDescriptor(view, data + record.packed, rest, record);
  if (record.method === 0 && record.packed !== record.size) throw differ('stored size');
  return new Uint8Array(view.buffer, view.byteOffset + data, record.packed);
}

/** The data descriptor after an entry: with or without signature, 32 or 64 bits wide, and nothing more (APPNOTE 4.3.9). */
function checkDescriptor(view: DataView, at: number, length: number, record: CentralRecord): void {
  const isLater = (record.flags & 8) !== 0;
  if (!isLater || ![12, 16, 20, 24].includes(length)) throw new ZipFault('zip-outside-bytes', record.name);
  const isSigned = length === 16 || length === 24;
  if (isSigned && view.getUint32(at, true) !== 0x08074b50)
    throw new ZipFault('zip-headers-differ', record.name, 'descriptor');
  const crc = at + (isSigned ? 4 : 0);
  const wide = length >= 20;
  const number = (offset: number) => (wide ? Number(view.getBigUint64(offset, true)) : view.getUint32(offset, true));
  const stated = { crc: view.getUint32(crc, true), packed: number(crc + 4), size: number(crc + (wide ? 12 : 8)) };
  if (!agrees(stated, record)) throw new ZipFault('zip-headers-differ', record.name, 'descriptor');
}

function agrees(
  stated: { crc: number; size: number | undefined; packed: number | undefined },
  record: CentralRecord,
): boolean {
  return stated.crc === record.crc && stated.size === record.size && stated.packed === record.packed;
}

/** Unpacks one entry: exactly its bytes, and exactly the stated size. */
async function inflated(
  packed: Uint8Array<ArrayBuffer>,
  { name, size }: CentralRecord,
  faults: ZipFault[],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const content = await inflate(packed, 'deflate-raw', size);
  if (content?.byteLength === size) return content;
  faults.push(new ZipFault('zip-data-differs', name, 'not deflated data of exactly the stated size'));
  return undefined;
}

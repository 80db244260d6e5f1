import { type ByteSource, memorySource } from '../byte-source';
import { crc32 } from '../crc32';
import type { FileMap } from '../file-map';
import { inflate } from '../inflate';
import { type CentralRecord, wideBytes, widened } from './central-record';
import { readDirectory } from './zip-directory';
import { ZipFault } from './zip-fault';
import { ZipFiles } from './zip-files';
import { checkNames } from './zip-names';

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
/** What may be unpacked into memory, and the largest single file, bytes. */
const mostUnpacked = 1024 ** 3;
const mostInOne = 1024 ** 3;
/** What may unpack from a small file all the same, bytes. */
const least = 32 * 1024 ** 2;

/** What could be unpacked, and every way in which the ZIP is not what it must be. */
export interface OpenedZip {
  /** Bytes by path; directories are left out. Stored files are read when they are asked for. */
  files: FileMap;
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
export async function readZip(zip: Uint8Array<ArrayBuffer> | ByteSource, limits: ZipLimits = usual): Promise<FileMap> {
  const { files, faults } = await openZip(zip, limits);
  if (faults[0]) throw faults[0];
  return files;
}

/**
 * The same where each file is read once, by whoever asks for it: a stored one is held against its header then, and not
 * before, and not against its check sum at all. For one who holds every file to a digest.
 * @throws ZipFault, the first; and from `get`
 */
export async function readZipLater(zip: Uint8Array<ArrayBuffer> | ByteSource): Promise<FileMap> {
  const { files, faults } = await openZip(zip, usual, 'later');
  if (faults[0]) throw faults[0];
  return files;
}

/**
 * The same for one who wants to look on: whatever can be unpacked in spite of a fault is. An entry whose name or place
 * is in doubt is left out. Each file is read once for its check sum and its digests, which are kept; at a glance only where
 * stored files lie is read, not what is in them; later, not even that.
 * @throws ZipFault when there is no directory to go by, or too much behind it
 */
export async function openZip(
  zip: Uint8Array<ArrayBuffer> | ByteSource,
  limits: ZipLimits = usual,
  stored: 'read' | 'glance' | 'later' = 'read',
): Promise<OpenedZip> {
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
  // What is in memory can be digested when somebody asks
  const isKept = zip instanceof Uint8Array;
  const source = isKept ? memorySource(zip) : zip;
  const { records, start } = guarded(() => readDirectory(source, mostEntries(limits, source.size)));
  const total = records.reduce((sum, record) => sum + record.size, 0);
  const most = Math.min(limits.bytes, Math.max(least, source.size * mostRatio));
  if (total > most) throw new ZipFault('too-large', undefined, `${total} bytes of ${source.size}`);
  const packed = records.filter(({ method }) => method !== 0);
  if (packed.length > mostPacked) throw new ZipFault('too-large', undefined, `more than ${mostPacked} packed entries`);
  if (packed.reduce((sum, { size }) => sum + size, 0) > mostUnpacked)
    throw new ZipFault('too-large', undefined, `packed entries of more than ${mostUnpacked} bytes`);
  const doubtful = checkNames(records);
  faults.push(...doubtful.values());
  const files = new ZipFiles(source);
  const ordered = records.toSorted((a, b) => a.offset - b.offset);
  if (ordered[0]?.offset !== 0) faults.push(new ZipFault('zip-outside-bytes', undefined, 'before the first entry'));
  for (const [index, record] of ordered.entries()) {
    const next = ordered[index + 1]?.offset ?? start;
    if (record.size > mostInOne) throw new ZipFault('too-large', record.name, `${record.size} bytes`);
    const isStored = record.method === 0 && !record.name.endsWith('/') && !doubtful.has(record);
    if (stored === 'later' && isStored) {
      await files.add(record, { read: () => guarded(() => storedBytes(source, record, next)) });
      continue;
    }
    const from = told(() => entryStart(source, record, next));
    if (from === undefined) continue;
    if (stored === 'glance' && isStored) {
      await files.add(record, { from });
      continue;
    }
    const data = source.read(from, from + record.packed);
    const content = record.method === 0 ? data : await inflated(data, record, faults);
    if (!content) continue;
    if (crc32(content) !== record.crc) faults.push(new ZipFault('zip-data-differs', record.name, 'CRC-32'));
    if (record.name.endsWith('/')) {
      if (record.size > 0) faults.push(new ZipFault('entry-not-a-file', record.name));
    } else if (!doubtful.has(record))
      await files.add(record, record.method === 0 ? { from } : { content }, isKept ? undefined : content);
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

/** Where the packed bytes of one entry begin, after its local header was held against the directory (APPNOTE 4.3.7). */
function entryStart(source: ByteSource, record: CentralRecord, next: number): number {
  const at = record.offset;
  const differ = (detail: string) => new ZipFault('zip-headers-differ', record.name, detail);
  const fixed = viewOf(source.read(at, at + 30 + record.rawName.length));
  if (fixed.getUint32(0, true) !== 0x04034b50) throw differ('no local header');
  if (record.flags & 0x2041) throw new ZipFault('zip-encrypted', record.name);
  if (record.flags & ~0x080e || (record.method !== 0 && record.method !== 8))
    throw new ZipFault('zip-method', record.name);
  if (fixed.getUint16(6, true) !== record.flags) throw differ('flags');
  if (fixed.getUint16(8, true) !== record.method) throw differ('method');
  if (fixed.getUint32(10, true) !== record.time) throw differ('time');
  const nameLength = fixed.getUint16(26, true);
  const extraLength = fixed.getUint16(28, true);
  const isRead = nameLength + extraLength === record.rawName.length;
  const view = isRead ? fixed : viewOf(source.read(at, at + 30 + nameLength + extraLength));
  if (view.byteLength < 30 + nameLength + extraLength) throw differ('points outside the file');
  const name = new Uint8Array(view.buffer, view.byteOffset + 30, nameLength);
  if (nameLength !== record.rawName.length || !record.rawName.every((byte, index) => name[index] === byte))
    throw differ('name');
  const data = at + 30 + nameLength + extraLength;
  const narrow = [view.getUint32(22, true), view.getUint32(18, true)];
  const [size, packed] = widened(view, 30 + nameLength, extraLength, narrow);
  const isLater = (record.flags & 8) !== 0;
  const local = { crc: view.getUint32(14, true), size, packed };
  // What is stated later may be 0 here, each by itself: Info-ZIP into a pipe knows the size and not yet the rest
  const here = isLater
    ? { crc: local.crc || record.crc, size: local.size || record.size, packed: local.packed || record.packed }
    : local;
  if (!agrees(here, record)) throw differ('sizes');
  const rest = next - (data + record.packed);
  record.extra += extraLength - wideBytes(narrow);
  record.local = [
    view.getUint16(4, true),
    rest,
    record.flags,
    ...Object.values(local).map((value) => (record.size === 0 ? isLater : value === 0)),
  ].join(' ');
  if (rest !== 0 || isLater) checkDescriptor(source, data + record.packed, rest, record);
  if (record.method === 0 && record.packed !== record.size) throw differ('stored size');
  if (data + record.packed > source.size) throw differ('points outside the file');
  return data;
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView<ArrayBuffer> {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The bytes of a stored entry whose header says what the directory says. */
function storedBytes(source: ByteSource, record: CentralRecord, next: number): Uint8Array<ArrayBuffer> {
  const from = entryStart(source, record, next);
  return source.read(from, from + record.size);
}

/** The data descriptor after an entry: with or without signature, 32 or 64 bits wide, and nothing more (APPNOTE 4.3.9). */
function checkDescriptor(source: ByteSource, place: number, length: number, record: CentralRecord): void {
  const isLater = (record.flags & 8) !== 0;
  if (!isLater || ![12, 16, 20, 24].includes(length)) throw new ZipFault('zip-outside-bytes', record.name);
  const view = viewOf(source.read(place, place + length));
  const isSigned = length === 16 || length === 24;
  if (isSigned && view.getUint32(0, true) !== 0x08074b50)
    throw new ZipFault('zip-headers-differ', record.name, 'descriptor');
  const crc = isSigned ? 4 : 0;
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

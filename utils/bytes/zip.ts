import { crc32 } from './crc32';
import { type CentralRecord, readDirectory, widened, ZipFault } from './zip-directory';

/** How much is read before a ZIP is taken for a bomb. */
export interface ZipLimits {
  entries: number;
  /** Sum of the unpacked sizes, bytes. */
  bytes: number;
}

const usual: ZipLimits = { entries: 10_000, bytes: 1024 ** 3 };

/**
 * Reads a ZIP that leaves nothing open: every byte belongs to one entry or to the directory, local headers say what the
 * directory says, names are plain ASCII paths, entries are stored or deflated files. Readers of ZIP disagree about all
 * else, and a pack must be the same to every reader.
 * @returns bytes by path; directories are left out
 * @throws ZipFault
 */
export async function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  limits: ZipLimits = usual,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { records, start } = guarded(() => readDirectory(view));
  if (records.length > limits.entries) throw new ZipFault('zip-too-large', undefined, `${records.length} entries`);
  const total = records.reduce((sum, record) => sum + record.size, 0);
  if (total > limits.bytes) throw new ZipFault('zip-too-large', undefined, `${total} bytes`);
  checkNames(records);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const ordered = records.toSorted((a, b) => a.offset - b.offset);
  if (ordered[0]?.offset !== 0) throw new ZipFault('zip-outside-bytes', undefined, 'before the first entry');
  for (const [index, record] of ordered.entries()) {
    const next = ordered[index + 1]?.offset ?? start;
    const data = guarded(() => entryData(view, record, next));
    const content = record.method === 0 ? data : await inflated(data, record);
    if (content.byteLength !== record.size) throw new ZipFault('zip-data-differs', record.name, 'size');
    if (crc32(content) !== record.crc) throw new ZipFault('zip-data-differs', record.name, 'CRC-32');
    if (!record.name.endsWith('/')) files.set(record.name, content);
    else if (record.size > 0) throw new ZipFault('entry-not-a-file', record.name);
  }
  return files;
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

/** Names that Windows gives to devices, whatever ends them. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Every name is one file or one folder on every disk: no twins, no file where a folder is, no folder without a file. */
function checkNames(records: readonly CentralRecord[]): void {
  const seen = new Set<string>();
  const places = new Map<string, { path: string; isFolder: boolean }>();
  const filled = new Set<string>();
  for (const { name, fileType, dosType } of records) {
    const isFolder = name.endsWith('/');
    const path = isFolder ? name.slice(0, -1) : name;
    const parts = path.split('/');
    const isPlain = /^[\x21-\x7e]+$/.test(name) && !/[\\:*?"<>|]/.test(name);
    if (!isPlain || parts.some((part) => part === '' || part.endsWith('.') || device.test(part)))
      throw new ZipFault('name-unsafe', name);
    if (seen.has(name)) throw new ZipFault('name-twice', name);
    seen.add(name);
    if ((fileType !== 0 && fileType !== (isFolder ? 4 : 8)) || (dosType & ~(isFolder ? 0x10 : 0)) !== 0)
      throw new ZipFault('entry-not-a-file', name);
    for (const depth of parts.keys()) {
      const place = { path: parts.slice(0, depth + 1).join('/'), isFolder: isFolder || depth < parts.length - 1 };
      const other = places.get(place.path.toLowerCase()) ?? place;
      if (other.path !== place.path) throw new ZipFault('name-case-twin', name);
      if (other.isFolder !== place.isFolder) throw new ZipFault('name-twice', name, 'a file and a folder');
      places.set(place.path.toLowerCase(), place);
      if (!isFolder) filled.add(place.path);
    }
  }
  const empty = records.find(({ name }) => name.endsWith('/') && !filled.has(name.slice(0, -1)));
  if (empty) throw new ZipFault('entry-not-a-file', empty.name, 'a folder without a file');
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

/** Unpacks one entry. Data that are still whole without their last byte hide something behind their end. */
async function inflated(
  packed: Uint8Array<ArrayBuffer>,
  { name, size }: CentralRecord,
): Promise<Uint8Array<ArrayBuffer>> {
  const content = await unpack(packed, size);
  if (!content) throw new ZipFault('zip-data-differs', name, 'not deflated data of the stated size');
  if (await unpack(packed.subarray(0, -1), size))
    throw new ZipFault('zip-data-differs', name, 'bytes behind the deflated data');
  return content;
}

/** Inflated bytes, or nothing when the data are broken, cut short or unpack to more than `size` (RFC 1951). */
async function unpack(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const content = new Uint8Array(size);
  let filled = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (filled + part.value.byteLength > size) throw new RangeError('more than stated');
      content.set(part.value, filled);
      filled += part.value.byteLength;
    }
    return content.subarray(0, filled);
  } catch {
    await reader.cancel().catch(() => {});
    return undefined;
  }
}

import type { ByteSource } from '../byte-source';

/** Why an archive is refused. */
type ZipReason =
  | 'zip-not-a-zip'
  | 'too-large'
  | 'zip-outside-bytes'
  | 'zip-headers-differ'
  | 'zip-encrypted'
  | 'zip-method'
  | 'zip-data-differs'
  | 'name-unsafe'
  | 'name-twice'
  | 'name-case-twin'
  | 'entry-not-a-file';

/** A ZIP that is not what it must be. */
export class ZipFault extends Error {
  constructor(
    readonly reason: ZipReason,
    readonly path?: string,
    readonly detail?: string,
  ) {
    super(reason);
    this.name = 'ZipFault';
  }
}

/** One record of the central directory (APPNOTE 4.3.12), sizes in bytes. */
export interface CentralRecord {
  name: string;
  rawName: Uint8Array;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where its local header stands. */
  offset: number;
  /** Unix file type bits, 0 when the maker states none. */
  fileType: number;
  /** MS-DOS attributes by which some readers take a file for a folder, a label, a device or a link. */
  dosType: number;
  /** MS-DOS date and time. */
  time: number;
  /** Permissions and attributes as the maker states them. */
  mode: number;
  /** Versions that made it and that are needed, and its internal attributes, as the maker states them. */
  maker: string;
  /** Bytes of extra fields, in the directory and, once that was read, beside the entry. */
  extra: number;
  /** What the local header is free to choose, once it was read. */
  local: string;
}

/** The directory and where it begins. */
interface CentralDirectory {
  records: CentralRecord[];
  start: number;
}

const whole = 0xffffffff;
/** Signatures of a record of the directory, and of the record that ends it. */
const recordMark = 0x02014b50;
export const endMark = 0x06054b50;
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the end record and the central directory of a one-disk ZIP without comment; ZIP64 where 32 bits are not enough.
 * Nothing may stand between the directory and the end of the file.
 * @throws ZipFault
 */
export function readDirectory(source: ByteSource, mostEntries: number): CentralDirectory {
  const tail = viewOf(source.read(Math.max(0, source.size - endBytes), source.size));
  const end = tail.byteLength - 22;
  const head = viewOf(source.read(0, 4));
  if (end < 0 || head.getUint32(0, true) !== 0x04034b50) throw new ZipFault('zip-not-a-zip');
  if (tail.getUint32(end, true) !== endMark) throw new ZipFault('zip-outside-bytes', undefined, behindTheEnd(source));
  if (tail.getUint16(end + 20, true) !== 0) throw new ZipFault('zip-outside-bytes', undefined, 'archive comment');
  const { count, size, start, limit } = endFacts(tail, end, source.size - tail.byteLength);
  if (start + size !== limit) throw new ZipFault('zip-outside-bytes', undefined, 'beside the central directory');
  const view = viewOf(source.read(start, limit));
  const records: CentralRecord[] = [];
  let at = 0;
  while (at < size) {
    if (at + 46 > size || view.getUint32(at, true) !== recordMark) throw new ZipFault('zip-headers-differ');
    if (records.length >= mostEntries) throw new ZipFault('too-large', undefined, `more than ${mostEntries} entries`);
    const record = readRecord(view, at, size);
    records.push(record.record);
    at = record.next;
  }
  if (records.length !== count)
    throw new ZipFault('zip-headers-differ', undefined, `${records.length} entries of ${count}`);
  return { records, start };
}

/** Entries, bytes and place of the directory, as the end record of ZIP64 states them (APPNOTE 4.3.14). */
export const wideFacts = (view: DataView, record: number) => ({
  count: number64(view, record + 32),
  size: number64(view, record + 40),
  start: number64(view, record + 48),
});

/** What stands where the end record should: its own comment (APPNOTE 4.3.16), other bytes, or nothing that was ever an end. */
function behindTheEnd(source: ByteSource): string {
  const view = viewOf(source.read(Math.max(0, source.size - 22 - 0xffff), source.size));
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== endMark) continue;
    const behind = view.byteLength - at - 22;
    const comment = view.getUint16(at + 20, true);
    return comment === behind ? `archive comment of ${comment} bytes` : `${behind} bytes behind the end record`;
  }
  return 'no end record at the end';
}

/** The end record, and before it the locator and the record of ZIP64. */
const endBytes = 22 + 20 + 56;

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView<ArrayBuffer> {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** @param base where in the file the view begins */
function endFacts(view: DataView, end: number, base: number) {
  const disks = view.getUint32(end + 4, true);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const facts = { count, size, start: view.getUint32(end + 16, true), limit: base + end };
  if (disks !== 0 || view.getUint16(end + 8, true) !== count)
    throw new ZipFault('zip-headers-differ', undefined, 'disks');
  const needs64 = facts.count === 0xffff || facts.size === whole || facts.start === whole;
  if (!needs64) return facts;
  const locator = end - 20;
  const record = locator - 56;
  if (record < 0 || view.getUint32(locator, true) !== 0x07064b50 || view.getUint32(record, true) !== 0x06064b50) {
    throw new ZipFault('zip-headers-differ', undefined, 'ZIP64 record');
  }
  if (number64(view, record + 4) !== 44 || view.getBigUint64(record + 16, true) !== 0n)
    throw new ZipFault('zip-headers-differ', undefined, 'ZIP64 record');
  if (number64(view, record + 24) !== number64(view, record + 32) || view.getUint32(locator + 4, true) !== 0)
    throw new ZipFault('zip-headers-differ', undefined, 'disks');
  const wide = wideFacts(view, record);
  if (number64(view, locator + 8) !== base + record)
    throw new ZipFault('zip-headers-differ', undefined, 'ZIP64 locator');
  const isTold = (narrow: number, most: number, value: number) => narrow === most || narrow === value;
  if (
    !isTold(facts.count, 0xffff, wide.count) ||
    !isTold(facts.size, whole, wide.size) ||
    !isTold(facts.start, whole, wide.start)
  )
    throw new ZipFault('zip-headers-differ', undefined, 'ZIP64 record');
  return { ...wide, limit: base + record };
}

/**
 * A record of the central directory as its bytes state it, judged by nobody.
 * @throws RangeError where it goes on beyond its bytes
 */
export function statedRecord(view: DataView<ArrayBuffer>, at: number) {
  if (view.getUint32(at, true) !== recordMark) throw new RangeError('no record of the central directory');
  const name = { at: at + 46, length: view.getUint16(at + 28, true) };
  const extra = { at: name.at + name.length, length: view.getUint16(at + 30, true) };
  const comment = view.getUint16(at + 32, true);
  return {
    ...{ name, extra, comment, next: extra.at + extra.length + comment },
    ...{
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
    },
    /** Its size, its packed size and the place of its local header: each may say "see ZIP64". */
    narrow: [24, 20, 42].map((place) => view.getUint32(at + place, true)),
    fileType: view.getUint16(at + 40, true) >>> 12,
  };
}

function readRecord(view: DataView<ArrayBuffer>, at: number, limit: number) {
  const { name, extra, comment, next, narrow: sizes, ...stated } = statedRecord(view, at);
  if (comment !== 0) throw new ZipFault('zip-outside-bytes', undefined, 'comment of an entry');
  if (view.getUint16(at + 34, true) !== 0) throw new ZipFault('zip-headers-differ', undefined, 'disks');
  if (next > limit) throw new ZipFault('zip-headers-differ', undefined, 'directory cut short');
  const rawName = new Uint8Array(view.buffer, view.byteOffset + name.at, name.length);
  const [size = 0, packed = 0, offset = 0] = widened(view, extra.at, extra.length, sizes);
  const record: CentralRecord = {
    name: nameOf(rawName, stated.flags),
    rawName,
    ...stated,
    packed,
    size,
    offset,
    dosType: view.getUint16(at + 38, true) & 0x0458,
    time: view.getUint32(at + 12, true),
    mode: view.getUint32(at + 38, true),
    maker: `${view.getUint32(at + 4, true)} ${view.getUint16(at + 36, true)}`,
    extra: extra.length - wideBytes(sizes),
    local: '',
  };
  return { record, next };
}

/** Windows in Japan writes names in its own code page; which of them may hold other letters than ASCII is judged elsewhere. */
const ofWindows = new TextDecoder('shift_jis', { fatal: true });

function nameOf(raw: Uint8Array, flags: number): string {
  try {
    return decoder.decode(raw);
  } catch {
    try {
      if ((flags & 0x0800) === 0) return ofWindows.decode(raw);
    } catch {
      // No text in this code page either
    }
    throw new ZipFault('name-unsafe', undefined, 'not UTF-8');
  }
}

/** Bytes of the extra field that a ZIP of this size cannot do without. */
export function wideBytes(narrow: readonly number[]): number {
  const asked = narrow.filter((field) => field === whole).length;
  return asked === 0 ? 0 : 4 + asked * 8;
}

/** Extra fields that carry times, owners or wide sizes. Others may rename the file for some readers (0x7075). */
const harmless = [0x0001, 0x000a, 0x5455, 0x5855, 0x7855, 0x7875];
/** An empty mark that `jar` puts in front of its first entry. */
const jarMark = 0xcafe;

/**
 * Fills fields that say "see ZIP64" from the extra field 0x0001, in its fixed order (APPNOTE 4.5.3). It holds these and
 * nothing more, and extra fields fill their room to the last byte: else readers would see different sizes.
 */
export function widened(view: DataView, at: number, length: number, fields: readonly number[]): number[] {
  let found = [...fields];
  const end = at + length;
  const differ = (detail: string) => new ZipFault('zip-headers-differ', undefined, detail);
  for (let field = at; field < end; field += 4 + view.getUint16(field + 2, true)) {
    const id = view.getUint16(field, true);
    if (field + 4 > end || field + 4 + view.getUint16(field + 2, true) > end) throw differ('extra field cut short');
    if (id === jarMark && view.getUint16(field + 2, true) === 0) continue;
    if (!harmless.includes(id)) throw differ(`extra field 0x${id.toString(16)}`);
    if (id !== 1) continue;
    const asked = found.filter((narrow) => narrow === whole).length;
    if (view.getUint16(field + 2, true) !== asked * 8) throw differ('ZIP64 field');
    found = filled(view, field + 4, found);
  }
  return found;
}

/** The numbers of an extra field 0x0001, in its fixed order, for the fields that ask for them. */
export function filled(view: DataView, at: number, narrow: readonly number[]): number[] {
  let value = at - 8;
  return narrow.map((field) => {
    if (field !== whole) return field;
    value += 8;
    return number64(view, value);
  });
}

function number64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipFault('too-large');
  return Number(value);
}

import { ZipFault } from './zip-fault';

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

/** What a field of 32 bits says that leaves its value to ZIP64. */
export const whole = 0xffffffff;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Whether a record of the directory begins there, by its signature. */
export const isRecord = (view: DataView, at: number): boolean => view.getUint32(at, true) === 0x02014b50;

/**
 * A record of the central directory as its bytes state it, judged by nobody.
 * @throws RangeError where it goes on beyond its bytes
 */
export function statedRecord(view: DataView<ArrayBuffer>, at: number) {
  if (!isRecord(view, at)) throw new RangeError('no record of the central directory');
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

/**
 * A record of the central directory that says one thing to every reader, and where the next begins.
 * @param limit where the directory ends
 * @throws ZipFault
 */
export function readRecord(view: DataView<ArrayBuffer>, at: number, limit: number) {
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
  const says = (flags & 0x0800) === 0 ? [decoder, ofWindows] : [decoder];
  for (const codePage of says) {
    try {
      return codePage.decode(raw);
    } catch {
      // No text in this code page: the next, or none
    }
  }
  throw new ZipFault('name-unsafe', undefined, 'not UTF-8');
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

/**
 * A number of eight bytes.
 * @throws ZipFault where no number here holds it
 */
export function number64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ZipFault('too-large');
  return Number(value);
}

import { crc32 } from '../crc32';
import { joined } from '../joined';
import type { NamedBytes } from '../named-bytes';

/** An entry that is written: what the directory at the end says of it. */
interface ZipEntry {
  name: string;
  crc: number;
  size: number;
  /** Where its local header stands. */
  offset: number;
}

const whole = 0xffffffff;
/** Bytes of an entry in the directory beside its name: fixed part and the place of a far one (APPNOTE 4.3.12, 4.5.3). */
const mostOfCentral = 46 + 12;
/** External attributes of every entry (APPNOTE 4.4.15): to Unix a plain file that its owner may write. */
export const attributes = (0o100644 << 16) >>> 0;
const encoder = new TextEncoder();

/**
 * A ZIP that is written entry by entry: stored, sizes and CRC in every local header (APPNOTE 4.3.7), since Office programs
 * refuse stored entries that state them behind the data, and one time for all, so that the same files give the same bytes.
 * ZIP64 where 32 bits are not enough (APPNOTE 4.5.3).
 */
export class StoredZip {
  /** As MS-DOS counts them. */
  private readonly time: number;
  private readonly day: number;

  /**
   * @param at time of every entry, ISO 8601 UTC
   * @param entries written before, by whoever goes on with a ZIP that was begun
   */
  constructor(
    at: string,
    readonly entries: ZipEntry[] = [],
    private end = 0,
  ) {
    const time = new Date(at);
    this.time = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
    this.day = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  }

  /** What stands in front of the bytes of this entry; they must follow, all of them. */
  begin(name: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
    return this.beginSized({ name, crc: crc32(bytes), size: bytes.byteLength });
  }

  /** The same for an entry that is written piece by piece, whose CRC is known before. */
  beginSized(known: { name: string; crc: number; size: number }): Uint8Array<ArrayBuffer> {
    const entry = { ...known, offset: this.end };
    const { name } = known;
    const rawName = encoder.encode(name);
    const header = joined([this.record(0x04034b50, [45, 0], entry, rawName.length), rawName]);
    this.end += header.byteLength + entry.size;
    this.entries.push(entry);
    return header;
  }

  /** Bytes so far. */
  get size(): number {
    return this.end;
  }

  /** The directory and what ends the file. */
  finish(): Uint8Array<ArrayBuffer> {
    // In one room: of half a million entries the parts would take ten times their bytes
    const most = this.entries.reduce((sum, { name }) => sum + mostOfCentral + 3 * name.length, 0);
    const directory = new Uint8Array(most);
    let size = 0;
    for (const entry of this.entries)
      for (const part of this.central(entry)) {
        directory.set(part, size);
        size += part.byteLength;
      }
    return joined([directory.subarray(0, size), ...endOf(this.entries.length, size, this.end)]);
  }

  private central(entry: ZipEntry): Uint8Array[] {
    const rawName = encoder.encode(entry.name);
    const isFar = entry.offset >= whole;
    // Made by 3.0 of Unix; no comment, first disk
    const head = this.record(0x02014b50, [30, 3, 45, 0], entry, rawName.length, isFar ? 12 : 0);
    const place = new DataView(new ArrayBuffer(14));
    place.setUint32(6, attributes, true);
    place.setUint32(10, isFar ? whole : entry.offset, true);
    if (!isFar) return [head, new Uint8Array(place.buffer), rawName];
    const far = new DataView(new ArrayBuffer(12));
    far.setUint16(0, 1, true);
    far.setUint16(2, 8, true);
    far.setBigUint64(4, BigInt(entry.offset), true);
    return [head, new Uint8Array(place.buffer), rawName, new Uint8Array(far.buffer)];
  }

  /** Signature, versions, and the 24 bytes that local header and directory share: flags, method, time, CRC, sizes, lengths. */
  private record(signature: number, versions: number[], { crc, size }: ZipEntry, nameLength: number, extra = 0) {
    if (size >= whole) throw new RangeError('an entry of four gigabytes');
    const bytes = new Uint8Array(4 + versions.length + 24);
    const head = new DataView(bytes.buffer);
    head.setUint32(0, signature, true);
    bytes.set(versions, 4);
    const view = new DataView(bytes.buffer, 4 + versions.length);
    view.setUint16(4, this.time, true);
    view.setUint16(6, this.day, true);
    view.setUint32(8, crc, true);
    view.setUint32(12, size, true);
    view.setUint32(16, size, true);
    view.setUint16(20, nameLength, true);
    view.setUint16(22, extra, true);
    return bytes;
  }
}

/** The end record, with its ZIP64 twin and locator where a number does not fit (APPNOTE 4.3.14 to 4.3.16). */
function endOf(count: number, size: number, start: number): Uint8Array[] {
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, Math.min(count, 0xffff), true);
  end.setUint16(10, Math.min(count, 0xffff), true);
  end.setUint32(12, Math.min(size, whole), true);
  end.setUint32(16, Math.min(start, whole), true);
  if (count < 0xffff && size < whole && start < whole) return [new Uint8Array(end.buffer)];
  const wide = new DataView(new ArrayBuffer(76));
  wide.setUint32(0, 0x06064b50, true);
  wide.setBigUint64(4, 44n, true);
  wide.setUint16(12, 45, true);
  wide.setUint16(14, 45, true);
  for (const [at, value] of [
    [24, count],
    [32, count],
    [40, size],
    [48, start],
  ] as const)
    wide.setBigUint64(at, BigInt(value), true);
  wide.setUint32(56, 0x07064b50, true);
  wide.setBigUint64(64, BigInt(start + size), true);
  wide.setUint32(72, 1, true);
  return [new Uint8Array(wide.buffer), new Uint8Array(end.buffer)];
}

/** The same for a few files in memory. */
export function storedZip(files: readonly NamedBytes[], at: string): Uint8Array<ArrayBuffer> {
  const zip = new StoredZip(at);
  const parts = files.flatMap(({ name, bytes }) => [zip.begin(name, bytes), bytes]);
  return joined([...parts, zip.finish()]);
}

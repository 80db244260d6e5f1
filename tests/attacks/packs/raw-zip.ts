import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as a hostile or careless maker would write it. */
export interface RawEntry {
  name: string;
  bytes: Uint8Array;
  /** Name in the local header, when it differs. */
  localName?: string;
  deflate?: boolean;
  /** Unix mode with type bits. */
  mode?: number;
  flags?: number;
  /** Size that the headers state, when it is not the true one. */
  statedSize?: number;
  extra?: Uint8Array;
  /** Of the local header, when it is not the directory's. */
  localExtra?: Uint8Array;
  /** Bytes after the end of the deflated data, inside the entry. */
  slack?: string;
}

/** A ZIP byte by byte, with no check at all: for making what a strict reader must refuse. */
export function rawZip(
  entries: readonly RawEntry[],
  { before = '', after = '', comment = '' } = {},
): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [Buffer.from(before)];
  const directory: Buffer[] = [];
  let offset = before.length;
  for (const entry of entries) {
    const packed = entry.deflate ? deflateRawSync(entry.bytes) : Buffer.from(entry.bytes);
    const data = Buffer.concat([packed, Buffer.from(entry.slack ?? '')]);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(entry.flags ?? 0, 2);
    facts.writeUInt16LE(entry.deflate ? 8 : 0, 4);
    facts.writeUInt32LE(crc32(entry.bytes), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(entry.statedSize ?? entry.bytes.length, 18);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const extra = Buffer.from(entry.extra ?? []);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts]);
    local.writeUInt16LE(localName.length, 26);
    const beside = Buffer.from(entry.localExtra ?? extra);
    local.writeUInt16LE(beside.length, 28);
    parts.push(local, localName, beside, data);
    const name = Buffer.from(entry.name);
    const central = Buffer.alloc(46);
    central.write('504b0102', 'hex');
    central.writeUInt16LE(0x0314, 4);
    facts.copy(central, 6, 0, 22);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name, extra);
    offset += local.length + localName.length + beside.length + data.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return new Uint8Array(Buffer.concat([...parts, index, end, Buffer.from(comment), Buffer.from(after)]));
}

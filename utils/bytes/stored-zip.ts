import { crc32 } from './crc32';
import type { NamedBytes } from './named-bytes';

/**
 * A ZIP with sizes and CRC in every local header (APPNOTE 4.3.7): Office programs refuse stored entries that state them
 * behind the data, as a streaming writer does. One time for all entries, so the same files give the same bytes.
 */
export function storedZip(files: readonly NamedBytes[], at: string): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const rawName = new TextEncoder().encode(name);
    const facts = factsOf(bytes, rawName.length, at);
    parts.push(record(0x04034b50, facts), rawName, bytes);
    const central = new Uint8Array(20);
    new DataView(central.buffer).setUint32(14, offset, true);
    directory.push(record(0x02014b50, new Uint8Array([20, 0, ...facts])), central.subarray(4, 18), rawName);
    offset += 30 + rawName.length + bytes.byteLength;
  }
  const size = directory.reduce((sum, part) => sum + part.byteLength, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  return joined([...parts, ...directory, new Uint8Array(end.buffer)]);
}

/** The 26 bytes that local header and directory share: version, flags, method, time, CRC, sizes, lengths. */
function factsOf(bytes: Uint8Array, nameLength: number, at: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(26));
  const time = new Date(at);
  const day = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  view.setUint16(0, 20, true);
  view.setUint16(6, (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1), true);
  view.setUint16(8, day, true);
  view.setUint32(10, crc32(bytes), true);
  view.setUint32(14, bytes.byteLength, true);
  view.setUint32(18, bytes.byteLength, true);
  view.setUint16(22, nameLength, true);
  return new Uint8Array(view.buffer);
}

function record(signature: number, rest: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + rest.byteLength);
  new DataView(bytes.buffer).setUint32(0, signature, true);
  bytes.set(rest, 4);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

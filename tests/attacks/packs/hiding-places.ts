import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { bytesOf } from './forged-pack';

/** A chunk with its length and its right check sum. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.byteLength, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Header, data and end of a picture of a copy: what we write has these three. */
function partsOf(png: Uint8Array) {
  return { head: png.subarray(0, 33), packed: Buffer.from(png.subarray(41, -16)), end: png.subarray(-12) };
}

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const hidden = bytesOf('Comment\0山田花子');

/** Places in a PNG where words can lie and no viewer shows them; check sums are right everywhere. */
export const hidingPlaces: [string, string, (png: Uint8Array) => Uint8Array<ArrayBuffer>][] = [
  ['in text', 'tEXt', (png) => joined(png.subarray(0, 33), chunk('tEXt', hidden), png.subarray(33))],
  ['in a private chunk', 'baNk', (png) => joined(png.subarray(0, 33), chunk('baNk', hidden), png.subarray(33))],
  ['in a chunk of colour', 'iCCP', (png) => joined(png.subarray(0, 33), chunk('iCCP', hidden), png.subarray(33))],
  ['behind the data', 'eXIf', (png) => joined(png.subarray(0, -12), chunk('eXIf', hidden), png.subarray(-12))],
  ['behind the end', 'behind IEND', (png) => joined(png, hidden)],
  ['in the end', 'IEND', (png) => joined(png.subarray(0, -12), chunk('IEND', hidden))],
  ['in an empty picture before', 'IHDR', (png) => joined(png.subarray(0, 33), png.subarray(8))],
  [
    'behind the zlib stream',
    'behind the pixels',
    (png) => {
      const { head, packed, end } = partsOf(png);
      return joined(head, chunk('IDAT', Buffer.concat([packed, hidden])), end);
    },
  ],
  [
    'behind the zlib stream, its check sum once more',
    'behind the pixels',
    (png) => {
      const { head, packed, end } = partsOf(png);
      return joined(head, chunk('IDAT', Buffer.concat([packed, hidden, packed.subarray(-4)])), end);
    },
  ],
  [
    'in row filters',
    'row filters',
    (png) => {
      const { head, packed, end } = partsOf(png);
      const rows = inflateSync(packed);
      const row = 598 * 3 + 1;
      for (const index of hidden.keys()) {
        const at = index * row;
        rows[at] = 1;
        for (let x = row - 1; x > 3; x -= 1) rows[at + x] = (rows[at + x] ?? 0) - (rows[at + x - 3] ?? 0);
      }
      return joined(head, chunk('IDAT', deflateSync(rows)), end);
    },
  ],
  [
    'in the choice of packing',
    'another hand',
    (png) => {
      const { head, packed, end } = partsOf(png);
      return joined(head, chunk('IDAT', deflateSync(inflateSync(packed), { level: 9 })), end);
    },
  ],
  [
    'in the parting of the data',
    'another hand',
    (png) => {
      const { head, packed, end } = partsOf(png);
      return joined(head, chunk('IDAT', packed.subarray(0, 77)), chunk('IDAT', packed.subarray(77)), end);
    },
  ],
  [
    'under transparency',
    'transparency',
    (png) => {
      const { packed, end } = partsOf(png);
      const plain = inflateSync(packed);
      const height = plain.length / (598 * 3 + 1);
      const rows = Buffer.alloc(height * (598 * 4 + 1));
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < 598; x += 1) {
          const rgb = plain.subarray(y * (598 * 3 + 1) + 1 + x * 3, y * (598 * 3 + 1) + 4 + x * 3);
          const isWhite = rgb.every((value) => value === 255);
          rows.set(isWhite ? [hidden[x % hidden.length] ?? 0, 0, 0, 0] : [...rgb, 255], y * (598 * 4 + 1) + 1 + x * 4);
        }
      }
      const head = Buffer.alloc(13);
      head.writeUInt32BE(598, 0);
      head.writeUInt32BE(height, 4);
      head.set([8, 6], 8);
      return joined(png.subarray(0, 8), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), end);
    },
  ],
];

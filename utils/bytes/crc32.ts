/** Sixteen tables behind one another, so that sixteen bytes are taken at a time ("slicing by 16"). */
const table = new Int32Array(16 * 256);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
  table[byte] = value;
}
for (let at = 256; at < table.length; at += 1) {
  const before = table[at - 256] ?? 0;
  table[at] = (before >>> 8) ^ (table[before & 255] ?? 0);
}
const at = (slice: number, value: number) => table[slice * 256 + (value & 255)] ?? 0;
/** Four bytes, of which `slice` is the last one's table. */
const four = (slice: number, value: number) =>
  at(slice + 3, value) ^ at(slice + 2, value >>> 8) ^ at(slice + 1, value >>> 16) ^ at(slice, value >>> 24);

/**
 * CRC-32 as in ZIP and PNG (ISO 3309), unsigned.
 * @param before of the bytes in front of these, to go on from
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = ~before;
  let next = 0;
  for (const last = bytes.length - 16; next <= last; next += 16)
    crc =
      four(12, crc ^ words.getInt32(next, true)) ^
      four(8, words.getInt32(next + 4, true)) ^
      four(4, words.getInt32(next + 8, true)) ^
      four(0, words.getInt32(next + 12, true));
  for (; next < bytes.length; next += 1) crc = (crc >>> 8) ^ at(0, crc ^ (bytes[next] ?? 0));
  return ~crc >>> 0;
}

/** Eight tables, so that eight bytes are taken at a time ("slicing by 8"). */
const table = new Uint32Array(8 * 256);
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

/**
 * CRC-32 as in ZIP and PNG (ISO 3309), unsigned.
 * @param before of the bytes in front of these, to go on from
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  let next = 0;
  for (const last = bytes.length - 8; next <= last; next += 8) {
    const low = crc ^ word(bytes, next);
    const high = word(bytes, next + 4);
    crc =
      at(7, low) ^
      at(6, low >>> 8) ^
      at(5, low >>> 16) ^
      at(4, low >>> 24) ^
      at(3, high) ^
      at(2, high >>> 8) ^
      at(1, high >>> 16) ^
      at(0, high >>> 24);
  }
  for (; next < bytes.length; next += 1) crc = (crc >>> 8) ^ at(0, crc ^ (bytes[next] ?? 0));
  return ~crc >>> 0;
}

function word(bytes: Uint8Array, from: number): number {
  return (
    (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8) | ((bytes[from + 2] ?? 0) << 16) | ((bytes[from + 3] ?? 0) << 24)
  );
}

/** `deflate`: zlib (RFC 1950). `deflate-raw`: without its head and check sum (RFC 1951), as in ZIP. */
export type Packing = 'deflate' | 'deflate-raw';

/**
 * Unpacks data that end where their bytes end. Engines differ on what may follow: data that are still whole without
 * their last byte hide something behind their end.
 * @param limit most bytes that it may unpack to
 * @returns `broken` for data that are damaged, cut short or longer than the limit, `more` for bytes behind the end
 */
export async function inflateWhole(
  packed: Uint8Array<ArrayBuffer>,
  limit: number,
  packing: Packing,
): Promise<Uint8Array<ArrayBuffer> | 'broken' | 'more'> {
  const content = await unpack(packed, limit, packing);
  if (!content) return 'broken';
  return (await unpack(packed.subarray(0, -1), limit, packing)) ? 'more' : content;
}

async function unpack(
  packed: Uint8Array<ArrayBuffer>,
  limit: number,
  packing: Packing,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream(packing)).getReader();
  const content = new Uint8Array(limit);
  let filled = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (filled + part.value.byteLength > limit) throw new RangeError('more than stated');
      content.set(part.value, filled);
      filled += part.value.byteLength;
    }
    return content.subarray(0, filled);
  } catch {
    await reader.cancel().catch(() => {});
    return undefined;
  }
}

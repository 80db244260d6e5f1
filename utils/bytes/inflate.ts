type Packed = Uint8Array<ArrayBuffer>;

/**
 * Inflated bytes, or nothing when the data are broken, cut short, followed by more or unpack to more than `most` bytes:
 * the room is made as it fills, so that a small bomb costs no more than it holds (RFC 1950, RFC 1951). Some engines pass
 * over what follows the end and some do not; here data that are whole without their last byte are never taken.
 */
export async function inflate(
  packed: Packed,
  format: 'deflate' | 'deflate-raw',
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const content = await inflatedAt(packed, format, most);
  return content && !(await inflatedAt(packed.subarray(0, -1), format, most)) ? content : undefined;
}

async function inflatedAt(
  packed: Packed,
  format: 'deflate' | 'deflate-raw',
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const parts: Uint8Array[] = [];
  let filled = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      filled += part.value.byteLength;
      if (filled > most) throw new RangeError('more than expected');
      parts.push(part.value);
    }
  } catch {
    await reader.cancel().catch(() => {});
    return undefined;
  }
  const content = new Uint8Array(filled);
  let at = 0;
  for (const part of parts) {
    content.set(part, at);
    at += part.byteLength;
  }
  return content;
}

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
  const content = await inflatedAt(packed, format, most, true);
  return content && !(await inflatedAt(packed.subarray(0, -1), format, most, false)) ? content : undefined;
}

/** Engines unpack what they are given in one go, all of it, before anybody can say that it is enough. */
const pieceBytes = 16_384;

function inPieces(packed: Packed): ReadableStream<Packed> {
  let at = 0;
  return new ReadableStream<Packed>(
    {
      pull(controller) {
        if (at >= packed.byteLength) return controller.close();
        controller.enqueue(packed.slice(at, at + pieceBytes));
        at += pieceBytes;
      },
    },
    { highWaterMark: 0 },
  );
}

async function inflatedAt(
  packed: Packed,
  format: 'deflate' | 'deflate-raw',
  most: number,
  isKept: boolean,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = inPieces(packed).pipeThrough(new DecompressionStream(format)).getReader();
  // Deflate packs 1,032 to one at best
  const content = new Uint8Array(isKept ? Math.min(most, packed.byteLength * 1_032 + 1_024) : 0);
  let filled = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (filled + part.value.byteLength > most) throw new RangeError('more than expected');
      if (isKept) content.set(part.value, filled);
      filled += part.value.byteLength;
    }
  } catch {
    await reader.cancel().catch(() => {});
    return undefined;
  }
  return filled === content.byteLength ? content : content.slice(0, filled);
}

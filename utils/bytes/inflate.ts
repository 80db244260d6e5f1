import { joined } from './joined';

type Packed = Uint8Array<ArrayBuffer>;
type Format = 'deflate' | 'deflate-raw';

/**
 * Inflated bytes, or nothing when the data are broken, cut short, followed by more or unpack to more than `most` bytes:
 * the room is made as it fills, so that a small bomb costs no more than it holds (RFC 1950, RFC 1951). Some engines pass
 * over what follows the end and some do not; here data that are whole without their last byte are never taken.
 */
export async function inflate(packed: Packed, format: Format, most: number): Promise<Packed | undefined> {
  const parts = await partsOf(packed, format, most);
  if (!parts) return undefined;
  if (await refusesMore(format)) return joined(parts);
  return (await partsOf(packed.subarray(0, -1), format, most)) ? undefined : joined(parts);
}

/** Engines unpack what they are given in one go, all of it, before anybody can say that it is enough. */
const pieceBytes = 16_384;

function inPieces(packed: Packed, bytes: number): ReadableStream<Packed> {
  let at = 0;
  return new ReadableStream<Packed>(
    {
      pull(controller) {
        if (at >= packed.byteLength) return controller.close();
        controller.enqueue(packed.slice(at, at + bytes));
        at += bytes;
      },
    },
    { highWaterMark: 0 },
  );
}

async function partsOf(packed: Packed, format: Format, most: number, piece = pieceBytes) {
  const reader = inPieces(packed, piece).pipeThrough(new DecompressionStream(format)).getReader();
  const parts: Packed[] = [];
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
  return parts;
}

/** No bytes, packed; a byte more follows. */
const emptyAndMore: Readonly<Record<Format, number[]>> = {
  deflate: [0x78, 0x9c, 3, 0, 0, 0, 0, 1, 0],
  'deflate-raw': [3, 0, 0],
};
const refusals = new Map<Format, Promise<boolean>>();

/** Whether this engine itself refuses what follows the end, in one piece with it and in a piece of its own: asked once. */
function refusesMore(format: Format): Promise<boolean> {
  const known = refusals.get(format);
  if (known) return known;
  const more = Uint8Array.from(emptyAndMore[format]);
  const tried = [more.byteLength, more.byteLength - 1].map((piece) => partsOf(more, format, 1, piece));
  const found = Promise.all(tried).then((read) => read.every((parts) => parts === undefined));
  refusals.set(format, found);
  return found;
}

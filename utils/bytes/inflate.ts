import { joined } from './joined';

type Packed = Uint8Array<ArrayBuffer>;
type Format = 'deflate' | 'deflate-raw';

/**
 * Inflated bytes, or nothing when the data are broken, cut short, followed by more or unpack to more than `most` bytes:
 * the room is made as it fills, so that a small bomb costs no more than it holds (RFC 1950, RFC 1951). Some engines pass
 * over what follows the end and some do not; here data that are whole without their last byte are never taken.
 */
export async function inflate(packed: Packed, format: Format, most: number): Promise<Packed | undefined> {
  const room = roomFor(packed, most);
  if (!(await unpack(packed, format, most, room))) return undefined;
  if (await refusesMore(format)) return room.whole();
  return (await unpack(packed.subarray(0, -1), format, most)) ? undefined : room.whole();
}

/** Where the unpacked bytes go. */
interface Room {
  put(part: Packed, at: number): void;
  whole(): Packed;
}

/** Deflate packs 1,032 to one at best: where that may be all that is asked for, its place is made at once, else part by part. */
function roomFor(packed: Packed, most: number): Room {
  const parts: Packed[] = [];
  if (packed.byteLength * 1_032 + 1_024 < most) return { put: (part) => parts.push(part), whole: () => joined(parts) };
  const content = new Uint8Array(most);
  let filled = 0;
  return {
    put: (part, at) => {
      content.set(part, at);
      filled = at + part.byteLength;
    },
    whole: () => (filled === most ? content : content.slice(0, filled)),
  };
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

/** Whether the data are whole and no more than `most`. */
async function unpack(packed: Packed, format: Format, most: number, room?: Room, piece = pieceBytes): Promise<boolean> {
  const reader = inPieces(packed, piece).pipeThrough(new DecompressionStream(format)).getReader();
  let filled = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (filled + part.value.byteLength > most) throw new RangeError('more than expected');
      room?.put(part.value, filled);
      filled += part.value.byteLength;
    }
  } catch {
    // What is no stream of this kind, and what is too long, is told as false
    // It ended by itself
    await reader.cancel().catch(() => {});
    return false;
  }
  return true;
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
  const tried = [more.byteLength, more.byteLength - 1].map((piece) => unpack(more, format, 1, undefined, piece));
  const found = Promise.all(tried).then((read) => !read.includes(true));
  refusals.set(format, found);
  return found;
}

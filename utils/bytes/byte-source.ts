/** Bytes that are read piece by piece: of a file on a disk, or in memory. Reading waits, so it is for threads beside a page. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `from` (included) to `to` (not included), as many of them as there are. */
  read(from: number, to: number): Uint8Array<ArrayBuffer>;
}

/** Bytes that are in memory already. */
export function memorySource(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  return { size: bytes.byteLength, read: (from, to) => bytes.subarray(from, Math.max(from, to)) };
}

/** The same bytes; tells after each reading how many were read in all. */
export function toldSource(source: ByteSource, onRead: (bytes: number) => void): ByteSource {
  let sum = 0;
  return {
    size: source.size,
    read(from, to) {
      const bytes = source.read(from, to);
      sum += bytes.byteLength;
      onRead(sum);
      return bytes;
    },
  };
}

/** What is read at once from a disk, bytes. */
const windowBytes = 2 * 1024 ** 2;
/** Checks go through the files of an archive side by side: so many places of it are kept at hand. */
const mostWindows = 6;
/** Who goes through a file from the front finds so many pieces more read already. */
const windowsAhead = 2;

/**
 * The same bytes, read in larger pieces: files of an archive lie one after the other, and most are small. The pieces stand
 * at fixed places, so that no order of asking has one read twice.
 * @param readAhead reads beside what goes on, for pieces that will be asked for next
 */
export function windowed(
  source: ByteSource,
  readAhead?: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>>,
): ByteSource {
  /** By their number in the file; the one used last stands last. */
  const windows = new Map<number, Uint8Array<ArrayBuffer>>();
  const onTheWay = new Set<number>();
  let last = -1;
  const ends = (number: number) => [number * windowBytes, Math.min(source.size, (number + 1) * windowBytes)] as const;
  function keep(number: number, window: Uint8Array<ArrayBuffer>): void {
    windows.delete(number);
    windows.set(number, window);
    if (windows.size > mostWindows) windows.delete(windows.keys().next().value ?? 0);
  }
  async function begin(number: number): Promise<void> {
    if (!readAhead || windows.has(number) || onTheWay.has(number) || number * windowBytes >= source.size) return;
    onTheWay.add(number);
    try {
      const window = await readAhead(...ends(number));
      if (!windows.has(number)) keep(number, window);
    } catch {
      // Whoever asks for it reads it, and is told why not
    }
    onTheWay.delete(number);
  }
  function windowAt(number: number): Uint8Array<ArrayBuffer> {
    const window = windows.get(number) ?? source.read(...ends(number));
    keep(number, window);
    if (number === last + 1) for (let ahead = 1; ahead <= windowsAhead; ahead += 1) void begin(number + ahead);
    last = number;
    return window;
  }
  return {
    size: source.size,
    read(from, to) {
      const end = Math.min(to, source.size);
      if (from >= end) return new Uint8Array();
      if (end - from >= windowBytes) return source.read(from, end);
      const first = Math.floor(from / windowBytes);
      const start = first * windowBytes;
      // Copies: whoever keeps a small file keeps no more than that
      const begun = windowAt(first).slice(from - start, end - start);
      if (end <= start + windowBytes) return begun;
      const bytes = new Uint8Array(end - from);
      bytes.set(begun);
      bytes.set(windowAt(first + 1).subarray(0, bytes.byteLength - begun.byteLength), begun.byteLength);
      return bytes;
    },
  };
}

/** What is read at once for small pieces: those of a record's headers that lie beside each other, bytes. */
const blockBytes = 16 * 1024;

/**
 * A file of this thread alone, of which small pieces that stand near each other are read together: asked one by one they
 * cost their question, and not their bytes.
 * @param readAt fills the room it is given from that place on, and says how far
 */
export function inBlocks(size: number, readAt: (room: Uint8Array<ArrayBuffer>, at: number) => number): ByteSource {
  const block = new Uint8Array(blockBytes);
  let [begin, end] = [0, 0];
  return {
    size,
    read(from, to) {
      const last = Math.max(from, Math.min(to, size));
      if (last - from > blockBytes) {
        const bytes = new Uint8Array(last - from);
        return bytes.subarray(0, readAt(bytes, from));
      }
      if (from < begin || last > end) [begin, end] = [from, from + readAt(block, from)];
      return block.slice(from - begin, Math.min(last, end) - begin);
    },
  };
}

/** A file of the browser (File API, `FileReaderSync`: in worker threads only). */
export function fileSource(file: Blob): ByteSource {
  const reader = new FileReaderSync();
  const source = {
    size: file.size,
    read: (from: number, to: number) => new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to))),
  };
  return windowed(source, async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()));
}

/** The one way in which a thread beside a page waits for a file; TypeScript knows it in workers only. */
declare class FileReaderSync {
  readAsArrayBuffer(file: Blob): ArrayBuffer;
}

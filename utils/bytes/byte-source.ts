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

/** What is read at once from a disk, bytes. */
const windowBytes = 4 * 1024 ** 2;
/** Checks go through the files of an archive side by side: so many places of it are kept at hand. */
const mostWindows = 6;

/**
 * The same bytes, read in larger pieces: files of an archive lie one after the other, and most are small. The pieces stand
 * at fixed places, so that no order of asking has one read twice.
 */
export function windowed(source: ByteSource): ByteSource {
  /** By their number in the file; the one used last stands last. */
  const windows = new Map<number, Uint8Array<ArrayBuffer>>();
  function windowAt(number: number): Uint8Array<ArrayBuffer> {
    const start = number * windowBytes;
    const window = windows.get(number) ?? source.read(start, Math.min(source.size, start + windowBytes));
    windows.delete(number);
    windows.set(number, window);
    if (windows.size > mostWindows) windows.delete(windows.keys().next().value ?? 0);
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

/** A file of the browser (File API, `FileReaderSync`: in worker threads only). */
export function fileSource(file: Blob): ByteSource {
  const reader = new FileReaderSync();
  return windowed({
    size: file.size,
    read: (from, to) => new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to))),
  });
}

/** The one way in which a thread beside a page waits for a file; TypeScript knows it in workers only. */
declare class FileReaderSync {
  readAsArrayBuffer(file: Blob): ArrayBuffer;
}

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

/** The same bytes, read in larger pieces: files of an archive lie one after the other, and most are small. */
export function windowed(source: ByteSource): ByteSource {
  let window = new Uint8Array();
  let start = 0;
  return {
    size: source.size,
    read(from, to) {
      const end = Math.min(to, source.size);
      if (from >= end) return new Uint8Array();
      if (end - from >= windowBytes) return source.read(from, end);
      if (from < start || end > start + window.byteLength) {
        window = source.read(from, Math.min(source.size, from + windowBytes));
        start = from;
      }
      // A copy: whoever keeps a small file keeps no more than that
      return window.slice(from - start, end - start);
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

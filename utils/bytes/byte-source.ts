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
const windowBytes = 1024 ** 2;
/** Checks go through the files of an archive side by side: so many places of it are kept at hand. */
const mostWindows = 8;

/** The same bytes, read in larger pieces: files of an archive lie one after the other, and most are small. */
export function windowed(source: ByteSource): ByteSource {
  /** The one used last stands last. */
  const windows: { start: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  return {
    size: source.size,
    read(from, to) {
      const end = Math.min(to, source.size);
      if (from >= end) return new Uint8Array();
      if (end - from >= windowBytes) return source.read(from, end);
      const at = windows.findIndex(({ start, bytes }) => from >= start && end <= start + bytes.byteLength);
      const [found] = at < 0 ? [] : windows.splice(at, 1);
      if (!found && windows.length === mostWindows) windows.shift();
      const window = found ?? { start: from, bytes: source.read(from, Math.min(source.size, from + windowBytes)) };
      windows.push(window);
      // A copy: whoever keeps a small file keeps no more than that
      return window.bytes.slice(from - window.start, end - window.start);
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

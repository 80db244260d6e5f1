import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type ByteSource, windowed } from '../../bytes/byte-source';

/** Uses a file on the disk piece by piece, and closes it. */
export async function withFile<Result>(path: string, use: (file: ByteSource) => Promise<Result>): Promise<Result> {
  const file = openSync(path, 'r');
  try {
    return await use(
      windowed({
        size: fstatSync(file).size,
        read(from, to) {
          const bytes = new Uint8Array(to - from);
          let filled = 0;
          while (filled < bytes.byteLength) {
            const count = readSync(file, bytes, filled, bytes.byteLength - filled, from + filled);
            if (count === 0) break;
            filled += count;
          }
          return bytes.subarray(0, filled);
        },
      }),
    );
  } finally {
    closeSync(file);
  }
}

/** A file that somebody named, whole. @throws Error that names it and says why it cannot be read */
export async function readGiven(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}: cannot be read (${error.code ?? error.message})`);
  });
}

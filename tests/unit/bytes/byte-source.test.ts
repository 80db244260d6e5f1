import { describe, expect, it } from 'vitest';
import { windowed } from '../../../utils/bytes/byte-source';

const size = 21_000_000;
const whole = Uint8Array.from({ length: size }, (_, at) => (at * 7 + (at >> 8)) & 255);

/** A disk that counts what is read from it. */
function disk() {
  const counted = { bytes: 0 };
  const source = windowed({
    size,
    read(from, to) {
      counted.bytes += to - from;
      return whole.slice(from, to);
    },
  });
  return { source, counted };
}

describe('files of an archive, read piece by piece', () => {
  it.each([
    ['at the beginning', 0, 10],
    ['over two pieces', 4 * 1024 ** 2 - 3, 4 * 1024 ** 2 + 5],
    ['of nearly a piece, over two', 1_000_000, 5_100_000],
    ['larger than a piece', 1_000, 9_000_000],
    ['up to the end', size - 7, size],
    ['past the end', size - 7, size + 100],
    ['behind the end', size + 1, size + 9],
  ])('gives the bytes %s', (_, from, to) => {
    expect(Buffer.compare(disk().source.read(from, to), whole.slice(from, to))).toBe(0);
  });

  it('reads no piece twice for files that are asked for neither in order nor at once', () => {
    const { source, counted } = disk();
    for (let record = 0; record < 60; record += 1)
      for (const file of [5, 0, 3, 1, 4, 2])
        source.read(record * 345_000 + file * 57_000, record * 345_000 + (file + 1) * 57_000);
    expect(counted.bytes).toBeLessThanOrEqual(size);
  });

  it('gives bytes that keep nothing else in memory', () => {
    expect(disk().source.read(100, 200).buffer.byteLength).toBe(100);
  });
});

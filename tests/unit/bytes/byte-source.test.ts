import { describe, expect, it } from 'vitest';
import { inBlocks, windowed } from '../../../utils/bytes/byte-source';

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

describe('headers of an archive, read some at once', () => {
  /** A file that counts how often it is asked. */
  function held() {
    const counted = { questions: 0 };
    const source = inBlocks(size, (room, at) => {
      counted.questions += 1;
      const read = whole.subarray(at, Math.min(size, at + room.byteLength));
      room.set(read);
      return read.byteLength;
    });
    return { source, counted };
  }

  it('gives the very bytes, near and far, forwards and backwards, at the end and past it', () => {
    const { source } = held();
    const places = [0, 40, 16_000, 16_384, 100_000, 99_990, 5, size - 60, size - 10, size, size + 9];
    for (const from of places)
      for (const length of [0, 1, 60, 16_384, 16_385, 90_000])
        expect(Buffer.compare(source.read(from, from + length), whole.slice(from, from + length))).toBe(0);
  });

  it('asks once for what stands near, and gives bytes that keep nothing else in memory', () => {
    const { source, counted } = held();
    for (let at = 1_000; at < 16_000; at += 1_000) expect(source.read(at, at + 100).buffer.byteLength).toBe(100);
    expect(counted.questions).toBe(1);
  });
});

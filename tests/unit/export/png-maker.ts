import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG of 8 bits a sample with every filter of the standard in turn: RGBA as a browser's canvas writes it, or RGB as
 * browsers write a shot of a tab. A fourth number of a pixel is how much of it covers what lies under it.
 */
export function makePng(
  width: number,
  height: number,
  pixel: (x: number, y: number) => readonly number[],
  channels: 3 | 4 = 4,
) {
  const row = width * channels;
  const plain = new Uint8Array(row * height).fill(255);
  for (let at = 0; at < plain.length; at += channels) {
    plain.set(pixel((at / channels) % width, Math.floor(at / row)), at);
  }
  const filtered = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const filter = y % 5;
    filtered[y * (row + 1)] = filter;
    for (let at = 0; at < row; at += 1) {
      const here = y * row + at;
      const own = plain[here] ?? 0;
      const left = at < channels ? 0 : (plain[here - channels] ?? 0);
      const up = y === 0 ? 0 : (plain[here - row] ?? 0);
      const corner = at < channels || y === 0 ? 0 : (plain[here - row - channels] ?? 0);
      filtered[here + y + 1] = own - guessOf(filter, left, up, corner);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 4 ? 6 : 2], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(filtered)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]));
}

/** What a filter of the standard takes a byte to be, from its three neighbours. */
function guessOf(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

import { crc32, deflateSync } from 'node:zlib';

/** A PNG as a browser's canvas writes it: 8-bit RGBA, with every filter of the standard in turn. */
export function makePng(width: number, height: number, pixel: (x: number, y: number) => [number, number, number]) {
  const row = width * 4;
  const plain = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) plain.set([...pixel(x, y), 255], y * row + x * 4);
  }
  const filtered = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const filter = y % 5;
    filtered[y * (row + 1)] = filter;
    for (let at = 0; at < row; at += 1) {
      const own = plain[y * row + at] ?? 0;
      const left = at < 4 ? 0 : (plain[y * row + at - 4] ?? 0);
      const up = y === 0 ? 0 : (plain[(y - 1) * row + at] ?? 0);
      const corner = at < 4 || y === 0 ? 0 : (plain[(y - 1) * row + at - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      filtered[y * (row + 1) + 1 + at] = (own - guess) & 255;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(filtered)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]));
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

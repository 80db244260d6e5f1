import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflated } from '../../../utils/bytes/deflate';
import { opaqueLines, pngOfLines } from '../../../utils/bytes/png/opaque-lines';
import { canvasPng, plainPng, readPixels } from '../../../utils/bytes/png/png';
import { makePng } from '../export/png-maker';
import { postPixels } from '../export/sample-incident';

const text = (words: string) => new TextEncoder().encode(words);

/** Chunks of a PNG as a stock reader lists them. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const found: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    found.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)),
    });
  return found;
}

function pngOf(chunks: readonly { type: string; data: Uint8Array }[], behind: Uint8Array = new Uint8Array()) {
  const parts = chunks.map(({ type, data }) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  });
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts, behind]));
}

const good = chunksOf(makePng(40, 30, postPixels(40)));
const [header, data, end] = good as [(typeof good)[0], (typeof good)[0], (typeof good)[0]];
const words = { type: 'tEXt', data: text('Comment\0山田花子') };
const rows = inflateSync(data.data);
const grown = Buffer.from(header.data);
grown.writeUInt32BE(31, 4);

describe('the strict PNG reader', () => {
  it.each([
    ['bytes behind IEND', pngOf(good, text('山田花子')), 'behind IEND'],
    ['a second picture behind IEND', pngOf([...good, ...good]), 'behind IEND'],
    ['bytes in IEND', pngOf([header, data, { type: 'IEND', data: text('x') }]), 'IEND'],
    ['a repeated header', pngOf([header, header, data, end]), 'IHDR'],
    ['no header first', pngOf([words, header, data, end]), 'tEXt|IHDR'],
    ['data in parts', pngOf([header, data, words, { type: 'IDAT', data: new Uint8Array() }, end]), 'IDAT'],
    [
      'bytes behind the zlib stream',
      pngOf([header, { ...data, data: Buffer.concat([data.data, text('花子')]) }, end]),
      'behind',
    ],
    [
      'a zlib stream and its check sum once more',
      pngOf([header, { ...data, data: Buffer.concat([data.data, text('花子'), data.data.subarray(-4)]) }, end]),
      'behind',
    ],
    [
      'bytes behind the zlib stream in a chunk of their own',
      pngOf([header, data, { type: 'IDAT', data: text('花子') }, end]),
      'behind',
    ],
    [
      'more rows than the header says',
      pngOf([header, { ...data, data: deflateSync(Buffer.concat([rows, rows])) }, end]),
      'length',
    ],
    ['fewer rows than the header says', pngOf([{ ...header, data: grown }, data, end]), 'length'],
    [
      'a filter that is none',
      pngOf([header, { ...data, data: deflateSync(Buffer.concat([Buffer.from([7]), rows.subarray(1)])) }, end]),
      'form',
    ],
    ['a wrong check sum', pngOf(good).with(60, pngOf(good)[60]! ^ 1), 'CRC'],
    ['a file cut short', pngOf(good).subarray(0, -6), 'short'],
    ['a palette', pngOf([{ ...header, data: header.data.with(9, 3) }, data, end]), 'form'],
    ['sixteen bits', pngOf([{ ...header, data: header.data.with(8, 16) }, data, end]), 'form'],
    ['interlacing', pngOf([{ ...header, data: header.data.with(12, 1) }, data, end]), 'form'],
    [
      'a size beyond all screens',
      pngOf([
        { ...header, data: Buffer.concat([Buffer.from('7fffffff7fffffff', 'hex'), header.data.subarray(8)]) },
        data,
        end,
      ]),
      'size',
    ],
  ])('refuses %s', async (_, png, reason) => {
    await expect(readPixels(new Uint8Array(png))).rejects.toThrow(new RegExp(reason));
  });

  it('tells words in chunks and filters from bare pixels', async () => {
    expect(await readPixels(pngOf(good))).toMatchObject({ isBare: false, width: 40, height: 30 });
    const plain = plainPng(await readPixels(pngOf(good)));
    expect((await readPixels(plain)).isBare).toBe(true);
    const [ownHeader, ownData, ownEnd] = chunksOf(plain);
    expect((await readPixels(pngOf([ownHeader!, words, words, ownData!, ownEnd!]))).isBare).toBe(false);
  });
});

describe('the plain PNG of pixels', () => {
  it('is three chunks, reads back the same, and keeps nothing of what lay under transparency', async () => {
    const hidden = [...text('山田花子の住所')];
    const raw = Buffer.concat(
      [0, 1, 2].map((row) =>
        Buffer.from([0, ...[0, 1, 2, 3].flatMap((x) => [...hidden.slice(row * 6, row * 6 + 3), x * 0])]),
      ),
    );
    const head = Buffer.alloc(13);
    head.writeUInt32BE(4, 0);
    head.writeUInt32BE(3, 4);
    head.set([8, 6], 8);
    const under = pngOf([{ type: 'IHDR', data: head }, { type: 'IDAT', data: deflateSync(raw) }, end]);
    const plain = plainPng(await readPixels(under));
    expect(chunksOf(plain).map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect(new Set((await readPixels(plain)).rgb)).toEqual(new Set([255]));
  });
});

describe('the PNG of what a canvas shows', () => {
  const [width, height] = [53, 24];
  // Plain ground and letters above, a photograph below
  const shown = (x: number, y: number) =>
    y < 12 ? [255, 255, (x >> 4) & 1 ? 255 : 0] : [(x * 5 + y) & 255, (x * 3) & 255, (x * y) & 255];
  const pixels = Array.from({ length: width * height }, (_, at) => shown(at % width, Math.floor(at / width)));
  const canvas = { width, height, data: Uint8ClampedArray.from(pixels.flatMap((rgb) => [...rgb, 255])) };

  it('reads back as the same pixels, opaque, with no other chunk, and goes into a report as it is', async () => {
    const png = await canvasPng(canvas);
    expect(chunksOf(png).map(({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect(await readPixels(png)).toMatchObject({
      width,
      height,
      translucent: false,
      rgb: Uint8Array.from(pixels.flat()),
    });
    expect(await opaqueLines(png)).toHaveProperty('packed');
  });

  it('leaves plain rows as they are and writes those of a photograph as differences', async () => {
    const [, data] = chunksOf(await canvasPng(canvas));
    const rows = inflateSync(data?.data ?? Buffer.of());
    const filters = Array.from({ length: height }, (_, y) => rows[y * (width * 3 + 1)]);
    expect(filters).toEqual([...Array(12).fill(0), ...Array(12).fill(1)]);
  });
});

describe('our packing', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['one byte', Uint8Array.of(200)],
    ['one colour', new Uint8Array(100_000).fill(255)],
    ['every byte', Uint8Array.from({ length: 70_000 }, (_, at) => (at * at) >> 3)],
    ['words', text('番犬は記録する。'.repeat(5_000))],
  ])('of %s is unpacked by stock zlib', (_, bytes) => {
    const packed = deflated(bytes);
    expect(Buffer.from(inflateSync(packed)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is frozen: the verifier holds redacted copies of today against it', () => {
    expect(Buffer.from(deflated(text('abcabcabcabcabcabc番犬番犬番犬'))).toString('hex')).toBe(
      '78014b4c4a4643cfa7ae7adeb50699040038ab13ae',
    );
  });
});

describe('lines of a picture that hides nothing', () => {
  const asPixels = async (png: Uint8Array<ArrayBuffer>) => {
    const lines = await opaqueLines(png);
    return lines && readPixels(await pngOfLines(lines));
  };

  it('are its pixels, whatever filter stands before them', async () => {
    const png = makePng(67, 41, (x, y) => [(x * 7 + y) & 255, (x * y) & 255, (y * 31) & 255]);
    expect((await asPixels(png))?.rgb).toEqual((await readPixels(png)).rgb);
  });

  it('stay as they are where there is no fourth channel', async () => {
    const plain = plainPng(await readPixels(makePng(40, 30, postPixels(40))));
    const lines = await opaqueLines(plain);
    expect(lines && (await pngOfLines(lines))).toEqual(plain);
  });

  it('are none where one pixel can be seen through', async () => {
    for (const [x, y] of [
      [0, 0],
      [13, 1],
      [39, 29],
    ] as const) {
      const seen = Uint8Array.from(rows);
      const place = y * (40 * 4 + 1) + 1 + x * 4 + 3;
      seen[place] = ((seen[place] ?? 0) + 1) & 255;
      const png = pngOf([header, { type: 'IDAT', data: deflateSync(seen) }, end]);
      expect((await readPixels(png)).translucent).toBe(true);
      expect(await opaqueLines(png)).toBeUndefined();
    }
  });
});

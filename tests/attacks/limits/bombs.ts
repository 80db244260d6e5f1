import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { makePack } from '../../unit/export/pack-maker';
import { samplePackInput } from '../../unit/export/sample-incident';
import {
  bytesOf,
  closePack,
  edit,
  entriesOf,
  type Forged,
  openPack,
  rewriteManifests,
  top,
} from '../packs/forged-pack';
import { type RawEntry, rawZip } from '../packs/raw-zip';
import type { Bomb } from './bomb';
import { copyBombs } from './copy-bombs';
import { expansionBombs } from './expansion-bombs';
import { pageBombs } from './page-bombs';

const room = 4_300_000;
const repeated = (words: string, length = room) => words.repeat(Math.floor(length / words.length));

/** The good pack with one file of its payload exchanged, everything listed anew. */
const inFile = (name: string, path: string, bytes: () => Uint8Array, more: Partial<RawEntry> = {}): Bomb => ({
  name,
  make: async (good) => {
    const files = await openPack(good);
    files.set(path, new Uint8Array(bytes()));
    await rewriteManifests(files);
    return rawZip(entriesOf(files).map((entry) => (entry.name === `${top}/${path}` ? { ...entry, ...more } : entry)));
  },
});

const inZip = (name: string, entries: () => RawEntry[]): Bomb => ({
  name,
  make: async (good) => rawZip([...entriesOf(await openPack(good)), ...entries()]),
});

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000);

function png(width: number, height: number, packed: Uint8Array): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** A report with one font map and many pages that all draw the same packed stream. */
function pdf(pages: number, content: Uint8Array, map: Uint8Array): Uint8Array {
  const stream = (number: number, packed: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`${number} 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
      packed,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  const page = (index: number) =>
    `${index + 10} 0 obj\n<< /Type /Page /Contents 2 0 R /Resources << /Font << /F${index} 4 0 R >> >> >>\nendobj\n`;
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n4 0 obj\n<< /Type /Font /ToUnicode 3 0 R >>\nendobj\n'),
    stream(2, content),
    stream(3, map),
    Buffer.from(Array.from({ length: pages }, (_, index) => page(index)).join('')),
    Buffer.from('startxref\n0\n%%EOF\n'),
  ]);
}

/** The keywords of the good report stay, so that its words are read at all. */
const report = (name: string, make: () => Uint8Array): Bomb => ({
  name,
  make: async (good) => {
    const files = await openPack(good);
    const old = Buffer.from(files.get('data/report.pdf') ?? []).toString('latin1');
    const keywords = /<pdf:Keywords>[^<]*<\/pdf:Keywords>/.exec(old)?.[0] ?? '';
    const bytes = Buffer.from(make());
    const at = bytes.indexOf('\n') + 1;
    const whole = Buffer.concat([bytes.subarray(0, at), Buffer.from(`% ${keywords}\n`, 'latin1'), bytes.subarray(at)]);
    files.set('data/report.pdf', new Uint8Array(whole));
    await rewriteManifests(files);
    return closePack(files);
  },
});

const text = (name: string, words: () => { post: string; page: string }): Bomb => ({
  name,
  make: async (good) => {
    const files = await openPack(good);
    const { post, page } = words();
    for (const path of ['data/post.json', 'data/seal.json'])
      edit(files, path, /("text": ?)"[^"]*"/, `$1${JSON.stringify(post)}`);
    files.set('data/page.html', bytesOf(page));
    files.set('data/post.txt', bytesOf(''));
    await rewriteManifests(files);
    return closePack(files);
  },
});

export const bombs: readonly Bomb[] = [
  inZip('ZIP: one entry that unpacks to a gigabyte', () => [
    { name: `${top}/data/zeros`, bytes: zeros(1_000), deflate: true },
  ]),
  inZip('ZIP: states little, unpacks to a gigabyte', () => [
    { name: `${top}/data/zeros`, bytes: zeros(1_000), deflate: true, statedSize: 10 },
  ]),
  inZip('ZIP: states a gigabyte, holds nothing', () => [
    { name: `${top}/data/zeros`, bytes: new Uint8Array(), deflate: true, statedSize: 1_000_000_000 },
  ]),
  inZip('ZIP: entries without end', () =>
    Array.from({ length: 30_000 }, (_, index) => ({ name: `${top}/data/${index}`, bytes: new Uint8Array() })),
  ),
  inZip('ZIP: 9,900 packed entries', () =>
    Array.from({ length: 9_900 }, (_, index) => ({ name: `${top}/data/${index}`, bytes: bytesOf('x'), deflate: true })),
  ),
  inZip('ZIP: folders in folders in one name', () =>
    Array.from({ length: 30 }, (_, index) => ({
      name: `${top}/${repeated('a/', 60_000)}${index}`,
      bytes: bytesOf('x'),
    })),
  ),
  inZip('ZIP: a folder of a capture for every entry', () =>
    Array.from({ length: 9_900 }, (_, index) => ({
      name: `${top}/data/capture-${index + 2}/seal.json`,
      bytes: bytesOf('{}'),
    })),
  ),
  inZip('ZIP: a folder of a redacted copy for every entry', () =>
    Array.from({ length: 9_900 }, (_, index) => ({
      name: `${top}/data/redacted-${index + 1}/redaction.json`,
      bytes: bytesOf('{}'),
    })),
  ),
  report('PDF: a stream that unpacks to a gigabyte', () =>
    pdf(1, deflateSync(zeros(1_000)), deflateSync(Buffer.alloc(0))),
  ),
  report('PDF: one stream drawn by thousands of pages', () =>
    pdf(30_000, deflateSync(zeros(20)), deflateSync(Buffer.alloc(0))),
  ),
  report('PDF: a map of a font, named thousands of times', () =>
    pdf(
      30_000,
      deflateSync(Buffer.alloc(0)),
      deflateSync(Buffer.from(repeated('<0000> <ffff> [<0041>]\n', 20_000_000))),
    ),
  ),
  report('PDF: maps that begin and never end', () =>
    pdf(1, deflateSync(Buffer.alloc(0)), deflateSync(Buffer.from(repeated('beginbfchar ', 30_000_000)))),
  ),
  report('PDF: text that begins and never ends', () =>
    pdf(1, deflateSync(Buffer.from(repeated('BT ', 30_000_000))), deflateSync(Buffer.alloc(0))),
  ),
  report('PDF: objects that never end', () => Buffer.from(`%PDF-1.4\n${repeated('1 0 obj\n')}startxref\n0\n%%EOF\n`)),
  report('PDF: objects without streams', () =>
    Buffer.from(`%PDF-1.4\n${repeated('1 0 obj\nendobj\n')}startxref\n0\n%%EOF\n`),
  ),
  report('PDF: blanks before the end', () => Buffer.from(`%PDF-1.4\nstartxref${repeated(' ')}\n0\n%%EOF x\n`)),
  {
    name: 'PDF: a picture higher than forty windows, in pieces',
    make: async () => {
      const { blob } = await makePack(await samplePackInput({ height: 16_000 }));
      return new Uint8Array(await blob.arrayBuffer());
    },
  },
  inFile('HTML: tags that never end', 'data/page.html', () => bytesOf(repeated('<a '))),
  inFile('HTML: quotation marks that never end', 'data/page.html', () => bytesOf(repeated(`<a "'`))),
  inFile('HTML: one tag', 'data/page.html', () => bytesOf(`<img ${repeated('alt ')}>`)),
  inFile('HTML: comments that never end', 'data/page.html', () => bytesOf(repeated('<!--'))),
  inFile('HTML: scripts that never end', 'data/page.html', () => bytesOf(repeated('<script>'))),
  inFile('HTML: elements that end in the last line', 'data/page.html', () =>
    bytesOf(`${repeated('<style><script><svg>')}</svg>`),
  ),
  inFile('HTML: marks over one letter', 'data/page.html', () => bytesOf(repeated('\u0301\u0316', room / 2))),
  inFile('HTML: references that never end', 'data/page.html', () => bytesOf(repeated('&a'))),
  inFile('HTML: times', 'data/page.html', () => bytesOf(repeated('<a title="1">'))),
  text('text: nearly what the page says, a million times', () => ({
    post: `${'a'.repeat(1_000_000)}b`,
    page: 'a'.repeat(2_000_000),
  })),
  text('text: one letter in an element each', () => ({
    post: 'a'.repeat(200_000),
    page: repeated('<b>a</b>', 3_900_000),
  })),
  text('text: hidden elements without end', () => ({
    post: 'a'.repeat(150_000),
    page: `${repeated('<b hidden>', 1_950_000)}a${repeated('<b style="">a</b>', 1_950_000)}`,
  })),
  text('text: one letter in a hidden element each', () => ({
    post: 'a'.repeat(150_000),
    page: repeated('<b hidden>a</b>', 3_900_000),
  })),
  text('text: a style that hides nothing in each element', () => ({
    post: 'a'.repeat(150_000),
    page: repeated('<b style>a</b>', 3_900_000),
  })),
  text('text: a blank between all letters', () => ({
    post: `${'a '.repeat(400_000)}b`,
    page: repeated('a ', 2_700_000),
  })),
  inFile('HTML: links to the post without end', 'data/page.html', () =>
    bytesOf(repeated('<a href="/i/status/2125091629328146883">')),
  ),
  text('text: half of it in order', () => ({ post: `${'ab'.repeat(400_000)}c`, page: 'ba'.repeat(1_000_000) })),
  inFile('PNG: a gigapixel', 'data/screenshot-post.png', () => png(32_000, 32_000, deflateSync(zeros(1_000)))),
  inFile('PNG: a gigabyte behind small numbers', 'data/screenshot-post.png', () =>
    png(598, 416, deflateSync(zeros(1_000))),
  ),
  inFile('PNG: numbers without pixels', 'data/screenshot-post.png', () => png(65_000, 65_000, deflateSync(zeros(1)))),
  inFile('PNG: empty chunks', 'data/screenshot-post.png', () => {
    const whole = png(598, 416, deflateSync(zeros(1)));
    const empty = Buffer.from('00000000494441540000000035af061e'.slice(0, 24).padEnd(24, '0'), 'hex');
    empty.writeUInt32BE(crc32(Buffer.from('IDAT')), 8);
    return Buffer.concat([whole.subarray(0, 33), ...Array.from({ length: 350_000 }, () => empty), whole.subarray(33)]);
  }),
  inFile('JSON: brackets in brackets', 'data/post.json', () => bytesOf('['.repeat(room))),
  inFile('JSON: closed brackets in brackets', 'data/post.json', () =>
    bytesOf(`${'['.repeat(room / 2)}${']'.repeat(room / 2)}`),
  ),
  inFile('JSON: two million wrong notes', 'data/post.json', () => bytesOf(`{"notes":[${repeated('1,')}1]}`)),
  inFile('JSON: members without end', 'data/seal.json', () =>
    bytesOf(`{${Array.from({ length: 300_000 }, (_, index) => `"a${index}":1`).join()}}`),
  ),
  inFile('custody: lines of nothing', 'data/custody.jsonl', () => bytesOf(repeated('{}\n'))),
  { ...inFile('custody: empty lines', 'data/custody.jsonl', () => bytesOf(repeated('\n'))), told: 'too-large' },
  inFile('list: lines of nothing in the list of tag files', 'data/seal/tagmanifest-sha256.txt', () =>
    bytesOf(repeated('\n')),
  ),
  inFile('labels: lines of nothing', 'data/seal/bag-info.txt', () => bytesOf(repeated('\n'))),
  inFile('labels: one label without end', 'data/seal/bag-info.txt', () => bytesOf(`A: ${repeated('x ')}\n`)),
  inFile('list: one line without end', 'data/seal/manifest-sha256.txt', () => bytesOf(`${repeated('0')}  x\n`)),
  inFile('custody: brackets that never close, line by line', 'data/custody.jsonl', () => bytesOf(repeated('{\n'))),
  inFile('second reading: brackets in brackets', 'data/seal/second-read.json', () => bytesOf('['.repeat(room))),
  inZip('second readings without end', () =>
    Array.from({ length: 9_900 }, (_, index) => ({
      name: `${top}/data/seal/second-read-${index + 2}.json`,
      bytes: bytesOf('{}'),
    })),
  ),
  inFile('tool: a verify.html of megabytes', 'verify.html', () => bytesOf(repeated('<script>'))),
  inFile('tool: a verify.sh of megabytes', 'verify.sh', () => bytesOf(repeated('\n'))),
  inFile(
    'HTML: a page that unpacks to a hundred megabytes',
    'data/page.html',
    () => bytesOf(repeated('<p>x</p>', 90_000_000)),
    { deflate: true },
  ),
  inFile('archive: a page with handlers without end', 'data/page.mhtml', () => bytesOf(repeated(' onx'))),
  inFile('JSON: one word without end', 'data/incident.json', () => bytesOf(`{"a":"${repeated('x')}"}`)),
  inFile('PDF: names without end', 'data/post-list.pdf', () =>
    bytesOf(`%PDF-1.4\n${repeated('/A#4a')}\nstartxref\n0\n%%EOF\n`),
  ),
  inFile('PDF: end marks without end', 'data/post-list.pdf', () =>
    bytesOf(`%PDF-1.4\n${repeated('%%EOF startxref ')}`),
  ),
  inFile('DOCX: fields without end', 'data/evidence-list.docx', () =>
    rawZip([{ name: 'word/document.xml', bytes: bytesOf(repeated('<w:instrText>X', 4_000_000)) }]),
  ),
  inFile('list: lines of nothing', 'data/seal/manifest-sha256.txt', () => bytesOf(repeated('\n'))),
  {
    name: 'list: a line for files that are not there',
    make: async (good) => {
      const files = await openPack(good);
      const lines = Array.from({ length: 50_000 }, (_, index) => `${'0'.repeat(64)}  data/${index}\n`);
      files.set('manifest-sha256.txt', bytesOf(lines.join('')));
      return closePack(files);
    },
  },
  {
    name: 'list: 400,000 lines for files that are not there, packed',
    told: 'too-large',
    make: async (good) => {
      const files = await openPack(good);
      const lines = Array.from({ length: 400_000 }, (_, index) => `${'0'.repeat(64)}  data/${index}\n`);
      files.set('manifest-sha256.txt', bytesOf(lines.join('')));
      return rawZip(entriesOf(files).map((entry) => ({ ...entry, deflate: true })));
    },
  },
  {
    name: 'bag-info: seals of captures that are not there',
    make: async (good) => {
      const files: Forged = await openPack(good);
      const lines = Array.from({ length: 40_000 }, (_, index) => `Capture-Seal: capture-${index} ${'0'.repeat(64)}\n`);
      files.set('bag-info.txt', bytesOf(lines.join('')));
      return closePack(files);
    },
  },
  inFile('stamp: values in values', 'data/seal/tagmanifest-sha256.txt.tsr', () =>
    Buffer.from('3080'.repeat(room / 2), 'hex'),
  ),
  inFile('stamp: empty values', 'data/seal/tagmanifest-sha256.txt.tsr', () => {
    const body = Buffer.from('0500'.repeat(room / 2), 'hex');
    const head = Buffer.from('308300000000', 'hex');
    head.writeUIntBE(body.length, 2, 3);
    return Buffer.concat([head.subarray(0, 5), body]);
  }),
  inFile('DOCX: an entry that unpacks to a gigabyte', 'data/evidence-list.docx', () =>
    rawZip([{ name: 'docProps/core.xml', bytes: zeros(1_000), deflate: true }]),
  ),
  inFile('key: a key of megabytes', 'key/device.spki.pem', () =>
    bytesOf(`-----BEGIN PUBLIC KEY-----\n${repeated(`${'A'.repeat(64)}\n`)}-----END PUBLIC KEY-----\n`),
  ),
  {
    name: 'no ZIP: letters without end',
    make: async () => new Uint8Array(deflateRawSync(Buffer.from('x'.repeat(100)), { level: 0 }).buffer.slice(0, 100)),
  },
  ...copyBombs,
  ...expansionBombs,
  ...pageBombs,
];

import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import { readZip } from '../../../utils/bytes/zip/zip';
import { runCapture } from '../../../utils/capture/job/run-capture';
import { bringFiles, lookAtFile, mostFiles } from '../../../utils/evidence/brought/bring-files';
import { db } from '../../../utils/evidence/db';
import { readPack } from '../../../utils/export/read-pack';
import { gradeCapture } from '../../../utils/review/grade';
import { makePng } from '../export/png-maker';
import { bytesOf, exportHere, freshDevice, inventedTools, now } from '../handoff/invented-device';
import { inventedSighting } from './invented-sighting';

beforeEach(freshDevice);

const encoder = new TextEncoder();
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);
const mail = encoder.encode(
  'From: a@example.jp\r\nDate: Mon, 23 Nov 2026 23:18:04 +0900\r\n\r\n<script>alert(1)</script>',
);

/** The smallest JPEG that says when and where it was taken: one APP1 with a time and a latitude. */
function jpegWithExif(): Uint8Array<ArrayBuffer> {
  const time = '2026:11:23 23:18:04\0';
  const tiff = new Uint8Array(26 + 12 + 6 + 20 + 18 + 24);
  const view = new DataView(tiff.buffer);
  tiff.set([0x4d, 0x4d, 0, 42, 0, 0, 0, 8]);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(at, tag);
    view.setUint16(at + 2, type);
    view.setUint32(at + 4, count);
    view.setUint32(at + 8, value);
  };
  view.setUint16(8, 2);
  entry(10, 0x0132, 2, time.length, 38);
  entry(22, 0x8825, 4, 1, 58);
  tiff.set(encoder.encode(time), 38);
  view.setUint16(58, 1);
  entry(60, 2, 5, 3, 76);
  for (const [index, value] of [35, 1, 40, 1, 0, 1].entries()) view.setUint32(76 + index * 4, value);
  const head = [0xff, 0xd8, 0xff, 0xe1, 0, tiff.length + 8, ...encoder.encode('Exif\0\0')];
  return new Uint8Array([...head, ...tiff, 0xff, 0xd9]);
}

it('pictures and a mail become one record: every byte kept, what they say called a claim, and a pack that holds', async () => {
  const png = makePng(40, 30, () => [200, 210, 220]);
  const jpeg = jpegWithExif();
  const files = await Promise.all([
    lookAtFile(fileOf('画面 2.png', png)),
    lookAtFile(fileOf('IMG_2041.JPG', jpeg)),
    lookAtFile(fileOf('a.eml', mail)),
  ]);
  expect(files[1]).toMatchObject({ takenAt: '2026:11:23 23:18:04', hasPlace: true });
  const job = await bringFiles(files, inventedSighting().environment, now());
  const nothing = { files: [], failures: [] };
  await runCapture(job, {
    ...inventedTools,
    takePictures: async () => ({ ...nothing, picture: { kind: 'none', seams: [], tiles: [], hidden: [], beside: [] } }),
    archivePage: async () => nothing,
  });
  const capture = (await db.captures.get(job.id))!;
  for (const [name, bytes] of [
    ['brought/1.png', png],
    ['brought/2.jpg', jpeg],
    ['brought/3.eml.txt', mail],
  ] as const)
    expect(capture.files.find((file) => file.name === name)?.sha256).toBe(await sha256Hex(bytes));
  const check = { total: capture.files.length, changed: [], absent: [], sealHolds: true };
  expect(gradeCapture(capture, check).rung).toBe('copy');

  const { blob } = await exportHere(job.incidentId);
  const zip = await bytesOf(blob);
  expect((await readPack(zip, [])).captures).toHaveLength(1);
  const names = [...(await readZip(zip)).keys()].filter((name) => name.includes('/brought/'));
  expect(names.map((name) => name.replace(/^.*brought/, ''))).toEqual(['/1.png', '/2.jpg', '/3.eml.txt']);
});

it('a picture of a telephone (HEIC) is kept as it is, and so are fifty pictures in one record', async () => {
  const heic = encoder.encode('\0\0\0\u0018ftypheic\0\0\0\0mif1heic');
  const files = [await lookAtFile(fileOf('IMG_2041.HEIC', heic))];
  expect(files[0]).toMatchObject({ ending: 'heic', mediaType: 'image/heic', hasPlace: false });
  const png = makePng(4, 3, () => [1, 2, 3]);
  for (let at = 1; at < mostFiles; at += 1) files.push(await lookAtFile(fileOf(`画面 ${at}.png`, png)));
  const job = await bringFiles(files, inventedSighting().environment, now());
  const stored = await db.files.where({ captureId: job.id }).toArray();
  expect(stored.filter(({ name }) => name.startsWith('brought/'))).toHaveLength(50);
  expect(stored.find(({ name }) => name === 'brought/1.heic')?.bytes).toEqual(heic);
});

it('a mail with attachments that run is kept byte for byte, under names and kinds of words alone', async () => {
  const lines = [
    ...['From: kyaku@example.jp', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', ''],
    ...['--b', 'Content-Type: text/html', '', '<script src="https://evil.example/a.js"></script>'],
    ...['--b', 'Content-Type: application/x-msdownload; name="請求書.pdf.exe"'],
    ...['Content-Disposition: attachment; filename="請求書.pdf.exe"', 'Content-Transfer-Encoding: base64', ''],
    ...[
      'TVqQAAMAAAAEAAAA//8AALgAAAA=',
      '--b',
      'Content-Type: application/javascript; name="a.js"',
      '',
      'run()',
      '--b--',
    ],
  ];
  const bytes = encoder.encode(lines.join('\r\n'));
  const looked = await lookAtFile(fileOf('invoice.eml', bytes));
  expect(looked).toMatchObject({ ending: 'eml.txt', mediaType: 'text/plain', hasPlace: false, hasDevice: false });
  const job = await bringFiles([looked], inventedSighting().environment, now());
  const stored = (await db.files.where({ captureId: job.id }).toArray()).filter(({ name }) => name !== 'brought.json');
  const brought = stored.filter(({ name }) => name.startsWith('brought/'));
  expect(brought.map(({ name, mediaType }) => [name, mediaType])).toEqual([['brought/1.eml.txt', 'text/plain']]);
  expect(brought[0]?.bytes).toEqual(bytes);
  expect(stored.filter(({ name }) => /\.(?:exe|js|html?|mht|eml)$/.test(name))).toEqual([]);
});

it('what is neither picture, paper nor mail, or too large, is not taken in', async () => {
  for (const bytes of ['MZ\x90\0', 'PK\x03\x04', '<svg onload=alert(1)>', 'hello: world\n\nno mail'])
    await expect(lookAtFile(fileOf('a.png', encoder.encode(bytes)))).rejects.toMatchObject({ code: 'file-unknown' });
  const large = { name: 'movie.mov', size: 300_000_000, arrayBuffer: () => Promise.reject(new Error('read')) };
  await expect(lookAtFile(large)).rejects.toMatchObject({ code: 'file-too-large' });
});

it('on a full disk nothing is half taken in', async () => {
  const files = [
    await lookAtFile(
      fileOf(
        '画面.png',
        makePng(4, 3, () => [1, 2, 3]),
      ),
    ),
  ];
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function full(this: IDBObjectStore, value: object, ...key) {
    if ('mediaType' in value) throw new DOMException('The disk is full.', 'QuotaExceededError');
    return put.call(this, value, ...key);
  };
  await expect(bringFiles(files, inventedSighting().environment, now())).rejects.toMatchObject({
    code: 'quota-exceeded',
  });
  IDBObjectStore.prototype.put = put;
  expect(await Promise.all([db.incidents.count(), db.jobs.count(), db.files.count()])).toEqual([0, 0, 0]);
});

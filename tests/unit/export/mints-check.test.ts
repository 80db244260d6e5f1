import { describe, expect, it } from 'vitest';
import { checkForMints as check, filingFileOf } from '../../../utils/export/mints-check';
import type { MintsRule } from '../../../utils/shapes/mints';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const pdf = (pages: [number, number][], more = '') =>
  latin1(
    `%PDF-1.7\n${pages.map(([width, height], index) => `${index + 1} 0 obj\n<< /Type /Page /MediaBox [0 0 ${width} ${height}] >>\nendobj\n`).join('')}trailer << ${more} >>\nstartxref\n0\n%%EOF`,
  );
const a4 = pdf([[595.28, 841.89]]);
interface File {
  name: string;
  bytes?: Uint8Array<ArrayBuffer>;
}
const checkForMints = (files: readonly File[], limit?: number) =>
  check(
    files.map(({ name, bytes }) => (bytes ? filingFileOf(name, bytes) : { name })),
    limit,
  );
const lineOf = (rule: MintsRule, files: File[], limit?: number) =>
  checkForMints(files, limit).lines.find((line) => line.rule === rule);

describe('what may be filed with mints', () => {
  it('passes A4 and A3, upright and across, pictures and sound', () => {
    const files = [
      {
        name: '甲01_報告書.pdf',
        bytes: pdf([
          [595, 842],
          [842, 595],
          [842, 1191],
        ]),
      },
      { name: 'a.png', bytes: latin1('\x89PNG\r\n\x1a\n') },
      { name: 'b.JPG', bytes: latin1('\xff\xd8\xff\xe0') },
      { name: 'c.mp4', bytes: latin1('\0\0\0\x18ftypisom') },
    ];
    expect(checkForMints(files)).toMatchObject({ passes: true });
    expect(lineOf('paper', files)?.count).toBe(3);
  });

  it.each([
    ['format', { name: 'list.docx', bytes: latin1('PK') }, 'docx'],
    ['format', { name: 'fake.pdf', bytes: latin1('<html>') }, 'not a pdf'],
    ['format', { name: 'clip.webm', bytes: latin1('x') }, 'webm'],
    [
      'paper',
      {
        name: 'letter.pdf',
        bytes: pdf([
          [595, 842],
          [612, 792],
        ]),
      },
      '612 × 792 pt',
    ],
    ['password', { name: 'locked.pdf', bytes: pdf([[595, 842]], '/Encrypt 9 0 R') }, '/Encrypt'],
    ['name-length', { name: `${'長'.repeat(47)}.pdf`, bytes: a4 }, '51'],
    ['name-characters', { name: 'a:b*c.pdf', bytes: a4 }, ': *'],
    ['name-characters', { name: 'a\u202eb.pdf', bytes: a4 }, 'U+202E'],
    ['name-characters', { name: ' a.pdf', bytes: a4 }, 'blank or dot at the edge'],
  ] as const)('%s: %o bounces with its reason', (rule, file, found) => {
    expect(lineOf(rule, [file])).toMatchObject({ status: 'bounces', faults: [{ file: file.name, found }] });
  });

  it('gives a name that would pass', () => {
    const name = `甲03_x.com_${'2'.repeat(40)}_画面.pdf`;
    const rename = lineOf('name-length', [{ name, bytes: a4 }])?.faults[0]?.rename ?? '';
    expect(Array.from(rename).length).toBeLessThanOrEqual(50);
    expect(rename).toMatch(/\.pdf$/);
    expect(lineOf('name-characters', [{ name: 'a/b?.pdf', bytes: a4 }])?.faults[0]?.rename).toBe('a_b_.pdf');
  });

  it('holds the size of all files against the limit, and of one', () => {
    const files = [
      { name: 'a.pdf', bytes: a4 },
      { name: 'b.pdf', bytes: a4 },
    ];
    expect(lineOf('size', files, a4.length * 2)?.status).toBe('passed');
    expect(lineOf('size', files, a4.length * 2 - 1)?.faults[0]?.file).toBe('*');
    expect(lineOf('size', files, a4.length - 1)?.faults).toHaveLength(2);
  });

  it('takes nothing that stands inside of a stream for a page, and finds those behind it', () => {
    const data = `5 0 obj\n<< /Type /Page /MediaBox [0 0 10 10] /Encrypt 9 0 R >>\nendobj\n${'x'.repeat(10_000)}`;
    const stream = latin1(`9 0 obj\n<<\n/Length ${data.length}\n>>\nstream\n${data}\nendstream\nendobj\n`);
    const bytes = new Uint8Array([...stream, ...a4]);
    expect(filingFileOf('a.pdf', bytes).made?.pdf).toEqual({ pages: [[595.28, 841.89]], isEncrypted: false });
  });

  it('cannot tell of a PDF whose pages it cannot read, and not yet of files that are only planned', () => {
    expect(checkForMints([{ name: 'a.pdf', bytes: pdf([]) }])).toMatchObject({ passes: false });
    expect(lineOf('paper', [{ name: 'a.pdf', bytes: pdf([]) }])?.status).toBe('cannot-tell');
    expect(checkForMints([{ name: 'report.pdf' }]).lines.map(({ status }) => status)).toEqual([
      'passed',
      'later',
      'later',
      'passed',
      'passed',
      'later',
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../../utils/node/walls/imports';
import { projectRoot } from '../../harness/build';

interface Home {
  readonly what: string;
  readonly said: RegExp;
  readonly at: readonly string[];
  /** A second home that is written otherwise: must be found. */
  readonly planted: readonly string[];
}

const homes: readonly Home[] = [
  {
    what: 'how far Japan is ahead',
    said: /\b9 \* (?:3_?600_?000|60 \*|hours?\b)|\b32_?400_?000\b/i,
    at: ['utils/japan-time.ts'],
    planted: ['const japan = 9 * 3_600_000;', 'at - 9 * HOUR', 'const ahead = 32_400_000;'],
  },
  {
    what: 'days after a day',
    said: /(?:\bDAY|86_?400_?000)\)\.toISOString\(\)\.slice\(0, 10\)/i,
    at: ['utils/japan-time.ts'],
    planted: ['new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10)'],
  },
  {
    what: 'the directory of a ZIP, read and written',
    said: /0x02014b50|0x06054b50/i,
    at: ['zip-directory.ts', 'central-record.ts', 'stored-zip.ts'].map((name) => `utils/bytes/zip/${name}`),
    planted: ['view.getUint32(at, true) === 0x02014B50'],
  },
  {
    what: 'base64',
    said: /\b(?:atob|btoa)\(/,
    // Two adapters read numbers that a platform packs so: rooms of platforms may not import bytes
    at: ['utils/bytes/base64.ts', 'utils/platforms/dom.ts', 'utils/platforms/addresses/youtube.ts'],
    planted: ['atob(text)', 'btoa(text)'],
  },
  {
    what: 'CRC-32',
    said: /0xedb88320/i,
    at: ['utils/bytes/crc32.ts'],
    planted: ['value ^ 0xEDB88320'],
  },
];

const files = sourceFiles(projectRoot).map((file) => ({ file, text: readFileSync(join(projectRoot, file), 'utf8') }));

describe.each(homes)('$what', ({ said, at, planted }) => {
  it('has one home', () => {
    expect(
      files
        .filter(({ text }) => said.test(text))
        .map(({ file }) => file)
        .sort(),
    ).toEqual([...at].sort());
  });

  it.each(planted)('would be found in %s', (text) => {
    expect(said.test(text)).toBe(true);
  });
});

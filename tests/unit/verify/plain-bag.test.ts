import { describe, expect, it } from 'vitest';
import { checkPlainBag } from '../../../utils/verify/bagit/plain-bag';
import { encoded, handMadeFiles, verdictOf } from './hand-made-bag';
import { invalidBags } from './invalid-bags';

const reasons = async (verdict: ReturnType<typeof verdictOf>, level: 'error' | 'warning') =>
  (await verdict).findings.filter((finding) => finding.level === level).map(({ reason }) => reason);

describe('a valid bag', () => {
  it.each(['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'])('of version %s', async (version) => {
    expect(await verdictOf({ version, withTagManifest: true })).toEqual({
      isValid: true,
      version: Number(version),
      findings: [],
    });
  });

  it.each(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3-256', 'sha3-512', 'sha512-256'])(
    'with %s',
    async (algorithm) => {
      const verdict = await verdictOf({ algorithms: [algorithm], withTagManifest: true });
      expect(verdict).toMatchObject({ isValid: true, findings: [] });
    },
  );

  it.each(['UTF-8', 'UTF-16', 'UTF-16LE', 'ISO-8859-1'])('with tag files in %s', async (encoding) => {
    const payload = { 'data/Ñandú.txt': 'x' };
    const tags = { 'bag-info.txt': encoded('Contact-Name: Ñ\nPayload-Oxum: 1.1\n', encoding) };
    expect(await verdictOf({ encoding, payload, tags })).toMatchObject({ isValid: true, findings: [] });
  });

  it.each(['\r\n', '\r', '\n'])('with lines ended by %j', async (end) => {
    const verdict = await verdictOf({
      manifest: (text) => text.replaceAll('\n', end),
      declaration: `BagIt-Version: 1.0${end}Tag-File-Character-Encoding: UTF-8`,
    });
    expect(verdict).toMatchObject({ isValid: true, findings: [] });
  });

  it('with CR, LF and % encoded in names, and nothing else', async () => {
    const payload = { 'data/a\nb%c\r.txt': 'x', 'data/with space ~.txt': 'y' };
    expect(await verdictOf({ payload })).toMatchObject({ isValid: true, findings: [] });
    const old = { 'data/%7Etest%.txt': 'x', 'data/line\nfeed': 'y' };
    expect(await verdictOf({ version: '0.97', payload: old })).toMatchObject({ isValid: true, findings: [] });
  });

  it('with one blank or a tab between digest and path, and upper-case digits', async () => {
    for (const gap of [' ', '\t'])
      expect(
        (
          await verdictOf({
            manifest: (text) => text.toUpperCase().replace('DATA/HELLO.TXT', 'data/hello.txt').replace('  ', gap),
          })
        ).isValid,
      ).toBe(true);
  });

  it('without bag-info.txt, with unlisted tag files, with folded and repeated metadata', async () => {
    const tags = {
      'notes/x.txt': 'x',
      'bag-info.txt': 'Contact-Name: A\nContact-Name: B\nExternal-Description: long\n  words\n',
    };
    expect(await verdictOf({ tags })).toMatchObject({ isValid: true, findings: [] });
  });

  it('whose fetch.txt names files that are there', async () => {
    const tags = {
      'fetch.txt': 'https://example.org/hello.txt 6 data/hello.txt\nhttps://example.org/h - data/hello.txt\n',
    };
    expect(await verdictOf({ tags })).toMatchObject({ isValid: true, findings: [] });
  });

  it('that holds another bag, or nothing', async () => {
    const payload = { 'data/bagit.txt': 'x', 'data/data/y': 'y', 'data/manifest-md5.txt': 'wrong' };
    expect((await verdictOf({ payload })).isValid).toBe(true);
    const empty = await checkPlainBag({
      files: handMadeFiles({ payload: {} }),
      directories: new Set(['data']),
      findings: [],
    });
    expect(empty.isValid).toBe(true);
  });
});

describe('a bag that is odd but valid', () => {
  it.each([
    ['a leading ./', { version: '0.97', manifest: (text: string) => text.replace('data/', './data/') }, 'path-odd'],
    ['the * of md5sum', { manifest: (text: string) => text.replace('  ', ' *') }, 'path-odd'],
    ['a line twice before 1.0', { version: '0.97', manifest: (text: string) => text + text }, 'listed-twice'],
    ['another case', { version: '0.97', manifest: (text: string) => text.replace('hello', 'HELLO') }, 'name-differs'],
    ['a blank line', { manifest: (text: string) => `${text}\n` }, 'line-syntax'],
    ['a draft between', { version: '0.98' }, 'version-unknown'],
    [
      'a bare % in 1.0',
      { payload: { 'data/100%': 'x' }, manifest: (text: string) => text.replace('%25', '%') },
      'path-odd',
    ],
    [
      'blanks before a colon of old',
      { version: '0.97', tags: { 'bag-info.txt': 'Test-Tag : 1\n' } },
      'metadata-syntax',
    ],
  ] as const)('%s', async (_, wish, reason) => {
    const verdict = verdictOf(wish);
    expect((await verdict).isValid).toBe(true);
    expect(await reasons(verdict, 'warning')).toContain(reason);
  });

  it('a name in NFD that is listed in NFC', async () => {
    const verdict = verdictOf({
      payload: { 'data/Nu\u0301n\u0303ez': 'x' },
      manifest: (text) => text.normalize('NFC'),
    });
    expect((await verdict).isValid).toBe(true);
    expect(await reasons(verdict, 'warning')).toContain('name-differs');
  });

  it('a system file that was swept away', async () => {
    const verdict = verdictOf(
      {
        version: '0.97',
        payload: { 'data/a': 'x', 'data/.DS_Store': '' },
        tags: { 'bag-info.txt': 'Payload-Oxum: 1.2\n' },
      },
      (files) => files.delete('data/.DS_Store'),
    );
    expect((await verdict).isValid).toBe(true);
    expect(await reasons(verdict, 'warning')).toEqual(['system-file', 'oxum-differs']);
  });
});

describe('an invalid bag', () => {
  it.each(invalidBags)('%s', async (_, wish, change, reason) => {
    const verdict = verdictOf(wish, change);
    expect((await verdict).isValid).toBe(false);
    expect(await reasons(verdict, 'error')).toContain(reason);
  });
});

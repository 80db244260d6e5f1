import 'fake-indexeddb/auto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  areRecipients,
  decryptWith,
  encryptFor,
  encryptStreamFor,
  recipientsIn,
} from '../../../utils/evidence/keys/age-file';
import { run } from '../export/stock-tools';

const zip = new TextEncoder().encode(`PK\u0003\u0004${'not a real pack '.repeat(9_000)}`);
let folder: string;
const recipients: string[] = [];
const secrets: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banken-age-'));
  for (const name of ['tadokoro', 'kubo']) {
    await run('age-keygen', ['-o', `${name}.txt`], folder);
    const text = await readFile(join(folder, `${name}.txt`), 'utf8');
    recipients.push(/age1\w+/.exec(text)![0]);
    secrets.push(/AGE-SECRET-KEY-1\w+/.exec(text)![0]);
  }
});

describe('what is handed over', () => {
  it('opens with stock age, for each of two recipients, byte for byte', async () => {
    const sealed = await encryptStreamFor(recipients, new Blob([zip]).stream());
    await writeFile(join(folder, 'pack.zip.age'), sealed);
    for (const name of ['tadokoro', 'kubo']) {
      await run('age', ['-d', '-i', `${name}.txt`, '-o', `${name}.zip`, 'pack.zip.age'], folder);
      expect(new Uint8Array(await readFile(join(folder, `${name}.zip`)))).toEqual(zip);
    }
  });

  it('opens here what stock age has encrypted', { tags: 'long' }, async () => {
    await writeFile(join(folder, 'plain'), zip);
    await run('age', ['-r', recipients[0]!, '-o', 'stock.age', 'plain'], folder);
    expect(await decryptWith([secrets[0]!], new Uint8Array(await readFile(join(folder, 'stock.age'))))).toEqual(zip);
  });

  it('is refused with the wrong key, and when one byte of it was changed', { tags: 'long' }, async () => {
    const sealed = await encryptFor([recipients[0]!], zip);
    await expect(decryptWith([secrets[1]!], sealed)).rejects.toMatchObject({ code: 'key-wrong' });
    for (const place of [sealed.length - 5, sealed.length - 70_000, 180]) {
      const flipped = sealed.slice();
      flipped[place]! ^= 1;
      await expect(decryptWith([secrets[0]!], flipped)).rejects.toMatchObject({ code: 'encrypted-damaged' });
    }
    const cut = sealed.slice(0, -40);
    await expect(decryptWith([secrets[0]!], cut)).rejects.toMatchObject({ code: 'encrypted-damaged' });
  });
});

describe('a recipient', () => {
  it('is read from a line with blanks, commas and line breaks', () => {
    expect(recipientsIn(`  ${recipients[0]},\n${recipients[1]}　`)).toEqual(recipients);
  });

  it('must be a native one with its checksum', async () => {
    const [good = ''] = recipients;
    expect(await areRecipients(recipients)).toBe(true);
    const typo = good.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
    for (const wrong of [[], [typo], [good, 'hr@example.jp'], [good.toUpperCase()], [secrets[0]!]])
      expect(await areRecipients(wrong)).toBe(false);
    await expect(encryptFor([typo], zip)).rejects.toMatchObject({ code: 'recipient-wrong' });
  });
});

import 'fake-indexeddb/auto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../utils/bytes/digest';
import { areRecipients, encryptFor, recipientsIn } from '../../../utils/evidence/keys/age-file';
import { openHandOff, sealHandOff } from '../../../utils/export/hand-off';
import { run } from '../export/stock-tools';
import { bytesOf } from './invented-device';

const zip = new TextEncoder().encode(`PK\u0003\u0004${'not a real pack '.repeat(9_000)}`);
const pack = { name: 'K-2026-0117_20261130.zip', blob: new Blob([zip]) };
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
    const sealed = await sealHandOff(pack, recipients);
    await writeFile(join(folder, sealed.name), await bytesOf(sealed.blob));
    for (const name of ['tadokoro', 'kubo']) {
      await run('age', ['-d', '-i', `${name}.txt`, '-o', `${name}.zip`, sealed.name], folder);
      expect(new Uint8Array(await readFile(join(folder, `${name}.zip`)))).toEqual(zip);
    }
  });

  it('is named like its pack, and tells recipients by their last eight characters only', async () => {
    const sealed = await sealHandOff(pack, recipients);
    expect(sealed.name).toBe('K-2026-0117_20261130.zip.age');
    expect(sealed.sha256).toBe(await sha256Hex(await bytesOf(sealed.blob)));
    expect(sealed.to).toBe(recipients.map((recipient) => recipient.slice(-8)).join(' '));
  });

  it('opens here what stock age has encrypted', async () => {
    await writeFile(join(folder, 'plain'), zip);
    await run('age', ['-r', recipients[0]!, '-o', 'stock.age', 'plain'], folder);
    expect(await openHandOff(new Uint8Array(await readFile(join(folder, 'stock.age'))), secrets[0]!)).toEqual(zip);
  });

  it('is refused with the wrong key, and when one byte of it was changed', async () => {
    const sealed = await encryptFor([recipients[0]!], zip);
    await expect(openHandOff(sealed, secrets[1]!)).rejects.toMatchObject({ code: 'key-wrong' });
    for (const place of [sealed.length - 5, sealed.length - 70_000, 180]) {
      const flipped = sealed.slice();
      flipped[place]! ^= 1;
      await expect(openHandOff(flipped, secrets[0]!)).rejects.toMatchObject({ code: 'encrypted-damaged' });
    }
    const cut = sealed.slice(0, -40);
    await expect(openHandOff(cut, secrets[0]!)).rejects.toMatchObject({ code: 'encrypted-damaged' });
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

import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { encryptFor } from '../../../utils/evidence/keys/age-file';
import {
  adoptReviewerIdentity,
  createReviewerIdentity,
  forgetReviewerIdentity,
  plainIdentityFile,
  readReviewerIdentity,
  unlockReviewerIdentity,
} from '../../../utils/evidence/keys/reviewer-identity';
import { run } from '../export/stock-tools';
import { hasRealCost } from './cheap-scrypt';
import { everythingHere, freshDevice, now } from './invented-device';

const passphrase = '犬も歩けば棒に当たる 2026';
const folder = await mkdtemp(join(tmpdir(), 'banken-identity-'));

beforeEach(freshDevice);

it('is kept encrypted and comes out with its passphrase only', async () => {
  const made = await createReviewerIdentity(passphrase, now());
  const secret = await unlockReviewerIdentity(passphrase);
  const stored = Buffer.from((await readReviewerIdentity())!.locked).toString('latin1');
  expect(stored).toContain('-> scrypt ');
  expect(JSON.stringify([...(await everythingHere())]) + stored).not.toContain(secret);
  await expect(unlockReviewerIdentity('犬も歩けば棒に当たる 2025')).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await writeFile(join(folder, 'key.txt'), plainIdentityFile(secret, made));
  expect((await run('age-keygen', ['-y', 'key.txt'], folder)).trim()).toBe(made.recipient);
});

it('is an identity file that stock age opens with the passphrase', { tags: 'long' }, async () => {
  hasRealCost(true);
  const made = await createReviewerIdentity(passphrase, now());
  hasRealCost(false);
  expect(Buffer.from(made.locked).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
  await writeFile(join(folder, 'hr.age'), made.locked);
  await writeFile(join(folder, 'pack.age'), await encryptFor([made.recipient], new TextEncoder().encode('PACK')));
  // age asks the terminal, so it gets one.
  const said = execFileSync('script', ['-qec', 'age -d -i hr.age -o pack pack.age', '/dev/null'], {
    cwd: folder,
    input: `${passphrase}\n`,
  });
  expect(await readFile(join(folder, 'pack'), 'utf8'), said.toString()).toBe('PACK');
});

it('is neither replaced nor made with a short passphrase', async () => {
  await expect(createReviewerIdentity('inu', now())).rejects.toMatchObject({ code: 'passphrase-short' });
  const made = await createReviewerIdentity(passphrase, now());
  await expect(createReviewerIdentity(passphrase, now())).rejects.toMatchObject({ code: 'identity-exists' });
  expect(await readReviewerIdentity()).toEqual(made);
});

it('moves to another device as its encrypted file or as a plain one', async () => {
  const made = await createReviewerIdentity(passphrase, now());
  const secret = await unlockReviewerIdentity(passphrase);
  await forgetReviewerIdentity();
  await expect(unlockReviewerIdentity(passphrase)).rejects.toMatchObject({ code: 'identity-absent' });
  expect((await adoptReviewerIdentity(made.locked, passphrase, now())).recipient).toBe(made.recipient);
  await forgetReviewerIdentity();
  const plain = new TextEncoder().encode(plainIdentityFile(secret, made));
  await adoptReviewerIdentity(plain, passphrase, now());
  expect(await unlockReviewerIdentity(passphrase)).toBe(secret);
});

it('is not taken from a file without exactly one key', async () => {
  for (const text of ['hello', 'AGE-SECRET-KEY-1QQQQ\n', 'AGE-SECRET-KEY-1A\nAGE-SECRET-KEY-1B\n'])
    await expect(adoptReviewerIdentity(new TextEncoder().encode(text), passphrase, now())).rejects.toMatchObject({
      code: 'identity-wrong',
    });
});

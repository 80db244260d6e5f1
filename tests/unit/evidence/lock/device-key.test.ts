import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { derOfRawSignature, rawOfDerSignature } from '../../../../utils/bytes/der-signature';
import { deviceKey, signWithDevice } from '../../../../utils/evidence/keys/device-key';

const now = '2026-11-25T01:00:00.000Z';

it('makes one key for a profile, even when asked twice at once, and never lets it out', async () => {
  const [one, other] = await Promise.all([deviceKey(now), deviceKey(now)]);
  expect(one.fingerprint).toBe(other.fingerprint);
  expect(one.fingerprint).toBe((await deviceKey(now)).fingerprint);
  await expect(crypto.subtle.exportKey('pkcs8', one.privateKey)).rejects.toThrow();
});

it('signs so that OpenSSL verifies it', async () => {
  const key = await deviceKey(now);
  const folder = mkdtempSync(join(tmpdir(), 'banken-sign-'));
  const pem = `-----BEGIN PUBLIC KEY-----\n${Buffer.from(key.spki)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n')}\n-----END PUBLIC KEY-----\n`;
  writeFileSync(join(folder, 'key.pem'), pem);
  for (const text of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const bytes = new TextEncoder().encode(text);
    writeFileSync(join(folder, 'data'), bytes);
    writeFileSync(join(folder, 'sig'), await signWithDevice(key, bytes));
    const said = execFileSync('openssl', ['dgst', '-sha256', '-verify', 'key.pem', '-signature', 'sig', 'data'], {
      cwd: folder,
    });
    expect(said.toString()).toContain('Verified OK');
  }
});

it.each([
  ['small numbers', [...new Array(31).fill(0), 1, ...new Array(31).fill(0), 2]],
  ['high bits', new Array(64).fill(0xff)],
])('turns %s into DER and back', (_, numbers) => {
  const raw = new Uint8Array(numbers as number[]);
  expect(rawOfDerSignature(derOfRawSignature(raw))).toEqual(raw);
});

it('takes no other form than the minimal one', () => {
  const der = derOfRawSignature(new Uint8Array(64).fill(7));
  expect(rawOfDerSignature(der.subarray(1))).toBeUndefined();
  expect(rawOfDerSignature(new Uint8Array([...der, 0]))).toBeUndefined();
  expect(rawOfDerSignature(new Uint8Array(64).fill(7))).toBeUndefined();
});

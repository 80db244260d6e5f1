import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { readOutsideFacts } from '../../../entrypoints/dashboard/verify/read-outside-facts';
import {
  addPins,
  fingerprintIn,
  pinFile,
  pinsInFile,
  readPins,
  readRevoked,
  removePin,
  removeRevoked,
  revokeKeys,
} from '../../../utils/evidence/keys/pinned-keys';
import { checkRevocation } from '../../../utils/verify/keys/check-keys';
import { readKeyList } from '../../../utils/verify/keys/outside-facts';
import { freshDevice, now } from './invented-device';

const one = 'a1'.repeat(32);
const other = 'b2'.repeat(32);

beforeEach(freshDevice);

it('reads a fingerprint however it was passed on, and nothing else', () => {
  expect(fingerprintIn(` ${one.toUpperCase().replace(/(.{8})/g, '$1 ')}\n`)).toBe(one);
  expect(fingerprintIn(one.replace(/(..)(?=.)/g, '$1:'))).toBe(one);
  for (const wrong of ['', one.slice(1), `${one}a`, `${one.slice(1)}g`]) expect(fingerprintIn(wrong)).toBeUndefined();
});

it('keeps names and days, takes a new name, and lets go', async () => {
  await addPins([{ fingerprint: other, name: '本社', addedAt: '2026-11-01T00:00:00.000Z' }]);
  await addPins([{ fingerprint: one, name: '駅前店', addedAt: now() }]);
  await addPins([{ fingerprint: other, name: '本店', addedAt: now() }]);
  expect((await readPins()).map(({ name }) => name).sort()).toEqual(['本店', '駅前店'].sort());
  expect((await readPins()).find(({ fingerprint }) => fingerprint === other)?.addedAt).toBe('2026-11-01T00:00:00.000Z');
  await removePin(other);
  expect((await readPins()).map(({ fingerprint }) => fingerprint)).toEqual([one]);
});

it('travels as a file and comes back the same', async () => {
  const pins = await addPins([{ fingerprint: one, name: '駅前店', addedAt: now() }]);
  expect(pinsInFile(pinFile(pins))).toEqual({ pins, revoked: [] });
});

it('lets a revoked key neither stay nor come back, and tells the verifier', async () => {
  await addPins([
    { fingerprint: one, name: '駅前店', addedAt: now() },
    { fingerprint: other, name: '本社', addedAt: now() },
  ]);
  const file = pinFile(await readPins());
  // The profile keeps the list itself: an empty one is an answer
  expect((await readOutsideFacts()).revoked).toEqual([]);
  await revokeKeys([{ fingerprint: one, name: '駅前店', addedAt: now() }]);
  await addPins(pinsInFile(file).pins);
  expect((await readPins()).map(({ fingerprint }) => fingerprint)).toEqual([other]);
  const { pins, revoked } = await readOutsideFacts();
  expect([pins?.map(({ fingerprint }) => fingerprint), revoked]).toEqual([[other], [one]]);
  const signers = [{ fingerprint: one, path: 'key' }];
  expect(checkRevocation(signers, { revoked: revoked ?? [] })).toMatchObject({
    status: 'cannot-tell',
    findings: [{ reason: 'key-revoked' }],
  });
  expect(readKeyList(JSON.parse(pinFile(await readPins(), await readRevoked())))).toMatchObject({ revoked: [one] });
  await removeRevoked(one);
  expect((await readOutsideFacts()).revoked).toEqual([]);
});

it.each([
  ['no JSON', 'hello'],
  ['another format', JSON.stringify({ format: 'banken-pinned-keys/2', pins: [] })],
  [
    'a short fingerprint',
    JSON.stringify({ format: 'banken-pinned-keys/1', pins: [{ fingerprint: 'a', name: 'x', addedAt: now() }] }),
  ],
  [
    'no name',
    JSON.stringify({ format: 'banken-pinned-keys/1', pins: [{ fingerprint: one, name: ' ', addedAt: now() }] }),
  ],
  [
    'more than it may say',
    JSON.stringify({
      format: 'banken-pinned-keys/1',
      pins: [{ fingerprint: one, name: 'x', addedAt: now(), secret: 1 }],
    }),
  ],
])('refuses a file with %s', (_, text) => {
  expect(() => pinsInFile(text)).toThrow(expect.objectContaining({ code: 'pins-unreadable' }));
});

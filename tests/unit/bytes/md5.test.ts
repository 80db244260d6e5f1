import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { md5 } from '../../../utils/bytes/md5';

it('gives what OpenSSL gives, for every length round its blocks and from the middle of a buffer', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, at) => (at * 131 + 7) % 256);
  const wrong = Array.from({ length: 260 }, (_, length) => bytes.subarray(length % 7, (length % 7) + length)).filter(
    (part) => !createHash('md5').update(part).digest().equals(md5(part)),
  );
  expect(wrong).toEqual([]);
});

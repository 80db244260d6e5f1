import { crc32, deflateSync } from 'node:zlib';
import { expect, it, vi } from 'vitest';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { makePack } from '../../unit/export/pack-maker';
import { samplePackInput } from '../../unit/export/sample-incident';

vi.setConfig({ testTimeout: 60_000 });

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A white picture of one bit a pixel, which no browser writes and the report does not print. */
function ofOneBit(side: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0], 8);
  const lines = Buffer.alloc((side / 8 + 1) * side, 255).map((byte, at) => (at % (side / 8 + 1) === 0 ? 0 : byte));
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]));
}

// Our own sentence in the picture's place was called unknown words: the verifier measured what the maker could not print
it('a picture that the report cannot print gives no unknown words', async () => {
  const stored = (files: Map<string, Uint8Array<ArrayBuffer>>) => files.set('screenshot-viewport.png', ofOneBit(6_400));
  const { blob } = await makePack(await samplePackInput({ viewport: true, stored }));
  const { checks } = await verifyPack(new Uint8Array(await blob.arrayBuffer()));
  expect(checks.find(({ id }) => id === 'report-words')).toMatchObject({ status: 'proven', findings: [] });
});

import { afterEach, expect, it, vi } from 'vitest';
import { itemTagFiles } from '../../../../utils/capture/job/item-bag';
import { readPostSchema } from '../../../../utils/shapes/schema';
import { recordFindings } from '../../../../utils/verify/captures/capture-folders';
import { sealedCaptureSchema } from '../../../../utils/verify/captures/sealed-shapes';
import { checkSignedTags } from '../../../../utils/verify/keys/signed-tags';
import { makeDevice } from '../../../unit/export/sample-device';
import { sampleCapture } from '../../../unit/export/sample-incident';

afterEach(() => {
  vi.restoreAllMocks();
});

const place = 'data/';

/** The findings over a record some of whose files are others. */
async function findingsWith(others: Record<string, string>) {
  const { capture, files } = await sampleCapture();
  const changed = Object.entries(others).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return recordFindings(
    capture,
    new Map([...files.map(({ name, bytes }) => [name, bytes] as const), ...changed]),
    place,
  );
}

it('reads with a schema only what does not say letter by letter what its record says', async () => {
  const [post, sealed] = [vi.spyOn(readPostSchema, 'parse'), vi.spyOn(sealedCaptureSchema, 'parse')];
  expect(await findingsWith({})).toEqual([]);
  expect(post).not.toHaveBeenCalled();
  expect(sealed).not.toHaveBeenCalled();
});

it('goes on telling what says something else, or in another form', async () => {
  const { capture } = await sampleCapture();
  const other = JSON.stringify({ ...capture.post, text: 'x' });
  const twice = JSON.stringify(capture.post).replace('{', '{"platform":"x",');
  const differs = [{ reason: 'records-differ', path: 'data/post.json' }];
  const unread = [{ reason: 'not-readable', path: 'data/post.json' }];
  expect(await findingsWith({ 'post.json': other })).toEqual(differs);
  for (const text of [twice, '{}', 'x', ` ${JSON.stringify(capture.post)}`, '['.repeat(5_000) + ']'.repeat(5_000)])
    expect(await findingsWith({ 'post.json': text })).toEqual(unread);
});

it('takes in the key of a device once for all that it has sealed', async () => {
  const { spki, sign } = await makeDevice();
  const [at, imported] = ['2026-12-02T00:00:00.000Z', vi.spyOn(crypto.subtle, 'importKey')];
  for (const captureId of ['1', '2', '3']) {
    const tags = await itemTagFiles([], { captureId, capturedAt: at, sealedAt: at, version: '0.1.0', spki });
    const signature = await sign(tags.at(-1)?.bytes ?? new Uint8Array());
    const files = new Map([...tags.map(({ name, bytes }) => [name, bytes] as const)]).set(
      'tagmanifest-sha256.txt.sig',
      signature,
    );
    expect((await checkSignedTags(files)).findings).toEqual([]);
  }
  expect(imported).toHaveBeenCalledTimes(1);
});

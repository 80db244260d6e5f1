import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { scriptForPage } from '../../../harness/browsers/page-bundle';

it('S3 weighs at most 6 kB in the extension, its signer among it, beside the digests that others use too', async () => {
  const code = await scriptForPage(fileURLToPath(new URL('whole-client.ts', import.meta.url)), [
    /bytes\/(digest|base64|md5)/,
  ]);
  expect(code).toContain('AWS4-HMAC-SHA256');
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(6_000);
});

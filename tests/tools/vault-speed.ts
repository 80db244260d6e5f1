import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ObjectStore } from '../../utils/vault/store/object-store';
import { upload } from '../../utils/vault/store/upload';
import { writeFigures, written } from '../bench/written-figures';
import { makeBuckets, reachOf } from '../harness/vault/buckets';
import { Gateway, hasGateway } from '../harness/vault/gateway';

/**
 * `npm run vault-speed [-- --json FILE]`: how fast ready ciphertext goes up, in parts, signed, with its digests and its lock
 * read back, beside `curl` with the same digests by OpenSSL over the same bytes; both in one run, turn about.
 */
const megabytes = 64;
if (!hasGateway()) process.exit(2);
await using gateway = await Gateway.start();
await makeBuckets(reachOf(gateway.endpoint, gateway.owner));
const store = new ObjectStore(reachOf(gateway.endpoint, gateway.owner));
const folder = mkdtempSync(join(tmpdir(), 'banken-speed-'));
const bytes = randomBytes(megabytes * 1_048_576);
const file = join(folder, 'ready.age');
writeFileSync(file, bytes);
const { bucket, endpoint, accessKeyId, secretAccessKey } = store.reach;
const times: Record<'ours' | 'curl', number[]> = { ours: [], curl: [] };
for (let turn = 0; turn < 5; turn++) {
  let from = performance.now();
  await upload(store, { key: `packs/ours-${turn}`, blob: new Blob([bytes]), until: Date.now() + 3_600_000 });
  times.ours.push(performance.now() - from);
  from = performance.now();
  execFileSync('openssl', ['dgst', '-md5', file], { stdio: 'ignore' });
  execFileSync('openssl', ['dgst', '-sha256', file], { stdio: 'ignore' });
  const signing = ['--aws-sigv4', 'aws:amz:us-east-1:s3', '--user', `${accessKeyId}:${secretAccessKey}`];
  const aim = `${endpoint}/${bucket}/packs/curl-${turn}`;
  execFileSync('curl', ['-sf', '-T', file, ...signing, '-H', 'x-amz-content-sha256: UNSIGNED-PAYLOAD', aim], {
    stdio: 'ignore',
  });
  times.curl.push(performance.now() - from);
}
rmSync(folder, { recursive: true, force: true });
const rate = (list: number[]) => megabytes / ((list.sort((a, b) => a - b)[2] ?? 1) / 1_000);
const [ours, curl] = [rate(times.ours), rate(times.curl)];
console.log(
  `ours ${ours.toFixed(0)} MiB/s, curl and digests ${curl.toFixed(0)} MiB/s, ratio ${(ours / curl).toFixed(2)}`,
);
writeFigures([
  written('vault: upload in parts', ours, 'MiB/s'),
  written('vault: upload over curl and the same digests', ours / curl, 'ratio', '>= 0.7'),
]);

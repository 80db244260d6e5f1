import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeFigures, written } from '../../bench/written-figures';
import { makeBuckets, reachOf } from '../../harness/vault/buckets';
import { bundle } from '../../harness/vault/bundle';
import { Gateway, hasGateway } from '../../harness/vault/gateway';
import type { SpeedOrder } from '../../harness/vault/speed-sender';

/**
 * `npm run vault-speed [-- --json FILE]`: how fast ready ciphertext goes up by the product's code (in parts, signed over their
 * SHA-256, with their MD5, and the lock read back) beside `curl` after OpenSSL has made the same two digests of the same
 * file, which the store holds both to; turn about, in one run. The middle one of the turns counts.
 */
const [megabytes, turns] = [64, 7];
if (!hasGateway()) process.exit(2);
await using gateway = await Gateway.start();
const { reach } = await makeBuckets(reachOf(gateway.endpoint, gateway.owner));
const folder = mkdtempSync(join(tmpdir(), 'banken-speed-'));
const file = join(folder, 'ready.age');
writeFileSync(file, randomBytes(megabytes * 1_048_576));
const order: SpeedOrder = { reach, file };
const script = await bundle('speed-sender.ts', folder);
const sender = spawn(process.execPath, [script, JSON.stringify(order)], { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = createInterface({ input: sender.stdout });

async function ours(turn: number): Promise<number> {
  const told = once(lines, 'line');
  sender.stdin.write(`packs/ours-${turn}\n`);
  return Number((await told)[0]);
}

function curl(turn: number): number {
  const from = performance.now();
  const digest = (name: string) => execFileSync('openssl', ['dgst', `-${name}`, '-binary', file]);
  const checks = [`Content-MD5: ${digest('md5').toString('base64')}`];
  checks.push(`x-amz-content-sha256: ${digest('sha256').toString('hex')}`);
  const signing = ['--aws-sigv4', 'aws:amz:us-east-1:s3', '--user', `${reach.accessKeyId}:${reach.secretAccessKey}`];
  const aim = `${reach.endpoint}/${reach.bucket}/packs/curl-${turn}`;
  execFileSync('curl', ['-sf', '-T', file, ...signing, ...checks.flatMap((check) => ['-H', check]), aim]);
  return performance.now() - from;
}

const times: Record<'ours' | 'curl', number[]> = { ours: [], curl: [] };
for (let turn = 0; turn < turns; turn++) {
  times.ours.push(await ours(turn));
  times.curl.push(curl(turn));
}
sender.stdin.end();
rmSync(folder, { recursive: true, force: true });
const rate = (list: number[]) => megabytes / ((list.sort((a, b) => a - b)[(turns - 1) / 2] ?? 1) / 1_000);
const rates = { ours: rate(times.ours), curl: rate(times.curl) };
const ratio = rates.ours / rates.curl;
console.log(
  `ours ${rates.ours.toFixed(0)} MiB/s, curl and digests ${rates.curl.toFixed(0)} MiB/s, ratio ${ratio.toFixed(2)}`,
);
writeFigures([
  written('vault: upload in parts', rates.ours, 'MiB/s'),
  written('vault: curl and the same digests', rates.curl, 'MiB/s'),
  written('vault: upload over curl and the same digests', ratio, 'ratio', '>= 0.7'),
]);
process.exit(ratio >= 0.7 ? 0 : 1);

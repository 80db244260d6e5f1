import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hex = (digits: string) => Buffer.from(digits, 'hex');

/**
 * An authority's own answer with other words of the same length in it, signed anew with its key (EC): what only an authority
 * that errs, or one that lies, can make.
 */
export function restamped(
  response: Uint8Array,
  keyFile: string,
  {
    info = (bytes) => bytes,
    attributes = (bytes) => bytes,
  }: Partial<Record<'info' | 'attributes', (bytes: Buffer) => Buffer>>,
): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(response);
  const value = (at: number): { from: number; to: number } => {
    const first = bytes[at + 1] ?? 0;
    const more = first > 127 ? first & 127 : 0;
    const length = more > 0 ? bytes.readUIntBE(at + 2, more) : first;
    return { from: at + 2 + more, to: at + 2 + more + length };
  };
  // OCTET STRING in [0] behind the content type of a TSTInfo
  const wrapped = value(bytes.indexOf(hex('060b2a864886f70d0109100104')) + 13);
  const { from, to } = value(wrapped.from);
  const old = Buffer.from(bytes.subarray(from, to));
  const made = info(Buffer.from(old));
  if (made.length !== old.length) throw new Error('another length');
  made.copy(bytes, from);
  const digest = (of: Buffer) => createHash('sha256').update(of).digest();
  digest(made).copy(bytes, bytes.indexOf(digest(old), to));
  const first = bytes.indexOf(hex('301a06092a864886f70d010903'), to);
  const start =
    [2, 3, 4].map((back) => first - back).find((at) => bytes[at] === 0xa0 && value(at).from === first) ?? -1;
  const own = value(start);
  attributes(Buffer.from(bytes.subarray(start, own.to))).copy(bytes, start);
  const signed = Buffer.from(bytes.subarray(start, own.to));
  signed[0] = 0x31;
  const length = [70, 71, 72, 69, 68].find(
    (each) => bytes[bytes.length - each - 1] === each && bytes.at(-each) === 0x30,
  );
  const key = createPrivateKey(readFileSync(keyFile));
  // A signature is of one length in two
  for (let tries = 0; tries < 500; tries += 1) {
    const signature = sign('sha256', signed, key);
    if (signature.length !== length) continue;
    signature.copy(bytes, bytes.length - signature.length);
    return new Uint8Array(bytes);
  }
  throw new Error('no signature of this length');
}

/** Another time in the token, or in what its signature covers. */
export const genTime = (time: string) => (info: Buffer) => {
  info.write(time, info.indexOf(hex('180f')) + 2, 'latin1');
  return info;
};
export const signingTime = (time: string) => (attributes: Buffer) => {
  attributes.write(time, attributes.indexOf(hex('170d')) + 2, 'latin1');
  return attributes;
};

/** A request as `openssl` makes it. */
export function requestOf(data: Uint8Array, ...options: string[]): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'banken-request-'));
  writeFileSync(join(folder, 'data'), data);
  execFileSync('openssl', ['ts', '-query', '-data', 'data', '-cert', ...options, '-out', 'request'], {
    cwd: folder,
    stdio: 'pipe',
  });
  const request = new Uint8Array(readFileSync(join(folder, 'request')));
  rmSync(folder, { recursive: true, force: true });
  return request;
}

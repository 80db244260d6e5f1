import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askAuthority } from '../../../../utils/evidence/time-stamp/ask-authority';
import { checkStamp } from '../../../../utils/evidence/time-stamp/check-stamp';
import { stampRequest } from '../../../../utils/evidence/time-stamp/stamp-request';
import { readStampRequest } from '../../../../utils/evidence/time-stamp/stamp-shapes';
import { judgeWithRoots } from '../../../../utils/verify/keys/judge-time-stamp';
import type { StampToJudge } from '../../../../utils/verify/keys/outside-facts';
import { verifyTimeStamp } from '../../../../utils/verify/keys/time-stamp';
import { representatives } from '../../../harness/whole';
import { type LocalAuthority, localAuthority } from './local-authority';

const data = new TextEncoder().encode('a  data/post.json\n');
const digest = createHash('sha256').update(data).digest();
const sha256 = digest.toString('hex');

let tsa: LocalAuthority;
beforeAll(async () => {
  tsa = await localAuthority();
});
afterAll(() => tsa.close());
beforeEach(() => {
  tsa.misbehave = {};
});

async function stamp() {
  const request = stampRequest(digest);
  return { request, response: await askAuthority(tsa.url, request), data, roots: tsa.root };
}

describe('a request', () => {
  it('is what openssl reads: SHA-256, the digest, a nonce, and the wish for a certificate', () => {
    const file = join(tsa.folder, 'ours.tsq');
    writeFileSync(file, stampRequest(digest));
    const text = execFileSync('openssl', ['ts', '-query', '-in', file, '-text'], { encoding: 'utf8' });
    expect(text).toContain('Hash Algorithm: sha256');
    expect(text).toContain('Certificate required: yes');
    expect(text).toMatch(/Nonce: 0x[0-9A-F]{32}/);
    expect(text.replace(/\s|-/g, '')).toContain(sha256.slice(0, 16));
  });

  it('has another nonce each time, positive and whole', () => {
    const low = readStampRequest(stampRequest(digest, new Uint8Array(16)));
    const high = readStampRequest(stampRequest(digest, new Uint8Array(16).fill(255)));
    expect([low?.nonce?.length, high?.nonce?.length]).toEqual([32, 32]);
    expect(readStampRequest(stampRequest(digest))?.nonce).not.toBe(readStampRequest(stampRequest(digest))?.nonce);
  });
});

describe('a stamp of an authority', () => {
  it('holds for us and for openssl', async () => {
    const stamped = await stamp();
    const check = checkStamp(stamped.response, stamped.request, sha256);
    expect(check).toMatchObject({ ok: true, token: { imprint: sha256, certificates: 1, policy: '1.2.3.4.1' } });
    if (check.ok) expect(Math.abs(Date.parse(check.token.genTime) - Date.now())).toBeLessThan(60_000);
    const verdict = await verifyTimeStamp(stamped);
    expect(verdict).toMatchObject({ ok: true, signer: 'CN=Invented TSA, O=Banken test' });

    const [tsr, file] = [join(tsa.folder, 'ours.tsr'), join(tsa.folder, 'stamped.txt')];
    writeFileSync(tsr, stamped.response);
    writeFileSync(file, data);
    const args = ['ts', '-verify', '-in', tsr, '-data', file, '-CAfile', tsa.rootFile];
    expect(execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' })).toContain('Verification: OK');
  });

  it('is not believed without a root from outside, or with another root', async () => {
    const stamped = await stamp();
    expect(await verifyTimeStamp({ ...stamped, roots: '' })).toMatchObject({ ok: false, reason: 'root-unknown' });
    const other = await localAuthority();
    expect(await verifyTimeStamp({ ...stamped, roots: other.root })).toMatchObject({
      ok: false,
      reason: 'chain-differs',
    });
    await other.close();
  });

  it('does not hold for another file, another request, or with a byte changed', async () => {
    const stamped = await stamp();
    const changed = new TextEncoder().encode('b  data/post.json\n');
    expect(await verifyTimeStamp({ ...stamped, data: changed })).toMatchObject({ reason: 'imprint-differs' });
    expect(await verifyTimeStamp({ ...stamped, request: stampRequest(digest) })).toMatchObject({
      reason: 'nonce-differs',
    });
    const last = Uint8Array.from(stamped.response);
    last[last.length - 5] = (last[last.length - 5] ?? 0) ^ 1;
    expect(await verifyTimeStamp({ ...stamped, response: last })).toMatchObject({ reason: 'signature-differs' });
  });

  it('does not hold when its time is changed inside the token', async () => {
    const stamped = await stamp();
    const text = Buffer.from(stamped.response).toString('latin1');
    const [time = ''] = /20\d{12}(?=Z0)/.exec(text) ?? [];
    expect(time).not.toBe('');
    const forged = Buffer.from(text.replace(time, `2020${time.slice(4)}`), 'latin1');
    const verdict = await verifyTimeStamp({ ...stamped, response: Uint8Array.from(forged) });
    expect(checkStamp(forged, stamped.request, sha256).ok).toBe(true);
    expect(verdict).toMatchObject({ ok: false, reason: 'signature-differs' });
  });

  it.each([
    ['nonce-differs', (query: Buffer) => Buffer.from(stampRequest(query.subarray(24, 56)))],
    ['imprint-differs', () => Buffer.from(stampRequest(createHash('sha256').update('other').digest()))],
  ] as const)('is refused with %s when the authority answers something else', async (fault, changeRequest) => {
    tsa.misbehave = { changeRequest };
    const { response, request } = await stamp();
    expect(checkStamp(response, request, sha256)).toEqual({ ok: false, fault });
  });

  it('is refused when it was not granted, is another hash, is cut, or is no ASN.1 at all', async () => {
    const stamped = await stamp();
    const fault = (response: Uint8Array) => checkStamp(response, stamped.request, sha256);
    const rejected = Uint8Array.of(0x30, 5, 0x30, 3, 2, 1, 2);
    expect(fault(rejected)).toEqual({ ok: false, fault: 'not-granted' });
    expect(fault(stamped.response.subarray(0, -1))).toEqual({ ok: false, fault: 'not-a-response' });
    expect(fault(Uint8Array.of(...stamped.response, 0))).toEqual({ ok: false, fault: 'not-a-response' });
    expect(fault(new TextEncoder().encode('<html>'))).toEqual({ ok: false, fault: 'not-a-response' });
    const sha1 = Buffer.from(stamped.request)
      .toString('hex')
      .replace('0609608648016503040201', '0609608648016503040203');
    expect(checkStamp(stamped.response, Buffer.from(sha1, 'hex'), sha256)).toMatchObject({ fault: 'hash-algorithm' });
  });

  it.each(
    representatives<[string, string | undefined]>(
      [
        ['critical,timeStamping', undefined],
        ['critical,timeStamping,codeSigning', 'key-purpose'],
        ['timeStamping', 'key-purpose'],
        ['critical,codeSigning', 'key-purpose'],
      ],
      2,
    ),
  )('signed with a certificate for "%s" gives %s', async (purpose, reason) => {
    const other = await localAuthority({ purpose });
    const stamped = await stamp();
    // openssl stamps with the right purpose only: the token is taken apart and signed again as plain CMS
    const run = (...args: string[]) => execFileSync('openssl', args, { cwd: other.folder, stdio: 'pipe' });
    writeFileSync(join(other.folder, 'good.tsr'), stamped.response);
    run('ts', '-reply', '-in', 'good.tsr', '-token_out', '-out', 'good.der');
    run('cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'good.der', '-out', 'tst.der');
    const signing = ['-signer', 'tsa.pem', '-inkey', 'tsa.key', '-md', 'sha256', '-cades'];
    const content = ['-binary', '-nodetach', '-econtent_type', '1.2.840.113549.1.9.16.1.4', '-in', 'tst.der'];
    run('cms', '-sign', ...content, ...signing, '-outform', 'DER', '-out', 'forged.der');
    const token = readFileSync(join(other.folder, 'forged.der'));
    const body = Buffer.concat([Buffer.of(0x30, 3, 2, 1, 0), token]);
    const response = Uint8Array.from([0x30, 0x82, body.length >> 8, body.length & 255, ...body]);
    const verdict = await verifyTimeStamp({ ...stamped, response, roots: other.root });
    expect(verdict.ok ? undefined : verdict.reason).toBe(reason);
    await other.close();
  });
});

describe('judging for the verifier', () => {
  const span = { notBefore: new Date().toISOString() };
  const judge = async (roots: string, over: Partial<StampToJudge> = {}) => {
    const { request, response } = await stamp();
    const { status, findings } = await judgeWithRoots(roots)({
      response,
      query: request,
      data,
      path: 'p',
      ...span,
      ...over,
    });
    return [status, findings[0]?.detail?.split(':')[0]];
  };

  it('proves with a root from outside and cannot tell without', async () => {
    expect(await judge(tsa.root)).toEqual(['proven', undefined]);
    expect(await judge('')).toEqual(['cannot-tell', 'root-unknown']);
  });

  it('holds the stamp against the time of the seal that it is of', async () => {
    expect(await judge(tsa.root, { notBefore: '2999-01-01T00:00:00.000Z' })).toEqual(['changed', 'before-seal']);
    expect(await judge(tsa.root, { notBefore: '2000-01-01T00:00:00Z', notAfter: '2000-01-02T00:00:00Z' })).toEqual([
      'changed',
      'after-pack',
    ]);
    expect(await judge(tsa.root, { query: stampRequest(digest) })).toEqual(['changed', 'nonce-differs']);
  });

  it('cannot tell without the request: nothing shows that the answer is fresh', async () => {
    const { response } = await stamp();
    const { status, findings } = await judgeWithRoots(tsa.root)({ response, data, path: 'p' });
    expect([status, findings[0]?.detail]).toEqual(['cannot-tell', 'not-a-request']);
  });
});

describe('asking an authority', () => {
  it('says when nobody answers and when the authority says no', async () => {
    tsa.misbehave = { status: 503 };
    await expect(askAuthority(tsa.url, stampRequest(digest))).rejects.toMatchObject({ failure: 'refused' });
    await expect(askAuthority('http://127.0.0.1:9/', stampRequest(digest))).rejects.toMatchObject({
      failure: 'unreachable',
    });
  });

  it('sends the digest and nothing of the person', async () => {
    let sent: RequestInit | undefined;
    const fetcher = (async (_: string, init: RequestInit) => {
      sent = init;
      return new Response(new Uint8Array([1]));
    }) as unknown as typeof fetch;
    await askAuthority('https://tsa.invalid/', stampRequest(digest), fetcher);
    expect(sent).toMatchObject({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
  });
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stampRequest } from '../../../utils/evidence/time-stamp/stamp-request';
import { verifyTimeStamp } from '../../../utils/verify/keys/time-stamp';
import { representatives } from '../../harness/whole';

const folder = mkdtempSync(join(tmpdir(), 'banken-chains-'));
const at = (name: string) => join(folder, name);
const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = new TextEncoder().encode('a tag manifest');
writeFileSync(at('data'), data);
writeFileSync(at('serial'), '01\n');
const configuration = (digest: string) => `
[tsa]
default_tsa = here
[here]
serial = serial
signer_digest = ${digest}
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
[narrow]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign
[signer]
basicConstraints = critical,CA:FALSE
extendedKeyUsage = critical,timeStamping
[strange]
basicConstraints = critical,CA:FALSE
extendedKeyUsage = critical,timeStamping
1.2.3.4.5 = critical,ASN1:UTF8String:must be understood
[req]
distinguished_name = name
[name]
`;

const elliptic = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const rsa = (bits: number) => ['rsa', '-pkeyopt', `rsa_keygen_bits:${bits}`];

/** A certificate: its key, who issues it, and the section of its extensions. */
function certificate(name: string, key: string[], section: string, issuer?: string): void {
  openssl('genpkey', '-algorithm', ...key, '-out', `${name}.key`);
  openssl('req', '-new', '-key', `${name}.key`, '-subj', `/CN=${name}`, '-config', 'tsa.cnf', '-out', `${name}.csr`);
  const by = issuer
    ? ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-CAcreateserial']
    : ['-signkey', `${name}.key`];
  const extensions = ['-extfile', 'tsa.cnf', '-extensions', section];
  openssl('x509', '-req', '-in', `${name}.csr`, ...by, ...extensions, '-days', '30', '-sha256', '-out', `${name}.pem`);
}

/** Stamps by a chain, from the root down to the signer; what we say, and what openssl says. */
async function stamped(
  chain: readonly { key?: string[]; section: string; extension?: string }[],
  digest = 'sha256',
): Promise<{ ours: string; theirs: 'OK' | 'refused' }> {
  writeFileSync(at('tsa.cnf'), configuration(digest));
  for (const [index, { key = elliptic, section, extension }] of chain.entries()) {
    const more = extension ? `[${section}]\n${extension}\n` : '';
    writeFileSync(at('tsa.cnf'), configuration(digest).replace(`[${section}]\n`, more || `[${section}]\n`));
    certificate(`level${index}`, key, section, index === 0 ? undefined : `level${index - 1}`);
  }
  const names = chain.map((_, index) => `level${index}`);
  const [signer = '', ...above] = names.toReversed();
  writeFileSync(
    at('above.pem'),
    above
      .slice(0, -1)
      .map((name) => readFileSync(at(`${name}.pem`), 'utf8'))
      .join(''),
  );
  const request = stampRequest(createHash('sha256').update(data).digest());
  writeFileSync(at('query.tsq'), request);
  const given = ['-signer', `${signer}.pem`, '-inkey', `${signer}.key`];
  const between = above.length > 1 ? ['-chain', 'above.pem'] : [];
  openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query.tsq', ...given, ...between, '-out', 'reply.tsr');
  const verdict = await verifyTimeStamp({
    response: new Uint8Array(readFileSync(at('reply.tsr'))),
    request: new Uint8Array(request),
    data,
    roots: readFileSync(at('level0.pem'), 'utf8'),
  });
  const strict = ['-CAfile', 'level0.pem', '-auth_level', '2'];
  let theirs: 'OK' | 'refused' = 'OK';
  try {
    openssl('ts', '-verify', '-in', 'reply.tsr', '-queryfile', 'query.tsq', ...strict);
  } catch {
    theirs = 'refused';
  }
  return { ours: verdict.ok ? 'OK' : verdict.reason, theirs };
}

describe('a chain of certificates under a time stamp', () => {
  const [root, authority, signer] = [{ section: 'root' }, { section: 'root' }, { section: 'signer' }];

  it('holds with an authority between, as openssl says', async () => {
    expect(await stamped([root, authority, signer])).toEqual({ ours: 'OK', theirs: 'OK' });
    expect(await stamped([root, { ...signer, key: rsa(2_048) }])).toEqual({ ours: 'OK', theirs: 'OK' });
  });

  it('is refused where it is longer than an authority allows', { tags: 'long' }, async () => {
    expect(await stamped([{ section: 'narrow' }, authority, signer])).toEqual({
      ours: 'path-length',
      theirs: 'refused',
    });
  });

  it('is refused for a critical extension that nobody here understands', { tags: 'long' }, async () => {
    expect(await stamped([root, { section: 'strange' }])).toEqual({ ours: 'unknown-extension', theirs: 'refused' });
  });

  /** What a certificate may say as critical, and what OpenSSL, which verify.sh asks, says of it on each level. */
  it.each([
    ...['certificatePolicies = critical,1.2.3.4', 'crlDistributionPoints = critical,URI:http://a.example/'],
    ...['subjectAltName = critical,DNS:a.example', 'issuerAltName = critical,DNS:a.example'],
    ...['nsCertType = critical,objsign', 'noCheck = critical,ignored', 'nsComment = critical,words'],
    ...['authorityInfoAccess = critical,OCSP;URI:http://a.example/', 'subjectKeyIdentifier = critical,hash'],
    ...['tlsfeature = critical,status_request', 'freshestCRL = critical,URI:http://a.example/'],
    ...['2.5.29.16 = critical,DER:30:04:80:02:32:30', '2.5.29.9 = critical,DER:30:00'],
  ])('is judged for %s as openssl does, whoever says it', { tags: 'long' }, async (extension) => {
    for (const level of [0, 1, 2]) {
      const chain = [root, authority, signer].map(({ section }, index) =>
        index === level ? { section, extension } : { section },
      );
      const { ours, theirs } = await stamped(chain);
      expect([level, ours === 'OK' ? 'OK' : 'refused']).toEqual([level, theirs]);
    }
  });

  it.each([
    ...['nameConstraints = critical,permitted;DNS:a.example', 'nameConstraints = excluded;email:a.example'],
    ...['policyConstraints = critical,requireExplicitPolicy:0', 'inhibitAnyPolicy = critical,0'],
    ...['2.5.29.33 = DER:30:0c:30:0a:06:03:2a:03:04:06:03:2a:03:05', 'sbgp-autonomousSysNum = critical,AS:1'],
  ])('nobody can tell where an authority says %s of those below it', { tags: 'long' }, async (extension) => {
    expect((await stamped([{ section: 'root', extension }, authority, signer])).ours).toBe('rule-unknown');
    expect((await stamped([root, { section: 'root', extension }, signer])).ours).toBe('rule-unknown');
  });

  it('is refused for a short key, on any level', { tags: 'long' }, async () => {
    expect(await stamped([root, { ...signer, key: rsa(1_024) }])).toEqual({
      ours: 'weak-algorithm',
      theirs: 'refused',
    });
    expect(await stamped([root, { ...authority, key: rsa(1_024) }, signer])).toEqual({
      ours: 'weak-algorithm',
      theirs: 'refused',
    });
  });

  it('is refused for a digest that can be forged', { tags: 'long' }, async () => {
    expect((await stamped([root, signer], 'sha1')).ours).toBe('weak-algorithm');
  });

  it.each(representatives(['brainpoolP256r1', 'secp256k1'], 2))(
    'nobody can tell where a key is on a curve that browsers lack: %s',
    { tags: 'long' },
    async (curve) => {
      const key = ['ec', '-pkeyopt', `ec_paramgen_curve:${curve}`];
      expect((await stamped([root, { ...signer, key }])).ours).toBe('key-unknown');
      expect((await stamped([{ ...root, key }, signer])).ours).toBe('key-unknown');
    },
  );
});

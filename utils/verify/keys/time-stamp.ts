import type { Certificate, SignedData } from 'pkijs';
import { sha256Hex } from '../../bytes/digest';
import { hexOf } from '../../bytes/hex';
import { certificatesInPem } from '../../evidence/keys/certificate-pem';
import { checkStamp, type StampFault } from '../../evidence/time-stamp/check-stamp';
import { instantOf, type StampToken } from '../../evidence/time-stamp/stamp-shapes';
import { chainFault, unjudgedRule, unknownKey, weakSigner } from './certificate-path';

/**
 * Why a stamp does not hold. The last three are no flaw of it: nobody has said whom to trust, can compute with its keys, or
 * judges as others do what its authorities say of those below them.
 */
type StampRefusal =
  | StampFault
  | 'token-unreadable'
  | 'one-signer'
  | 'signed-attributes'
  | 'certificate-binding'
  | 'key-purpose'
  | 'signature-differs'
  | 'signing-time'
  | 'chain-differs'
  | 'weak-algorithm'
  | 'unknown-extension'
  | 'path-length'
  | 'root-unknown'
  | 'key-unknown'
  | 'rule-unknown';

export type TimeStampVerdict =
  | {
      ok: true;
      token: StampToken;
      /** Subject of the signing certificate, `CN=…, O=…`. */
      signer: string;
      /** End of the signing certificate: after it, the stamp holds by its own time only. */
      validUntil: string;
      /** SHA-256 of the root certificate that was given and reached. */
      root: string;
      /** Of the signing certificate its issuer and serial number: whose stamps its authority numbers. */
      signedBy: string;
    }
  | { ok: false; reason: StampRefusal; token?: StampToken; detail?: string };

const timeStamping = '1.3.6.1.5.5.7.3.8';
const extendedKeyUsage = '2.5.29.37';
const attribute = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
};
/** One clock wrote both times of a token; milliseconds. */
const atOnce = 600_000;
const signingCertificate = { v1: '1.2.840.113549.1.9.16.2.12', v2: '1.2.840.113549.1.9.16.2.47' };
const tstInfo = '1.2.840.113549.1.9.16.1.4';

/**
 * The whole of RFC 3161 §2.2 and RFC 5816: the answer fits the request and the file; one signer; the signature over the
 * token holds; the certificate is the one the token names, its only and critical purpose is time stamping, and at
 * `genTime` it chains to one of the given roots. Roots come from outside; a certificate inside a pack is never one.
 * Revocation is not asked for: a verdict must be the same offline.
 */
export async function verifyTimeStamp(input: {
  response: Uint8Array;
  request: Uint8Array;
  /** The stamped file. */
  data: Uint8Array<ArrayBuffer>;
  /** PEM of trusted roots, from outside. */
  roots: string;
}): Promise<TimeStampVerdict> {
  const check = checkStamp(input.response, input.request, await sha256Hex(input.data));
  if (!check.ok) return { ok: false, reason: check.fault };
  const { token } = check;
  const refuse = (reason: StampRefusal, detail?: string): TimeStampVerdict => ({
    ok: false,
    reason,
    token,
    ...(detail ? { detail } : {}),
  });
  const pki = await import('./pki');
  let signed: SignedData;
  let roots: Certificate[];
  try {
    const { timeStampToken } = pki.TimeStampResp.fromBER(Uint8Array.from(input.response).buffer);
    signed = new pki.SignedData({ schema: timeStampToken?.content });
    roots = certificatesInPem(input.roots).map((der) => pki.Certificate.fromBER(der.buffer));
  } catch (error) {
    return refuse('token-unreadable', String(error));
  }
  const [signer, ...others] = signed.signerInfos;
  if (!signer || others.length > 0) return refuse('one-signer');
  const carried = (signed.certificates ?? []).filter((entry) => entry instanceof pki.Certificate);
  const { sid } = signer;
  const leaf = carried.find(
    (entry) =>
      sid instanceof pki.IssuerAndSerialNumber &&
      entry.issuer.isEqual(sid.issuer) &&
      entry.serialNumber.isEqual(sid.serialNumber),
  );
  if (!leaf) return refuse('no-certificate');
  const attributes = signer.signedAttrs?.attributes ?? [];
  const valuesOf = (type: string) => attributes.filter((entry) => entry.type === type).flatMap((entry) => entry.values);
  const [contentType, ...types] = valuesOf(attribute.contentType) as { getValue?: () => unknown }[];
  if (types.length > 0 || valuesOf(attribute.messageDigest).length !== 1 || contentType?.getValue?.() !== tstInfo)
    return refuse('signed-attributes');
  if (!(await namesCertificate(valuesOf, leaf))) return refuse('certificate-binding');
  if (!isForTimeStamping(leaf)) return refuse('key-purpose');

  const above = roots.filter(({ subject }) => carried.some(({ issuer }) => issuer.isEqual(subject)));
  const key = [...carried, ...above].flatMap((each) => unknownKey(each) ?? [])[0];
  const rule = [...carried, ...above].flatMap((each) => unjudgedRule(each) ?? [])[0];
  if (key !== undefined || rule !== undefined) {
    if (!isSignedThen(valuesOf(attribute.signingTime), token.genTime)) return refuse('signing-time');
    return key === undefined ? refuse('rule-unknown', rule) : refuse('key-unknown', key);
  }
  const verify = async (checkChain: boolean, trustedCerts: Certificate[]) => {
    try {
      const data = Uint8Array.from(input.data).buffer;
      // Revocation lists that travel in a token are heeded; where there are none, none are demanded
      const found = await signed.verify({
        signer: 0,
        data,
        trustedCerts,
        checkChain,
        passedWhenNotRevValues: true,
        extendedMode: true,
      });
      return { holds: found.signatureVerified === true, path: found.certificatePath };
    } catch {
      // The library says why in words of its own
      return { holds: false, path: [] };
    }
  };
  const signature = await verify(false, []);
  if (!signature.holds) return refuse('signature-differs');
  if (!isSignedThen(valuesOf(attribute.signingTime), token.genTime)) return refuse('signing-time');
  if (roots.length === 0) return refuse('root-unknown');
  const chain = await verify(true, roots);
  const top = chain.path.at(-1);
  const reached = top && roots.find((root) => same(root, top));
  if (!chain.holds || !reached) return refuse('chain-differs');
  const fault = chainFault(chain.path) ?? weakSigner(signed);
  if (fault) return refuse(fault.reason, fault.detail);
  return {
    ok: true,
    token,
    signer: nameOf(leaf),
    validUntil: leaf.notAfter.value.toISOString(),
    root: await sha256Hex(derOf(reached)),
    signedBy: `${nameIn(leaf.issuer)} ${hexOf(leaf.serialNumber.valueBlock.valueHexView)}`,
  };
}

/** What the signature itself says of when it was made, where it says so, is the time of the token. */
const isSignedThen = (values: readonly unknown[], genTime: string) =>
  values.every((value) => Math.abs((instantOf(value) ?? Number.NaN) - Date.parse(genTime)) <= atOnce);

/** ESSCertID or ESSCertIDv2 (RFC 5035): the token itself says by which certificate it was signed. */
async function namesCertificate(valuesOf: (type: string) => unknown[], leaf: Certificate): Promise<boolean> {
  const der = derOf(leaf);
  const digests = { v1: 'SHA-1', v2: 'SHA-256' } as const;
  for (const version of ['v2', 'v1'] as const) {
    const [value] = valuesOf(signingCertificate[version]) as { toBER?: () => ArrayBuffer }[];
    if (!value?.toBER) continue;
    const named = await firstHash(value.toBER());
    if (!named) continue;
    const algorithm =
      { 20: 'SHA-1', 32: 'SHA-256', 48: 'SHA-384', 64: 'SHA-512' }[named.byteLength] ?? digests[version];
    const digest = new Uint8Array(await crypto.subtle.digest(algorithm, der));
    return digest.length === named.length && digest.every((byte, index) => byte === named[index]);
  }
  return false;
}

/** The first OCTET STRING in a value: `certHash` of the first ESSCertID, which is the signer's by definition. */
async function firstHash(der: ArrayBuffer): Promise<Uint8Array | undefined> {
  const { OctetString, Constructed, fromBER } = await import('./pki');
  const find = (block: unknown): Uint8Array | undefined => {
    if (block instanceof OctetString) return new Uint8Array(block.getValue());
    if (!(block instanceof Constructed)) return undefined;
    for (const part of block.valueBlock.value) {
      const found = find(part);
      if (found) return found;
    }
    return undefined;
  };
  return find(fromBER(der).result);
}

/** RFC 3161 §2.3: the extension is critical, and time stamping is its only purpose. */
function isForTimeStamping(leaf: Certificate): boolean {
  const found = (leaf.extensions ?? []).filter(({ extnID }) => extnID === extendedKeyUsage);
  const purposes = (found[0]?.parsedValue as { keyPurposes?: string[] } | undefined)?.keyPurposes ?? [];
  return found.length === 1 && found[0]?.critical === true && purposes.length === 1 && purposes[0] === timeStamping;
}

const derOf = (certificate: Certificate) => new Uint8Array(certificate.toSchema(false).toBER());

function same(one: Certificate, other: Certificate): boolean {
  const [first, second] = [derOf(one), derOf(other)];
  return first.length === second.length && first.every((byte, index) => byte === second[index]);
}

const labels: Record<string, string> = { '2.5.4.3': 'CN', '2.5.4.10': 'O', '2.5.4.6': 'C' };

const nameOf = ({ subject }: Certificate) => nameIn(subject);

function nameIn({ typesAndValues }: Certificate['subject']): string {
  return typesAndValues
    .flatMap(({ type, value }) => {
      const words: unknown = value.valueBlock.value;
      return labels[type] && typeof words === 'string' ? [`${labels[type]}=${words}`] : [];
    })
    .join(', ');
}

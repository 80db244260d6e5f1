import type { BasicConstraints, Certificate, SignedData } from 'pkijs';

/** What a chain is refused for beside its signatures (RFC 5280 §6.1, RFC 3161 §4). */
interface ChainFault {
  reason: 'weak-algorithm' | 'unknown-extension' | 'path-length' | 'chain-differs';
  detail: string;
}

const oid = {
  basicConstraints: '2.5.29.19',
  rsa: '1.2.840.113549.1.1.1',
  pss: '1.2.840.113549.1.1.10',
  ec: '1.2.840.10045.2.1',
};

/**
 * Extensions that may be critical: constraints, key usage, purposes and names, which are heeded; policies, places of revocation
 * lists, and what one without them is for, on which no verdict here depends. The same as OpenSSL's, which `verify.sh` asks.
 */
const known = [
  ...[15, 17, 19, 31, 32, 37].map((arc) => `2.5.29.${arc}`),
  ...['2.16.840.1.113730.1.1', '1.3.6.1.5.5.7.48.1.5'],
];

/**
 * What an authority says of names and policies below it: constraints of names, mappings, constraints of policies, no "any
 * policy". Readers judge these differently, also where they are not critical and where a root says them.
 */
const unjudged = [
  ...[30, 33, 36, 54].map((arc) => `2.5.29.${arc}`),
  // Numbers of networks (RFC 3779)
  ...['1.3.6.1.5.5.7.1.7', '1.3.6.1.5.5.7.1.8'],
];

/** P-256, P-384, P-521. */
const curves = ['1.2.840.10045.3.1.7', '1.3.132.0.34', '1.3.132.0.35'];
/** Digests and signatures with MD2, MD4, MD5 and SHA-1. */
const weak = [
  ...['1.2.840.113549.2.2', '1.2.840.113549.2.4', '1.2.840.113549.2.5', '1.3.14.3.2.26'],
  ...[2, 3, 4, 5].map((arc) => `1.2.840.113549.1.1.${arc}`),
  '1.2.840.10045.4.1',
];
const leastBits = 2_048;

/** @param path from the signer up to the root that was given; what the root says of itself is trusted as it is */
export function chainFault(path: readonly Certificate[]): ChainFault | undefined {
  for (const [index, certificate] of path.entries()) {
    const fault = certificateFault(certificate, index, path);
    if (fault) return fault;
  }
  return undefined;
}

function certificateFault(certificate: Certificate, index: number, path: readonly Certificate[]) {
  const extensions = certificate.extensions ?? [];
  const strange = extensions.find(({ critical, extnID }) => critical && !known.includes(extnID));
  if (strange) return { reason: 'unknown-extension', detail: strange.extnID } as const;
  const key = weakKey(certificate);
  if (key) return { reason: 'weak-algorithm', detail: key } as const;
  const isRoot = index === path.length - 1;
  if (!isRoot && weak.includes(certificate.signatureAlgorithm.algorithmId))
    return { reason: 'weak-algorithm', detail: certificate.signatureAlgorithm.algorithmId } as const;
  if (index === 0) return undefined;
  const constraints = extensions.find(({ extnID }) => extnID === oid.basicConstraints)?.parsedValue as
    | BasicConstraints
    | undefined;
  if (constraints?.cA !== true) return { reason: 'chain-differs', detail: 'issued by no authority' } as const;
  const most = constraints.pathLenConstraint;
  // Authorities below this one that did not issue themselves (RFC 5280 §4.2.1.9)
  const below = path.slice(1, index).filter(({ issuer, subject }) => !issuer.isEqual(subject)).length;
  return typeof most === 'number' && below > most
    ? ({ reason: 'path-length', detail: `${below} > ${most}` } as const)
    : undefined;
}

/** An extension by which readers judge what stands below it differently: what it says may be kept, and nobody here can tell. */
export function unjudgedRule({ extensions = [] }: Certificate): string | undefined {
  return extensions.find(({ extnID }) => unjudged.includes(extnID))?.extnID;
}

/** A key of a kind, or on a curve, that browsers cannot compute with: what it signed may be right, and nobody here can tell. */
export function unknownKey({ subjectPublicKeyInfo: { algorithm } }: Certificate): string | undefined {
  const { algorithmId, algorithmParams } = algorithm;
  if (algorithmId === oid.rsa || algorithmId === oid.pss) return undefined;
  if (algorithmId !== oid.ec) return algorithmId;
  const curve = String((algorithmParams as { getValue?: () => unknown } | undefined)?.getValue?.());
  return curves.includes(curve) ? undefined : `curve ${curve}`;
}

function weakKey({ subjectPublicKeyInfo: { algorithm, parsedKey } }: Certificate): string | undefined {
  if (algorithm.algorithmId === oid.ec) return undefined;
  const modulus = parsedKey && 'modulus' in parsedKey ? parsedKey.modulus.valueBlock.valueHexView : new Uint8Array();
  const first = modulus.findIndex((byte) => byte !== 0);
  const bits = first < 0 ? 0 : (modulus.length - first) * 8 - Math.clz32(modulus[first] ?? 0) + 24;
  return bits < leastBits ? `RSA ${bits}` : undefined;
}

/** The token's own digest and signature. */
export function weakSigner({ signerInfos: [signer] }: SignedData): ChainFault | undefined {
  const used = [signer?.digestAlgorithm.algorithmId ?? '', signer?.signatureAlgorithm.algorithmId ?? ''];
  const found = used.find((algorithm) => weak.includes(algorithm));
  return found ? { reason: 'weak-algorithm', detail: found } : undefined;
}

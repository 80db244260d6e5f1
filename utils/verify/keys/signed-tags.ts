import { bytesOfBase64 } from '../../bytes/base64';
import { rawOfDerSignature } from '../../bytes/der-signature';
import { sha256Hex } from '../../bytes/digest';
import { pemOf } from '../../capture/job/item-bag';
import { type BagFiles, tagManifest } from '../bag/bag';
import { textOf } from '../bag/bag-lines';
import type { Finding } from '../check';

/** Who signed a bag, as the bag itself says, and what is wrong with that. */
interface SignedTags {
  /** SHA-256 of the key's SPKI (RFC 5280 §4.1.2.7); absent when there is no readable key. */
  fingerprint?: string;
  /** False when there is neither signature nor key. */
  isSigned: boolean;
  findings: Finding[];
}

const keyPath = 'key/device.spki.pem';
const signaturePath = `${tagManifest}.sig`;

/**
 * Checks the signature over a bag's tag manifest with the key that lies beside it: ECDSA P-256 with SHA-256, minimal
 * DER as `openssl dgst -verify` reads it. A key in a bag proves only that one key made all of it.
 * @param place path of the bag's tag files in front of the names in findings
 */
export async function checkSignedTags(files: BagFiles, place = ''): Promise<SignedTags> {
  const [pem, signature, signed] = [files.get(keyPath), files.get(signaturePath), files.get(tagManifest)];
  if (!pem && !signature) return { isSigned: false, findings: [] };
  const found: SignedTags = { isSigned: true, findings: [] };
  const spki = pem && spkiOf(pem);
  const raw = signature && rawOfDerSignature(signature);
  if (spki) found.fingerprint = await sha256Hex(spki);
  for (const [bytes, path] of [
    [pem, keyPath],
    [signature, signaturePath],
    [signed, tagManifest],
  ] as const) {
    if (!bytes) found.findings.push({ reason: 'file-missing', path: place + path });
  }
  if (pem && !spki) found.findings.push({ reason: 'key-syntax', path: place + keyPath });
  if (signature && !raw) found.findings.push({ reason: 'signature-syntax', path: place + signaturePath });
  if (!spki || !raw || !signed) return found;
  const key = await importKey(spki);
  if (!key) found.findings.push({ reason: 'key-syntax', path: place + keyPath });
  else if (!(await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, signed)))
    found.findings.push({ reason: 'signature-differs', path: place + signaturePath });
  return found;
}

/** SubjectPublicKeyInfo of a P-256 key up to its point, uncompressed (RFC 5480 §2): 64 bytes follow. */
const uncompressed = [
  0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce,
  0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
];

/**
 * The DER inside exactly one PEM block of a public key, nothing before, between or behind (RFC 7468 §13). One key has
 * one form here, since its fingerprint is over the form: browsers disagree on the others.
 */
function spkiOf(pem: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (pem.byteLength > 400) return undefined;
  const text = textOf(pem) ?? '';
  const [, base64 = ''] =
    /^-----BEGIN PUBLIC KEY-----\n((?:[A-Za-z0-9+/=]{1,64}\n)+)-----END PUBLIC KEY-----\n$/.exec(text) ?? [];
  try {
    const spki = bytesOfBase64(base64.replaceAll('\n', ''));
    const isPlain = spki.length === 91 && uncompressed.every((byte, index) => spki[index] === byte);
    return isPlain && pemOf(spki) === text ? spki : undefined;
  } catch {
    return undefined;
  }
}

async function importKey(spki: Uint8Array<ArrayBuffer>): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  } catch {
    return undefined;
  }
}

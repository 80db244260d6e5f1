import { base64Of, bytesOfBase64 } from '../../bytes/base64';
import { rawOfDerSignature } from '../../bytes/der-signature';
import { sha256Hex } from '../../bytes/digest';
import { pemOf } from '../../capture/job/item-bag';
import { textOf } from '../bag/bag-lines';
import { type BagFiles, keyFile, tagManifest } from '../bag/check-bag';
import type { Finding } from '../check-ids';

/** A key that signed something in the pack, and where. */
export interface Signer {
  fingerprint: string;
  path: string;
}

/** Who signed a bag, as the bag itself says, and what is wrong with that. */
interface SignedTags {
  /** SHA-256 of the key's SPKI (RFC 5280 §4.1.2.7); absent when there is no readable key. */
  fingerprint?: string;
  /** False when there is neither signature nor key. */
  isSigned: boolean;
  findings: Finding[];
}

const signaturePath = `${tagManifest}.sig`;

/**
 * Checks the signature over a bag's tag manifest with the key that lies beside it: ECDSA P-256 with SHA-256, minimal
 * DER as `openssl dgst -verify` reads it. A key in a bag proves only that one key made all of it.
 * @param place path of the bag's tag files in front of the names in findings
 */
export async function checkSignedTags(files: BagFiles, place = ''): Promise<SignedTags> {
  const [pem, signature, signed] = [files.get(keyFile), files.get(signaturePath), files.get(tagManifest)];
  if (!pem && !signature) return { isSigned: false, findings: [] };
  const found: SignedTags = { isSigned: true, findings: [] };
  const spki = pem && spkiOf(pem);
  const raw = signature && rawOfDerSignature(signature);
  if (spki) found.fingerprint = await sha256Hex(spki);
  for (const [bytes, path] of [
    [pem, keyFile],
    [signature, signaturePath],
    [signed, tagManifest],
  ] as const) {
    if (!bytes) found.findings.push({ reason: 'file-missing', path: place + path });
  }
  if (pem && !spki) found.findings.push({ reason: 'key-syntax', path: place + keyFile });
  if (signature && !raw) found.findings.push({ reason: 'signature-syntax', path: place + signaturePath });
  if (!spki || !raw || !signed) return found;
  const holds = await isSignedBy(spki, raw, signed);
  if (holds === undefined) found.findings.push({ reason: 'key-syntax', path: place + keyFile });
  else if (!holds) found.findings.push({ reason: 'signature-differs', path: place + signaturePath });
  return found;
}

/** Whether the raw signature is of this key over these bytes; `undefined` where the key is no point of the curve. */
export async function isSignedBy(
  spki: Uint8Array<ArrayBuffer>,
  raw: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean | undefined> {
  const key = await importKey(spki);
  return key && crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, bytes);
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
export function spkiOf(pem: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (pem.byteLength > 400) return undefined;
  const text = textOf(pem) ?? '';
  const [, base64 = ''] =
    /^-----BEGIN PUBLIC KEY-----\n((?:[A-Za-z0-9+/=]{1,64}\n)+)-----END PUBLIC KEY-----\n$/.exec(text) ?? [];
  const spki = spkiInBase64(base64.replaceAll('\n', ''));
  return spki && pemOf(spki) === text ? spki : undefined;
}

/** An uncompressed key of P-256 in base64, in its one form. */
export function spkiInBase64(base64: string): Uint8Array<ArrayBuffer> | undefined {
  if (base64.length > 200) return undefined;
  try {
    const spki = bytesOfBase64(base64);
    const isPlain = spki.length === 91 && uncompressed.every((byte, index) => spki[index] === byte);
    return isPlain && base64Of(spki) === base64 ? spki : undefined;
  } catch {
    // What is no base64 is no key
    return undefined;
  }
}

/** The key that was asked for last: what one device has sealed, a thousand times, names one. */
let last: { spki: string; key: Promise<CryptoKey | undefined> } | undefined;

function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey | undefined> {
  const spki = base64Of(bytes);
  if (last?.spki !== spki) last = { spki, key: imported(bytes) };
  return last.key;
}

async function imported(spki: Uint8Array<ArrayBuffer>): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('spki', spki, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  } catch {
    // Not a point of the curve
    return undefined;
  }
}

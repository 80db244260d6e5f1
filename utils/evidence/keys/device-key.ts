import { derOfRawSignature } from '../../bytes/der-signature';
import { sha256Hex } from '../../bytes/digest';
import { db } from '../db';

/** This device's signing key: made once, never extractable, so nobody can carry it off, not even we. */
export interface DeviceKey {
  privateKey: CryptoKey;
  /** SubjectPublicKeyInfo (RFC 5280), DER. */
  spki: Uint8Array<ArrayBuffer>;
  /** SHA-256 of the SPKI: what people compare and put on a pin list. */
  fingerprint: string;
  createdAt: string;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** The key of this browser profile; the first call makes it. Two calls at once end with one key. */
export async function deviceKey(now: string): Promise<DeviceKey> {
  const known = await db.settings.get('device-key');
  if (known) return known.value as DeviceKey;
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const made: DeviceKey = { privateKey: pair.privateKey, spki, fingerprint: await sha256Hex(spki), createdAt: now };
  return db.transaction('rw', db.settings, async () => {
    const first = await db.settings.get('device-key');
    if (first) return first.value as DeviceKey;
    await db.settings.put({ key: 'device-key', value: made });
    return made;
  });
}

/** ECDSA P-256 with SHA-256 over the bytes, DER as `openssl dgst -verify` reads it. */
export async function signWithDevice(key: DeviceKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.privateKey, bytes);
  return derOfRawSignature(new Uint8Array(raw));
}

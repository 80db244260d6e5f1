import { bytesOfBase64 } from '../../bytes/base64';
import { rawOfDerSignature, signDer } from '../../bytes/der-signature';
import { sha256Hex } from '../../bytes/digest';
import type { DeviceKey } from '../../shapes/keys';
import { changeSetting, readSetting } from '../settings/stored-settings';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** The key of this browser profile, if there is one: the first capture makes it. */
export function readDeviceKey(): Promise<DeviceKey | undefined> {
  return readSetting('device-key');
}

/** The key of this browser profile; the first call makes it. Two calls at once end with one key. */
export async function deviceKey(now: string): Promise<DeviceKey> {
  const known = await readDeviceKey();
  if (known) return known;
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const made: DeviceKey = { privateKey: pair.privateKey, spki, fingerprint: await sha256Hex(spki), createdAt: now };
  return (await changeSetting('device-key', (first) => first ?? made)) ?? made;
}

/** Fingerprints of the keys with which this desk signed before a backup brought it here, oldest first. */
export async function earlierKeys(): Promise<string[]> {
  return (await readSetting('earlier-keys')) ?? [];
}

/** ECDSA P-256 with SHA-256 over the bytes, DER as `openssl dgst -verify` reads it. */
export function signWithDevice(key: DeviceKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return signDer(key.privateKey, bytes);
}

/** Whether the key (SubjectPublicKeyInfo of P-256, base64) signed these bytes: DER, as `signWithDevice` gives it. */
export async function isSignedByKey(
  spki: string,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const raw = rawOfDerSignature(signature);
  if (!raw) return false;
  try {
    const key = await crypto.subtle.importKey('spki', bytesOfBase64(spki), algorithm, false, ['verify']);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, bytes);
  } catch {
    // What is no key has signed nothing
    return false;
  }
}

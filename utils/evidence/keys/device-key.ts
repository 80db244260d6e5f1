import { signDer } from '../../bytes/der-signature';
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

/** ECDSA P-256 with SHA-256 over the bytes, DER as `openssl dgst -verify` reads it. */
export function signWithDevice(key: DeviceKey, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return signDer(key.privateKey, bytes);
}

import { derOfRawSignature } from '../../../utils/bytes/der-signature';
import { sha256Hex } from '../../../utils/bytes/digest';

/** A device with its key, as utils/evidence/keys/device-key.ts makes it. */
export interface SampleDevice {
  spki: Uint8Array<ArrayBuffer>;
  fingerprint: string;
  /** Minimal DER. */
  sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
  /** r and s side by side, as WebCrypto gives them. */
  signRaw: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}

export async function makeDevice(): Promise<SampleDevice> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const signRaw = async (bytes: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, bytes));
  return {
    spki,
    fingerprint: await sha256Hex(spki),
    sign: async (bytes) => derOfRawSignature(await signRaw(bytes)),
    signRaw,
  };
}

import { decryptWith } from '../evidence/keys/age-file';

/**
 * Opens what was handed over, with the recipient's identity.
 * @throws CodedError `key-wrong`, `encrypted-damaged`
 */
export function openHandOff(sealed: Uint8Array<ArrayBuffer>, identity: string): Promise<Uint8Array<ArrayBuffer>> {
  return decryptWith([identity], sealed);
}

import { sha256Hex } from '../bytes/digest';
import { decryptWith, encryptFor } from '../evidence/keys/age-file';

/** A pack that only its recipients can open. */
export interface HandOff {
  /** `K-2026-0117_20261125.zip.age` */
  name: string;
  blob: Blob;
  /** Of the encrypted file, as it is saved. */
  sha256: string;
  /** The last eight characters of each recipient: enough to tell whose key it was, in the log and by phone. */
  to: string;
}

/**
 * Encrypts a finished pack for its recipients (age, X25519). Nothing but the name stays readable, and the name carries
 * only the incident's number and the day.
 * @throws CodedError `recipient-wrong`
 */
export async function sealHandOff(pack: { name: string; blob: Blob }, recipients: readonly string[]): Promise<HandOff> {
  const sealed = await encryptFor(recipients, new Uint8Array(await pack.blob.arrayBuffer()));
  return {
    name: `${pack.name}.age`,
    blob: new Blob([sealed], { type: 'application/octet-stream' }),
    sha256: await sha256Hex(sealed),
    to: recipients.map((recipient) => recipient.slice(-8)).join(' '),
  };
}

/**
 * Opens what was handed over, with the recipient's identity.
 * @throws CodedError `key-wrong`, `encrypted-damaged`
 */
export function openHandOff(sealed: Uint8Array<ArrayBuffer>, identity: string): Promise<Uint8Array<ArrayBuffer>> {
  return decryptWith([identity], sealed);
}

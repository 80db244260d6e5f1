import { base64Of, bytesOfBase64 } from '../../bytes/base64';
import { sha256Hex } from '../../bytes/digest';
import { CodedError } from '../../coded-error';
import { decryptWith, encryptFor } from '../../evidence/keys/age-file';
import type { RosterBody } from '../events/roster-kinds';
import type { Writer } from '../events/write-event';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Under which name the keys of the inbox stand among those of cases. */
export const inboxCase = (vault: string) => sha256Hex(`inbox ${vault}`);

/** The key with which a team signs its desk and its answers, locked for whoever may open the inbox. */
export async function makeTeamKey(
  recipient: string,
): Promise<Pick<RosterBody<'inbox'>, 'recipient' | 'key' | 'lockedKey'>> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { recipient, key: base64Of(spki), lockedKey: base64Of(await encryptFor([recipient], secret)) };
}

/**
 * Opens it.
 * @throws CodedError `wrap-unreadable` when none of the identities does
 */
export async function openTeamKey(
  { key, lockedKey }: Pick<RosterBody<'inbox'>, 'key' | 'lockedKey'>,
  identities: readonly string[],
): Promise<Writer> {
  const secret = await decryptWith(identities, bytesOfBase64(lockedKey)).catch((error: unknown) => {
    throw error instanceof CodedError ? new CodedError('wrap-unreadable', 'inbox') : error;
  });
  const privateKey = await crypto.subtle.importKey('pkcs8', secret, algorithm, false, ['sign']);
  const spki = bytesOfBase64(key);
  return { privateKey, spki, fingerprint: await sha256Hex(spki) };
}

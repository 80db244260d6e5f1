import { CodedError } from '../../../utils/coded-error';
import type { RecordLock } from '../../../utils/shapes/keys';

/** Firefox makes none for a page of an extension. */
export const hasPasskeys = () => import.meta.env.CHROME && typeof PublicKeyCredential === 'function';

interface Prf {
  enabled?: boolean;
  results?: { first?: ArrayBuffer };
}

const prfOf = (credential: Credential | null): Prf | undefined =>
  (credential as PublicKeyCredential | null)?.getClientExtensionResults().prf as Prf | undefined;
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/**
 * Makes a passkey that gives the same secret bytes for the same salt (WebAuthn Level 3, `prf`).
 * @throws CodedError `passkey-none` when the browser or the key cannot
 */
export async function makePasskey(
  name: string,
): Promise<{ credentialId: Uint8Array; salt: Uint8Array; prf: Uint8Array }> {
  const salt = random(32);
  const made = (await navigator.credentials
    .create({
      publicKey: {
        challenge: random(32),
        rp: { name },
        user: { id: random(16), name, displayName: name },
        pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch((error: unknown) => {
      throw new CodedError('passkey-none', String(error));
    })) as PublicKeyCredential | null;
  if (!made || !prfOf(made)?.enabled) throw new CodedError('passkey-none', 'without prf');
  const credentialId = new Uint8Array(made.rawId);
  return { credentialId, salt, prf: await askPasskey({ credentialId, salt }) };
}

/** @throws CodedError `passkey-none` when the person or the browser declines */
export async function askPasskey({
  credentialId,
  salt,
}:
  | Pick<NonNullable<RecordLock['passkey']>, 'credentialId' | 'salt'>
  | { credentialId: Uint8Array; salt: Uint8Array }): Promise<Uint8Array> {
  const bytes = (from: Uint8Array) => new Uint8Array(from);
  const asked = await navigator.credentials
    .get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: bytes(credentialId) }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: bytes(salt) } } },
      },
    })
    .catch((error: unknown) => {
      throw new CodedError('passkey-none', String(error));
    });
  const first = prfOf(asked)?.results?.first;
  if (!first) throw new CodedError('passkey-none', 'without prf');
  return new Uint8Array(first);
}

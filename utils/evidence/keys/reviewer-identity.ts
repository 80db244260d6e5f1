import { CodedError } from '../../coded-error';
import type { ReviewerIdentity } from '../../shapes/keys';
import { db } from '../db';
import { changeSetting, readSetting, writeSetting } from '../settings/stored-settings';
import { decryptWithPassphrase, encryptWithPassphrase, isAgeFile } from './age-file';

export function readReviewerIdentity(): Promise<ReviewerIdentity | undefined> {
  return readSetting('reviewer-identity');
}

/**
 * Makes the identity of this profile. A passphrase that is lost cannot be brought back, nor what was handed over to it.
 * @throws CodedError `identity-exists`, `passphrase-short`
 */
export async function createReviewerIdentity(passphrase: string, now: string): Promise<ReviewerIdentity> {
  const { generateX25519Identity } = await import('age-encryption');
  return keep(await generateX25519Identity(), passphrase, now);
}

/**
 * Takes over an identity from a file: plain as `age-keygen` writes it, or encrypted with the passphrase given.
 * @throws CodedError `identity-wrong`, `identity-exists`, `passphrase-wrong`, `encrypted-damaged`, `passphrase-short`
 */
export async function adoptReviewerIdentity(
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
  now: string,
): Promise<ReviewerIdentity> {
  const plain = isAgeFile(file) ? await decryptWithPassphrase(passphrase, file) : file;
  return keep(secretIn(plain), passphrase, now);
}

/**
 * The identity itself, for the memory of one page. It is never written anywhere by us.
 * @throws CodedError `identity-absent`, `passphrase-wrong`
 */
export async function unlockReviewerIdentity(passphrase: string): Promise<string> {
  const identity = await readReviewerIdentity();
  if (!identity) throw new CodedError('identity-absent');
  return secretIn(await decryptWithPassphrase(passphrase, identity.locked));
}

/** The identity as a file that every age program reads: whoever has it can open everything handed over. */
export function plainIdentityFile(secret: string, { recipient, createdAt }: ReviewerIdentity): string {
  return `# created: ${createdAt}\n# public key: ${recipient}\n${secret}\n`;
}

/**
 * Removes the identity from this profile. What was handed over to it opens only with an exported copy; every desk that is
 * given out from now on says that nothing must be handed over to it any more.
 */
export async function forgetReviewerIdentity(): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const { recipient } = (await readReviewerIdentity()) ?? {};
    if (recipient === undefined) return;
    await changeSetting('withdrawn-recipients', (known = []) => [...new Set([...known, recipient])].slice(-50));
    await writeSetting('reviewer-identity', undefined);
  });
}

async function keep(secret: string, passphrase: string, createdAt: string): Promise<ReviewerIdentity> {
  if (await readReviewerIdentity()) throw new CodedError('identity-exists');
  const recipient = await recipientOf(secret);
  const plain = plainIdentityFile(secret, { recipient, createdAt, locked: new Uint8Array() });
  const locked = await encryptWithPassphrase(passphrase, new TextEncoder().encode(plain));
  const identity: ReviewerIdentity = { recipient, createdAt, locked };
  await changeSetting('reviewer-identity', (there) => {
    if (there) throw new CodedError('identity-exists');
    return identity;
  });
  return identity;
}

async function recipientOf(secret: string): Promise<string> {
  const { identityToRecipient } = await import('age-encryption');
  try {
    return await identityToRecipient(secret);
  } catch (error) {
    throw new CodedError('identity-wrong', String(error));
  }
}

function secretIn(bytes: Uint8Array): string {
  const secrets = new TextDecoder().decode(bytes).match(/^AGE-SECRET-KEY-1[0-9A-Z]+\s*$/gm) ?? [];
  const [secret] = secrets;
  if (secrets.length !== 1 || secret === undefined) throw new CodedError('identity-wrong', `${secrets.length} keys`);
  return secret.trim();
}

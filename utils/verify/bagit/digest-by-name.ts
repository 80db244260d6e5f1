import { ownEntry } from '../../own-entry';

type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array> | Uint8Array;

/** What WebCrypto knows. */
const native: Record<string, string> = { sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };

/**
 * The digest that a manifest's name asks for, normalised as RFC 8493 §2.4 does (`SHA-256` is `sha256`); `undefined` for
 * one that nobody here knows. What WebCrypto lacks comes from @noble/hashes, loaded when a bag needs it.
 */
export async function digestByName(name: string): Promise<Digest | undefined> {
  const algorithm = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const known = ownEntry(native, algorithm);
  if (known) return async (bytes) => new Uint8Array(await crypto.subtle.digest(known, bytes));
  const [{ md5 }, sha2, sha3, { blake2b }] = await Promise.all([
    import('@noble/hashes/legacy.js'),
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/sha3.js'),
    import('@noble/hashes/blake2.js'),
  ]);
  const others: Record<string, Digest> = {
    md5,
    sha224: sha2.sha224,
    sha512224: sha2.sha512_224,
    sha512256: sha2.sha512_256,
    sha3224: sha3.sha3_224,
    sha3256: sha3.sha3_256,
    sha3384: sha3.sha3_384,
    sha3512: sha3.sha3_512,
    blake2b512: (bytes) => blake2b(bytes),
    blake2b: (bytes) => blake2b(bytes),
  };
  return ownEntry(others, algorithm);
}

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type SeenSite, seenSiteSchema } from '../../shapes/seen-site';

/** What is signed: all but key and signature, members in the order of their names. */
function signedBytes(record: SeenSite): Buffer {
  const said = Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'key' && name !== 'signature'));
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([name, of]) => [name, sorted(of)]),
        )
      : value;
  return Buffer.from(JSON.stringify(sorted(said)));
}

/** The maintainer's key (Ed25519, PKCS #8 as PEM); made where there is none yet. */
export function maintainerKey(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

/** Signs what a person saw. */
export function signSeen(said: Omit<SeenSite, 'key' | 'signature'>, pem: string): SeenSite {
  const secret = createPrivateKey(pem);
  const key = createPublicKey(secret).export({ type: 'spki', format: 'der' }).toString('base64');
  const unsigned: SeenSite = { ...said, key, signature: '' };
  return seenSiteSchema.parse({ ...unsigned, signature: sign(null, signedBytes(unsigned), secret).toString('base64') });
}

/** Whether a record is as its key signed it. */
export function isSignedSeen(record: SeenSite): boolean {
  const key = createPublicKey({ key: Buffer.from(record.key, 'base64'), type: 'spki', format: 'der' });
  return verify(null, signedBytes(record), key, Buffer.from(record.signature, 'base64'));
}

/** SHA-256 of a picture, hex. */
export const pictureDigest = (picture: Uint8Array) => createHash('sha256').update(picture).digest('hex');

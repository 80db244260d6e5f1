import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SeenLook } from '../../shapes/records/seen-site';
import maintainers from './maintainers.json';

/** What is signed: all but key and signature, members in the order of their names. */
function signedBytes(record: SeenLook): Buffer {
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

type Unsigned<Seen> = Omit<Seen, 'key' | 'signature'>;

/** Signs what a person saw; `schema` is that of what was looked at. @throws ZodError for what is no such record */
export function signSeen<Seen extends SeenLook>(
  said: Unsigned<Seen>,
  pem: string,
  schema: { parse(record: unknown): Seen },
): Seen {
  const secret = createPrivateKey(pem);
  const key = createPublicKey(secret).export({ type: 'spki', format: 'der' }).toString('base64');
  const unsigned = schema.parse({ ...said, key, signature: '' });
  return { ...unsigned, signature: sign(null, signedBytes(unsigned), secret).toString('base64') };
}

/** Somebody whose looking the product may show, and their public key as records have it. */
interface Maintainer {
  by: string;
  key: string;
}

/** Whether a record is as a maintainer of that name signed it: a key inside a record is anybody's. */
export function isSignedSeen(record: SeenLook, trusted: readonly Maintainer[] = maintainers): boolean {
  if (!trusted.some(({ by, key }) => by === record.by && key === record.key)) return false;
  const key = createPublicKey({ key: Buffer.from(record.key, 'base64'), type: 'spki', format: 'der' });
  return verify(null, signedBytes(record), key, Buffer.from(record.signature, 'base64'));
}

/** SHA-256 of a picture, hex. */
export const pictureDigest = (picture: Uint8Array) => createHash('sha256').update(picture).digest('hex');

/** Writes records into a file of them, each in the place of what it had of the same thing before. */
export function keepSeen<Seen>(file: string, seen: readonly Seen[], same: (record: Seen) => string): void {
  const before: Seen[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const fresh = new Set(seen.map(same));
  const all = [...before.filter((record) => !fresh.has(same(record))), ...seen];
  writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
}

/** Who looks: as given, else asked for until there is a name. @throws Error where nobody can be asked */
export async function whoLooks(by = '', ask?: (question: string) => Promise<string>): Promise<string> {
  if (by.trim()) return by.trim();
  if (!ask) throw new Error('Who looks? --by NAME');
  return whoLooks(await ask('Who looks? Your name, as the product will show it: '), ask);
}

import { base64Of, bytesOfBase64 } from '../../bytes/base64';
import { sha256Hex } from '../../bytes/digest';
import { decryptWith, encryptFor } from '../../evidence/keys/age-file';
import type { RosterBody } from '../events/roster-kinds';
import type { Writer } from '../events/write-event';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** What the paper is made of. The identity is printed and forgotten; the rest goes into the founding event. */
interface Recovery {
  /** `AGE-SECRET-KEY-1…`: opens every wrap, and so every case. */
  readonly identity: string;
  readonly body: RosterBody<'founded'>['recovery'];
}

/** Makes the recovery key: for reading an age key, for writing a device key that is locked with it and lies in the log. */
export async function makeRecovery(): Promise<Recovery> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const parts = { spki: base64Of(spki), pkcs8: base64Of(secret) };
  const locked = await encryptFor([recipient], new TextEncoder().encode(JSON.stringify(parts)));
  return { identity, body: { recipient, writer: await sha256Hex(spki), lockedWriter: base64Of(locked) } };
}

/**
 * The device that writes for the paper: one more owner, with whom the one who is left appoints another.
 * @throws CodedError `key-wrong`, `encrypted-damaged`
 */
export async function recoveryWriter(identity: string, recovery: Recovery['body']): Promise<Writer> {
  const opened = await decryptWith([identity], bytesOfBase64(recovery.lockedWriter));
  const { spki, pkcs8 } = JSON.parse(new TextDecoder().decode(opened)) as { spki: string; pkcs8: string };
  const privateKey = await crypto.subtle.importKey('pkcs8', bytesOfBase64(pkcs8), algorithm, false, ['sign']);
  return { privateKey, spki: bytesOfBase64(spki), fingerprint: recovery.writer };
}

/** The text of the paper: the key, and how a case is opened with stock tools by somebody who has never heard of Banken. */
export function recoveryPaper(company: string, vault: string, identity: string, made: string): string {
  return `BANKEN VAULT - RECOVERY KEY / 番犬 保管庫 控えの鍵
${company}    ${made.slice(0, 10)}
vault ${vault}

${identity}

Keep it in a safe. Whoever has this paper and may read the buckets can read every case.
金庫に入れてください。この紙と、バケットを読む権限があれば、すべての事案を読めます。

Open a case without Banken (age 1.1 or later, sha256sum, openssl, unzip):
1. Write the line AGE-SECRET-KEY-1... above into paper.txt.
2. Each folder <wraps bucket>/wraps/<case>/ is one case. Do this with every file in it, since a case has
   a new key each time somebody leaves:
   sha256sum FILE                                 (is the file's name)
   age -d -i paper.txt FILE >> case.txt
3. Events <bucket>/log/<writer>/<number> have five lines; "case" in the second says which case:
   head -n 2 EVENT > signed
   sed -n 3p EVENT | openssl base64 -d -A > signature
   sed -n 4p EVENT | openssl base64 -d -A > key.der
   sha256sum key.der                              (is <writer>)
   openssl pkey -pubin -inform DER -in key.der -out key.pem
   openssl dgst -sha256 -verify key.pem -signature signature signed
   sed -n 5p EVENT | openssl base64 -d -A | age -d -i case.txt > words.json
   sha256sum words.json                           (is "payload" in signed)
   sha256sum signed                               (is "previous" of the writer's next one)
4. Words of kind "pack" name the case's packs ("object"): download <bucket>/packs/<object>
   sha256sum FILE                                 (is its name)
   age -d -i case.txt FILE > case.zip
   unzip -o case.zip -d case
   (cd case && sha256sum -c manifest-sha256.txt)
`;
}

import { CodedError, codeOf } from '../../coded-error';

/** Loaded when something is first encrypted or opened: it is large, and most days nobody hands anything over. */
const age = () => import('age-encryption');

const decoder = new TextDecoder();

/** First line of every age file (C2SP age, "age-encryption.org/v1"). */
const intro = 'age-encryption.org/v1\n';

export function isAgeFile(bytes: Uint8Array): boolean {
  return decoder.decode(bytes.subarray(0, intro.length)) === intro;
}

/** The recipients in a text, apart by white space or commas. */
export function recipientsIn(text: string): string[] {
  return text.split(/[\s,、]+/).filter(Boolean);
}

/** Native X25519 recipients only: every age program opens those. */
const native = /^age1[ac-hj-np-z02-9]{58}$/;

/** Whether each of them is one native recipient with its checksum right. */
export async function areRecipients(recipients: readonly string[]): Promise<boolean> {
  const { Encrypter } = await age();
  try {
    for (const recipient of recipients) new Encrypter().addRecipient(recipient);
  } catch {
    // Asked exactly for this: whether they are
    return false;
  }
  return recipients.length > 0 && recipients.every((recipient) => native.test(recipient));
}

/**
 * Encrypts for one or more recipients; `age -d -i key.txt` opens the result.
 * @throws CodedError `recipient-wrong`
 */
export async function encryptFor(
  recipients: readonly string[],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return owned(await (await encrypterFor(recipients)).encrypt(bytes));
}

/** The same as the bytes come, for what does not fit into memory. */
export async function encryptStreamFor(
  recipients: readonly string[],
  stream: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  return (await encrypterFor(recipients)).encrypt(stream);
}

async function encrypterFor(recipients: readonly string[]) {
  if (!(await areRecipients(recipients))) throw new CodedError('recipient-wrong', recipients.join(' ').slice(0, 300));
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  return encrypter;
}

/** Fewest characters of a passphrase. scrypt makes each guess dear; length makes them many. */
export const shortestPassphrase = 12;

/**
 * Encrypts with a passphrase (age's scrypt, work factor 18 as the age program uses); `age -d` asks for it.
 * @throws CodedError `passphrase-short`
 */
export async function encryptWithPassphrase(
  passphrase: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if ([...passphrase].length < shortestPassphrase) throw new CodedError('passphrase-short');
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return owned(await encrypter.encrypt(bytes));
}

/** The same over a stream, for what does not fit into memory twice. */
export async function encryptStreamWithPassphrase(
  passphrase: string,
  stream: ReadableStream<Uint8Array>,
): Promise<ReadableStream<Uint8Array>> {
  if ([...passphrase].length < shortestPassphrase) throw new CodedError('passphrase-short');
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(stream);
}

/**
 * Opens a file with identities (`AGE-SECRET-KEY-1…`).
 * @throws CodedError `key-wrong` when none of them fits, `encrypted-damaged` when the file is not whole
 */
export async function decryptWith(
  identities: readonly string[],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return opened(() => decrypter.decrypt(bytes), 'key-wrong');
}

/** @throws CodedError `passphrase-wrong`, `encrypted-damaged` */
export async function decryptWithPassphrase(
  passphrase: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return opened(() => decrypter.decrypt(bytes), 'passphrase-wrong');
}

/** What opens an age file: identities, or a passphrase. */
export type AgeKey = { identities: readonly string[] } | { passphrase: string };

/**
 * Opens a file as its bytes come: each is given on only when it was found whole.
 * @throws CodedError `key-wrong`, `passphrase-wrong`, `encrypted-damaged`
 */
export async function decryptStream(
  key: AgeKey,
  stream: ReadableStream<Uint8Array>,
  put: (bytes: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  if ('passphrase' in key) decrypter.addPassphrase(key.passphrase);
  else for (const identity of key.identities) decrypter.addIdentity(identity);
  await told(
    async () => {
      const reader = (await decrypter.decrypt(stream)).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) await put(part.value);
    },
    'passphrase' in key ? 'passphrase-wrong' : 'key-wrong',
  );
}

async function opened(
  open: () => Promise<Uint8Array>,
  noKey: 'key-wrong' | 'passphrase-wrong',
): Promise<Uint8Array<ArrayBuffer>> {
  return owned(await told(open, noKey));
}

/** The library tells a wrong key from a broken file by words only. */
async function told<Result>(open: () => Promise<Result>, noKey: 'key-wrong' | 'passphrase-wrong'): Promise<Result> {
  try {
    return await open();
  } catch (error) {
    if (codeOf(error) !== 'unknown') throw error;
    const isNoKey = /no identity matched/.test(String(error));
    throw new CodedError(isNoKey ? noKey : 'encrypted-damaged', String(error));
  }
}

/** The library's arrays are of any buffer kind; the store keeps plain ones. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

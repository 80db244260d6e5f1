import { base64Of, bytesOfBase64 } from '../../bytes/base64';
import { rawOfDerSignature } from '../../bytes/der-signature';
import { sha256Hex } from '../../bytes/digest';
import { strictJson } from '../../bytes/strict-json';
import { canonicalJson } from '../../evidence/custody-chain';
import {
  type EventHeader,
  eventFormat,
  eventHeaderSchema,
  longestPayload,
  payloadSchema,
  type ReadEvent,
  type Words,
} from './event';

/** Why a text is no event that could be believed, whoever wrote it. */
export type Unfit = 'not-an-event' | 'bad-signature';

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/**
 * The five lines of an event: format, header (canonical JSON), signature over the two lines before it (ECDSA P-256, SHA-256,
 * DER in base64), the writer's key (SubjectPublicKeyInfo in base64), and the words: JSON, an age file in base64, or `-`.
 * `head -n 2` gives what `openssl dgst -sha256 -verify` takes.
 */
export function eventText({ header, signature, key, words }: Omit<ReadEvent, 'hash'>): string {
  const last = words.state === 'read' ? words.text : words.state === 'sealed' ? base64Of(words.file) : '-';
  return `${signedText(header)}${signature}\n${key}\n${last}\n`;
}

/** The two lines that are signed, each with its line feed. */
export function signedText(header: EventHeader): string {
  return `${eventFormat}\n${canonicalJson(header)}\n`;
}

/**
 * Reads an event strictly: one way to write it, every digest and the signature hold. Gives a word instead where not, since
 * what a stranger laid there is shown and kept apart, never thrown at the reader.
 */
export async function readEvent(bytes: Uint8Array<ArrayBuffer>): Promise<ReadEvent | Unfit> {
  const parts = partsOf(bytes);
  if (!parts) return 'not-an-event';
  const { header, signature, key, last } = parts;
  const spki = decoded(key);
  const der = decoded(signature);
  if (!spki || !der || (await sha256Hex(spki)) !== header.writer) return 'bad-signature';
  const signed = signedText(header);
  if (!(await isSigned(spki, der, encoder.encode(signed)))) return 'bad-signature';
  const words = await wordsIn(last, header.payload);
  return words ? { hash: await sha256Hex(signed), header, signature, key, words } : 'not-an-event';
}

function partsOf(bytes: Uint8Array) {
  try {
    const [format, line = '', signature = '', key = '', last = '', ...rest] = decoder.decode(bytes).split('\n');
    if (format !== eventFormat || rest.length !== 1 || rest[0] !== '') return undefined;
    const header = eventHeaderSchema.parse(strictJson(line));
    // Another way of writing the same header would have another hash
    return canonicalJson(header) === line ? { header, signature, key, last } : undefined;
  } catch {
    // What is of another shape is no event of ours
    return undefined;
  }
}

/** Bytes of base64 in its one plain form. */
function decoded(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = bytesOfBase64(base64);
    return base64Of(bytes) === base64 ? bytes : undefined;
  } catch {
    // What is no base64 holds no bytes
    return undefined;
  }
}

async function isSigned(spki: Uint8Array<ArrayBuffer>, der: Uint8Array, signed: Uint8Array<ArrayBuffer>) {
  const raw = rawOfDerSignature(der);
  if (!raw) return false;
  try {
    const key = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
    return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, raw, signed);
  } catch {
    // What is no key has signed nothing
    return false;
  }
}

async function wordsIn(line: string, digest: string): Promise<Words | undefined> {
  if (line === '-') return { state: 'withheld' };
  if (!line.startsWith('{')) {
    const file = decoded(line);
    return file && { state: 'sealed', file };
  }
  return readPayload(line, digest);
}

/** The payload of this text, when it is the one that the header's digest is of. */
export async function readPayload(text: string, digest: string): Promise<Words | undefined> {
  if (text.length > longestPayload || (await sha256Hex(text)) !== digest) return undefined;
  try {
    const payload = payloadSchema.parse(strictJson(text));
    return canonicalJson(payload) === text ? { state: 'read', payload, text } : undefined;
  } catch {
    // What is of another shape are no words of ours
    return undefined;
  }
}

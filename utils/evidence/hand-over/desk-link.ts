import { z } from 'zod';
import { base64Of, bytesOfBase64 } from '../../bytes/base64';
import { CodedError } from '../../coded-error';
import { type Desk, deskSchema } from '../../shapes/hand-over';
import { canonicalJson } from '../custody-chain';
import { isSignedByKey } from '../keys/device-key';
import { type BothWords, bothWords } from '../keys/spoken-words';

/** Begins the fragment of a link that brings a desk: what stands behind it never reaches the page's server. */
const mark = 'banken-desk=';
/** More than any desk needs; a fragment may be as long as a page likes. */
const mostLetters = 8_000;
const encoder = new TextEncoder();

/** In this order, since a name of a member is a letter more in a code that is photographed from a wall. */
const compactSchema = z.tuple([
  z.literal(1),
  z.string(),
  z.array(z.string()),
  z.array(z.string()),
  z.string(),
  z.string(),
  z.array(z.string()),
  z.string(),
  z.string(),
]);

/** What the desk's own key signs. */
export function deskBytes(desk: Desk): Uint8Array<ArrayBuffer> {
  return encoder.encode(canonicalJson({ format: 'banken-desk/1', ...desk }));
}

/** A desk with its signature as the fragment of a link; the same text is what a file carries. */
export function deskFragment(desk: Desk, signature: Uint8Array): string {
  const { name, people, recipients, key, mail = '', withdrawn, madeAt } = desk;
  const parts = [1, name, people, recipients, key, mail, withdrawn, madeAt, base64Of(signature)];
  return (
    mark +
    base64Of(encoder.encode(JSON.stringify(parts)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '')
  );
}

/** Whether an address or a text brings a desk at all. */
export function bringsDesk(text: string): boolean {
  return text.includes(mark);
}

/**
 * The desk in an address, a fragment or a file. It must be signed by the key that it names.
 * @throws CodedError `desk-unreadable`
 */
export async function deskIn(text: string): Promise<Desk> {
  try {
    const letters = /banken-desk=([A-Za-z0-9_-]+)/.exec(text.slice(0, mostLetters))?.[1] ?? '';
    const bytes = bytesOfBase64(letters.replace(/-/g, '+').replace(/_/g, '/'));
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const [, name, people, recipients, key, mail, withdrawn, madeAt, signature] = compactSchema.parse(json);
    const desk = deskSchema.parse({ name, people, recipients, key, ...(mail ? { mail } : {}), withdrawn, madeAt });
    if (!(await isSignedByKey(key, bytesOfBase64(signature), deskBytes(desk)))) throw new Error('signature');
    return desk;
  } catch (error) {
    throw new CodedError('desk-unreadable', String(error).slice(0, 300));
  }
}

/** Four words for keys: both sides read them to each other by telephone. */
export function deskWords(
  { recipients, key }: Pick<Desk, 'recipients' | 'key'>,
  lang: 'ja' | 'en',
): Promise<BothWords> {
  return bothWords(canonicalJson([[...recipients].sort(), key]), lang);
}

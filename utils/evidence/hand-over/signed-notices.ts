import { z } from 'zod';
import { base64Of, bytesOfBase64 } from '../../bytes/base64';
import { sha256Hex } from '../../bytes/digest';
import { strictJson } from '../../bytes/strict-json';
import { CodedError } from '../../coded-error';
import { type DeskAnswer, deskAnswerSchema, type Withdrawal, withdrawalSchema } from '../../shapes/hand-over';
import type { DeviceKey } from '../../shapes/keys';
import { canonicalJson } from '../custody-chain';
import { decryptWith, encryptFor } from '../keys/age-file';
import { isSignedByKey, signWithDevice } from '../keys/device-key';

/** More than any notice is long. */
const mostBytes = 100_000;

const noticeSchema = z.strictObject({
  notice: z.discriminatedUnion('format', [deskAnswerSchema, withdrawalSchema]),
  key: z.string().max(200),
  signature: z.string().max(200),
});

type Notice = DeskAnswer | Withdrawal;

/** What was said, and the SHA-256 of the key (SubjectPublicKeyInfo) that said it. */
export interface SignedNotice {
  notice: Notice;
  /** SubjectPublicKeyInfo, base64. */
  key: string;
  fingerprint: string;
}

const bytesOf = (notice: Notice) => new TextEncoder().encode(canonicalJson(notice));

/**
 * A notice as it travels: signed with this device's key, sealed so that only its recipients read it.
 * @throws CodedError `recipient-wrong`
 */
export async function sealNotice(
  notice: Notice,
  device: DeviceKey,
  recipients: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const signature = base64Of(await signWithDevice(device, bytesOf(notice)));
  const text = JSON.stringify({ notice, key: base64Of(device.spki), signature });
  return encryptFor(recipients, new TextEncoder().encode(text));
}

/** Clocks of two devices may be a day apart; what was said later than that was not said yet, and would stand as the newest for ever. */
const apart = 86_400_000;

/** Whether a notice says to be of a time that has not come. */
export const isAhead = ({ at }: Notice, now: string): boolean => Date.parse(at) > Date.parse(now) + apart;

/** Whether bytes that were opened are a notice and not a pack. */
export function isNotice(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7b;
}

/**
 * Reads a notice that has been opened. The signature must be right; whose key it is the caller must know.
 * @throws CodedError `answer-refused`
 */
export async function readNotice(bytes: Uint8Array<ArrayBuffer>): Promise<SignedNotice> {
  try {
    if (bytes.byteLength > mostBytes) throw new Error('too long');
    const { notice, key, signature } = noticeSchema.parse(strictJson(new TextDecoder().decode(bytes)));
    if (!(await isSignedByKey(key, bytesOfBase64(signature), bytesOf(notice)))) throw new Error('signature');
    return { notice, key, fingerprint: await sha256Hex(bytesOfBase64(key)) };
  } catch (error) {
    throw new CodedError('answer-refused', String(error).slice(0, 300));
  }
}

/**
 * Opens a notice with an identity and reads it.
 * @throws CodedError `key-wrong`, `encrypted-damaged`, `answer-refused`
 */
export async function openNotice(bytes: Uint8Array<ArrayBuffer>, identity: string): Promise<SignedNotice> {
  return readNotice(await decryptWith([identity], bytes));
}

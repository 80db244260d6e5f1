import { z } from 'zod';
import { strictJson } from '../../bytes/strict-json';
import { sha256Digest } from '../../shapes/scalars';
import type { CheckStatus, Finding } from '../check-ids';
import type { LetterBook } from '../letters/letter-book';

/** A device key whose owner somebody knows, by a way other than the pack. */
interface PinnedKey {
  /** SHA-256 of the key's SubjectPublicKeyInfo, 64 lower-case hex digits. */
  fingerprint: string;
  name: string;
}

/** A time-stamp response with what it must be of (RFC 3161 §2.4.2). */
export interface StampToJudge {
  response: Uint8Array<ArrayBuffer>;
  query?: Uint8Array<ArrayBuffer>;
  /** The stamped bytes: a tag manifest. */
  data: Uint8Array<ArrayBuffer>;
  /** What was stamped was not there before, ISO 8601. */
  notBefore?: string;
  /** It lay in the pack by then, ISO 8601. */
  notAfter?: string;
  /** Path in the pack, for findings. */
  path: string;
}

export interface StampVerdict {
  status: CheckStatus;
  findings: Finding[];
  /** The authority's time, ISO 8601 UTC, and how far it may be off, milliseconds. */
  genTime?: string;
  accuracy?: number;
  /** Whose number it is, and the number. */
  serial?: string;
}

export type JudgeTimeStamp = (stamp: StampToJudge) => Promise<StampVerdict>;

/** What the person who verifies brings along. Nothing of this is ever taken from a pack. */
export interface OutsideFacts {
  pins?: readonly PinnedKey[];
  /** Fingerprints of keys that must no longer be believed. */
  revoked?: readonly string[];
  /** Judges time stamps against roots that the person trusts; absent when there is no such judge. */
  judgeTimeStamp?: JudgeTimeStamp;
  /** SHA-256 of this release's own verify.html, where it is at hand: the one digest that it cannot hold itself. */
  ownPage?: () => Promise<string>;
  /** How the letters of our papers are drawn, where this release's table or its fonts are at hand. */
  letters?: () => Promise<LetterBook | undefined>;
  /** A pack with the originals of redacted copies: the copies are then held against them. */
  original?: Uint8Array<ArrayBuffer> | Blob;
}

const fingerprint = z
  .string()
  .transform((text) => text.replace(/[\s:]/g, '').toLowerCase())
  .pipe(sha256Digest);
const pin = z.strictObject({
  fingerprint,
  name: z.string().trim().max(100).default(''),
  addedAt: z.string().optional(),
});
const keyList = z.union([
  z.array(pin).max(10_000),
  z.strictObject({
    format: z.literal('banken-pinned-keys/1').optional(),
    pins: z.array(pin).max(10_000).default([]),
    revoked: z
      .array(z.union([fingerprint.transform((only) => ({ fingerprint: only })), pin]))
      .max(10_000)
      .optional(),
  }),
]);

/**
 * Reads a key list: an array of `{ fingerprint, name }`, or an object with `pins` and `revoked`. A list with anything
 * else in it, with a member twice or a key under two names, is `undefined` as a whole: a revocation must not be lost by a
 * slip of the pen.
 */
export function readKeyList(value: unknown): Pick<OutsideFacts, 'pins' | 'revoked'> | undefined {
  const read = keyList.safeParse(value).data;
  if (!read) return undefined;
  const { pins, revoked } = Array.isArray(read) ? { pins: read, revoked: undefined } : read;
  if (pins.length === 0 && !revoked?.length) return undefined;
  const named = pins.map((each) => ({
    fingerprint: each.fingerprint,
    name: each.name === '' ? each.fingerprint.slice(0, 16) : each.name,
  }));
  const names = new Map(named.map((each) => [each.fingerprint, each.name]));
  if (named.some((each) => names.get(each.fingerprint) !== each.name)) return undefined;
  return {
    ...(named.length > 0 ? { pins: named } : {}),
    ...(revoked ? { revoked: revoked.map((each) => each.fingerprint) } : {}),
  };
}

/** The same of a file. */
export function keyListIn(text: string): ReturnType<typeof readKeyList> {
  try {
    return readKeyList(strictJson(text));
  } catch {
    // What is no list is said to be none by the caller
    return undefined;
  }
}

import type { CheckStatus, Finding } from '../check';

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
  /** The authority's time, ISO 8601 UTC. */
  genTime?: string;
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
  /** A pack with the originals of redacted copies, its bytes: the copies are then held against them. */
  original?: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a key list, believing nothing of its shape: an array of `{ fingerprint, name }`, or an object with `pins` and
 * `revoked`. What does not fit is left out; a list in which nothing fits is `undefined`.
 */
export function readKeyList(value: unknown): Pick<OutsideFacts, 'pins' | 'revoked'> | undefined {
  const list = asRecord(value);
  const pins = asArray(Array.isArray(value) ? value : list?.['pins']).flatMap(readPin);
  const revoked = asArray(list?.['revoked']).flatMap((one) => fingerprintOf(asRecord(one)?.['fingerprint'] ?? one));
  if (pins.length === 0 && revoked.length === 0) return undefined;
  return { ...(pins.length > 0 ? { pins } : {}), ...(list && 'revoked' in list ? { revoked } : {}) };
}

function readPin(value: unknown): PinnedKey[] {
  const pin = asRecord(value);
  const name = pin?.['name'];
  return fingerprintOf(pin?.['fingerprint']).map((fingerprint) => ({
    fingerprint,
    name: typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 100) : fingerprint.slice(0, 16),
  }));
}

function fingerprintOf(value: unknown): string[] {
  const digits = typeof value === 'string' ? value.replace(/[\s:]/g, '').toLowerCase() : '';
  return /^[0-9a-f]{64}$/.test(digits) ? [digits] : [];
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

import { sha256Oid } from './stamp-request';
import { readStampRequest, readStampResponse, type StampToken } from './stamp-shapes';

/** Why an answer is not a stamp over what was asked for. */
export type StampFault =
  | 'not-a-response'
  | 'not-granted'
  | 'not-a-request'
  | 'hash-algorithm'
  | 'imprint-differs'
  | 'nonce-differs'
  | 'no-certificate';

export type StampCheck = { ok: true; token: StampToken } | { ok: false; fault: StampFault };

/**
 * Whether an answer is the stamp that was asked for: granted, over the same SHA-256, with the request's nonce and the
 * certificate that was asked for. The authority's signature is not checked here: utils/verify/keys/time-stamp.ts does, and
 * only against a root from outside.
 */
export function checkStamp(response: Uint8Array, request: Uint8Array, sha256: string): StampCheck {
  const asked = readStampRequest(request);
  const answered = readStampResponse(response);
  if (!asked) return { ok: false, fault: 'not-a-request' };
  if (!answered) return { ok: false, fault: 'not-a-response' };
  const { status, token } = answered;
  if (status !== 0 && status !== 1) return { ok: false, fault: 'not-granted' };
  if (!token) return { ok: false, fault: 'not-a-response' };
  if (token.algorithm !== sha256Oid || asked.algorithm !== sha256Oid) return { ok: false, fault: 'hash-algorithm' };
  if (token.imprint !== sha256 || asked.imprint !== sha256) return { ok: false, fault: 'imprint-differs' };
  if (!asked.nonce || token.nonce !== asked.nonce) return { ok: false, fault: 'nonce-differs' };
  if (asked.asksForCertificate && token.certificates === 0) return { ok: false, fault: 'no-certificate' };
  return { ok: true, token };
}

import type { ZipReason } from '../bytes/zip-directory';

/** What is looked at, in the order in which it is looked at. Ids travel; words come from locales/ or the command line. */
export const integrityIds = [
  'zip',
  'directory',
  'declaration',
  'bag-info',
  'manifest',
  'payload',
  'tagmanifest',
  'captures',
  'seals',
  'pictures',
  'custody',
  'incident',
  'report',
  'redactions',
] as const;
/** Who sealed it and when, as far as a pack and what the asker brings along can tell. */
const sealIds = ['item-seals', 'signature', 'keys', 'revocation', 'timestamp'] as const;
export const factIds = [
  'permalink',
  'post-time',
  'author-id',
  'pixels',
  'whole-text',
  'page-text',
  'address',
  'post-clock',
  'clock',
  'taken-out',
] as const;
export const checkIds = [...integrityIds, ...sealIds, ...factIds] as const;
export type CheckId = (typeof checkIds)[number];

/** `cannot-tell`: the check could not be made, or nothing in a pack could answer it. It never counts as passed. */
export type CheckStatus = 'proven' | 'changed' | 'missing' | 'cannot-tell';

/** Why a check does not hold. One reason a cause, so that a test can ask for the right one. */
export type Reason =
  | ZipReason
  | 'top-directory'
  | 'file-missing'
  | 'file-unlisted'
  | 'file-unsealed'
  | 'declaration-differs'
  | 'fetch-present'
  | 'line-syntax'
  | 'line-twice'
  | 'digest-differs'
  | 'tag-unlisted'
  | 'oxum-differs'
  | 'label-differs'
  | 'not-readable'
  | 'records-differ'
  | 'seal-differs'
  | 'sealed-event'
  | 'picture-differs'
  | 'chain-gap'
  | 'chain-order'
  | 'chain-link'
  | 'chain-hash'
  | 'chain-head'
  | 'chain-empty'
  | 'clock-went-back'
  | 'report-differs'
  | 'not-reached'
  | 'not-in-page'
  | 'not-exact'
  | 'drawn-again'
  | 'not-in-pack'
  | 'original-absent'
  | 'not-removed'
  | 'short-remains'
  | 'sets-differ'
  | 'signature-syntax'
  | 'signature-differs'
  | 'key-syntax'
  | 'key-differs'
  | 'key-revoked'
  | 'key-not-pinned'
  | 'no-pins'
  | 'no-revocations'
  | 'stamp-differs'
  | 'not-checked'
  | 'page-lacks'
  | 'page-differs'
  | 'address-differs'
  | 'id-clock-differs'
  | 'no-id-clock'
  | 'active-content';

/** One cause: the file it was seen in and what was seen, technical and untranslated. */
export interface Finding {
  reason: Reason;
  path?: string;
  detail?: string;
}

export interface Check {
  id: CheckId;
  status: CheckStatus;
  /** Empty when proven. */
  findings: Finding[];
  /** What a proven check rests on, short and the same in every language: `37 / 37`, a fingerprint, an instant. */
  basis?: string;
}

const absent: readonly Reason[] = ['file-missing', 'not-in-page', 'chain-empty'];

/** A check from what was found: nothing found is proven; only absences is missing; anything else is changed. */
export function checkFrom(id: CheckId, findings: Finding[]): Check {
  const isMissing = findings.every(({ reason }) => absent.includes(reason));
  return { id, status: findings.length === 0 ? 'proven' : isMissing ? 'missing' : 'changed', findings };
}

/** A check that nobody could make, or nothing in the pack could answer. */
export function cannotTell(id: CheckId, reason: Reason, detail?: string): Check {
  return { id, status: 'cannot-tell', findings: [{ reason, ...(detail ? { detail } : {}) }] };
}

/** The same check with what it rests on; only proven checks carry that. */
export function onBasis(check: Check, basis: string): Check {
  return check.status === 'proven' ? { ...check, basis } : check;
}

/** A pack of a case, redacted copies of a case without their originals, or one sealed capture by itself. */
export type PackKind = 'case' | 'redacted' | 'item';

/** What one kind of pack gives: its checks and the ids of integrity that it can have. */
export interface MadeChecks {
  kind: PackKind;
  checks: Check[];
  required: readonly Check['id'][];
  captures: number;
}

import { type CheckId, type CheckPart, checkTable, type Reason } from './check-table';

export type { CheckId, Reason } from './check-table';

const idsOf = (part: CheckPart): CheckId[] => checkTable.filter((entry) => entry.part === part).map(({ id }) => id);
export const integrityIds: readonly CheckId[] = idsOf('integrity');
export const factIds: readonly CheckId[] = idsOf('fact');
export const checkIds: readonly CheckId[] = checkTable.map(({ id }) => id);

/**
 * `missing`: the pack or the page does not have it, which is told and breaks nothing by itself. `cannot-tell`: there is
 * something to check, and it could not be made or answered; a pack with such a check is never called whole.
 */
export type CheckStatus = 'proven' | 'changed' | 'missing' | 'cannot-tell';

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

/** Whether a check speaks against the pack: a change, or a part of the pack itself that is not there. */
export function isBroken({ id, status, findings }: Check): boolean {
  if (status !== 'missing') return status === 'changed';
  return integrityIds.includes(id) && findings.some(({ reason }) => reason !== 'original-absent');
}

const findingsOf = (checks: readonly Check[], id: CheckId) => checks.find((check) => check.id === id)?.findings ?? [];

/** How many captures the log of the case knows that are not in the pack: of a part of a case that is said first. */
export const leftOutOf = (checks: readonly Check[]): number =>
  findingsOf(checks, 'left-out').filter(({ reason }) => reason === 'not-in-pack').length;

/** Whether a time stamp was asked for, and no answer lies in the pack. */
export const isUnanswered = (checks: readonly Check[]): boolean =>
  findingsOf(checks, 'timestamp').some(({ reason, path }) => reason === 'not-in-pack' && path?.endsWith('.tsq'));

/** By how many days the latest proof of a time follows a seal whose own account says that it was there: 0 where none does so late. */
export const lateDays = (checks: readonly Check[]): number =>
  Math.max(
    0,
    ...findingsOf(checks, 'timestamp').map(({ reason, detail }) =>
      reason === 'stamped-late' ? Number.parseInt(detail ?? '', 10) : 0,
    ),
  );

/** Whether a key that signed was withdrawn: nothing is changed by that, and nothing is proven by the key. */
export const isRevoked = (checks: readonly Check[]): boolean =>
  findingsOf(checks, 'revocation').some(({ reason }) => reason === 'key-revoked');

/** Whether a check of these broke off: then nobody can say that the pack is unchanged. */
export const isUnfinished = (checks: readonly Check[]): boolean =>
  checks.some(({ findings }) => findings.some(({ reason }) => reason === 'not-finished'));

/** There is something to check, and nobody could make the check or answer it. */
export function cannotTell(id: CheckId, reason: Reason, detail?: string): Check {
  return { id, status: 'cannot-tell', findings: [{ reason, ...(detail ? { detail } : {}) }] };
}

/** Nothing of the kind is there to be checked: told, and no flaw of the pack. */
export function lacks(id: CheckId, reason: Reason): Check {
  return { id, status: 'missing', findings: [{ reason }] };
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
  /** A fault of ours ended it before the checks that are not there. */
  isCutShort?: true;
}

import { CodedError } from '../../coded-error';
import type { Reach } from '../store/reach';
import { StoreError } from '../store/store-error';
import { listAttacks } from './list-attacks';
import { lockAttacks } from './lock-attacks';
import { partAttacks } from './part-attacks';
import { roleAttacks } from './role-attacks';
import type { Attack, Outcome, Words } from './store-attack';
import { truthAttacks } from './truth-attacks';
import { type Roles, Ward } from './ward';
import { wayAttacks } from './way-attacks';
import { wrapAttacks } from './wrap-attacks';

export const attacks: readonly Attack[] = [
  ...lockAttacks,
  ...partAttacks,
  ...wayAttacks,
  ...truthAttacks,
  ...listAttacks,
  ...wrapAttacks,
  ...roleAttacks,
];

export interface Finding extends Outcome {
  readonly id: string;
  readonly title: Words;
  readonly remedy: Words;
}

export interface Examination {
  /** Whether this may be called a vault: not one attack got through. */
  readonly isVault: boolean;
  readonly findings: readonly Finding[];
}

/** How long what the doctor lays stays locked, where the bucket has no longer default. */
const lockedFor = 5 * 60_000;

/**
 * Tries every attack on the customer's own buckets, before their first use and whenever asked. One that gets through, and
 * one that ends in an error nobody expected, refuses the name of a vault.
 * @throws CodedError `vault-examiner` when this key may not even lay what is to be attacked: nothing was tried then
 * @param told after each, so that a screen can show it
 */
export async function examine(
  reach: Reach,
  roles: Roles = {},
  told: (finding: Finding, at: number) => void = () => {},
  chosen: readonly Attack[] = attacks,
): Promise<Examination> {
  const run = crypto.randomUUID();
  const ward = new Ward(reach, roles, run, Math.ceil((Date.now() + lockedFor) / 1_000) * 1_000);
  const { status, text } = await ward.deed('PUT', ward.newKey(), { body: run });
  if (status === 403 && text.includes('AccessDenied')) throw new CodedError('vault-examiner', text.slice(0, 200));
  const findings: Finding[] = [];
  for (const [at, { id, title, remedy, run: attack }] of chosen.entries()) {
    const outcome = await attack(ward).catch((error: unknown): Outcome => {
      if (error instanceof StoreError && error.fault === 'unreachable') throw error;
      return { verdict: 'through', saw: String(error).slice(0, 300) };
    });
    const finding = { id, title, remedy, ...outcome };
    findings.push(finding);
    told(finding, at);
  }
  return { isVault: findings.every(({ verdict }) => verdict !== 'through'), findings };
}

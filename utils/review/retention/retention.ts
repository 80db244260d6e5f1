import { daysAfter, japanDate } from '../../japan-time';
import { type FactId, knownFact } from '../../law/law-facts';
import type { RetentionPolicy } from '../../shapes/desk/company-records';
import type { IncidentStatus } from '../../shapes/schema';

/** A limit of the law in months. */
function monthsOf(id: FactId): number {
  const { count = 0, unit = 'months' } = knownFact(id)?.clock?.length ?? {};
  return unit === 'years' ? 12 * count : count;
}

/** How long cases are kept before anybody is asked: from closing the limit of torts as the table of the law has it; records that nobody took up, 30 days. */
export const firstPolicy: RetentionPolicy = {
  id: 'policy',
  closedMonths: monthsOf('tort-known'),
  untouchedDays: 30,
  since: '2026-10-01',
  old: 'apply',
};

/** The periods of the company with what its settings demand: nothing closed goes earlier than so many days after it. */
export interface Periods extends RetentionPolicy {
  readonly atLeastDays?: number;
  /** The policies before it, oldest first, each with the last answer about older cases: a promise outlives the next policy. */
  readonly earlier?: readonly RetentionPolicy[];
}

/** What the period of a case follows from. */
export interface KeptCase {
  readonly status: IncidentStatus;
  readonly createdAt: string;
  /** When it was closed; absent while it is open. */
  readonly closedAt?: string;
  /** Somebody has said what it is, written of it, or asked for something. */
  readonly isTouched: boolean;
  readonly isHeld: boolean;
  /** A day that a person has set for this case; it never makes the period shorter. */
  readonly until?: string;
}

type RetentionRule = 'held' | 'open' | 'closed' | 'untouched' | 'set' | 'undecided';

/** The day from which a case may be proposed for deletion, and by which rule; without a day it is not proposed at all. */
export interface Retention {
  readonly rule: RetentionRule;
  readonly until?: string;
}

/**
 * When a case may go. A held or an open one never; a policy that is newer than the case decides about it only once somebody
 * has said so, until then the longer of both counts.
 */
export function retentionOf(kept: KeptCase, policy: Periods): Retention {
  if (kept.isHeld) return { rule: 'held' };
  const by = ruleOf(kept);
  if (!by) return { rule: 'open' };
  const { rule, from } = by;
  const { until: said, isAsked } = saidOf(rule, from, [...(policy.earlier ?? []), policy]);
  const least = rule === 'closed' && policy.atLeastDays ? daysAfter(from, policy.atLeastDays) : said;
  const until = later(said, least);
  const set = kept.until && kept.until > until ? kept.until : undefined;
  if (set) return { rule: 'set', until: set };
  return { rule: isAsked && until === said ? 'undecided' : rule, until };
}

/** The end of a period by all policies in turn, and whether one of them waits for its answer about a case from before it. */
function saidOf(
  rule: 'closed' | 'untouched',
  from: string,
  policies: readonly [...RetentionPolicy[], RetentionPolicy],
) {
  const [first] = policies;
  let [until, isAsked] = [periodEnd(rule, from, first.before ?? first), false];
  for (const policy of policies) {
    const now = periodEnd(rule, from, policy);
    const isOlder = from < policy.since;
    if (!isOlder || policy.old === 'apply') until = now;
    else if (policy.old === 'asked') until = later(now, until);
    isAsked = isOlder && policy.old === 'asked' && until !== now;
  }
  return { until, isAsked };
}

function ruleOf({ status, createdAt, closedAt, isTouched }: KeptCase) {
  if (status === 'closed' && closedAt) return { rule: 'closed' as const, from: japanDate(closedAt) };
  if (status === 'new' && !isTouched) return { rule: 'untouched' as const, from: japanDate(createdAt) };
  return undefined;
}

function periodEnd(
  rule: 'closed' | 'untouched',
  from: string,
  { closedMonths, untouchedDays }: Pick<RetentionPolicy, 'closedMonths' | 'untouchedDays'>,
): string {
  if (rule === 'untouched') return daysAfter(from, untouchedDays);
  return monthsAfter(from, closedMonths);
}

/** The same day so many months on, or the last of the month where it has none (民法 143 条). */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

const later = (one: string, other: string) => (one > other ? one : other);

/** Whether a case may be proposed on a day: its period has ended, and nothing waits for an answer about the policy. */
export const isDue = ({ rule, until }: Retention, today: string) =>
  until !== undefined && rule !== 'undecided' && until < today;

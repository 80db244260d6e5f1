/** Whose move it is while a clock runs. */
const movers = ['platform', 'provider', 'you', 'counsel'] as const;
type Mover = (typeof movers)[number];

/** What a clock is counted from; each is a day that somebody wrote down, never one that the tool guessed. */
const clockStarts = [
  'sent',
  'inquiry',
  'opinion',
  'posted',
  'account-deleted',
  'order-provided',
  'order-served',
  'offender-known',
  'damage-known',
] as const;
export type ClockStart = (typeof clockStarts)[number];

/** A length of time as statutes and practice give it. */
export interface ClockLength {
  count: number;
  unit: 'days' | 'months' | 'years';
}

const clockIds = [
  'idpa-notice',
  'takedown-inquiry',
  'election-inquiry',
  'disclosure-opinion',
  'disclosure-start',
  'access-log-mobile',
  'access-log-fixed',
  'login-log',
  'disclosure-order',
  'disclosure-objection',
  'complaint-6m',
  'prosecution',
  'tort-known',
  'tort-body',
  'tort-act',
] as const;
type ClockId = (typeof clockIds)[number];

/** A clock of the law or of practice. Every one is a 目安 with its source; none says that a right is gone. */
export interface ClockRule {
  id: ClockId;
  starts: ClockStart;
  length: ClockLength;
  mover: Mover;
  /** Seen in the text or on a page; else own knowledge, to be checked. */
  verified: boolean;
  /** Only for a request through a statutory window. */
  statutoryWindowOnly?: true;
}

/** All clocks, in the order in which they usually start. Their words: `clock_rule_…`, `clock_source_…`. */
export const clockRules: readonly ClockRule[] = [
  {
    id: 'idpa-notice',
    starts: 'sent',
    length: { count: 7, unit: 'days' },
    mover: 'platform',
    verified: true,
    statutoryWindowOnly: true,
  },
  { id: 'takedown-inquiry', starts: 'inquiry', length: { count: 7, unit: 'days' }, mover: 'provider', verified: true },
  { id: 'election-inquiry', starts: 'inquiry', length: { count: 2, unit: 'days' }, mover: 'provider', verified: true },
  {
    id: 'disclosure-opinion',
    starts: 'opinion',
    length: { count: 14, unit: 'days' },
    mover: 'provider',
    verified: false,
  },
  { id: 'disclosure-start', starts: 'posted', length: { count: 21, unit: 'days' }, mover: 'counsel', verified: false },
  { id: 'access-log-mobile', starts: 'posted', length: { count: 90, unit: 'days' }, mover: 'counsel', verified: true },
  { id: 'access-log-fixed', starts: 'posted', length: { count: 180, unit: 'days' }, mover: 'counsel', verified: true },
  {
    id: 'login-log',
    starts: 'account-deleted',
    length: { count: 30, unit: 'days' },
    mover: 'counsel',
    verified: false,
  },
  {
    id: 'disclosure-order',
    starts: 'order-provided',
    length: { count: 2, unit: 'months' },
    mover: 'counsel',
    verified: true,
  },
  {
    id: 'disclosure-objection',
    starts: 'order-served',
    length: { count: 1, unit: 'months' },
    mover: 'counsel',
    verified: true,
  },
  { id: 'complaint-6m', starts: 'offender-known', length: { count: 6, unit: 'months' }, mover: 'you', verified: false },
  { id: 'prosecution', starts: 'posted', length: { count: 3, unit: 'years' }, mover: 'counsel', verified: false },
  { id: 'tort-known', starts: 'damage-known', length: { count: 3, unit: 'years' }, mover: 'counsel', verified: false },
  { id: 'tort-body', starts: 'damage-known', length: { count: 5, unit: 'years' }, mover: 'counsel', verified: false },
  { id: 'tort-act', starts: 'posted', length: { count: 20, unit: 'years' }, mover: 'counsel', verified: false },
];

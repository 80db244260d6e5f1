/**
 * What waits to be done, by kind: a capture for its stamp (`stamp`), for a second reading (`second-read`) or for a look
 * whether its post is still up (`still-up`, where `dueAt` is the last look); a case whose dates are to be worked out anew
 * (`dates`), or to be taken into the register, since it was written while the records were locked (`register`).
 */
export type QueueKind = 'stamp' | 'second-read' | 'still-up' | 'dates' | 'register';

export interface QueueRow {
  kind: QueueKind;
  /** Of the capture or the case. */
  id: string;
  /** ISO 8601. */
  dueAt: string;
  /** Failed tries. */
  attempts: number;
  error?: string;
}

/**
 * A date of a case that wants somebody's eye, from a day on for some days. Each is told once and counted until it was
 * looked at: a row that was has no `untoldFrom`, no `unseenFrom`, and so no place in that index.
 */
export interface DueRow {
  /** The same date of the same case is one row, however many requests share it. */
  key: string;
  incidentId: string;
  /** Id of the rule, or the day that the person chose to look again. */
  about: string;
  /** `YYYY-MM-DD` in Japan, as are the others. */
  dueOn: string;
  /** Days for which it is told: all rows of one span that are open on a day are one range of the index. */
  span: number;
  unseenFrom?: string;
  untoldFrom?: string;
}

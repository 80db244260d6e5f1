import type { DeskFacts } from '../../evidence/register/desk-facts';
import type { CustodyEntry, TakedownRequest } from '../../shapes/schema';
import type { CareRow } from './first-playbook';

/** What is still open when somebody wants to close a case. */
export interface OpenThings {
  /** Steps that are neither done nor put aside with a reason. */
  readonly steps: readonly CareRow[];
  /** Requests that were prepared and not sent, or sent and not answered. */
  readonly requests: number;
  /** Somebody handed the case over and has had no answer since. */
  readonly isPersonWaiting: boolean;
  readonly tasks: number;
  /** Whose opinions are awaited. */
  readonly opinions: readonly string[];
  /** Opinions that are all in and wait for what comes of them. */
  readonly isUndecided: boolean;
}

/** Looks before a case is closed. Nothing here holds anybody: it asks. */
export function openThings(
  rows: readonly CareRow[],
  requests: readonly Pick<TakedownRequest, 'state' | 'answer'>[],
  custody: readonly Pick<CustodyEntry, 'event'>[],
  said: Pick<DeskFacts, 'openTasks' | 'wanted' | 'isUndecided'>,
): OpenThings {
  const asked = custody.findLastIndex(({ event }) => event === 'consented');
  const answered = custody.findLastIndex(({ event }) => event === 'answered-person');
  return {
    steps: rows.filter(({ state }) => state === 'open'),
    requests: requests.filter(({ state, answer }) => state === 'prepared' || (state === 'sent' && !answer)).length,
    isPersonWaiting: asked > answered,
    ...{ tasks: said.openTasks, opinions: said.wanted, isUndecided: said.isUndecided },
  };
}

export const isNothingOpen = ({ steps, requests, tasks, opinions, isPersonWaiting, isUndecided }: OpenThings) =>
  steps.length + requests + tasks + opinions.length === 0 && !isPersonWaiting && !isUndecided;

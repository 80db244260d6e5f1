import type { FactId } from '../../law/law-facts';
import type { Disclosure, PathKind, PathStep } from '../../shapes/schema';
import type { ClockDate, KnownDays } from '../clocks/dates';
import { kindFacts, type PathMover, type Station } from './kinds';

type ToDo = Exclude<PathKind, 'claim' | 'provisional'> | 'hand-over' | 'enter-received' | 'objection' | 'decide';

/** What is to be done, by the guide date that counts for it (absent where none is known), or what is waited for since when. */
export type NextTask =
  | { is: 'to-do'; what: ToDo; who: PathMover; by?: ClockDate }
  | { is: 'waiting'; what: PathKind; who: PathMover; since: string };

const usual: Readonly<Record<Station, readonly (ToDo & PathKind)[]>> = {
  record: ['log-operator'],
  logs: ['log-operator'],
  operator: ['disclosure-operator', 'petition'],
  access: ['log-access', 'disclosure-access', 'petition-access'],
  name: ['disclosure-access', 'petition-access'],
  claim: [],
};

const toBegin: readonly FactId[] = ['disclosure-start-three-weeks', 'disclosure-start-two-months'];
const logsGone: readonly FactId[] = ['access-log-mobile', 'access-log-fixed'];

/** The clocks that count for a step, the one that comes first in the work first. */
const clocksOf: Readonly<Record<ToDo, readonly FactId[]>> = {
  'log-operator': [...toBegin, ...logsGone],
  'disclosure-operator': [...toBegin, ...logsGone],
  petition: [...toBegin, ...logsGone],
  'log-access': logsGone,
  'disclosure-access': logsGone,
  'petition-access': ['disclosure-order', ...logsGone],
  'hand-over': [...toBegin, ...logsGone],
  'enter-received': [],
  objection: ['disclosure-objection'],
  decide: ['complaint-6m', 'tort-known', 'tort-act'],
};

/** The nearest date of the first clock that still runs; where all have run out, the last of them. */
function byFor(what: ToDo, dates: readonly ClockDate[]): ClockDate | undefined {
  const all = clocksOf[what].map((id) => dates.filter(({ rule }) => rule.id === id));
  const running = all.flatMap((ofRule) => ofRule.find(({ state }) => state === 'running') ?? []);
  return running[0] ?? all.flat().at(-1);
}

/** The days of a case's path that start clocks: logins, names that came, decisions of a court that were notified. */
export function clockDays({ steps = [], logins = [], providerNamedOn, namedOn }: Disclosure): KnownDays {
  const decided = steps.flatMap(({ kind, answer, answeredOn }) =>
    isPetition(kind) && (answer === 'given' || answer === 'refused') && answeredOn ? [answeredOn] : [],
  );
  return {
    login: logins,
    ...(providerNamedOn ? { 'provider-named': providerNamedOn } : {}),
    ...(namedOn ? { 'offender-known': namedOn } : {}),
    ...(decided.length > 0 ? { 'order-served': decided } : {}),
  };
}

const isPetition = (kind: PathKind) => kind === 'petition' || kind === 'petition-access';

interface Facts {
  here: Station;
  disclosure: Disclosure;
  /** Every clock of the case, running and past, the nearest first. */
  dates: readonly ClockDate[];
  /** A counsel party that is complete is here. */
  hasCounsel: boolean;
  /** How many communications were handed out. */
  received: number;
}

/**
 * What usually comes next, by whom and by when, and who is waited for: a list to choose from, not an advice. What was asked
 * and stands is not asked again; what was refused or never answered leaves the other ways. Pure.
 */
export function nextTasks({ here, disclosure, dates, hasCounsel, received }: Facts): NextTask[] {
  const { steps = [] } = disclosure;
  const toDo = (what: ToDo, who: PathMover): NextTask => {
    const by = byFor(what, dates);
    return { is: 'to-do', what, who, ...(by ? { by } : {}) };
  };
  const isAsked = (kind: PathKind) =>
    steps.some((step) => step.kind === kind && step.answer !== 'withdrawn' && step.answer !== 'none');
  const sender = hasCounsel ? 'counsel' : 'person';
  const begins = here === 'record' || here === 'logs' || here === 'operator';
  const isGiven = steps.some(({ kind, answer }) => answer === 'given' && kindFacts[kind].station === 'operator');
  return [
    ...(!hasCounsel && begins ? [toDo('hand-over', 'hr')] : []),
    ...(received === 0 && isGiven ? [toDo('enter-received', sender)] : []),
    ...usual[here]
      .filter((kind) => !isAsked(kind))
      .map((kind) => toDo(kind, kind === 'log-operator' || kind === 'log-access' ? sender : 'counsel')),
    ...objections(steps, dates),
    ...(here === 'claim' ? [toDo('decide', 'person')] : []),
    ...steps
      .filter(({ answer }) => answer === undefined)
      .map(
        ({ kind, sentOn }): NextTask => ({
          is: 'waiting',
          what: kind,
          who: kindFacts[kind].answeredBy,
          since: sentOn,
        }),
      ),
  ];
}

/** Whoever lost before the court may object within a month of the notice (14条1項). */
function objections(steps: readonly PathStep[], dates: readonly ClockDate[]): NextTask[] {
  return steps.flatMap(({ kind, answer, answeredOn }): NextTask[] => {
    if (!isPetition(kind) || (answer !== 'given' && answer !== 'refused')) return [];
    const by = dates.find(
      ({ rule, startedOn, state }) =>
        rule.id === 'disclosure-objection' && startedOn === answeredOn && state === 'running',
    );
    if (!by) return [];
    const opponent = kind === 'petition' ? 'operator' : 'access-provider';
    return [{ what: 'objection', is: 'to-do', who: answer === 'refused' ? 'counsel' : opponent, by }];
  });
}

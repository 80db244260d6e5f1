import { type Disclosure, type PathDay, type PathKind, type PathStep, pathDays } from '../../shapes/schema';
import { dayStations, kindFacts, type Station, stations } from './kinds';

/** What was written down at a station: a letter or filing, or the day on which a name came. */
export type PathEntry = { step: PathStep } | { day: PathDay; on: string };

/** How far a case is at one station. */
export interface StationState {
  station: Station;
  isDone: boolean;
  /** The day on which something last happened there, `YYYY-MM-DD`. */
  on?: string;
  /** In the order of their days. */
  entries: PathEntry[];
}

interface Known {
  /** Day of the first record. */
  recordedOn?: string | undefined;
  disclosure: Disclosure;
  /** What was handed out: how many communications, and whether an access provider and a poster are named. */
  received: number;
  hasProvider: boolean;
  hasName: boolean;
}

const lastDay = ({ sentOn, answeredOn }: PathStep) => answeredOn ?? sentOn;
export const entryDay = (entry: PathEntry) => ('step' in entry ? lastDay(entry.step) : entry.on);

/** What stands: neither taken back by the person nor refused. */
const stands = ({ answer }: PathStep) => answer !== 'withdrawn' && answer !== 'refused';

function entriesAt(station: Station, { steps = [], ...days }: Disclosure): PathEntry[] {
  const ofStation = steps.filter(({ kind }) => kindFacts[kind].station === station).map((step) => ({ step }));
  const received = pathDays.flatMap((day) => {
    const on = days[day];
    return on && dayStations[day] === station ? [{ day, on }] : [];
  });
  return [...ofStation, ...received].sort((one, other) => entryDay(one).localeCompare(entryDay(other)));
}

/**
 * Where a case stands between record and claim, by what was written down; nothing is concluded. A log that was asked for is
 * passed whatever came of it, since nobody can be made to keep it; operator and access provider are passed once something
 * was handed out, and a claim once it has begun. Pure.
 */
export function stationsOf(known: Known): StationState[] {
  const { recordedOn, disclosure, received, hasProvider, hasName } = known;
  const { steps = [], namedOn } = disclosure;
  const has = (isIt: (step: PathStep) => boolean, ...kinds: PathKind[]) =>
    steps.some((step) => kinds.includes(step.kind) && isIt(step));
  const isGiven = ({ answer }: PathStep) => answer === 'given';
  const isNamed = namedOn !== undefined || hasName;
  const isDone: Record<Station, boolean> = {
    record: recordedOn !== undefined,
    logs: has(({ answer }) => answer !== 'withdrawn', 'log-operator'),
    operator: received > 0 || has(isGiven, 'disclosure-operator', 'petition'),
    access:
      isNamed ||
      has(isGiven, 'disclosure-access', 'petition-access') ||
      (hasProvider && has(stands, 'disclosure-access', 'petition-access')),
    name: isNamed,
    claim: has(({ answer }) => answer !== 'withdrawn', 'claim'),
  };
  return stations.map((station): StationState => {
    const entries = entriesAt(station, disclosure);
    const last = entries.at(-1);
    const on = station === 'record' ? recordedOn : last && entryDay(last);
    return { station, isDone: isDone[station], ...(on ? { on } : {}), entries };
  });
}

/** Where the case is now: behind the last station that is passed, also where an earlier one was left out. */
export const stationNow = (states: readonly StationState[]): Station =>
  states[states.findLastIndex(({ isDone }) => isDone) + 1]?.station ?? 'claim';

/** The number that a court gave last, whatever it was about. */
export const caseNumber = ({ steps = [] }: Disclosure): string | undefined =>
  steps
    .filter((step) => step.caseNumber)
    .sort((one, other) => one.sentOn.localeCompare(other.sentOn))
    .at(-1)?.caseNumber;

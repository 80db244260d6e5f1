import type { Actor, Disclosure, PathDay, PathSenders, PathStep } from '../../shapes/schema';
import { changeDisclosure } from './own-facts';

const said = ({ kind, sentOn, caseNumber, answer, answeredOn }: PathStep) =>
  JSON.stringify([kind, sentOn, caseNumber, answer, answeredOn]);
const isSaidAlready = (steps: readonly PathStep[], step: PathStep) => steps.some((each) => said(each) === said(step));

/**
 * Writes a letter or filing of the path, or changes the one of its id. The same said twice is written once. The log tells
 * the kind and what came of it, not the number of a court.
 * @throws CodedError `incident-not-found`
 */
export function writePathStep(incidentId: string, step: PathStep, actor: Actor, now: string): Promise<void> {
  const change = ({ steps = [], ...rest }: Disclosure): Disclosure | undefined => {
    if (isSaidAlready(steps, step)) return undefined;
    const others = steps.filter(({ id }) => id !== step.id);
    return { ...rest, steps: [...others, step].sort((one, other) => one.sentOn.localeCompare(other.sentOn)) };
  };
  const outcome = step.answer ? { said: 'answered', answer: step.answer } : { said: 'sent' };
  return changeDisclosure(incidentId, change, { what: step.kind, ...outcome }, actor, now);
}

/**
 * Takes a letter or filing off the path.
 * @throws CodedError `incident-not-found`
 */
export function removePathStep(incidentId: string, step: PathStep, actor: Actor, now: string): Promise<void> {
  const change = ({ steps = [], ...rest }: Disclosure): Disclosure | undefined => {
    const left = steps.filter(({ id }) => id !== step.id);
    return left.length === steps.length ? undefined : { ...rest, steps: left };
  };
  return changeDisclosure(incidentId, change, { what: step.kind, said: 'removed' }, actor, now);
}

/**
 * Writes the day on which a name was received; without one it is taken away.
 * @throws CodedError `incident-not-found`
 */
export function writePathDay(
  incidentId: string,
  { day, on }: { day: PathDay; on: string | undefined },
  actor: Actor,
  now: string,
): Promise<void> {
  const change = ({ [day]: before, ...rest }: Disclosure): Disclosure | undefined =>
    before === on ? undefined : { ...rest, ...(on ? { [day]: on } : {}) };
  return changeDisclosure(incidentId, change, { what: day, said: on ? 'received' : 'removed' }, actor, now);
}

/**
 * The day of a login that became known: logs are counted from it.
 * @throws CodedError `incident-not-found`
 */
export function addLogin(incidentId: string, on: string, actor: Actor, now: string): Promise<void> {
  const change = ({ logins = [], ...rest }: Disclosure): Disclosure | undefined =>
    logins.includes(on) ? undefined : { ...rest, logins: [...logins, on].sort() };
  return changeDisclosure(incidentId, change, { what: 'logins', said: 'received' }, actor, now);
}

/**
 * Writes whose right the case is about and which counsel acts; one that is absent is taken away. The log says
 * that they were chosen, not who they are.
 * @throws CodedError `incident-not-found`
 */
export function writePathSenders(
  incidentId: string,
  { partyId, agentId }: PathSenders,
  actor: Actor,
  now: string,
): Promise<void> {
  const change = (disclosure: Disclosure): Disclosure | undefined => {
    if (disclosure.partyId === partyId && disclosure.agentId === agentId) return undefined;
    const { partyId: _, agentId: __, ...rest } = disclosure;
    return { ...rest, ...(partyId ? { partyId } : {}), ...(agentId ? { agentId } : {}) };
  };
  return changeDisclosure(incidentId, change, { what: 'senders', said: 'chosen' }, actor, now);
}

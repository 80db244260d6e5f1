import { CodedError } from '../../coded-error';
import type { CustodyDetails } from '../../shapes/custody-details';
import type { Actor, Disclosure, Incident, WishAnswer } from '../../shapes/schema';
import { db } from '../db';
import { appendCustody } from './append-custody';

type Own = NonNullable<Incident['own']>;

/** Changes what this device knows of a case by itself, with its line in the log where one is due. */
async function changeOwn(
  incidentId: string,
  change: (own: Own) => Own | undefined,
  log: { actor: Actor; detail: CustodyDetails['described']; now: string },
): Promise<void> {
  await db.transaction('rw', [db.incidents, db.custody], async () => {
    const incident = await db.incidents.get(incidentId);
    if (!incident) throw new CodedError('incident-not-found', incidentId);
    const own = change(incident.own ?? {});
    if (!own) return;
    await db.incidents.put({ ...incident, own, updatedAt: log.now });
    await appendCustody({ incidentId, actor: log.actor, event: 'described', detail: log.detail }, log.now);
  });
}

/**
 * Writes whom the post is about; an empty name takes it away. The log says that it was written, not the name.
 * @throws CodedError `incident-not-found`
 */
export function writeAbout(incidentId: string, name: string, actor: Actor, now: string): Promise<void> {
  const about = name.trim().slice(0, 200);
  return changeOwn(
    incidentId,
    ({ about: before, ...own }) => (about === (before ?? '') ? undefined : { ...own, ...(about ? { about } : {}) }),
    { actor, detail: { fields: 'about' }, now },
  );
}

/**
 * Somebody says to be the person named in the post. Logged with the time; said again, nothing is written.
 * @throws CodedError `incident-not-found`
 */
export function stateNamed(incidentId: string, actor: Actor, now: string): Promise<void> {
  return changeOwn(incidentId, (own) => (own.statedAt ? undefined : { ...own, statedAt: now }), {
    actor,
    detail: { fields: 'standing', said: 'person-named' },
    now,
  });
}

/** Somebody says of several cases to be the person named in all of them: logged with each, or with none. */
export function stateNamedInEach(incidentIds: readonly string[], actor: Actor, now: string): Promise<void> {
  return inEach(incidentIds, (id) => stateNamed(id, actor, now));
}

/** One answer to the question before a takedown window opens, for several cases at once: for each, or for none. */
export function answerWishes(
  incidentIds: readonly string[],
  answer: WishAnswer,
  actor: Actor,
  now: string,
): Promise<void> {
  return inEach(incidentIds, (id) => answerWish(id, answer, actor, now));
}

function inEach(incidentIds: readonly string[], write: (id: string) => Promise<void>): Promise<void> {
  return db.transaction('rw', [db.incidents, db.custody], async () => {
    for (const id of incidentIds) await write(id);
  });
}

/**
 * The answer to the one question before a takedown window opens: once answered, a case is not asked again.
 * @throws CodedError `incident-not-found`
 */
export function answerWish(incidentId: string, answer: WishAnswer, actor: Actor, now: string): Promise<void> {
  return changeOwn(
    incidentId,
    (own) =>
      own.disclosure?.wish?.answer === answer
        ? undefined
        : { ...own, disclosure: { ...own.disclosure, wish: { answer, at: now } } },
    { actor, detail: { fields: 'log-wish', answer }, now },
  );
}

/**
 * Changes how far the case is from a post to a name, unless nothing is given back. The log says what kind of thing was
 * written, not to whom.
 * @throws CodedError `incident-not-found`
 */
export function changeDisclosure(
  incidentId: string,
  change: (disclosure: Disclosure) => Disclosure | undefined,
  said: Pick<CustodyDetails['described'], 'what' | 'said' | 'answer'>,
  actor: Actor,
  now: string,
): Promise<void> {
  return changeOwn(
    incidentId,
    (own) => {
      const disclosure = change(own.disclosure ?? {});
      return disclosure && { ...own, disclosure };
    },
    { actor, detail: { fields: 'path', ...said }, now },
  );
}

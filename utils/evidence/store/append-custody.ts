import { Dexie } from 'dexie';
import { randomHex } from '../../bytes/hex';
import { type ActOnRecord, type CustodyDetails, strangeDetails } from '../../shapes/custody-details';
import type { CustodyEntry, CustodyEvent } from '../../shapes/schema';
import { entryHash, genesis } from '../custody-chain';
import { db } from '../db';

/** What happened, with the details that its event may have. */
export type CustodyAct = Pick<CustodyEntry, 'incidentId' | 'actor' | 'captureId'> &
  {
    [Event in CustodyEvent]: { event: Event } & (object extends CustodyDetails[Event]
      ? { detail?: CustodyDetails[Event] }
      : { detail: CustodyDetails[Event] }) &
      (Event extends ActOnRecord ? { captureId: string } : object);
  }[CustodyEvent];

/**
 * Adds the next link to an incident's chain. Must run inside a read-write transaction that covers `custody`, together
 * with the write that it tells of: both happen or neither does.
 * @throws TypeError for details that no verifier would take of this event
 */
export async function appendCustody(act: CustodyAct, at: string): Promise<CustodyEntry> {
  const last = await db.custody
    .where('[incidentId+seq]')
    .between([act.incidentId, Dexie.minKey], [act.incidentId, Dexie.maxKey])
    .last();
  // WebCrypto is not part of IndexedDB: waitFor keeps the transaction open over the digest.
  const linked = await Dexie.waitFor(linkAfter(last, act, at));
  await db.custody.add(linked);
  return linked;
}

/** The same for many incidents, of each of which there is one act. */
export async function appendToEach(acts: readonly CustodyAct[], at: string): Promise<void> {
  const last = await Promise.all(
    acts.map(({ incidentId }) =>
      db.custody.where('[incidentId+seq]').between([incidentId, Dexie.minKey], [incidentId, Dexie.maxKey]).last(),
    ),
  );
  const linked = await Dexie.waitFor(Promise.all(acts.map((act, index) => linkAfter(last[index], act, at))));
  await db.custody.bulkAdd(linked);
}

async function linkAfter(last: CustodyEntry | undefined, act: CustodyAct, at: string): Promise<CustodyEntry> {
  const salt = randomHex(16);
  const strange = strangeDetails({ detail: {}, ...act, salt });
  if (strange.length > 0) throw new TypeError(`${act.event} with ${strange.join(' ')}`);
  const entry: Omit<CustodyEntry, 'hash'> = {
    incidentId: act.incidentId,
    seq: (last?.seq ?? 0) + 1,
    at,
    actor: act.actor,
    event: act.event,
    ...(act.captureId === undefined ? {} : { captureId: act.captureId }),
    detail: act.detail ?? {},
    salt,
    previous: last?.hash ?? genesis,
  };
  return { ...entry, hash: await entryHash(entry) };
}

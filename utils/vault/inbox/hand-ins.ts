import { CodedError } from '../../coded-error';
import { noteQueued, noteSeen, noteSent, readHandOvers, takeAnswer } from '../../evidence/hand-over/hand-overs';
import { readInbox } from '../../evidence/hand-over/inbox';
import { readPolicy, stateOf } from '../../evidence/settings/company-policy';
import type { HandOver, Inbox } from '../../shapes/hand-over';
import { drainQueue, type Put, type Queued } from '../store/drain-queue';
import type { Manner } from '../store/reach';
import { StoreError, type StoreFault } from '../store/store-error';
import { TableQueue } from '../work/table-queue';
import { vaultDatabase } from '../work/vault-database';
import { fetchAnswers, handIn, inboxStore } from './hand-in';

const put: Put = async (store, shelf, { key }, now) => {
  await handIn(store, await shelf.blobOf(key), now);
  return {};
};

/** What waits, and why; `policy-elsewhere` where the company's inbox is no longer the one for which it was given. */
type Waiting = Omit<Queued, 'fault'> & { readonly fault?: StoreFault | 'policy-elsewhere' };

const placeOf = ({ endpoint, bucket }: Inbox) => `${new URL(endpoint).origin}/${bucket}`;

/** What a person hands in. */
export type HandInKind = 'pack' | 'withdrawal';

/**
 * Lines something sealed up for the company's inbox as it is now: the pack of a hand-over, or the notice that consent is
 * taken back. It never goes to another one by itself.
 * @throws CodedError `vault-policy-unknown` where it is not known which one that is
 */
export async function queueHandIn(handOver: string, what: HandInKind, blob: Blob, now: string): Promise<void> {
  const { handIns, blobs } = vaultDatabase;
  const inbox = await readInbox();
  if (!inbox) throw new CodedError('vault-policy-unknown');
  const [key, place] = [`${handOver}/${what}`, placeOf(inbox)];
  await vaultDatabase.transaction('rw', handIns, blobs, async () => {
    const former = await handIns.get(key);
    // Made anew by the person: what was held for the former place is no longer meant
    if (former && former.state !== 'stored' && (former.place ?? place) !== place) await handIns.delete(key);
    await new TableQueue(handIns, blobs, place).send({ key, blob });
  });
  if (what === 'pack') await noteQueued(handOver, now);
}

/** The person has sent it in another way: what is held for a place that is no longer the company's is not meant any more. */
export async function dropHeld(handOver: string, what: HandInKind): Promise<void> {
  const { handIns, blobs } = vaultDatabase;
  // While it is not known where the company's inbox is, nothing is known to be elsewhere
  if (stateOf(await readPolicy()) === 'unknown') return;
  const inbox = await readInbox();
  const key = `${handOver}/${what}`;
  await vaultDatabase.transaction('rw', handIns, blobs, async () => {
    const held = await handIns.get(key);
    if (!held || held.state === 'stored' || held.place === undefined || held.place === (inbox && placeOf(inbox)))
      return;
    await handIns.delete(key);
    await blobs.delete(key);
  });
}

/** Packs that wait of a case whose consent was taken back since are not meant any more, wherever they were to go. */
async function dropWithdrawn(handOvers: readonly HandOver[]): Promise<void> {
  const { handIns, blobs } = vaultDatabase;
  const isTakenBack = ({ incidentId, consentedAt }: HandOver) =>
    handOvers.some((other) => other.incidentId === incidentId && (other.withdrawnAt ?? '') >= consentedAt);
  const keys = handOvers.filter((each) => !each.sentAt && isTakenBack(each)).map(({ id }) => `${id}/pack`);
  await vaultDatabase.transaction('rw', handIns, blobs, async () => {
    for (const held of await handIns.bulkGet(keys)) {
      if (!held || held.state === 'stored') continue;
      await handIns.delete(held.key);
      await blobs.delete(held.key);
    }
  });
}

/** Sends what waits, and writes that it is handed over when the store has it. Gives what could not go. */
export async function sendHandIns(manner: Manner = {}): Promise<readonly Waiting[]> {
  const { handIns, blobs } = vaultDatabase;
  const inbox = await readInbox();
  if ((await handIns.where('state').notEqual('stored').count()) > 0) await dropWithdrawn(await readHandOvers());
  const waiting = await handIns.where('state').notEqual('stored').count();
  if (inbox && waiting > 0)
    await drainQueue(inboxStore(inbox, manner), new TableQueue(handIns, blobs, placeOf(inbox)), manner.now, put);
  const stored = new Set(await handIns.where('state').equals('stored').primaryKeys());
  for (const { id, queuedAt, sentAt } of await readHandOvers()) {
    if (queuedAt && !sentAt && stored.has(`${id}/pack`)) await noteSent(id, new Date().toISOString());
  }
  return readWaiting();
}

async function readWaiting(): Promise<Waiting[]> {
  const rows = await vaultDatabase.handIns.where('state').notEqual('stored').toArray();
  // While it is not known where the company's inbox is, nothing is known to be elsewhere
  if (stateOf(await readPolicy()) === 'unknown') return rows;
  const inbox = await readInbox();
  const here = inbox && placeOf(inbox);
  return rows.map((row) =>
    row.place === undefined || row.place === here ? row : { ...row, fault: 'policy-elsewhere' },
  );
}

/** Hand-overs of which something is held, because the company's inbox is another one than when it was given. */
export async function heldHandIns(): Promise<Readonly<Record<'packs' | 'withdrawals', ReadonlySet<string>>>> {
  const held = (await readWaiting()).filter(({ fault }) => fault === 'policy-elsewhere');
  const of = (what: string) =>
    new Set(held.flatMap(({ key }) => (key.endsWith(what) ? [key.slice(0, -what.length)] : [])));
  return { packs: of('/pack'), withdrawals: of('/withdrawal') };
}

/** While nobody asks, answers are looked for in half an hour at first, and ever more seldom: once a day after some weeks. */
const [soonest, latest, share] = [30 * 60_000, 86_400_000, 48];

/** Whether it is time to look again, by what the database knows: a worker that is woken anew remembers nothing. */
export function isDue({ sentAt = '', askedAt }: Pick<HandOver, 'sentAt' | 'askedAt'>, now: number): boolean {
  if (askedAt === undefined) return true;
  const age = now - Date.parse(sentAt);
  return now - Date.parse(askedAt) >= Math.min(latest, Math.max(soonest, age / share));
}

/**
 * Answers to what was handed over through the vault: each is sealed to this device and signed by that desk, or refused.
 * @param asked by a person, who waits; else only those whose time has come are looked for
 */
export async function takeAnswers(asked: boolean, manner: Manner = {}): Promise<number> {
  const inbox = await readInbox();
  if (!inbox) return 0;
  const store = inboxStore(inbox, manner);
  const now = new Date().toISOString();
  let arrived = 0;
  for (const handOver of await readHandOvers()) {
    const { id, answersAt, sentAt, answersSeen = 0, withdrawnAt } = handOver;
    if (!answersAt || !sentAt || withdrawnAt || !(asked || isDue(handOver, Date.parse(now)))) continue;
    const answers = await fetchAnswers(store, answersAt, answersSeen);
    for (const [at, sealed] of answers.entries()) {
      try {
        await takeAnswer(sealed, now);
        arrived += 1;
      } catch (error) {
        // What is no answer to us is passed over for good; a fault of the store was thrown before
        if (!(error instanceof CodedError) || error instanceof StoreError) throw error;
      }
      await noteSeen(id, answersSeen + at + 1, now);
    }
    if (answers.length === 0) await noteSeen(id, answersSeen, now);
  }
  return arrived;
}

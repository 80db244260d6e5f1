import { CodedError, codeOf } from '../../../utils/coded-error';
import { deskCase } from '../../../utils/desk/desk-log';
import { db } from '../../../utils/evidence/db';
import { custodyOf, incidentFile } from '../../../utils/evidence/queries';
import { lastSaid } from '../../../utils/evidence/register/desk-facts';
import { foldText } from '../../../utils/same-word';
import { judgeEvents } from '../../../utils/vault/events/judge-events';
import { packKey } from '../../../utils/vault/store/names';
import { monthlyCost, useOf } from '../../../utils/vault/work/forecast';
import { lockedUntil, termOf } from '../../../utils/vault/work/terms';
import { vaultDatabase } from '../../../utils/vault/work/vault-database';
import { dropFetched, noteOfArrival, queuePack } from '../../../utils/vault/work/vault-writes';
import { send } from '../../shared/page-send';
import { runPacking } from '../packing/run-packing';
import { runTask } from '../packing/run-task';
import { clearWork, workFile } from '../packing/work-files';

/** Longest text by which a case is found in the vault's list. */
const mostFound = 8_000;

/** What a row of the vault's list shows, and by what it is found: sealed to the case like everything else. */
async function factsOf(incidentId: string) {
  const file = await incidentFile(incidentId);
  if (!file) throw new CodedError('incident-not-found', incidentId);
  const { incident, captures, custody } = file;
  const sites = [...new Set(captures.map(({ post }) => post.platform))].join(' ');
  const { number, status, createdAt } = incident;
  const said = captures.flatMap(({ post }) => [post.text, post.author?.name, post.author?.handle, post.permalink]);
  const find = foldText(said.filter(Boolean).join('\n')).slice(0, mostFound);
  return { number, status, createdAt, acts: incident.acts.join(' '), sites, find, entries: custody.length };
}

/**
 * Puts a case into the vault as it stands now: its pack, sealed to the case's key, and the events that name it. Does nothing
 * where it lies there already as it is.
 * @param known entries of its log when it was last put there
 */
export async function putIntoVault(incidentId: string, version: string, known: number | undefined): Promise<void> {
  const facts = await factsOf(incidentId);
  if (facts.entries === known) return;
  // Its first words make the case's key
  await send('vaultSay', { about: incidentId, kind: 'facts', body: { facts } });
  const { recipient } = await send('vaultKeyOf', { about: incidentId });
  const wish = { incidentId, version, contents: 'both', decided: 0, recipients: [recipient] } as const;
  const { work, name, file, bytes, sha256: object } = await runPacking(wish, () => {}, new AbortController().signal);
  const sealed = new Blob([await (await workFile(work, file)).arrayBuffer()]);
  const isHeld = lastSaid(await deskCase(incidentId), 'hold')?.['held'] === true;
  const until = lockedUntil(termOf(facts, isHeld), Date.now());
  await withinCap(sealed.size);
  await queuePack({ key: packKey(object), blob: sealed, until });
  await clearWork(work);
  const body = { object, until: new Date(until).toISOString(), name, bytes };
  await send('vaultSay', { about: incidentId, kind: 'pack', body });
  // The log of the case now tells of this very pack
  await send('vaultSay', { about: incidentId, kind: 'facts', body: { facts: await factsOf(incidentId) } });
}

/** Nothing large is put that would cost more than the owners allowed. Events are small and always go. @throws CodedError */
async function withinCap(bytes: number): Promise<void> {
  const { id = '' } = (await vaultDatabase.vaults.get('vault')) ?? {};
  const judged = judgeEvents(
    id,
    (await vaultDatabase.events.toArray()).map(({ event }) => event),
  );
  const { budget } = judged.roster;
  if (!budget) return;
  const use = useOf(judged, Date.now());
  if (monthlyCost({ ...use, bytes: use.bytes + bytes }, budget) > budget.cap) throw new CodedError('vault-over-cap');
}

/** Cases of this device that do not lie in the vault as they are here. */
export async function toPut(known: ReadonlyMap<string, number>): Promise<string[]> {
  const ids = await db.incidents.toCollection().primaryKeys();
  const logs = await Promise.all(ids.map(custodyOf));
  return ids.filter((id, at) => logs[at]?.length !== known.get(id));
}

/** Every case of this device, one after another; those that lie there as they are stay. */
export async function putAllIntoVault(version: string, known: ReadonlyMap<string, number>): Promise<void> {
  for (const id of await db.incidents.toCollection().primaryKeys()) await putIntoVault(id, version, known.get(id));
  await send('vaultSync', { hurry: false });
}

/**
 * Takes in what an employee handed in: opened with the team's key, judged by the strict verifier, then put into the vault so
 * that the others have it too. It can be worked with as soon as it is here. The log says that it was taken in, and from where.
 * @throws CodedError `wrap-unreadable`; what an import throws
 */
export async function takeArrival(
  arrival: string,
  version: string,
  taken: (incidentId: string) => void,
): Promise<void> {
  const { key, identities } = await send('vaultOpenArrival', { key: arrival });
  const row = await vaultDatabase.blobs.get(key);
  try {
    const incidentId = await importOnce(key, new File([row?.blob ?? new Blob()], 'arrival.age'), identities);
    await noteOfArrival(arrival, { incidentId });
    taken(incidentId);
    await putIntoVault(incidentId, version, undefined);
    await send('vaultSay', { about: incidentId, kind: 'record', body: { name: 'arrival', data: { key: arrival } } });
    await send('vaultPoll', {});
  } catch (error) {
    await noteOfArrival(arrival, { code: codeOf(error) });
    throw error;
  }
}

/** Read to its end before its row goes: some browsers keep such bytes in a file that goes with the row. */
function importOnce(key: string, file: File, identities: readonly string[]): Promise<string> {
  return importWith(file, identities).finally(() => dropFetched(key));
}

async function importWith(file: File, identities: readonly string[]): Promise<string> {
  for (const identity of identities) {
    try {
      const result = await runTask('import', { file, identity });
      if (result.kind === 'deleted') throw new CodedError('case-deleted', result.deleted.number);
      // It stays among the arrivals besides: another desk may have what it is about
      if (result.kind === 'early') throw new CodedError('withdrawal-early', result.withdrawal.incident);
      if (result.kind !== 'locked') return result.incidentId;
    } catch (error) {
      // Sealed in another epoch
      if (codeOf(error) !== 'key-wrong') throw error;
    }
  }
  throw new CodedError('wrap-unreadable', file.name);
}

/**
 * Fetches a pack from the vault, opens it, lets the strict verifier judge and takes the case in.
 * @throws CodedError `wrap-unreadable` when nobody wrapped its key for us
 */
export async function takeFromVault(about: string, object: string): Promise<void> {
  const { key, identities } = await send('vaultOpenPack', { about, object });
  const row = await vaultDatabase.blobs.get(key);
  if (!row) throw new CodedError('wrap-unreadable', about);
  await importOnce(key, new File([row.blob], object), identities);
}

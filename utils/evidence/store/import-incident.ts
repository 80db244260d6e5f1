import { CodedError } from '../../coded-error';
import type { CustodyDetails } from '../../shapes/custody-details';
import type { Withdrawal } from '../../shapes/hand-over';
import type {
  Actor,
  Capture,
  CustodyEntry,
  Incident,
  Redaction,
  StoredFile,
  TakedownRequest,
} from '../../shapes/schema';
import { verifyChain } from '../custody-chain';
import { db } from '../db';
import { applyEarly } from '../hand-over/early-withdrawals';
import { custodyOf } from '../queries';
import { appendCustody } from './append-custody';
import { deletedCases } from './desk-acts';
import { nextIncidentNumber } from './incident-number';
import { setStatuses, statesSaid } from './incidents';
import { noteWithdrawal, withdrawalsSaid } from './note-withdrawal';

/** What a verified pack brought. */
export interface ArrivedIncident {
  /** As its sender has it: the number may be taken here. */
  incident: Incident;
  requests: readonly TakedownRequest[];
  captures: readonly Capture[];
  redactions: readonly Redaction[];
  /** The files of one capture or copy, read when its turn comes: within the transaction, so without waiting. */
  filesOf: (id: string) => StoredFile[];
  /** The sender's whole chain, oldest first. */
  custody: readonly CustodyEntry[];
  /** SHA-256 of the ZIP. */
  packSha256: string;
  keys: readonly ClaimedKey[];
}

/**
 * `pinned`: on this profile's list, and its signature holds. `claimed`: only the pack says so; whoever makes a pack can
 * put any key into it. `none`: the capture names no key.
 */
const keyStandings = ['pinned', 'claimed', 'none'] as const;
export type KeyStanding = (typeof keyStandings)[number];

export interface ClaimedKey {
  captureId: string;
  fingerprint?: string;
  standing: KeyStanding;
}

export interface ImportOutcome {
  /** `known`: everything was here already, and nothing was written. */
  kind: 'new' | 'more' | 'known';
  incidentId: string;
  number: string;
  /** Captures that were not here before. */
  captures: number;
  /** Consents that had been taken back before this came, and are now. */
  withdrawn: Withdrawal[];
}

/**
 * Writes an arrived incident, all of it or nothing. Its chain is the sender's, with our `imported` on top. An incident
 * that is here already grows only when its chain here is the beginning of the one that arrived.
 * @throws CodedError `import-parted` when both chains went on after the last entry they share, `import-parted-withdrawn` when
 * the one that arrived says besides that a consent of here is taken back, `import-conflict` when
 * an id here means something else, `case-deleted` when a desk has deleted it, `quota-exceeded`
 */
export async function importIncident(
  arrived: ArrivedIncident,
  actor: Actor,
  now: string,
  { isGivenAnew = false }: { isGivenAnew?: boolean } = {},
): Promise<ImportOutcome> {
  const chain = await verifyChain(arrived.custody);
  if (!chain.ok) throw new CodedError('pack-refused', `custody ${chain.seq} ${chain.reason}`);
  const tables = [
    db.incidents,
    db.captures,
    db.files,
    db.custody,
    db.requests,
    db.redactions,
    db.settings,
    db.jobs,
    db.desk,
    db.acts,
  ];
  return db.transaction('rw', tables, async () => {
    const { id } = arrived.incident;
    const here = await db.incidents.get(id);
    // Deletion is final: no file from before it brings the words back
    if (!here && !isGivenAnew && (await deletedCases([id])).has(id)) throw new CodedError('case-deleted', id);
    const local = await custodyOf(id);
    const known = await knownCaptures(arrived);
    const shared = Math.min(local.length, arrived.custody.length);
    const isParted = local.slice(0, shared).some(({ hash }, index) => hash !== arrived.custody[index]?.hash);
    if (isParted || (here === undefined && local.length > 0))
      throw new CodedError(
        takesBack(arrived.custody, local) ? 'import-parted-withdrawn' : 'import-parted',
        `entry ${shared}`,
      );
    const captures = arrived.captures.filter((capture) => !known.has(capture.id));
    const kind = here ? 'more' : 'new';
    if (here && arrived.custody.length <= local.length) {
      if (captures.length > 0) throw new CodedError('import-conflict', 'captures without their entries');
      return { kind: 'known', incidentId: id, number: here.number, captures: 0, withdrawn: [] };
    }
    const incident = here ? grown(here, arrived) : await numbered(arrived.incident, now);
    await db.incidents.put({ ...incident, updatedAt: now, own: { importedAt: now, ...here?.own } });
    await db.captures.bulkAdd(captures);
    const copies = arrived.redactions.filter(({ id: copy }) => !known.has(copy));
    await db.redactions.bulkAdd(copies);
    for (const { id: owner } of [...captures, ...copies]) await db.files.bulkAdd(arrived.filesOf(owner));
    await db.requests.bulkPut([...arrived.requests]);
    await db.custody.bulkAdd(arrived.custody.slice(local.length));
    await appendCustody({ incidentId: id, actor, event: 'imported', detail: detailOf(arrived) }, now);
    // Other desks may have said where it stands before it came, and that its consent is taken back
    const row = here ? undefined : await db.desk.get(id);
    await setStatuses(statesSaid(row), actor, now);
    for (const withdrawn of withdrawalsSaid(row)) await noteWithdrawal(withdrawn, actor, now);
    const withdrawn = await applyEarly(id, arrived.captures, actor, now);
    return { kind, incidentId: id, number: incident.number, captures: captures.length, withdrawn };
  });
}

/** Whether a chain says that a consent which stands in another is taken back, and the other does not. */
function takesBack(arrived: readonly CustodyEntry[], local: readonly CustodyEntry[]): boolean {
  const said = (chain: readonly CustodyEntry[], what: string) =>
    new Set(chain.filter(({ event }) => event === what).map(({ detail }) => detail.handOver));
  const [given, known] = [said(local, 'consented'), said(local, 'consent-withdrawn')];
  return [...said(arrived, 'consent-withdrawn')].some((each) => given.has(each) && !known.has(each));
}

/** Captures and copies that are here already, byte for byte the same by their seal or digest. */
async function knownCaptures({ incident, captures, redactions, requests }: ArrivedIncident): Promise<Set<string>> {
  const known = new Set<string>();
  for (const { id, seal } of captures) {
    const here = await db.captures.get(id);
    const isOther = here && (here.seal !== seal || here.incidentId !== incident.id);
    if (isOther || (!here && (await db.jobs.get(id)))) throw new CodedError('import-conflict', `capture ${id}`);
    if (here) known.add(id);
  }
  for (const { id, digest } of redactions) {
    const here = await db.redactions.get(id);
    if (here && (here.digest !== digest || here.incidentId !== incident.id))
      throw new CodedError('import-conflict', `copy ${id}`);
    if (here) known.add(id);
  }
  for (const { id } of requests) {
    const here = await db.requests.get(id);
    if (here && here.incidentId !== incident.id) throw new CodedError('import-conflict', `request ${id}`);
  }
  return known;
}

/** The sender's number where it is free here, or the next one of this profile. */
async function numbered(incident: Incident, now: string): Promise<Incident> {
  const isTaken = (await db.incidents.get({ number: incident.number })) !== undefined;
  return isTaken ? { ...incident, number: await nextIncidentNumber(now) } : incident;
}

/** What arrived is newer; number and private words are of this profile and stay. */
function grown(here: Incident, { incident }: ArrivedIncident): Incident {
  const { feeling } = here.details;
  return {
    ...incident,
    number: here.number,
    details: { ...incident.details, ...(feeling === undefined ? {} : { feeling }) },
  };
}

function detailOf({ packSha256, incident, captures, keys }: ArrivedIncident): CustodyDetails['imported'] {
  const fingerprints = [...new Set(keys.flatMap(({ fingerprint }) => fingerprint ?? []))];
  const standings = keyStandings.filter((standing) => keys.some((key) => key.standing === standing));
  return {
    pack: packSha256,
    number: incident.number,
    captures: captures.length,
    keys: fingerprints.join(' '),
    keyStanding: standings.at(-1) ?? 'none',
  };
}

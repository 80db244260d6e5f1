import { CodedError } from '../../coded-error';
import type { Party, PartyData } from '../../shapes/party';
import { db } from '../db';
import { readPolicy } from './company-policy';
import { changePersonal, readPersonal } from './personal';

/** The company's own party where only the policy names it. */
const companyByPolicy = '00000000-0000-4000-8000-000000000002';

/** In whose names requests are made here; the company's name as its policy has it. None while they are locked. */
export async function readParties(): Promise<Party[]> {
  const { parties } = await readPersonal();
  const { values: { organization } = {} } = (await readPolicy()) ?? {};
  if (!organization) return parties;
  const named = (party: Party): Party => ({ ...party, data: { ...party.data, organization } });
  if (!parties.some(({ kind }) => kind === 'company'))
    return [...parties, named({ id: companyByPolicy, kind: 'company', data: {} })];
  return parties.map((party) => (party.kind === 'company' ? named(party) : party));
}

/** The company's name, for papers; `undefined` where nobody named it, or while it is locked. */
export async function companyName(): Promise<string | undefined> {
  const companies = (await readParties()).filter(({ kind, retired }) => kind === 'company' && !retired);
  return companies[0]?.data.organization;
}

/**
 * Saves a party whole, or adds it; blank fields are left out. The others stay as they are.
 * @throws CodedError `refused` while the parties are locked
 */
export async function saveParty(party: Party): Promise<void> {
  const filled = Object.entries(party.data as Record<string, string | undefined>).filter(([, value]) => value?.trim());
  const saved: Party = { ...party, data: Object.fromEntries(filled) as PartyData };
  await changePersonal((now) => {
    const isHere = now.parties.some(({ id }) => id === party.id);
    const parties = isHere
      ? now.parties.map((other) => (other.id === party.id ? saved : other))
      : [...now.parties, saved];
    return { ...now, parties };
  });
}

/** The incidents in which a request of this party waits: prepared, or sent and not answered. */
export async function openRequestsOf(partyId: string): Promise<string[]> {
  const open = await db.requests
    .filter(({ partyId: party, agentId, answer }) => (party === partyId || agentId === partyId) && !answer)
    .toArray();
  return open.map(({ incidentId }) => incidentId);
}

/**
 * Takes a party away with its data.
 * @throws CodedError `party-in-use` while a request of it is open, `refused` while the parties are locked
 */
export async function deleteParty(partyId: string): Promise<void> {
  const open = await openRequestsOf(partyId);
  if (open.length > 0) throw new CodedError('party-in-use', String(open.length));
  await changePersonal((now) => ({ ...now, parties: now.parties.filter(({ id }) => id !== partyId) }));
}

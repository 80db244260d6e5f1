import { sha256Hex } from '../../bytes/digest';
import { CodedError } from '../../coded-error';
import type { Party, PartyData } from '../../shapes/takedown/party';
import { db } from '../db';
import { withinQuery } from '../within-query';
import { readPolicy } from './company-policy';
import { changePersonal, readPersonal } from './personal';

/** The company's own party where only the policy names it. */
const companyByPolicy = '00000000-0000-4000-8000-000000000002';

/** In whose names requests are made here; the company's name as its policy has it. None while they are locked. */
export async function readParties(): Promise<Party[]> {
  const { parties: own } = await readPersonal();
  const ofPolicy = await partiesOfPolicy();
  const parties = [...own.filter(({ id }) => !ofPolicy.some((each) => each.id === id)), ...ofPolicy];
  const { values: { organization } = {} } = (await readPolicy()) ?? {};
  if (!organization || ofPolicy.length > 0) return parties;
  const named = (party: Party): Party => ({ ...party, data: { ...party.data, organization } });
  if (!parties.some(({ kind }) => kind === 'company'))
    return [...parties, named({ id: companyByPolicy, kind: 'company', data: {} })];
  return parties.map((party) => (party.kind === 'company' ? named(party) : party));
}

/** Companies that the policy names; what it says of them cannot be changed here. */
export async function partiesOfPolicy(): Promise<Party[]> {
  return Promise.all(((await readPolicy())?.values.parties ?? []).map(partyOfPolicy));
}

/** The same company is the same party, whatever else the policy says of it: requests name it by its id. */
async function partyOfPolicy(data: PartyData): Promise<Party> {
  const digits = await withinQuery(sha256Hex(`policy ${data.organization}`));
  const id = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
  return { id, kind: 'company', data };
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

import type { Party, PartyKind, Profile, Standing, TakedownRequest } from '../shapes/schema';
import { claimById, mayBring } from './claims';

/** Whose right it may be for each standing, and who acts for that party; a standing without an agent acts itself. */
export const whoseStanding: Readonly<Record<Standing, { party: readonly PartyKind[]; agent?: PartyKind }>> = {
  self: { party: ['self'] },
  guardian: { party: ['client'], agent: 'self' },
  counsel: { party: ['client', 'company'], agent: 'counsel' },
  company: { party: ['company'] },
};

/** A company has no name of a person's own but who answers for it. */
export const isCorporate = ({ kind, data }: Party): boolean =>
  kind === 'company' || (kind === 'client' && data.organization !== undefined);

/** How a party is called on screens and in papers; `undefined` until somebody named it. */
export function partyName(party: Party | undefined): string | undefined {
  if (!party) return undefined;
  return isCorporate(party) ? party.data.organization : party.data.name;
}

/** Everything that papers and forms may print of a party, to be looked over. */
export const partyWords = ({ data }: Party): string => Object.values(data).join(' ');

/** The party and its agent of a request, and what its forms are filled with: nothing of anybody else. */
interface Sender {
  party: Party;
  agent?: Party;
  sheet: Profile;
}

type Asked = Pick<TakedownRequest, 'standing' | 'claim' | 'partyId' | 'agentId'>;

/** What forms hold beside the data of a party. */
function sheetOf(standing: Standing, party: Party, agent: Party | undefined): Profile {
  const { representative: _, registration: __, ...own } = (agent ?? party).data;
  const { organization, department, ...person } = own;
  const isForCompany = standing === 'company' || standing === 'counsel';
  const work = { ...(organization ? { organization } : {}), ...(department ? { department } : {}) };
  const represented = agent && partyName(party);
  return { ...person, ...(isForCompany ? work : {}), ...(represented ? { victimName: represented } : {}) };
}

/** What keeps a party from being the sender of this claim. */
type SenderRefusal = 'not-of-standing' | 'right-of-person' | 'right-of-company' | 'retired';

/** Why this party cannot be whose right it is; `undefined` where it can. */
export function senderRefusal(
  party: Party,
  { standing, claim }: Pick<Asked, 'standing' | 'claim'>,
): SenderRefusal | undefined {
  if (party.retired) return 'retired';
  if (!whoseStanding[standing].party.includes(party.kind)) return 'not-of-standing';
  const owner = claimById(claim)?.owner ?? 'both';
  if (mayBring(isCorporate(party) ? 'company' : 'self', owner)) return undefined;
  return owner === 'person' ? 'right-of-person' : 'right-of-company';
}

/** What of counsel has to be there before papers are made as counsel's own. */
const counselNeeds = ['name', 'organization', 'registration'] as const;

/** Papers of counsel need a name, an office and the number under which counsel is registered (弁護士法8条). */
export function isCounsel(party: Party | undefined): boolean {
  return party?.kind === 'counsel' && counselNeeds.every((field) => (party.data[field] ?? '').trim() !== '');
}

/**
 * The sender of a request among the parties that are here. `undefined` where none was chosen, where the one chosen is
 * gone or locked, or where it cannot bring this claim in this standing: then a person is asked, and nothing is filled.
 */
export function senderOf(request: Asked, parties: readonly Party[]): Sender | undefined {
  const find = (id: string | undefined) => parties.find((party) => party.id === id);
  const party = find(request.partyId);
  if (!party) return undefined;
  const refusal = senderRefusal(party, request);
  if (refusal && refusal !== 'retired') return undefined;
  const wanted = whoseStanding[request.standing].agent;
  const agent = wanted ? find(request.agentId) : undefined;
  if (wanted && agent?.kind !== wanted) return undefined;
  return { party, ...(agent ? { agent } : {}), sheet: sheetOf(request.standing, party, agent) };
}

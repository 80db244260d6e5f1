import { custodyOf } from '../../utils/evidence/queries';
import type { Actor, CustodyEntry } from '../../utils/shapes/schema';

/** Whoever reads, sorts and exports in the dashboard. */
export const reviewer: Actor = { kind: 'person', role: 'reviewer' };

/** Whoever is at a case here, by how it came to be here: who recorded it, or who reads what arrived. */
export function personOf(custody: readonly Pick<CustodyEntry, 'event'>[]): Actor {
  return custody.some(({ event }) => event === 'imported') ? reviewer : { kind: 'person', role: 'recorder' };
}

/** The same, where the chain is not at hand. */
export async function personHere(incidentId: string): Promise<Actor> {
  return personOf(await custodyOf(incidentId));
}

/** Whoever prepares a request. */
export const legal: Actor = { kind: 'person', role: 'legal' };

/** Now, as stored. */
export const instantNow = () => new Date().toISOString();

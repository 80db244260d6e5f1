import type { Standing } from '../shapes/schema';
import { claimById } from './claims';

/** Whose right a request brings: a post that hits a person and the company needs one of each. */
export const tracks = ['person', 'company'] as const;
export type Track = (typeof tracks)[number];

/** The track of a request: whose right the claim is; of a right that both can have, who brings it. */
export function trackOf({ standing, claim }: { standing: Standing; claim: string }): Track {
  const owner = claimById(claim)?.owner;
  if (owner === 'person' || owner === 'company') return owner;
  return standing === 'company' ? 'company' : 'person';
}

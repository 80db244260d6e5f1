import type { Standing } from '../shapes/schema';
import type { ClaimId } from '../shapes/takedown/claim-ids';

/** Whose right a claim is. */
type ClaimOwner = 'person' | 'company' | 'both';

/**
 * A kind of right, as forms ask for it: never chosen, scored or concluded by the tool. Its name,
 * its help and what a notice of the kind states are words: `claim_name_…`, `claim_help_…`, `claim_toState_…`.
 */
export interface Claim {
  id: ClaimId;
  owner: ClaimOwner;
  /** What letters and Japanese forms call it, which are Japanese whatever the browser speaks; the same as on Japanese screens. */
  paperWord: string;
}

/** All claims, in the order in which they are shown. */
export const claims: readonly Claim[] = [
  { id: 'privacy', owner: 'person', paperWord: 'プライバシー' },
  { id: 'defamation', owner: 'both', paperWord: '名誉毀損' },
  { id: 'insult', owner: 'person', paperWord: '侮辱' },
  { id: 'threat', owner: 'person', paperWord: '脅迫' },
  { id: 'portrait', owner: 'person', paperWord: '肖像権' },
  { id: 'stalking', owner: 'person', paperWord: 'つきまとい' },
  { id: 'impersonation', owner: 'both', paperWord: 'なりすまし' },
  { id: 'hate-sexual', owner: 'person', paperWord: '差別的・性的な言動' },
  { id: 'intimate-image', owner: 'person', paperWord: '性的な画像' },
  { id: 'credit-damage', owner: 'company', paperWord: '信用毀損' },
  { id: 'business-obstruction', owner: 'company', paperWord: '業務妨害' },
  { id: 'fake-review', owner: 'both', paperWord: '事実と違う口コミ' },
  { id: 'coordinated-campaign', owner: 'both', paperWord: '集まった投稿' },
];

/** The claim of an id, or `undefined` for an id of another version. */
export function claimById(id: string): Claim | undefined {
  return claims.find((entry) => entry.id === id);
}

/** Whether this sender may bring this claim: a person's right is the person's, a company's the company's. */
export function mayBring(standing: Standing, owner: ClaimOwner): boolean {
  if (standing === 'counsel' || owner === 'both') return true;
  return standing === 'company' ? owner === 'company' : owner === 'person';
}

/** A claim and whether this sender may bring it. */
export interface ClaimChoice {
  claim: Claim;
  allowed: boolean;
  reason?: 'right-of-person' | 'right-of-company';
}

/** Every claim with whether this sender may bring it; those that may not stay visible, with the owner as the reason. */
export function whichClaims(standing: Standing): ClaimChoice[] {
  return claims.map((entry) => {
    if (mayBring(standing, entry.owner)) return { claim: entry, allowed: true };
    return {
      claim: entry,
      allowed: false,
      reason: entry.owner === 'company' ? 'right-of-company' : 'right-of-person',
    };
  });
}

import type { Standing } from '../shapes/schema';
import type { ClaimId } from '../shapes/takedown/claim-ids';

/** Whose right a claim is. */
type ClaimOwner = 'person' | 'company' | 'both';

/**
 * A kind of right, as forms ask for it: never chosen, scored or concluded by the tool. Help and what
 * a notice of the kind states are words: `claim_help_…`, `claim_toState_…`.
 */
export interface Claim {
  id: ClaimId;
  owner: ClaimOwner;
  /** As letters and Japanese forms call it, whatever the language of the screens. */
  name: { ja: string; en: string };
}

/** All claims, in the order in which they are shown. */
export const claims: readonly Claim[] = [
  { id: 'privacy', owner: 'person', name: { ja: 'プライバシー', en: 'Privacy' } },
  { id: 'defamation', owner: 'both', name: { ja: '名誉毀損', en: 'Defamation' } },
  { id: 'insult', owner: 'person', name: { ja: '侮辱', en: 'Insult' } },
  { id: 'threat', owner: 'person', name: { ja: '脅迫', en: 'Threat' } },
  { id: 'portrait', owner: 'person', name: { ja: '肖像権', en: 'Portrait' } },
  { id: 'stalking', owner: 'person', name: { ja: 'つきまとい', en: 'Stalking' } },
  { id: 'impersonation', owner: 'both', name: { ja: 'なりすまし', en: 'Impersonation' } },
  { id: 'hate-sexual', owner: 'person', name: { ja: '差別的・性的な言動', en: 'Hate or sexual words' } },
  { id: 'intimate-image', owner: 'person', name: { ja: '性的な画像', en: 'Sexual pictures' } },
  { id: 'credit-damage', owner: 'company', name: { ja: '信用毀損', en: 'Credit damage' } },
  { id: 'business-obstruction', owner: 'company', name: { ja: '業務妨害', en: 'Obstruction of business' } },
  { id: 'fake-review', owner: 'both', name: { ja: '事実と違う口コミ', en: 'Review not matching records' } },
  { id: 'coordinated-campaign', owner: 'both', name: { ja: '集まった投稿', en: 'Many similar posts' } },
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

/** Every claim with whether this sender may bring it; those that may not stay visible, with the owner as the reason. */
export function whichClaims(
  standing: Standing,
): { claim: Claim; allowed: boolean; reason?: 'right-of-person' | 'right-of-company' }[] {
  return claims.map((entry) => {
    if (mayBring(standing, entry.owner)) return { claim: entry, allowed: true };
    return {
      claim: entry,
      allowed: false,
      reason: entry.owner === 'company' ? 'right-of-company' : 'right-of-person',
    };
  });
}

/** Kinds of right as forms ask for them; whose each is and how it is called stands with the claims. */
export const claimIds = [
  'privacy',
  'defamation',
  'insult',
  'threat',
  'portrait',
  'stalking',
  'impersonation',
  'hate-sexual',
  'intimate-image',
  'credit-damage',
  'business-obstruction',
  'fake-review',
  'coordinated-campaign',
] as const;
export type ClaimId = (typeof claimIds)[number];

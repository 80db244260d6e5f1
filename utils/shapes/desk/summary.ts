/** Fixed slots of the neutral summary: whom it hits, and what it lays open. */
export const summaryWho = ['person', 'several', 'company', 'shop', 'unsure'] as const;
export const summaryExposed = [
  'nothing',
  'name',
  'face',
  'address',
  'phone',
  'whereabouts',
  'relatives',
  'other',
] as const;

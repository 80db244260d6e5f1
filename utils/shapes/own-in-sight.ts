/** Whether something of ours stands in a page, and shows. */
export const ownInSights = ['none', 'hidden', 'shown'] as const;
export type OwnInSight = (typeof ownInSights)[number];

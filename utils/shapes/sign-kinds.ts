/** How sure a fact is. */
export const signKinds = ['proven', 'claimed', 'missing'] as const;
export type SureSign = (typeof signKinds)[number];

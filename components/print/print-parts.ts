/** What may be left out of a print. */
export const printParts = ['care', 'custody', 'notes'] as const;
export type PrintPart = (typeof printParts)[number];

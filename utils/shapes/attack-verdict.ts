/**
 * What an attack on a store came to, what concerns a person first. `through`: the store did not hold, and is no vault.
 * `untried`: could not be tried here. `harmless`: it let something pass that Banken never does. `refused`: it held.
 */
export const attackVerdicts = ['through', 'untried', 'harmless', 'refused'] as const;
export type AttackVerdict = (typeof attackVerdicts)[number];

import type { Campaign } from './group-cases';

/** Of how many near copies a case is one, and how many wait for a person's word. */
export interface Alike {
  no: number;
  of: number;
  asks: number;
  /** A case of the campaign, by which it is opened. */
  head: string;
}

/** What each case is among those that are like it; cases without any are absent. */
export function alikeCases(campaigns: readonly Campaign[]): ReadonlyMap<string, Alike> {
  const alike = new Map<string, Alike>();
  for (const { cases, asks } of campaigns) {
    const head = cases[0] ?? '';
    for (const [at, id] of cases.entries()) alike.set(id, { no: at + 1, of: cases.length, asks: asks.length, head });
    for (const { one, other } of asks)
      for (const id of [one, other]) if (!alike.has(id)) alike.set(id, { no: 1, of: 1, asks: cases.length, head });
  }
  return alike;
}

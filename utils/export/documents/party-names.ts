import type { Proceeding } from '../../shapes/proceeding';

const names = {
  disclosure: ['申立人', '相手方'],
  provisional: ['債権者', '債務者'],
  suit: ['原　告', '被　告'],
} as const satisfies Record<Proceeding, readonly [string, string]>;

/** What the two parties are called in a proceeding; while none is decided, all names, to be struck out by hand. */
export function partyNames(proceeding: Proceeding | undefined): readonly [string, string] {
  if (proceeding) return names[proceeding];
  return [0, 1].map((side) =>
    Object.values(names)
      .map((pair) => pair[side]?.replace('　', ''))
      .join('・'),
  ) as [string, string];
}

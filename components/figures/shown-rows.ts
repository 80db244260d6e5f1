import type { ShownGroups } from '../../utils/review/figures/hide-small';

/** The rows of a table as it may be seen: what stands by itself, then the rest of the sum. */
export const rowsOf = (
  { shown, joined }: ShownGroups,
  name: (key: string) => string,
  rest: string,
): [string, number][] => [
  ...shown.map(({ key, count }): [string, number] => [name(key), count]),
  ...(joined > 0 ? [[rest, joined] as [string, number]] : []),
];

/** The same as bars. */
export const barsOf = (groups: ShownGroups, name: (key: string) => string, rest: string) =>
  rowsOf(groups, name, rest).map(([label, count], at) => ({ name: label, count, isJoined: at >= groups.shown.length }));

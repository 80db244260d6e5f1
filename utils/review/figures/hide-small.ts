/** Groups of fewer cases than this are not shown: they could be one shop's, or one person's. */
export const smallest = 5;

export interface Group {
  readonly key: string;
  readonly count: number;
}

/** A table as it may be seen. */
export interface ShownGroups {
  /** The groups that stand by themselves, in their order. */
  readonly shown: readonly Group[];
  /** How many stand in no group of their own: the rest of the sum. 0 where nothing had to be joined. */
  readonly joined: number;
  /** The whole is too small to be told at all, its sum included. */
  readonly isHidden: boolean;
}

/**
 * Joins groups under five so that no one of them can be had by subtraction: what is joined is at least two groups, at least
 * five cases, and not all of them four, else the smallest of the others goes in too, with all of its size. Which groups were
 * joined is not told. That every joined group could have another count is proven over all small tables in the tests.
 * @param whole of how many they are, where one can belong to several groups: those that are left out of one are a group, too
 */
export function hideSmall(groups: readonly Group[], whole = Number.POSITIVE_INFINITY): ShownGroups {
  const there = groups.filter(({ count }) => count > 0);
  const isSmall = (count: number) => count < smallest || (count < whole && whole - count < smallest);
  const joined = there.filter(({ count }) => isSmall(count)).map(({ count }) => count);
  const rest = there.filter(({ count }) => !isSmall(count)).map(({ count }) => count);
  rest.sort((one, other) => one - other);
  if (joined.length === 0) return { shown: there, joined: 0, isHidden: false };
  const isSafe = () => isEnough(joined) && joined.some((count) => count !== smallest - 1);
  while (!isSafe() && rest.length > 0) {
    const least = rest[0];
    while (rest.length > 0 && rest[0] === least) joined.push(rest.shift() ?? 0);
  }
  if (!isEnough(joined)) return { shown: [], joined: 0, isHidden: true };
  const least = rest[0] ?? Number.POSITIVE_INFINITY;
  return {
    shown: there.filter(({ count }) => !isSmall(count) && count >= least),
    joined: sum(joined),
    isHidden: false,
  };
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const isEnough = (counts: readonly number[]) => counts.length >= 2 && sum(counts) >= smallest;

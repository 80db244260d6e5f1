/** How a figure grows with the number of cases, by the power that joins its ends: half of linear and less counts as flat. */
export function growthOf(points: readonly { cases: number; value: number }[]): 'flat' | 'linear' | 'worse' | '' {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || last.cases <= first.cases) return '';
  // A clock of a browser counts in tenths of a millisecond, and below a frame nobody sees a difference
  const atLeast = (value: number) => Math.max(value, 1);
  const power = Math.log(atLeast(last.value) / atLeast(first.value)) / Math.log(last.cases / first.cases);
  return power < 0.5 ? 'flat' : power < 1.2 ? 'linear' : 'worse';
}

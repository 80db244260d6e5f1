/** Text that covers less of what lies behind it is not seen; nor is what stands out from it by a smaller contrast (WCAG). */
export const leastCover = 0.1;
const leastContrast = 1.25;

/** Red, green and blue up to 255, and how much it covers, of the form in which browsers write most computed colours. */
export const channelsOf = (color: string): number[] | undefined =>
  /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/
    .exec(color)
    ?.slice(1)
    .map((part) => Number(part || 1));

/** How much a colour covers, 0 to 1, of every form: `rgba(0, 0, 0, 0.5)`, `color(srgb 0 0 0 / 0.5)`. */
export const coverOf = (color: string) => channelsOf(color)?.[3] ?? Number(/\/\s*([\d.]+)\)$/.exec(color)?.[1] ?? 1);

/** What is seen where a colour lies over a ground; where nobody can tell, the colour if it covers at all. */
export function laidOver(color: string, ground: string): string {
  const [over, under] = [channelsOf(color), channelsOf(ground)];
  const cover = coverOf(color);
  if (!over || !under) return cover < leastCover ? ground : color;
  return `rgb(${[0, 1, 2].map((at) => (over[at] ?? 0) * cover + (under[at] ?? 0) * (1 - cover)).join(', ')})`;
}

/** Whether letters of this colour can be told from what is behind them. */
export function stands(color: string, ground: string): boolean {
  const seen = laidOver(color, ground);
  const [one, other] = [lightOf(seen), lightOf(ground)];
  // Of a colour in another form nobody can tell
  return !(coverOf(color) < leastCover || seen === ground || Math.max(one / other, other / one) < leastContrast);
}

/** Relative luminance and what WCAG adds to it; no number where the colour is in another form. */
function lightOf(color: string): number {
  const [red = Number.NaN, green = 0, blue = 0] = (channelsOf(color) ?? []).map((part) => (part / 255) ** 2.2);
  return 0.05 + red * 0.2126 + green * 0.7152 + blue * 0.0722;
}

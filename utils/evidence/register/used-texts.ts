/**
 * The texts that some case of a chunk still names: none outlives the last case that it was said of. The places in the columns
 * follow them.
 * @param always places that stay, named or not
 * @param isCase whether there is a case at a place of the columns
 */
export function usedTexts<Text>(
  texts: readonly Text[],
  columns: readonly Uint16Array[],
  always: readonly number[],
  isCase: (at: number) => boolean = () => true,
): Text[] {
  const used = new Set(always);
  for (const column of columns) for (const [at, place] of column.entries()) if (isCase(at)) used.add(place);
  if (used.size === texts.length) return [...texts];
  const left = [...used].sort((one, other) => one - other);
  const places = new Map(left.map((place, at) => [place, at]));
  for (const column of columns) for (const [at, place] of column.entries()) column[at] = places.get(place) ?? 0;
  return texts.filter((_, place) => used.has(place));
}

/** Letters of a title, a name, a note … and of all that one record says together: an article has fewer. */
const mostInOne = 50_000;
const mostInAll = 1_200_000;

/** What in a record is longer than anything that a page shows in such a place, or nothing. Pictures are named by their data. */
export function longPart(record: unknown): string | undefined {
  let all = 0;
  const rest: (readonly [name: string, value: unknown])[] = [['', record]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [name, value] = next;
    if (typeof value === 'string' && !(name === 'url' && value.startsWith('data:image/'))) {
      all += value.length;
      if (all > mostInAll || (name !== 'text' && value.length > mostInOne)) return name;
    } else if (value !== null && typeof value === 'object')
      for (const [key, part] of Object.entries(value)) rest.push([Array.isArray(value) ? name : key, part]);
  }
  return undefined;
}

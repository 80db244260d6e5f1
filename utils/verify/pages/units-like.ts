import { withoutBlanks } from './html-text';

/** What is looked through of units that lie within each other, by the length of the page. */
const mostShare = 4;

/** One element of a page in its parts: tag, words, tag … */
export interface Unit {
  markup: string;
  words: string;
}

/** Whether markup names this number of a post, as a whole step of an address or a whole value. */
export function idIn(id = ''): (markup: string) => boolean {
  const pattern = new RegExp(`[/="]${id.replace(/[^\w-]/g, String.raw`\$&`)}(?=["/?#&])`);
  return (markup) => id !== '' && pattern.test(markup);
}

/** Elements with the name and the first class of a tag, each whole, in one pass. */
export function unitsLike(tag: string, parts: readonly string[]): Unit[] {
  const [name = '', first = ''] = kindOf(tag);
  if (name === '') return [];
  const open: { at: number; read: number; isUnit: boolean }[] = [];
  const units: Unit[] = [];
  let left = mostShare * parts.reduce((sum, { length }) => sum + length, 0);
  let read = 0;
  for (let at = 1; at < parts.length; at += 2) {
    const part = parts[at] ?? '';
    read += part.length + (parts[at - 1]?.length ?? 0);
    const [own, kind = ''] = kindOf(part);
    if (own === name && !part.endsWith('/>')) open.push({ at, read, isUnit: kind === first });
    if (own !== `/${name}`) continue;
    const from = open.pop();
    if (!from?.isUnit) continue;
    left -= read - from.read;
    if (left < 0) return [];
    const inside = parts.slice(from.at, at + 1);
    const words = withoutBlanks(inside.filter((_, index) => index % 2 === 1).join(''));
    units.push({ markup: inside.join(''), words });
  }
  return units;
}

/** Name and first class of a tag. */
function kindOf(tag: string): string[] {
  const [, name = ''] = /^<(\/?[a-z][\w-]*)/i.exec(tag) ?? [];
  return [name.toLowerCase(), /\sclass="\s*([^\s"]*)/.exec(tag)?.[1] ?? ''];
}

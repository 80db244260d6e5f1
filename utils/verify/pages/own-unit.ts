import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { withoutBlanks } from './html-text';

/** What is looked through of units that lie within each other, by the length of the page. */
const mostShare = 4;

/** One element of a page in its parts: tag, words, tag … */
interface Unit {
  markup: string;
  words: string;
}

/**
 * On a page that shows several posts, words, writer and time of a record stand in the element of this very post: one that
 * is made like the post's own and names its id. That they stand there in another post's alone is what `page-differs` means
 * here; a page without such elements is not judged.
 * @param own parts of the post's own markup, words and tags by turns
 * @param page the same of its page
 */
export function strangerFindings(
  { path, capture: { post, scope } }: FoundCapture,
  own: readonly string[],
  page: readonly string[],
): Finding[] {
  const { id = '', platform, author, text = '', postedAt } = post;
  if (scope !== 'post' || id === '') return [];
  const isIt = new RegExp(`[/="]${id.replace(/[^\w-]/g, String.raw`\$&`)}(?=["/?#&])`);
  const kind = own[1] ?? '';
  const whole = unitsLike(kind, own).filter(({ markup }) => isIt.test(markup));
  // On X a post is an article, wherever else its markup begins
  const units = unitsLike(platform === 'x' ? '<article>' : kind, page);
  const [mine, others] = [units.filter(({ markup }) => isIt.test(markup)), units.filter((u) => !isIt.test(u.markup))];
  const marked =
    (value = '') =>
    ({ markup }: Unit) =>
      value.length > 3 && markup.includes(value);
  const said = withoutBlanks(text);
  const facts: [name: string, stands: (unit: Unit) => boolean][] = [
    ['text', ({ words }) => said !== '' && words.includes(said)],
    ['author', marked(author?.id)],
    ['author', marked(author?.handle)],
    ['time', marked(postedAt?.method === 'relative' ? '' : (postedAt?.iso ?? postedAt?.raw))],
  ];
  if (mine.length === 0) return [];
  return facts
    .filter(([, stands]) => whole.some(stands) && !mine.some(stands) && others.some(stands))
    .map(([name]) => ({ reason: 'page-differs', path: `${path}post.json`, detail: `${name} of another post` }));
}

/** Elements with the name and the first class of a tag, each whole, in one pass. */
function unitsLike(tag: string, parts: readonly string[]): Unit[] {
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

import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { withoutBlanks } from './html-text';
import { idIn, type Unit, unitsLike } from './units-like';

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
  const isIt = idIn(id);
  const kind = own[1] ?? '';
  const whole = unitsLike(kind, own).filter(({ markup }) => isIt(markup));
  // On X a post is an article, wherever else its markup begins
  const units = unitsLike(platform === 'x' ? '<article>' : kind, page);
  const [mine, others] = [units.filter(({ markup }) => isIt(markup)), units.filter((u) => !isIt(u.markup))];
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

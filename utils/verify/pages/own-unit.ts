import type { ReadPost, TimePrecision } from '../../shapes/records/post';
import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { withoutBlanks } from './html-text';
import { idIn, type Unit, unitsLike } from './units-like';

/** Counted in days or more, the words of a time do not go on between a click and the copy of its page. */
const counted: readonly (TimePrecision | undefined)[] = ['day', 'week', 'month', 'year'];

/**
 * On a page that shows several posts, what a record says of one stands in the element of this very post: one that is made
 * like the post's own and names its id. That it stands there in another post's alone is what `page-differs` means here; a
 * page without such elements is not judged.
 * @param own parts of the post's own markup, words and tags by turns
 * @param page the same of its page
 */
export function strangerFindings(
  { path, capture: { post, scope } }: FoundCapture,
  own: readonly string[],
  page: readonly string[],
): Finding[] {
  const { id = '', platform, author, postedAt } = post;
  if (scope !== 'post' || id === '') return [];
  const isIt = idIn(id);
  const kind = own[1] ?? '';
  const whole = ownUnits(post, isIt, unitsLike(kind, own));
  // On X a post is an article, wherever else its markup begins
  const units = unitsLike(platform === 'x' ? '<article>' : kind, page);
  const [mine, others] = [units.filter(({ markup }) => isIt(markup)), units.filter((u) => !isIt(u.markup))];
  if (mine.length === 0) return [];
  const marked =
    (value = '') =>
    ({ markup }: Unit) =>
      value.length > 3 && markup.includes(value);
  const said = (value = '', least = 2) => {
    const letters = withoutBlanks(value);
    return ({ words }: Unit) => letters.length >= least && words.includes(letters);
  };
  const isTimed = postedAt?.method !== 'relative' || counted.includes(postedAt.precision);
  const facts: [name: string, stands: (unit: Unit) => boolean][] = [
    ['text', said(post.text, 1)],
    ['title', said(post.title)],
    ['author', marked(author?.id)],
    ['author', marked(author?.handle)],
    ['author', said(author?.name)],
    ['time', (unit) => isTimed && (marked(postedAt?.iso)(unit) || said(postedAt?.raw)(unit))],
  ];
  return facts
    .filter(([, stands]) => whole.some(stands) && !mine.some(stands) && others.some(stands))
    .map(([name]) => ({ reason: 'page-differs', path: `${path}post.json`, detail: `${name} of another post` }));
}

/**
 * The elements of a post's own markup that name its id. Where none does, all of them if they name another's in its place:
 * sites whose elements name no ids are not judged.
 */
function ownUnits(
  { id = '', permalink = '' }: ReadPost,
  isIt: (markup: string) => boolean,
  units: readonly Unit[],
): readonly Unit[] {
  const named = units.filter(({ markup }) => isIt(markup));
  const [, before = ''] = new RegExp(`([^/?#&]{3,}[/=])${literally(id)}(?=$|[/?#&])`).exec(permalink) ?? [];
  if (named.length > 0 || before === '') return named;
  const isOther = new RegExp(`[/?&]${literally(before)}[\\w-]{3,}(?=["/?#&])`);
  return units.filter(({ markup }) => isOther.test(markup));
}

const literally = (text: string) => text.replace(/[^\w-]/g, String.raw`\$&`);

import type { ReadPost } from '../../shapes/schema';
import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { withoutBlanks } from './html-text';
import { strangeRuns } from './strange-runs';
import { idIn, type Unit, unitsLike } from './units-like';

/** Letters by which a text is known again; ids, names and texts that stand in much by chance are shorter. */
const [known, longId, few] = [12, 5, 3];
/** Words of a post's own element that its page need not have: counts and times go on. */
const aside = 8;
/** These set the name of who writes outside of the post's element. */
const namedOutside = ['tabelog', 'chiebukuro'];

/**
 * Parts of a record that its post's own element does not have, while the element of another post on the page has them: name,
 * handle, time, title, number, picture and quotation are looked for where the words stand. Nobody can tell without a browser, so it
 * is told as not answerable.
 * @param own parts of the post's own markup, words and tags by turns
 * @param page the same of its page
 */
export function partsOfOthers(
  { path, capture }: FoundCapture,
  own: readonly string[],
  page: readonly string[],
): Finding[] {
  const { post, scope } = capture;
  const said = withoutBlanks(post.text ?? '');
  const mine = unitOf(own);
  if (scope !== 'post' || said === '' || !mine.words.includes(said)) return [];
  const units = unitsLike(post.platform === 'x' ? '<article>' : (own[1] ?? ''), page);
  const isIt = idIn(post.id);
  const others = units.filter(({ markup, words }) => !words.includes(said) && !isIt(markup));
  const lacks = (detail: string): Finding => ({ reason: 'page-lacks', path: `${path}post.json`, detail });
  const onPage = units.filter(({ words }) => words.includes(said));
  const away = partsIn(post)
    .filter(([, stands]) => others.some(stands) && !(stands(mine) && (onPage.length === 0 || onPage.some(stands))))
    .map(([name]) => lacks(`${name} of another post`));
  const itself = units.filter(({ markup }) => isIt(markup));
  const isElse =
    (post.id ?? '').length >= longId &&
    !isIt(mine.markup) &&
    itself.length > 0 &&
    !itself.some(({ words }) => words.includes(said));
  const isOwn = post.quotes?.some(({ text }) => text === post.text) && mine.words.split(said).length < 3;
  const [beside] = strangeRuns([own.filter((_, at) => at % 2 === 0).join(' ')], [page.join(' ')], aside)[0] ?? [];
  return [
    ...away,
    ...(isOwn && said.length >= known ? [lacks('quotation of itself')] : []),
    ...(isElse ? [lacks('id of another post')] : []),
    ...(beside === undefined ? [] : [lacks(`the post goes on: ${beside}`)]),
  ];
}

const unitOf = (parts: readonly string[]): Unit => ({
  markup: parts.join(''),
  words: withoutBlanks(parts.filter((_, at) => at % 2 === 0).join('')),
});

type Part = [name: string, stands: (unit: Unit) => boolean];

function partsIn({ platform, kind, author = {}, postedAt = {}, title, media = [], quotes = [] }: ReadPost): Part[] {
  const { name, handle } = author;
  const { raw, iso } = postedAt;
  const inWords = (value: string | undefined, fewest = few): Part[1] => {
    const wanted = withoutBlanks(value ?? '');
    return ({ words, markup }) => wanted.length >= fewest && (words.includes(wanted) || markup.includes(value ?? ''));
  };
  const inMarkup =
    (value = ''): Part[1] =>
    ({ markup }) =>
      value.length >= known && (markup.includes(value) || markup.includes(value.replaceAll('&', '&amp;')));
  const time: Part[1] = (unit) => inWords(raw, 4)(unit) || inMarkup(iso)(unit);
  return [
    ...(namedOutside.includes(platform) ? [] : [['author', inWords(name, 2)] satisfies Part]),
    ['author', inWords(handle)],
    ['time', time],
    ['title', inWords(title)],
    // Of a video its page lists the picture among those that come next
    ...(kind === 'video' ? [] : media).map(
      ({ url }): Part => ['picture', inMarkup(url?.startsWith('data:') ? '' : url)],
    ),
    ...quotes.flatMap(({ text, author: by }): Part[] =>
      [text, by?.name, by?.handle].map((value) => ['quotation', inWords(value)]),
    ),
  ];
}

import { isWithinPlace, partsOfAddress, plainName } from '../../platforms/address-parts';
import { type DoubtedFact, doubtIn } from '../../platforms/distrust/doubt';
import { anchorsIn } from '../../platforms/text';
import { postMarkupFile } from '../../shapes/records/capture-record';
import type { ReadPost, TimePrecision } from '../../shapes/schema';
import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { attributeValues, withoutBlanks } from './html-text';
import { strangeRuns } from './strange-runs';
import { idIn, type Unit, unitsLike } from './units-like';

/** Letters by which a value is known again; names are shorter, ids and texts of fewer stand in much by chance. */
const [named, few, known] = [2, 4, 12];
/** Words of a post's own element that its page need not have: counts and times go on. */
const aside = 8;
/** Counted in days or more, the words of a time do not go on between a click and the copy of its page. */
const counted: readonly (TimePrecision | undefined)[] = ['day', 'week', 'month', 'year'];

interface Fact {
  name: string;
  stands: (unit: Unit) => boolean;
  /** The sealed markup of post and page cannot differ in it honestly. */
  isFirm?: boolean;
}

/**
 * What a record may say of its post, one row each: where it is looked for in an element, and what is said of it. It stands in
 *
 * - another post's element only: `page-differs`, where the post is known by its number and its own markup has it (two sealed
 *   files contradict each other) and the row is firm; else `page-lacks`, which nobody can answer without a browser;
 * - no element: told by those who look through the whole of every page (`textFindings`, `authorFindings`, `timeFindings`,
 *   `roundFindings`);
 * - a page without elements like the post's own: not judged.
 */
function factsOf({
  kind,
  author = {},
  postedAt = {},
  title,
  text,
  media = [],
  quotes = [],
  context,
}: ReadPost): Fact[] {
  const { name, handle, id, profileUrl } = author;
  const { raw, iso, method, precision } = postedAt;
  const isStill = method !== 'relative' || counted.includes(precision);
  const row = (name: string, isFirm: boolean, ...stands: Fact['stands'][]): Fact => ({
    ...{ name, isFirm },
    stands: (unit) => stands.some((each) => each(unit)),
  });
  return [
    row('text', true, said(text, 1)),
    row('title', true, said(title)),
    row('author', true, marked(id)),
    row('author', true, marked(handle)),
    row('author', true, marked(pathOf(profileUrl))),
    row('author', true, said(name, named), marked(name, named)),
    row('answer of the owner', false, said(context?.ownerReply, named)),
    row('time', isStill, said(raw), marked(raw), marked(iso)),
    // Of a video its page lists the picture among those that come next
    ...(kind === 'video' ? [] : media).map(({ url = '' }) =>
      row('picture', false, marked(url.startsWith('data:') ? '' : url, known)),
    ),
    ...quotes.flatMap(({ text: words, author: by }) =>
      [words, by?.name, by?.handle].map((value) => row('quotation', false, said(value), marked(value))),
    ),
  ];
}

/** As a link has it, with its site or without. */
const pathOf = (address = '') => URL.parse(address)?.pathname.replace(/\/$/, '') ?? '';

/** Whether an element says a value in words, or in its markup. */
const said = (value = '', least = few): Fact['stands'] => {
  const letters = withoutBlanks(value);
  return ({ words }) => letters.length >= least && words.includes(letters);
};
const marked =
  (value = '', least = few): Fact['stands'] =>
  ({ markup }) =>
    value.length >= least && (markup.includes(value) || markup.includes(value.replaceAll('&', '&amp;')));

/**
 * Whether each fact of a record stands in the element of this very post, on a page that shows several: in one made like the
 * post's own that names its number and, where any does, has its words.
 * @param own parts of the post's own markup, words and tags by turns
 * @param page the same of its page
 */
export function ownUnitFindings(found: FoundCapture, own: readonly string[], page: readonly string[]): Finding[] {
  const { path, capture } = found;
  const { post, scope } = capture;
  if (scope !== 'post') return [];
  const mine = unitOf(own);
  const isIt = idIn(post.id);
  const hasNumber = isIt(mine.markup);
  const hasText = said(post.text, 1);
  const isMine = post.text ? hasText(mine) : hasNumber;
  const alike = unitsLike(post.platform === 'x' ? '<article>' : (own[1] ?? ''), page);
  // The very element; what it stands in shows its neighbours, too
  const same = alike.filter(({ words }) => words !== '' && words === mine.words);
  const units =
    same.length === 0 ? alike : alike.filter((unit) => same.includes(unit) || !unit.words.includes(mine.words));
  const [numbered, worded] = [units.filter(({ markup }) => isIt(markup)), units.filter(hasText)];
  const both = numbered.filter(hasText);
  const isNumbered = numbered.length > 0 && (hasNumber || namesAnother(post, mine.markup));
  if (!isNumbered && !isMine) return [];
  const isSame = same.some((unit) => numbered.includes(unit));
  // Its own number is another's: it is held against the element of the number that it gives itself
  const here =
    same.length > 0 && (isSame || !isNumbered || hasNumber)
      ? same
      : isNumbered
        ? both.length > 0
          ? both
          : numbered
        : worded;
  const others = units.filter((unit) => !here.includes(unit));
  const [home] = here.toSorted((one, other) => one.markup.length - other.markup.length);
  const finding = (reason: Finding['reason'], detail: string): Finding => ({
    ...{ reason, path: `${path}post.json`, detail },
  });
  const away = factsOf(post).flatMap(({ name, stands, isFirm }) => {
    const isOwn = stands(mine);
    // Two sealed files show one element, and it says so in one of them alone
    if (!isOwn && isFirm && isMine && home && stands(home)) return finding('page-lacks', `${name} on the page alone`);
    if ((isOwn && (here.length === 0 || here.some(stands))) || !others.some(stands)) return [];
    const isCertain = isNumbered && isOwn && isFirm && !numbered.some(stands);
    if (!isCertain && !isMine) return [];
    return finding(isCertain ? 'page-differs' : 'page-lacks', `${name} of another post`);
  });
  // No element has the number, and this one has that of another post of the author
  const isOfAuthor = ({ post: number, handle }: Parts) =>
    number !== undefined && handle !== undefined && plainName(handle) === plainName(post.author?.handle);
  const isOther =
    numbered.length > 0
      ? same.length > 0
        ? !isSame
        : both.length === 0
      : !post.notes?.includes('from-address:id') && addressesIn(mine.markup, found).some(isOfAuthor);
  const { id = '', replyTo: { id: answered = '' } = {} } = post;
  const letters = withoutBlanks(post.text ?? '');
  const placesOf = (parts: readonly Partial<Parts>[]) => parts.flatMap(({ place }) => place ?? []);
  // What people write leads anywhere, and says so
  const linked = placesOf(addressesIn(mine.markup, found)).filter((place) => !letters.includes(place));
  const stated = [post.permalink, post.thread?.url, post.replyTo?.permalink, post.author?.profileUrl, capture.page.url];
  const meant = placesOf(stated.map((address) => partsOfAddress(post.platform, address)));
  const isMoved =
    isWithinPlace(post) && linked.length > 0 && meant.length > 0 && !linked.some((place) => meant.includes(place));
  // A short number stands in much by chance
  const isNamedShort = id.length <= few && own.some((part) => part.replace(/\D+/g, ' ').trim() === id);
  const isElse = id !== '' && !hasNumber && isOther && !isNamedShort;
  const anchors = anchorsIn(post.text ?? '', id);
  const isAnswerToOther = [answered, ...(post.quotes ?? []).map((quote) => quote.id ?? '')].some(
    (number) => /^\d{1,5}$/.test(number) && !anchors.includes(number) && !idIn(number)(mine.markup),
  );
  const isUnnumbered = hasNumber && alike.length > 0 && !page.some(isIt);
  const isTwice = (words: string) => mine.words.split(words).length > 2;
  const isQuoted = post.quotes?.some((quote) => quote.text === post.text) && !isTwice(letters);
  const name = withoutBlanks(post.author?.name ?? '');
  const isByItself =
    post.quotes?.some(({ author: by }) => by?.name && withoutBlanks(by.name) === name) && !isTwice(name);
  const [beside] = strangeRuns([own.filter((_, at) => at % 2 === 0).join(' ')], [page.join(' ')], aside)[0] ?? [];
  return [
    ...away,
    ...(isQuoted && letters.length >= known ? [finding('page-lacks', 'quotation of itself')] : []),
    ...(isByItself ? [finding('page-lacks', 'quotation of another author')] : []),
    ...(isAnswerToOther ? [finding('page-lacks', 'answer of another post')] : []),
    ...(isElse ? [finding('page-lacks', 'id of another post')] : []),
    ...(isUnnumbered ? [finding('page-lacks', 'id in its own markup alone')] : []),
    ...(isMoved ? [finding('page-lacks', `place of another post: ${linked[0]}`)] : []),
    ...(beside === undefined || !hasText(mine) ? [] : [finding('page-lacks', `the post goes on: ${beside}`)]),
  ];
}

/** What the post's own element plainly shows, and the record neither says nor withholds: whoever leaves it out is not held to it. */
export function factsLeftOut(found: FoundCapture): string[] {
  const { post, scope } = found.capture;
  if (scope !== 'post') return [];
  const { id = '', author, postedAt, permalink, notes = [] } = post;
  const markup = new TextDecoder().decode(found.files.get(postMarkupFile));
  const named = addressesIn(markup, found, [permalink ?? '']);
  // What an element sets in of somebody else names him, and another post
  const isOwn = ({ handle }: { handle?: string }) =>
    [handle, author?.handle].includes(undefined) || plainName(handle) === plainName(author?.handle);
  const isNumbered = named.some((parts) => parts.post !== undefined && isOwn(parts));
  const isAlone = !named.some((parts) => parts.post !== undefined && parts.post !== id);
  const isLinked = id === '' ? isNumbered : id.length > few && named.some(({ address }) => address.includes(id));
  const rows: [name: string, fact: DoubtedFact, isSaid: unknown, isShown: () => boolean][] = [
    ['permalink', 'id', permalink, () => isLinked],
    ['id', 'id', post.id, () => isNumbered],
    [
      'author',
      'author',
      Object.values(author ?? {})[0],
      () => named.some(({ handle, account }) => (handle ?? account) !== undefined),
    ],
    ['time', 'postedAt', postedAt?.iso ?? postedAt?.raw, () => isAlone && /<time\b[^>]*\sdatetime="[^"]/.test(markup)],
  ];
  const withheld = notes.flatMap((note) => doubtIn(note)?.fact ?? []);
  const isOpen = (fact: DoubtedFact) => !withheld.includes(fact) && !withheld.includes('content');
  return rows.flatMap(([name, fact, isSaid, isShown]) =>
    isSaid === undefined && isOpen(fact) && isShown() ? name : [],
  );
}

type Parts = ReturnType<typeof partsOfAddress> & { address: string };

/** What markup links to, and what that names. */
const addressesIn = (
  markup: string,
  { capture: { post, page } }: FoundCapture,
  more: readonly string[] = [],
): Parts[] =>
  [...more, ...attributeValues(markup, 'href')].flatMap((written) => {
    const address = URL.canParse(written, page.url) ? new URL(written, page.url).href : '';
    return address === '' ? [] : { ...partsOfAddress(post.platform, address), address };
  });

const unitOf = (parts: readonly string[]): Unit => ({
  markup: parts.join(''),
  words: withoutBlanks(parts.filter((_, at) => at % 2 === 0).join('')),
});

/** Whether markup names another post where an address of this one has its number: sites whose elements name none are not judged. */
function namesAnother({ id = '', permalink = '' }: ReadPost, markup: string): boolean {
  const [, before = ''] = new RegExp(`([^/?#&]{3,}[/=])${literally(id)}(?=$|[/?#&])`).exec(permalink) ?? [];
  return before !== '' && new RegExp(`[/?&]${literally(before)}[\\w-]{3,}(?=["/?#&])`).test(markup);
}

const literally = (text: string) => text.replace(/[^\w-]/g, String.raw`\$&`);

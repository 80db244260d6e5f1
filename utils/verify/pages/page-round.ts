import { partsOfAddress, plainName } from '../../platforms/address-parts';
import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check-ids';
import { lettersOf } from '../papers/paper-letters';
import { findText } from './find-text';
import { attributeValues, withoutBlanks } from './html-text';
import { strangeRuns } from './strange-runs';
import type { Run } from './whole-words';

/** Of a text put together: what may be put between its parts; what stands within other words by chance; a long one. */
const [few, fewest, many] = [3, 6, 12];
/** Letters that are looked through for what a record says; more quotations no post has. */
const mostLooked = 400_000_000;

type Shown = Readonly<{ markup: string; words: string; parts(): readonly string[]; run(): Run }>;

/**
 * What a record says of what stands round the post against the sealed pages: words of quotations, neighbours and answers,
 * who they are of, and the addresses of people and posts, by what names them. `page-lacks`: another reading may find them.
 */
export function roundFindings(
  { path, capture: { post, page, picture } }: FoundCapture,
  pages: readonly Shown[],
): Finding[] {
  const { replyTo, thread, quotes = [], context = {}, media = [] } = post;
  const { ownerReply, ...neighbours } = context;
  const others = [...(replyTo ? [replyTo] : []), ...quotes];
  const posts = [post, ...others];
  const written = [...pages.map(({ markup }) => markup), page.url].join('\n');
  const whole = written.toLowerCase();
  const isWord = (name = '') =>
    // A copy leaves the name of its viewer out
    whole.includes('@…') || new RegExp(`(?<!\\w)${name.toLowerCase().replace(/[^\w-]/g, '\\$&')}(?!\\w)`).test(whole);
  const said = [...quotes.map(({ text }) => text), ...others.map(({ author: by }) => by?.name)];
  const texts = [...said, ownerReply, ...media.map(({ alt }) => alt)].flatMap((text) => text ?? []);
  const lines = [...Object.values(neighbours), thread?.title].flatMap(
    (line) => line?.replace(/\[[a-z-]+\]/g, '') ?? [],
  );
  const names = others.flatMap(({ author: by, permalink, id }) => [by?.handle, by?.id, permalink ? '' : id]);
  const unnamed = Math.max(media.filter(({ url }) => !url).length, picture.pendingImages ?? 0);
  const addresses = [
    ...posts.map(({ permalink, id }) => ({ address: permalink, id })),
    ...posts.map((each) => ({ address: each.author?.profileUrl, id: each.author?.id })),
    { address: thread?.url, id: thread?.number },
  ];
  // A picture is drawn by what a tag or a style names; an address in words shows none
  const drawn = pages
    .flatMap(({ markup }) => withoutOpenEnd(markup).match(tagsAndStyles) ?? [])
    .join('\n')
    .toLowerCase();
  const undrawn = media.flatMap(({ url }) =>
    url &&
    !url.startsWith('data:') &&
    !(
      namesIn(url, undefined).some((name) => isNamed(name, drawn)) &&
      [page.url, drawn].some((each) => each.includes(hostOf(url)))
    )
      ? [url]
      : [],
  );
  // Numbers of letters are others in large ones; names are not
  const isOtherNumber = (address: string, id = '') => {
    const { handle: _, ...numbers } = partsOfAddress(post.platform, address);
    const all = [...Object.values(numbers), ...(address.includes(id) ? [id] : [])];
    return all.some((each) => /^[\w-]*[A-Za-z][\w-]*$/.test(each) && !written.includes(each));
  };
  const nowhere = addresses.flatMap(({ address, id }: { address?: string | undefined; id?: string | undefined }) =>
    address && (isOtherNumber(address, id) || !namesIn(address, id).some((name) => isNamed(name, whole)))
      ? [address]
      : [],
  );
  const links = pages.flatMap(({ markup }) =>
    ['href', 'data-banken-href'].flatMap((name) => attributeValues(markup, name)),
  );
  // Whom a page names beside the number of a post
  const unlike = posts.flatMap(({ permalink }) => {
    const { post: number, handle } = partsOfAddress(post.platform, permalink);
    if (number === undefined || handle === undefined) return [];
    const named = [page.url, ...links]
      .filter((address) => address.includes(number))
      .map((address) => partsOfAddress(post.platform, URL.parse(address, page.url)?.href))
      .flatMap((parts) => (parts.post === number ? (parts.handle ?? []) : []));
    const isNamed = named.length === 0 || named.some((name) => plainName(name) === plainName(handle));
    return isNamed ? [] : [permalink ?? ''];
  });
  return [
    ...strangeIn(texts, lines, pages, page.title),
    ...[...names, thread?.number].flatMap((name) => (isWord(name) ? [] : (name ?? []))),
    ...[...nowhere, ...unlike, ...undrawn],
    ...(unnamed > (whole.match(pictured) ?? []).length ? [`${unnamed} pictures`] : []),
  ]
    .slice(0, 10)
    .map((detail) => ({ reason: 'page-lacks', path: `${path}post.json`, detail: detail.slice(0, 120) }));
}

const tagsAndStyles = /<style[^>]*>[^<]*|<[^>]*>/g;

/** Up to where the first tag begins that nothing ends: for each such one its end would be looked for through all that follows. */
function withoutOpenEnd(markup: string): string {
  const open = markup.indexOf('<', markup.lastIndexOf('>') + 1);
  return open < 0 ? markup : markup.slice(0, open);
}

/** What a site shows pictures and videos by. */
const pictured = /<ima?ge?|video|audio|canvas|url\(/g;

/**
 * Those that stand on no page. A text stands there as it is, a short one by itself and not within other words, or as an
 * attribute says it; a long one, and a line of a neighbour or a title, may be put together from what stands there.
 */
function strangeIn(
  texts: readonly string[],
  lines: readonly string[],
  pages: readonly Shown[],
  headline = '',
): string[] {
  const known = [headline, ...pages.flatMap(({ words, markup, parts }) => [words, markup, ...parts()])];
  const all = [...texts, ...lines];
  const strange = all.length > 0 ? strangeRuns(all, known, 1) : [];
  let left = mostLooked;
  const isStanding = (text: string) => {
    const { length } = lettersOf(text);
    const wanted = withoutBlanks(text);
    return pages.some(({ markup, words, run }) => {
      const { letters, before } = run();
      const isEdge = (at: number, beside = at) =>
        before[at] !== 0 || !/^(?!さん|様|の)\p{L}/u.test(letters.slice(beside, beside + 2));
      const isAlone = (at: number) => isEdge(at, at - 1) && isEdge(at + wanted.length);
      left -= markup.length;
      return (
        left > 0 &&
        (markup.includes(`"${text}"`) ||
          findText(wanted, letters, (at) => length >= fewest || isAlone(at)).at >= 0 ||
          (length >= fewest && findText(wanted, words).at >= 0))
      );
    });
  };
  return all.filter((text, index) => {
    const { length } = lettersOf(text);
    const isLine = index >= texts.length;
    const isKnown = strange[index]?.every((run) => run.length < Math.min(few, length));
    return !(isKnown && (isLine || length >= many)) && !text.split(isLine ? /:? / : '\0').every(isStanding);
  });
}

/** Written so, or piece by piece: adapters leave the number of a list's page out of the middle of an address. */
function isNamed(name: string, whole: string): boolean {
  const pieces = name.split('-');
  return whole.includes(name) || (pieces.length > 2 && pieces.every((piece) => whole.includes(piece)));
}

/** Page numbers and numbers of posts name nothing by themselves; what stands before them does. */
const shortest = 4;

/**
 * What an address names, as it may stand on the page: the end of its path or a value of its query, written so or decoded,
 * or the id from which an adapter made it.
 */
function namesIn(address: string, id: string | undefined): string[] {
  const own = id && address.includes(id) ? [id.toLowerCase()] : [];
  if (!URL.canParse(address, 'https://relative.example/')) return [address.toLowerCase(), ...own];
  const { pathname, searchParams, host } = new URL(address, 'https://relative.example/');
  const parts = pathname.split('/').filter(Boolean).slice(-3);
  const last = parts.findLast((part) => part.length >= shortest) ?? parts.at(-1);
  const names = last === undefined && searchParams.size === 0 ? [host] : [last ?? '', ...searchParams.values(), ...own];
  return names
    .flatMap((name) => [name, decoded(name)])
    .map((name) => name.replace(/^@/, '').toLowerCase())
    .filter((name) => name !== '');
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).host : '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not well formed: it stays as it is
    return text;
  }
}

import type { FoundCapture } from '../captures/found-capture';
import type { Finding } from '../check';
import { strangeRuns } from './strange-runs';

/** Adapters cut names and lines of what stands round a post; a run of so many letters is nobody's cut. */
const fewest = 6;

/**
 * What a record says of what stands round the post against the sealed pages: words of quotations, neighbours and answers,
 * and the addresses of people and posts, by what names them. `page-lacks`: another reading may find them.
 */
export function roundFindings(
  { path, capture: { post, page } }: FoundCapture,
  pages: readonly { markup: string; words: string }[],
): Finding[] {
  const { replyTo, thread, quotes = [], context = {}, media = [] } = post;
  const lacks = (detail: string): Finding => ({ reason: 'page-lacks', path: `${path}post.json`, detail });
  const markups = pages.map(({ markup }) => markup);
  const said = [...quotes.flatMap(({ text, author: by }) => [text, by?.name]), ...Object.values(context)];
  const texts = [...said, replyTo?.author?.name, thread?.title, ...media.map(({ alt }) => alt)].flatMap(
    (text) => text ?? [],
  );
  const known = [...pages.map(({ words }) => words), ...markups, page.title ?? ''];
  const strange = texts.length > 0 ? strangeRuns(texts, known, fewest).flat() : [];
  const posts = [post, ...(replyTo ? [replyTo] : []), ...quotes];
  const addresses = [
    ...posts.map(({ permalink, id }) => ({ address: permalink, id })),
    ...posts.map((each) => ({ address: each.author?.profileUrl, id: each.author?.id })),
    { address: thread?.url, id: thread?.number },
    ...media.map(({ url }) => ({ address: url?.startsWith('data:') ? undefined : url })),
  ];
  const whole = [...markups, page.url].join('\n').toLowerCase();
  const nowhere = addresses.flatMap(({ address, id }: { address?: string | undefined; id?: string | undefined }) =>
    address && !namesIn(address, id).some((name) => isNamed(name, whole)) ? [address] : [],
  );
  return [...strange.map((run) => lacks(`words ${run}`)), ...nowhere.map((address) => lacks(address))].slice(0, 10);
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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

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
  const { author, replyTo, thread, quotes = [], context = {}, media = [] } = post;
  const lacks = (detail: string): Finding => ({ reason: 'page-lacks', path: `${path}post.json`, detail });
  const markups = pages.map(({ markup }) => markup);
  const said = [...quotes.flatMap(({ text, author: by }) => [text, by?.name]), ...Object.values(context)];
  const texts = [...said, replyTo?.author?.name, thread?.title, ...media.map(({ alt }) => alt)].flatMap(
    (text) => text ?? [],
  );
  const known = [...pages.map(({ words }) => words), ...markups, page.title ?? ''];
  const strange = texts.length > 0 ? strangeRuns(texts, known, fewest).flat() : [];
  const addresses = [
    ...[post.permalink, author?.profileUrl, thread?.url],
    ...[replyTo, ...quotes].flatMap((other) => [other?.permalink, other?.author?.profileUrl]),
    ...media.map(({ url }) => (url?.startsWith('data:') ? undefined : url)),
  ].flatMap((address) => address ?? []);
  const whole = [...markups, page.url].join('\n').toLowerCase();
  const nowhere = addresses.filter((address) => !namesIn(address).some((name) => whole.includes(name)));
  return [...strange.map((run) => lacks(`words ${run}`)), ...nowhere.map((address) => lacks(address))].slice(0, 10);
}

/** What an address names, as it may stand on the page: the end of its path or a value of its query, written so or decoded. */
function namesIn(address: string): string[] {
  if (!URL.canParse(address, 'https://relative.example/')) return [address.toLowerCase()];
  const { pathname, searchParams, host } = new URL(address, 'https://relative.example/');
  const last = pathname.split('/').filter(Boolean).at(-1);
  const names = last === undefined && searchParams.size === 0 ? [host] : [last ?? '', ...searchParams.values()];
  return names
    .flatMap((name) => [name, decoded(name)])
    .map((name) => name.replace(/^@/, '').toLowerCase())
    .filter((name) => name.length > 1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

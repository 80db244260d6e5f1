import type { PostAuthor, PostTime, ReadPost } from '../../platforms/contract';
import { addressOf, facts } from '../../platforms/dom';
import { attributeTime } from '../../platforms/time';

/** One schema.org node of the page, reduced to what a capture can use. */
export interface StatedNode {
  /** The kind that goes with its type. */
  readonly kind: ReadPost['kind'];
  readonly url?: URL;
  readonly text?: string;
  readonly title?: string;
  readonly author?: PostAuthor;
  readonly postedAt?: PostTime;
  readonly rating?: { value: number; scale: number };
}

const kinds: Record<string, ReadPost['kind']> = {
  Comment: 'comment',
  Answer: 'answer',
  Question: 'question',
  Review: 'review',
  UserReview: 'review',
  EmployerReview: 'review',
  SocialMediaPosting: 'post',
  DiscussionForumPosting: 'post',
  BlogPosting: 'article',
  NewsArticle: 'article',
  Article: 'article',
};
/** A hostile or broken page may nest without end. */
const mostDepth = 12;
const mostNodes = 5_000;

/** Every post-like node of the page's ld+json blocks, nested ones too. A block that is no JSON says nothing. */
export function statedNodes(document: Document): StatedNode[] {
  const found: StatedNode[] = [];
  let left = mostNodes;
  function visit(value: unknown, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > mostDepth || left-- <= 0) return;
    if (!Array.isArray(value)) {
      const node = value as Record<string, unknown>;
      const kind = listOf(node['@type']).flatMap((type) => kinds[shortType(type)] ?? [])[0];
      if (kind) found.push(reduce(node, kind, document.baseURI));
    }
    for (const inner of Object.values(value)) visit(inner, depth + 1);
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    try {
      visit(JSON.parse(script.textContent ?? ''), 0);
    } catch {
      // Broken JSON-LD is common and establishes nothing
    }
  }
  return found;
}

const shortType = (type: unknown) => String(type).replace(/^.*[/:#]/, '');
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const wordsOf = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

function reduce(node: Record<string, unknown>, kind: ReadPost['kind'], base: string): StatedNode {
  const page = node['mainEntityOfPage'];
  const url = [node['url'], node['@id'], typeof page === 'string' ? page : Object(page)['@id']]
    .map(wordsOf)
    .find(Boolean);
  const time = wordsOf(node['datePublished']) ?? wordsOf(node['dateCreated']);
  const address = addressOf(url, new URL(base));
  const said = facts<StatedNode>({
    kind,
    url: undefined,
    text: wordsOf(node['text']) ?? wordsOf(node['reviewBody']) ?? wordsOf(node['articleBody']),
    title: wordsOf(node['headline']) ?? (kind === 'review' ? wordsOf(node['name']) : undefined),
    author: authorOf(node['author'], base),
    postedAt: time === undefined ? undefined : statedTime(time),
    rating: ratingOf(node['reviewRating']),
  });
  return address ? { ...said, url: address } : said;
}

/** A stated time of machine-readable metadata. */
export function statedTime(text: string): PostTime {
  const time = attributeTime(text);
  return time.iso === undefined ? time : { ...time, method: 'json' };
}

/** Of several authors none is the poster. */
function authorOf(value: unknown, base: string): PostAuthor | undefined {
  const [only, ...others] = listOf(value);
  if (others.length > 0) return undefined;
  if (typeof only === 'string') return wordsOf(only) ? { name: wordsOf(only) as string } : undefined;
  const { name, url, alternateName } = Object(only) as Record<string, unknown>;
  return facts<PostAuthor>({
    name: wordsOf(name),
    handle: wordsOf(alternateName)?.replace(/^@/, ''),
    id: undefined,
    profileUrl: addressOf(wordsOf(url), new URL(base))?.href,
  });
}

function ratingOf(value: unknown): { value: number; scale: number } | undefined {
  const { ratingValue, bestRating } = Object(value) as Record<string, unknown>;
  const [stars, scale] = [Number(ratingValue ?? Number.NaN), Number(bestRating ?? Number.NaN)];
  return Number.isFinite(stars) && scale > 0 ? { value: stars, scale } : undefined;
}

/**
 * The address that the page states as its own, when it is this page: same origin and path. Pages that were navigated
 * without a reload often keep the head of the page before, and many point their canonical link at the front page.
 */
export function ownAddress(document: Document): URL | undefined {
  const stated = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    metaOf(document, 'og:url'),
  ].flatMap((value) => addressOf(value, new URL(document.baseURI)) ?? []);
  const [first] = stated;
  if (!first || !stated.every((address) => isThisPage(address, document))) return undefined;
  const own = new URL(first);
  for (const name of [...own.searchParams.keys()]) if (tracking.test(name)) own.searchParams.delete(name);
  return own;
}

/** Says how somebody came, not where the page is. */
const tracking = /^(?:utm_\w+|fbclid|gclid|yclid|msclkid|igshid|mc_[ce]id)$/;

export function isThisPage(address: URL, document: Document): boolean {
  const here = new URL(document.URL);
  const bare = (path: string) => path.replace(/\/$/, '');
  // `?t=4` in the head while the address bar says `?t=5`: the head is of the page before
  const isOther = [...address.searchParams].some(([name, value]) => (here.searchParams.get(name) ?? value) !== value);
  // A page read over http may state its https address
  return address.host === here.host && bare(address.pathname) === bare(here.pathname) && !isOther;
}

/** `meta[property]` or `meta[name]`, if it is there once. */
export function metaOf(document: Document, name: string): string | undefined {
  const found = [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)];
  return found.length === 1 ? wordsOf(found[0]?.getAttribute('content')) : undefined;
}

import type { Capture } from './capture';

type Seen = Pick<Capture, 'scope' | 'post' | 'page'>;

/** Page of an account that posted something of a case. */
interface AccountPage {
  url: string;
  /** A record of the whole page is among those of the case. */
  isSaved: boolean;
}

/** Whether a page stands at this address: its fragment, further questions and a final slash say nothing of where it is. */
function isAt(page: string, address: string): boolean {
  if (!URL.canParse(page) || !URL.canParse(address)) return false;
  const [here, there] = [new URL(page), new URL(address)];
  const pathOf = ({ pathname }: URL) => pathname.replace(/\/$/, '').toLowerCase();
  const asked = [...there.searchParams];
  return (
    here.host === there.host &&
    pathOf(here) === pathOf(there) &&
    asked.every(([name, value]) => here.searchParams.get(name) === value)
  );
}

const addressesOf = (captures: readonly Seen[]) =>
  new Set(captures.flatMap(({ post }) => post.author?.profileUrl ?? []));

/** Whether this record is one of the page of an account, not of a post. */
export function isOfAccountPage({ scope, page }: Pick<Seen, 'scope' | 'page'>, captures: readonly Seen[]): boolean {
  return scope === 'page' && [...addressesOf(captures)].some((address) => isAt(page.url, address));
}

/** Whether two posts name the same account: by its id where both have one, else by its page or its name on the site. */
export function isSameAccount(one: Seen['post'], other: Seen['post']): boolean {
  if (one.platform !== other.platform || !one.author || !other.author) return false;
  for (const key of ['id', 'profileUrl', 'handle'] as const) {
    const [mine, theirs] = [one.author[key], other.author[key]];
    if (mine !== undefined && theirs !== undefined) return mine === theirs;
  }
  return false;
}

/** Whether what is recorded now is the page of an account of these records, or another post of it. */
export function isOfAccounts(seen: Seen, captures: readonly Seen[]): boolean {
  return isOfAccountPage(seen, captures) || captures.some(({ post }) => isSameAccount(post, seen.post));
}

/** The records of posts: all but those of pages of their accounts. */
export function postRecords<One extends Seen>(captures: readonly One[]): One[] {
  const posts = captures.filter((capture) => !isOfAccountPage(capture, captures));
  // A page that names itself as its author's is all there is
  return posts.length > 0 ? posts : [...captures];
}

/** The newest record of each post, in the order of the first ones; no page of an account among them. */
export function newestOfEach<One extends Seen & Pick<Capture, 'postKey'>>(captures: readonly One[]): One[] {
  return [...new Map(postRecords(captures).map((capture) => [capture.postKey, capture])).values()];
}

/** The pages of the accounts that posted what is recorded, each once, the newest post's first. */
export function accountPages(captures: readonly Seen[]): AccountPage[] {
  const pages = captures.filter(({ scope }) => scope === 'page');
  return [...addressesOf([...captures].reverse())].map((url) => ({
    url,
    isSaved: pages.some(({ page }) => isAt(page.url, url)),
  }));
}

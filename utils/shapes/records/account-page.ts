import type { Capture } from './capture-record';

type Seen = Pick<Capture, 'scope' | 'post' | 'page'>;

/** Page of an account that posted something of a case; where no site shows one, the page of the newest post. */
interface AccountPage {
  url: string;
  of: 'account' | 'post';
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

const accountsOf = (captures: readonly Seen[]) => [
  ...new Set(captures.flatMap(({ post }) => post.author?.profileUrl ?? [])),
];

/** Whether this record is one of the page of an account. */
export function isOfAccountPage({ scope, page }: Pick<Seen, 'scope' | 'page'>, captures: readonly Seen[]): boolean {
  return scope === 'page' && accountsOf(captures).some((address) => isAt(page.url, address));
}

/** Whether this record is one of a page that stands around what was posted, and none of a post itself. */
export function isOfPage(seen: Seen, captures: readonly Seen[]): boolean {
  if (seen.scope !== 'page') return false;
  const isHere = ({ scope, post }: Seen) => scope !== 'page' && isAt(seen.page.url, post.permalink ?? '');
  return isOfAccountPage(seen, captures) || captures.some(isHere);
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

/** Whether what is recorded now is a page of these accounts or posts, or another post of an account. */
export function isOfAccounts(seen: Seen, captures: readonly Seen[]): boolean {
  return isOfPage(seen, captures) || captures.some(({ post }) => isSameAccount(post, seen.post));
}

/** The records of posts, and apart from them those of pages around them. */
export function postRecords<One extends Seen>(captures: readonly One[]): { posts: One[]; pages: One[] } {
  const pages = captures.filter((capture) => isOfPage(capture, captures));
  return { posts: captures.filter((capture) => !pages.includes(capture)), pages };
}

/** The pages of the accounts that posted what is recorded, each once, the newest post's first. */
export function accountPages(captures: readonly Seen[]): AccountPage[] {
  const newest = [...captures].reverse();
  const isSaved = (url: string) => captures.some(({ scope, page }) => scope === 'page' && isAt(page.url, url));
  const accounts = accountsOf(newest);
  const last = newest.find(({ scope }) => scope !== 'page')?.post.permalink;
  if (accounts.length === 0 && last) return [{ url: last, of: 'post', isSaved: isSaved(last) }];
  return accounts.map((url) => ({ url, of: 'account', isSaved: isSaved(url) }));
}

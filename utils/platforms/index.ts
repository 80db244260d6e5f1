/** The platforms there are and what a page holds of them. A new platform is one file in `sites/<kind>/`. */
import { MatchPattern } from 'wxt/utils/match-patterns';
import { agedQuality } from '../checked-age';
import { confidences, type Platform, type ReadingPage, type ReadPost } from './contract';
import { atHome, homeHostOf, patternsAt } from './country-hosts';
import { guarded } from './distrust/guarded';
import { withTimesSettled } from './relative-times';
import { readUnits } from './units';

const sites = import.meta.glob<Platform>('./sites/*/*.ts', { eager: true, import: 'default' });

export const platforms: readonly Platform[] = Object.values(sites)
  .map(guarded)
  .sort((one, other) => (one.id < other.id ? -1 : 1));

/**
 * Marked "beta" on screens: rules that are unsure or have never been held against a real page. An old check is worth one
 * step of confidence less at `now`, milliseconds since 1970.
 */
export function isBeta(id: string, now = Date.now()): boolean {
  const platform = platforms.find((entry) => entry.id === id);
  if (!platform) return false;
  const { confidence, checkedOn, unseen } = platform;
  return unseen === true || agedQuality(confidence, confidences, checkedOn, now) === 'L';
}

// By its text: the class asks for `Location`, which neither the worker nor Node has
const patterns = platforms.flatMap((platform) =>
  platform.matches.map((match) => ({ platform, pattern: new MatchPattern(match) })),
);

/** The platform whose match patterns cover the address, or the same address at the site's home. */
export function platformFor(url: URL): Platform | undefined {
  const covering = ({ href }: URL) => patterns.find(({ pattern }) => pattern.includes(href))?.platform;
  return covering(url) ?? covering(atHome(url));
}

/** The platforms of a host in another country, which nobody is asked for at the start, with their match patterns there. */
export function platformsAbroad(host: string): { id: string; matches: string[] }[] {
  const isAtHome = platforms.some(({ matches }) => matches.some((match) => match.startsWith(`https://${host}/`)));
  if (isAtHome || homeHostOf(host) === host) return [];
  return platforms
    .map(({ id, matches }) => ({ id, matches: patternsAt(host, matches) }))
    .filter(({ matches }) => matches.length > 0);
}

/** Whether pages of this address can be read as that platform's: its own hosts, or any that run its software. */
export function isReadAs(id: string, url: URL): boolean {
  return platformFor(url)?.id === id || platforms.some((entry) => entry.id === id && entry.software !== undefined);
}

/** Whether a capture has a permalink that an adapter can read again. */
export function canReadAgain({
  scope,
  post,
}: {
  scope: string;
  post: Pick<ReadPost, 'platform' | 'permalink'>;
}): boolean {
  const { permalink = '' } = post;
  return (
    scope === 'post' &&
    permalink.startsWith('https:') &&
    URL.canParse(permalink) &&
    isReadAs(post.platform, new URL(permalink))
  );
}

/** The platform of a page: by its address, else by the software that made it. */
export function platformOfDocument(document: Document, url: URL): Platform | undefined {
  return platformFor(url) ?? platforms.find(({ software }) => software && document.querySelector(software));
}

/** The posts of a page, their relative times counted back from the reading's clock. */
export function readPage(document: Document, page: ReadingPage): ReadPost[] {
  const platform = platformOfDocument(document, page.url);
  return platform ? readUnits(document, platform, page).map((post) => withTimesSettled(post, page)) : [];
}

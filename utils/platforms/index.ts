/** The platforms there are and what a page holds of them. A new platform is one file in `sites/`. */
import type { Platform, ReadingPage, ReadPost } from './contract';
import { readUnits } from './units';

export { postKey } from './units';

const sites = import.meta.glob<Platform>('./sites/*.ts', { eager: true, import: 'default' });

export const platforms: readonly Platform[] = Object.values(sites).sort((one, other) => (one.id < other.id ? -1 : 1));

/** Marked "beta" on screens: rules that are unsure or have never been held against a real page. */
export function isBeta(id: string): boolean {
  const platform = platforms.find((entry) => entry.id === id);
  return platform?.confidence === 'L' || platform?.unseen === true;
}

/** The platform whose match patterns cover the address. */
export function platformFor(url: URL): Platform | undefined {
  return platforms.find(({ matches }) => matches.some((pattern) => isMatched(pattern, url)));
}

/** WebExtension match patterns without ports and `<all_urls>`, which no platform uses. `*.a.b` covers `a.b` too. */
function isMatched(pattern: string, url: URL): boolean {
  const [, scheme, host = '', path = ''] = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const isHost = host.startsWith('*.') ? `.${url.hostname}`.endsWith(host.slice(1)) : url.hostname === host;
  const isScheme = scheme === '*' ? /^https?:$/.test(url.protocol) : url.protocol === `${scheme}:`;
  const glob = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return isHost && isScheme && new RegExp(`^${glob.join('.*')}$`).test(`${url.pathname}${url.search}`);
}

/** Whether pages of this address can be read as that platform's: its own hosts, or any that run its software. */
export function isReadAs(id: string, url: URL): boolean {
  return platformFor(url)?.id === id || platforms.some((entry) => entry.id === id && entry.software !== undefined);
}

/** The platform of a page: by its address, else by the software that made it. */
function platformOfDocument(document: Document, url: URL): Platform | undefined {
  return platformFor(url) ?? platforms.find(({ software }) => software && document.querySelector(software));
}

/** The posts of a page. */
export function readPage(document: Document, page: ReadingPage): ReadPost[] {
  const platform = platformOfDocument(document, page.url);
  return platform ? readUnits(document, platform, page) : [];
}

import type { ReadingPage } from '../contract';
import { isListedUnder, ownAll, targetOf } from '../dom';

const statusPath = /^\/(?:([A-Za-z0-9_]{1,20})|i(?:\/web)?)\/status(?:es)?\/(\d{1,20})(?=\/|$)/;

export function statusOf(link: Element | null | undefined, page: ReadingPage) {
  const path = targetOf(link, page.url)?.pathname ?? '';
  const [, handle, id] = statusPath.exec(path) ?? [];
  if (id === undefined) return undefined;
  return { id, path, handle: handle === 'i' ? undefined : handle };
}

export const permalinkOf = (id: string, handle = 'i') => `https://x.com/${handle}/status/${id}`;

/** The handle of a profile link; saved pages carry absolute addresses. */
export function profileOf(link: Element | null | undefined, page: ReadingPage): string | undefined {
  return /^\/(\w{1,20})$/.exec(targetOf(link, page.url)?.pathname ?? '')?.[1];
}

/** An address that opens a post; the lists of who quoted or liked it open none. */
const openedPath = /^\/[^/]+(?:\/web)?\/status(?:es)?\/\d{1,20}\/?(?:(?:photo|video)\/\d\/?)?$/;

/** Looked for once in a reading: the post that the page's address names. */
const openedPosts = new WeakMap<ReadingPage, Element | undefined>();

/** What stands below the opened post is of its conversation, whomever it answers there. */
export function conversationOf(unit: Element, page: ReadingPage, posts: string, boundary: string) {
  const [, handle, id] = statusPath.exec(page.url.pathname) ?? [];
  if (id === undefined || !openedPath.test(page.url.pathname)) return undefined;
  if (!openedPosts.has(page)) {
    const isIt = (post: Element) =>
      ownAll(post, 'time[datetime]', boundary).some((time) => statusOf(time.closest('a'), page)?.id === id);
    openedPosts.set(page, [...unit.ownerDocument.querySelectorAll(posts)].find(isIt));
  }
  const opened = openedPosts.get(page);
  return opened && isListedUnder(opened, unit, posts) ? { url: permalinkOf(id, handle) } : undefined;
}

/** Lists of people, notifications, settings: nobody's posts. */
export const pagesWithoutPosts = {
  followers:
    /^\/\w+\/(?:followers|following|verified_followers|followers_you_follow|affiliates|status\/\d+\/(?:likes|retweets))\/?(?:\?|$)/,
  notifications: /^\/(?:i\/)?notifications(?:[/?]|$)/,
  messages: /^\/(?:messages|i\/chat)(?:[/?]|$)/,
  suggestions: /^\/i\/(?:connect_people|premium_sign_up)|^\/i\/lists\/\d+\/(?:members|followers|suggested)/,
  search: /^\/search\?(?=.*\bf=(?:user|list)\b)/,
  settings: /^\/(?:settings|compose)(?:[/?]|$)/,
  'log-in': /^\/(?:login|signup|logout|i\/flow)(?:[/?]|$)/,
};

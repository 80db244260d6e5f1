import type { ReadPost } from './contract';

/** Every address that a post states of posts, people and places; those of pictures and films stand apart. */
function addressesOf({ permalink, author, replyTo, quotes = [], thread }: ReadPost): (string | undefined)[] {
  const others = [replyTo, ...quotes].flatMap((other) => [other?.permalink, other?.author?.profileUrl]);
  return [permalink, author?.profileUrl, thread?.url, ...others];
}

/** Whether no address of a post runs, or leads anywhere but into the web; a picture may lie in the page itself. */
export function leadsIntoWeb(post: ReadPost): boolean {
  const media = (post.media ?? []).map(({ url }) => url);
  return (
    addressesOf(post).every((address) => /^https?:$/.test(schemeOf(address))) &&
    media.every((address) => /^(?:https?|data|blob):$/.test(schemeOf(address)))
  );
}

/** `https:`; an address without one is of the page that it stands on. */
export function schemeOf(address = '', base = 'https://relative.example/'): string {
  return URL.canParse(address, base) ? new URL(address, base).protocol : '';
}

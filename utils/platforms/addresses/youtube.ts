/** The video of a page, in all forms of its address. */
export function videoIdOf(url: URL): string | undefined {
  const inPath = /^\/(?:shorts|live)\/([\w-]{11})(?=\/|$)/.exec(url.pathname)?.[1];
  const id = url.pathname === '/watch' ? url.searchParams.get('v') : inPath;
  return id && /^[\w-]{11}$/.test(id) ? id : undefined;
}

/** A community post, in both forms of its address. */
export function postIdOf(url: URL): string | undefined {
  const id = /^\/post\/([\w-]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('lb') ?? '';
  return /^Ug[\w-]{20,}$/.test(id) ? id : undefined;
}

/**
 * The account behind a chat message, out of the parameters of its menu: two channels stand in them, and the one before a
 * video id is the stream's. On any surprise there is only the shown name.
 */
export function chatAuthorId(unit: Element): string | undefined {
  try {
    const stated: unknown = JSON.parse(unit.getAttribute('whole-message-clickable') ?? '');
    const { params } = (stated as { liveChatItemContextMenuEndpoint: { params: string } })
      .liveChatItemContextMenuEndpoint;
    const unpack = (code: string) => atob(decodeURIComponent(code).replaceAll('-', '+').replaceAll('_', '/'));
    const channels = [...unpack(unpack(params)).matchAll(/\n\W(UC[\w-]{22})(\W{2}[\w-]{11})?/g)];
    const authors = channels.filter(([, , ofVideo]) => !ofVideo);
    return channels.length === 2 && authors.length === 1 ? authors[0]?.[1] : undefined;
  } catch {
    // What is packed in another way states no author
    return undefined;
  }
}

/** Lists of people, notifications, settings: nobody's posts. */
export const pagesWithoutPosts = {
  notifications: /^\/(?:feed\/)?notifications?(?:[/?]|$)/,
  search: /^\/(?:results|feed\/(?:channels|history))(?:[/?]|$)/,
  settings: /^\/(?:account|premium|paid_memberships|reporthistory)\w*(?:[/?]|$)/,
  'log-in': /^\/(?:signin|oops|sorry)(?:[/?]|$)/,
};

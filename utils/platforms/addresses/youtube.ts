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

/** Lists of people, notifications, settings: nobody's posts. */
export const pagesWithoutPosts = {
  notifications: /^\/(?:feed\/)?notifications?(?:[/?]|$)/,
  search: /^\/(?:results|feed\/(?:channels|history))(?:[/?]|$)/,
  settings: /^\/(?:account|premium|paid_memberships|reporthistory)\w*(?:[/?]|$)/,
  'log-in': /^\/(?:signin|oops|sorry)(?:[/?]|$)/,
};

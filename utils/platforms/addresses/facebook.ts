/** The rest of an address is tracking. */
const keptParameters = /^(?:(?:story_)?fbid|id|set|v)$/;

/** A post's own address, in the forms that Facebook gives. */
export function postAt(url: URL | undefined): { id: string; permalink: string } | undefined {
  if (!url || !/(^|\.)facebook\.com$/.test(url.hostname)) return undefined;
  const { pathname, searchParams } = url;
  const [, inPath] =
    /\/(?:posts|permalink|videos|photos|reel)\/(?:[^/]+\/)*?(pfbid\w{20,}|\d{6,})\/?$/.exec(pathname) ?? [];
  const isQueried = /^\/(?:(?:permalink|story|photo)\.php|(?:photo|watch)\/?)$/.test(pathname);
  const inQuery = searchParams.get('story_fbid') ?? searchParams.get('fbid') ?? searchParams.get('v') ?? '';
  const id = inPath ?? (isQueried && /^(?:pfbid\w{20,}|\d{6,})$/.test(inQuery) ? inQuery : undefined);
  const kept = new URLSearchParams([...searchParams].filter(([name]) => keptParameters.test(name))).toString();
  return id ? { id, permalink: `https://www.facebook.com${pathname}${kept && `?${kept}`}` } : undefined;
}

/** Lists of people, notifications, settings: nobody's posts. */
export const pagesWithoutPosts = {
  followers: /\/(?:followers|following|friends\w*|members)\/?(?:\?|$)|[?&]sk=(?:followers|following|friends|likes)\b/,
  notifications: /^\/notifications(?:[/?]|$)/,
  messages: /^\/(?:messages|messenger_media)(?:[/?]|$)/,
  suggestions: /^\/(?:friends|marketplace|gaming|games)(?:[/?]|$)/,
  // Excerpts and cards of people, pages and places between them
  search: /^\/(?:(?:groups\/)?[^/?]+\/)?search(?:_results)?(?:[/?]|$)/,
  settings: /^\/(?:settings|privacy|help|policies|ads)(?:[/?]|$)/,
  'log-in': /^\/(?:login|recover|checkpoint|reg|r\.php)(?:\/|\.php|$)/,
};

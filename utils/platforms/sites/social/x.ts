import { conversationOf, pagesWithoutPosts, permalinkOf, profileOf, statusOf } from '../../addresses/x';
import type { Platform, PostAuthor, PostMedia, PostTime, QuotedPost, ReadingPage, ReadPost } from '../../contract';
import { addressOf, facts, linkCards, remarksOf, targetOf, tileOf } from '../../dom';
import { own, ownAll, quotationsIn } from '../../site-parts/x-quotations';
import { hasBareLineFeeds, labelOf, textOf } from '../../text';
import { attributeTime, idTimeOff, snowflakeMs } from '../../time';

const select = {
  /** `article` without the test id is an unavailable quote or the "offensive replies" cell. */
  post: 'article[data-testid="tweet"]',
  /** A long-form article opened by itself. */
  articleView: '[data-testid="twitterArticleReadView"]',
  articleTitle: '[data-testid="twitter-article-title"]',
  articleText: '[data-testid="twitterArticleRichTextView"]',
  /** An affiliate badge inside User-Name is a `div[role=link]` too: only one that holds a User-Name is a quote. */
  quote: 'div[role="link"]:has([data-testid="User-Name"])',
  unavailable: 'article:not([data-testid])',
  /** Wraps a promoted post as its ancestor; inside a post it wraps every video player. */
  promoted: '[data-testid="placementTracking"]',
  analytics: 'a[href$="/analytics"]',
  userName: '[data-testid="User-Name"]',
  badge: 'div[role="link"]',
  avatar: '[data-testid^="UserAvatar-Container-"]',
  /** Of the first profile opened in this tab: it speaks for the handle that it names alone. */
  schema: 'script[data-testid="UserProfileSchema-test"]',
  /** Prefix is the numeric account id; stands on profile headers, hover cards and in the side column. */
  follow: '[data-testid$="follow"]',
  text: '[data-testid="tweetText"]',
  /** div, a or button, by age of the page. */
  showMore: '[data-testid="tweet-text-show-more-link"]',
  /** "Replying to @a": no test id, but the only @links outside name, text and context. */
  mention: 'a[href]',
  notReplyTo: '[data-testid="User-Name"], [data-testid="tweetText"], [data-testid="socialContext"]',
  /** Over a repost (a link to the reposter) and over a pinned post (no link). */
  social: '[data-testid="socialContext"]',
  player: '[data-testid="videoPlayer"]',
  tile: 'a[href*="/photo/"], [data-testid="tweetPhoto"], [data-testid="videoPlayer"], [data-testid="card.wrapper"]',
} as const;
const boundary = `article, ${select.quote}`;
const articlePath = /^\/([A-Za-z0-9_]{1,20})\/article\/(\d{1,20})(?=\/|$)/;
/** X's own words where the poster wrote no description. */
const defaultAlts = new Set(['Image', '画像']);
const withoutPosts = { skip: (inner: Element) => inner.matches('article') };

function readAuthor(unit: Element, page: ReadingPage, handleOfLink?: string): PostAuthor {
  const block = own(unit, select.userName, boundary);
  const link = [...(block?.querySelectorAll('a[href]') ?? [])].find((found) => profileOf(found, page));
  // A quoted post has no author link: there the first child holds the name, the second the @handle
  const name = labelOf(link ?? block?.firstElementChild, (inner) => inner.matches(select.badge));
  const avatar = () => own(unit, select.avatar, boundary)?.getAttribute('data-testid')?.slice(21);
  const shown = () => /(?:^|\s)@(\w{1,20})/.exec(labelOf(block) ?? '')?.[1];
  const handle = handleOfLink ?? profileOf(link, page) ?? avatar() ?? shown();
  return facts<PostAuthor>({
    name: name?.startsWith('@') && name.slice(1) === handle ? undefined : name,
    handle,
    id: handle && accountIdOf(unit.ownerDocument, handle, page),
    profileUrl: handle && `https://x.com/${handle}`,
  });
}

/** Handles with a follow button on the page and their numeric ids. To look through the page is dear: now and then. */
const accountIds = new WeakMap<Document, { ids: Map<string, string>; until: number }>();
function accountIdOf(document: Document, handle: string, page: ReadingPage): string | undefined {
  const now = Date.parse(page.capturedAt);
  let { ids, until } = accountIds.get(document) ?? { until: 0 };
  if (!ids || now > until) {
    ids ??= new Map();
    until = now + 2_000;
    for (const button of document.querySelectorAll(select.follow)) {
      const id = /^(\d+)-(?:un)?follow$/.exec(button.getAttribute('data-testid') ?? '')?.[1];
      const named = /@(\w+)/.exec(button.getAttribute('aria-label') ?? '')?.[1]?.toLowerCase();
      if (id && named && !ids.has(named)) ids.set(named, id);
    }
    const schema = document.querySelector(select.schema)?.textContent?.split('"mainEntity"')[1] ?? '';
    const [handleOfPage, idOfPage] = ['additionalName', 'identifier'].map(
      (key) => new RegExp(`"${key}"\\s*:\\s*"(\\w+)"`).exec(schema)?.[1],
    );
    if (handleOfPage && idOfPage) ids.set(handleOfPage.toLowerCase(), idOfPage);
    accountIds.set(document, { ids, until });
  }
  return ids.get(handle.toLowerCase());
}

function readText(unit: Element): { text?: string | undefined; lang?: string | undefined; isReindented?: boolean } {
  const block = own(unit, select.text, boundary);
  const isReindented = hasBareLineFeeds(block);
  const text = block && textOf(block, { preserve: !isReindented });
  return { text, lang: block?.getAttribute('lang') ?? undefined, isReindented };
}

function readTime(time: Element | undefined): PostTime | undefined {
  const stated = time?.getAttribute('datetime');
  return stated ? attributeTime(stated, labelOf(time)) : undefined;
}

function readMedia(unit: Element, page: ReadingPage): PostMedia[] {
  // A link in the words may lead to somebody's picture
  const tiles = ownAll(unit, select.tile, `${boundary}, ${select.text}`);
  return tiles.flatMap((tile): PostMedia[] => {
    if (tiles.some((other) => other !== tile && other.contains(tile))) return [];
    const video = tile.querySelector('video');
    const image = tile.querySelector('img[src]');
    if (tile.matches('[data-testid="card.wrapper"]'))
      return linkCards([targetOf(tile.querySelector('a[href]'), page.url)]);
    if (video) return [tileOf(video)];
    const url = addressOf(image?.getAttribute('src'))?.href;
    // A film that has not been started is its poster; once it runs, `src` is a blob: for all but GIFs
    if (tile.matches(select.player) || tile.querySelector(select.player))
      return [facts<PostMedia>({ kind: 'video', url })];
    const alt = image?.getAttribute('alt') ?? '';
    return [facts<PostMedia>({ kind: 'image', url, alt: defaultAlts.has(alt) ? undefined : alt })];
  });
}

function readQuote(quote: Element, page: ReadingPage): QuotedPost {
  const author = readAuthor(quote, page);
  // Its id stands on the page only with a photo; the handle must agree, an outer link may have strayed in
  const link = ownAll(quote, 'a[href*="/status/"]', boundary)
    .map((found) => statusOf(found, page))
    .find((found) => found?.handle?.toLowerCase() === author.handle?.toLowerCase());
  return facts<QuotedPost>({
    id: link?.id,
    permalink: link && permalinkOf(link.id, link.handle),
    author,
    text: readText(quote).text,
    postedAt: readTime(own(quote, 'time', boundary)),
  });
}

function readReplyTo(unit: Element, page: ReadingPage): ReadPost['replyTo'] {
  const below = own(unit, select.text, boundary) ?? own(unit, `${select.tile}, ${select.quote}`, 'article');
  const link = ownAll(unit, select.mention, boundary).find(
    (found) =>
      /^\s*@\w+\s*$/.test(found.textContent ?? '') &&
      !found.closest(select.notReplyTo) &&
      // Below the text or the picture stand who may reply and who is in the picture (2: precedes)
      (!below || below.compareDocumentPosition(found) & 2),
  );
  const handle = profileOf(link, page);
  return handle ? { author: { handle, profileUrl: `https://x.com/${handle}` } } : undefined;
}

function readSocialContext(unit: Element, page: ReadingPage): string | undefined {
  const social = own(unit, select.social, boundary);
  if (!social) return undefined;
  const link = social.closest('a') ?? social.querySelector('a');
  if (!link) return 'pinned';
  const reposter = profileOf(link, page);
  return reposter && `reposted-by:${reposter}`;
}

/** "Ad" near the menu button. A person or a text may be called so too. */
const isLabelledAdvert = (unit: Element) =>
  ownAll(unit, 'span', `${boundary}, ${select.notReplyTo}`).some((label) =>
    /^(?:Ad|Promoted|広告|プロモーション)$/.test(label.textContent?.trim() ?? ''),
  );

export default {
  id: 'x',
  name: { ja: 'X', en: 'X' },
  tile: 'X',
  matches: [
    'https://x.com/*',
    'https://www.x.com/*',
    'https://mobile.x.com/*',
    'https://twitter.com/*',
    'https://www.twitter.com/*',
    'https://mobile.twitter.com/*',
    'https://pro.x.com/*',
  ],
  checkedOn: '2026-11-24',
  confidence: 'H',
  post: [select.post, select.articleView],
  quoted: `${select.quote}, ${select.unavailable}`,
  showsHandle: true,
  profile: /^\/(\w{1,20})\/?$/,
  idClock: [3_900, 3_900],
  withoutPosts: pagesWithoutPosts,
  viewer: [
    // Own name and handle at the foot of the side column; on phones the picture that opens the drawer
    '[data-testid="SideNav_AccountSwitcher_Button"]',
    '[data-testid="DashButton_ProfileIcon_Link"]',
    // Its address is the own handle
    '[data-testid="AppTabBar_Profile_Link"]',
    '[data-testid="DMDrawer"]',
    '[data-testid^="tweetTextarea_"]',
  ],
  read(unit, page) {
    // An article view inside a post, and a post embedded in an article, belong to their holder
    const holder = unit.parentElement?.closest(`${select.post}, ${select.articleView}`);
    const isHeld = holder && own(holder, `${select.userName}, ${select.articleText}`, boundary) !== undefined;
    if (isHeld || unit.closest(select.promoted)) return undefined;
    const { blocks, isUnclear } = quotationsIn(unit, { ...select, boundary });
    const times = ownAll(unit, 'time[datetime]', boundary);
    const time = times.find((found) => statusOf(found.closest('a'), page)) ?? times[0];
    // Promoted posts carry no time; outside their wrapper only the link to their figures is left
    if (!time && (own(unit, select.analytics, boundary) || isLabelledAdvert(unit))) return undefined;
    const link = statusOf(time?.closest('a'), page);
    const richText = own(unit, select.articleText, boundary);
    const isArticle = unit.matches(select.articleView) || richText !== undefined;
    const [, writer, articleId] = (isArticle && !link && articlePath.exec(page.url.pathname)) || [];
    const author = readAuthor(unit, page, link?.handle ?? writer);
    const { text, lang, isReindented } = richText
      ? { text: textOf(richText, withoutPosts) }
      : isUnclear
        ? {}
        : readText(unit);
    if (!link && !author.handle && !text) return undefined;
    const quotes = [...ownAll(unit, select.quote, boundary), ...blocks].map((quote) => readQuote(quote, page));
    const replyTo = readReplyTo(unit, page);
    const thread = conversationOf(unit, page, select.post, boundary);
    const permalink = link
      ? permalinkOf(link.id, link.handle ?? author.handle)
      : articleId && `https://x.com/${writer}/article/${articleId}`;
    const postedAt = readTime(time);
    const notes = remarksOf(
      // The focused post links to its versions; in lists nothing tells an edited post
      link?.path.endsWith('/history') && 'edited',
      readSocialContext(unit, page),
      own(unit, select.unavailable, boundary) && 'quote-unavailable',
      isReindented && 'blanks-not-original',
      link && idTimeOff(snowflakeMs(link.id), postedAt),
      !permalink && 'no-permalink',
      isUnclear && 'withheld:text:in-another-post',
    );
    return facts<ReadPost>({
      platform: 'x',
      id: link?.id ?? articleId,
      permalink,
      kind: isArticle ? 'article' : (replyTo ?? thread) ? 'reply' : 'post',
      author,
      title: labelOf(own(unit, select.articleTitle, boundary)),
      text,
      lang,
      postedAt,
      media: readMedia(unit, page),
      replyTo,
      thread,
      quotes,
      truncated: own(unit, select.showMore, boundary) ? true : undefined,
      notes,
    });
  },
} satisfies Platform;

/*
Test URLs:
https://x.com/XDevelopers/status/1460323737035677698 (also /photo/1 and https://x.com/XDevelopers)
*/

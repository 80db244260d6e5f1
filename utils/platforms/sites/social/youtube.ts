import { chatAuthorId, pagesWithoutPosts, postIdOf, videoIdOf } from '../../addresses/youtube';
import type {
  Platform,
  PostAuthor,
  PostMedia,
  PostTime,
  QuotedPost,
  ReadingPage,
  ReadPost,
  ReplyTo,
} from '../../contract';
import { decoded, facts, own, ownAll, remarksOf, targetOf, tileOf } from '../../dom';
import { labelOf, textAsSet } from '../../text';
import { attributeTime, relativeTime } from '../../time';

/** Ids repeat all over these pages: looked for within the unit, as attributes, since jsdom knows one element to an id. */
const select = {
  /** Since 2024, and before. Replies stand beside the comment, in its thread, not within it. */
  comment: 'ytd-comment-view-model, ytd-comment-renderer, ytm-comment-view-model, ytm-comment-renderer',
  thread: 'ytd-comment-thread-renderer, ytm-comment-thread-renderer',
  communityPost: 'ytd-backstage-post-renderer, ytd-post-renderer, ytm-backstage-post-renderer',
  /** A channel's repost: the post inside is another's. */
  sharer: 'ytd-shared-post-renderer',
  message:
    'yt-live-chat-text-message-renderer, yt-live-chat-paid-message-renderer, yt-live-chat-paid-sticker-renderer, yt-live-chat-membership-item-renderer',
  video: 'ytd-watch-metadata',
  time: '[id="published-time-text"] a[href], .published-time-text a[href]',
  author: '[id="author-text"]',
  /** Channel owners and verified accounts: `#author-text` is hidden and what is shown stands here. */
  badge: '[id="author-comment-badge"]',
  badgeName: '[id="author-comment-badge"] [id="name"], [id="author-comment-badge"] [title]',
  text: '[id="content-text"], .comment-text',
  /** On phones, with classes in place of ids; the comment has no link to itself there. */
  phoneAuthor: 'a.comment-icon-endpoint[href]',
  phoneName: '.comment-title',
  phoneTime: '.comment-published-time',
  pinned: '[id="pinned-comment-badge"]',
  attached: 'ytd-backstage-image-renderer img, ytd-video-renderer a[id="thumbnail"][href]',
  chatName: '[id="author-name"]',
  chatDeleted: '[id="deleted-state"]',
  chatBanner: 'yt-live-chat-banner-renderer',
  channel: '[id="owner"] [id="channel-name"] a[href]',
  description: '[id="description-inner"] yt-attributed-string',
} as const;

/** What is shown has been a handle more often than a name since 2022. */
function readChannel(link: Element | null | undefined, shown: string | undefined, page: ReadingPage): PostAuthor {
  const path = targetOf(link, page.url)?.pathname ?? '';
  const [channel, handle = /^@(\S+)$/.exec(shown ?? '')?.[1], id] =
    /^\/(?:@([^/]+)|channel\/(UC[\w-]{22})|(?:c|user)\/[^/]+)/.exec(path) ?? [];
  return facts<PostAuthor>({
    name: shown?.startsWith('@') ? undefined : shown,
    handle: handle && decoded(handle),
    id,
    profileUrl: channel && `https://www.youtube.com${channel}`,
  });
}

function readTime(link: Element | null | undefined, page: ReadingPage): { postedAt?: PostTime; isEdited?: boolean } {
  const raw = labelOf(link);
  if (!raw) return {};
  // 「（編集済み）」 in any language: nothing else stands in brackets here
  const bracket = /\s*[(（][^()（）]+[)）]$/;
  return { postedAt: { ...relativeTime(raw.replace(bracket, ''), page), raw }, isEdited: bracket.test(raw) };
}

function readComment(unit: Element, page: ReadingPage): ReadPost | undefined {
  const link = unit.querySelector(select.time);
  const target = targetOf(link, page.url);
  const stated = target?.searchParams.get('lc') ?? '';
  const id = /^U[\w-]{15,}(?:\.[\w-]{10,})?$/.test(stated) ? stated : undefined;
  const body = unit.querySelector(select.text);
  const text = body ? textAsSet(body) : undefined;
  const author = readCommenter(unit, page);
  // An emptied element that waits for its next comment
  if (!id && (!text || Object.keys(author).length === 0)) return undefined;
  const video = (target && videoIdOf(target)) ?? videoIdOf(page.url);
  const post = (target && postIdOf(target)) ?? postIdOf(page.url);
  const permalinkOf = (comment: string) =>
    post && !(target && videoIdOf(target))
      ? `https://www.youtube.com/post/${post}?lc=${comment}`
      : video && `https://www.youtube.com/watch?v=${video}&lc=${comment}`;
  const permalink = id && permalinkOf(id);
  const [, parent] = /^(.+)\./.exec(id ?? '') ?? [];
  const { postedAt, isEdited } = readTime(link ?? unit.querySelector(select.phoneTime), page);
  return facts<ReadPost>({
    platform: 'youtube',
    id,
    permalink,
    kind: parent ? 'reply' : 'comment',
    author,
    text,
    postedAt,
    replyTo: facts<ReplyTo>({
      id: parent,
      permalink: parent && permalinkOf(parent),
      author: parent ? readParentAuthor(unit, parent, page) : undefined,
    }),
    thread: !id && video ? { url: `https://www.youtube.com/watch?v=${video}` } : undefined,
    notes: remarksOf(
      isEdited && 'edited',
      labelOf(unit.querySelector(select.pinned)) && 'pinned',
      !permalink && 'no-permalink',
    ),
  });
}

function readCommenter(unit: Element, page: ReadingPage): PostAuthor {
  const phoneName = labelOf(unit.querySelector(select.phoneName));
  if (phoneName) return readChannel(unit.querySelector(select.phoneAuthor), phoneName, page);
  const link = unit.querySelector(select.author);
  const badgeName = unit.querySelector(select.badgeName);
  const shownInBadge = labelOf(badgeName) ?? badgeName?.getAttribute('title')?.trim();
  const shown = link && !link.hasAttribute('hidden') ? labelOf(link) : shownInBadge;
  const badgeLink = unit.querySelector(`${select.badge} a[href]`);
  return readChannel(targetOf(link, page.url) ? link : badgeLink, shown ?? labelOf(link), page);
}

/** The thread that a reply stands in begins with its parent; the link says whether it is that one. */
function readParentAuthor(unit: Element, parent: string, page: ReadingPage): PostAuthor | undefined {
  for (let at = unit.closest(select.thread); at; at = at.parentElement?.closest(select.thread) ?? null) {
    const first = at.querySelector(select.comment);
    const link = first?.querySelector(select.time);
    if (first && targetOf(link, page.url)?.searchParams.get('lc') === parent) return readCommenter(first, page);
  }
  return undefined;
}

function readCommunityPost(unit: Element, page: ReadingPage): ReadPost | undefined {
  if (unit.parentElement?.closest(`${select.communityPost}, ${select.sharer}`)) return undefined;
  // Its element may stand in another of the kind, which has nothing of its own
  const shared = [...unit.querySelectorAll(select.communityPost)].find((at) => !at.querySelector(select.communityPost));
  const { isEdited, ...post } = readPostFacts(unit, page);
  if (!post.id && !post.text) return undefined;
  const { isEdited: _, ...quote } = shared ? readPostFacts(shared, page) : {};
  return facts<ReadPost>({
    platform: 'youtube',
    ...post,
    kind: 'post',
    media: ownAll(unit, select.attached, select.communityPost).flatMap((found): PostMedia[] => {
      if (found.tagName === 'IMG') return [tileOf(found)];
      const target = targetOf(found, page.url);
      const id = target && videoIdOf(target);
      return id ? [{ kind: 'video', url: `https://www.youtube.com/watch?v=${id}` }] : [];
    }),
    quotes: shared ? [facts<QuotedPost>(quote)] : undefined,
    notes: remarksOf(isEdited && 'edited', !post.permalink && 'no-permalink'),
  });
}

function readPostFacts(unit: Element, page: ReadingPage) {
  const link = own(unit, select.time, select.communityPost);
  const target = targetOf(link, page.url);
  const id = target && postIdOf(target);
  const author = own(unit, select.author, select.communityPost);
  const body = own(unit, select.text, select.communityPost);
  return {
    id,
    permalink: id && `https://www.youtube.com/post/${id}`,
    author: readChannel(author, labelOf(author), page),
    text: body && textAsSet(body),
    ...readTime(link, page),
  };
}

function readMessage(unit: Element, page: ReadingPage): ReadPost | undefined {
  const name = unit.querySelector(select.chatName);
  const shown = labelOf(name, (inner) => inner.matches('#chip-badges'));
  const body = unit.querySelector('[id="message"]');
  const text = body ? textAsSet(body) : undefined;
  const isPaid = unit.localName.includes('-paid-');
  if (unit.hasAttribute('is-deleted') || labelOf(unit.querySelector(select.chatDeleted))) return undefined;
  if ((!text && !isPaid) || !shown) return undefined;
  const raw = labelOf(unit.querySelector('[id="timestamp"]'));
  return facts<ReadPost>({
    platform: 'youtube',
    id: unit.id,
    kind: 'message',
    author: { ...readChannel(null, shown, page), ...facts<PostAuthor>({ id: chatAuthorId(unit) }) },
    text,
    // A clock without a day, or the time in the recording
    postedAt: raw ? { raw } : undefined,
    media: [...unit.querySelectorAll('[id="sticker"] img')].map(tileOf),
    notes: remarksOf(unit.closest(select.chatBanner) !== null && 'pinned', 'no-permalink'),
  });
}

function readVideo(unit: Element, page: ReadingPage): ReadPost | undefined {
  const id = videoIdOf(page.url);
  const title = labelOf(unit.querySelector('h1'));
  if (!id || !title) return undefined;
  const stated = (name: string) =>
    unit.ownerDocument.querySelector(`meta[itemprop="${name}"]`)?.getAttribute('content');
  // The head belongs to the first video of the visit
  const date = stated('identifier') === id ? stated('datePublished') : undefined;
  const channel = unit.querySelector(select.channel);
  const description = unit.querySelector(select.description);
  return facts<ReadPost>({
    platform: 'youtube',
    id,
    permalink: `https://www.youtube.com/watch?v=${id}`,
    kind: 'video',
    author: readChannel(channel, labelOf(channel), page),
    title,
    text: description ? textAsSet(description) : undefined,
    postedAt: date ? attributeTime(date) : undefined,
  });
}

export default {
  id: 'youtube',
  name: { ja: 'YouTube', en: 'YouTube' },
  tile: 'Y',
  // On phones the elements have other names; what of their inside is like the PC's is read
  matches: ['https://www.youtube.com/*', 'https://m.youtube.com/*'],
  allFrames: true,
  checkedOn: '2026-11-24',
  confidence: 'H',
  post: [select.comment, select.message, select.communityPost, select.video],
  profile: /^\/(?:@([^/]+)|channel\/(?:UC[\w-]{22}))\/?$/,
  withoutPosts: pagesWithoutPosts,
  read(unit, page) {
    if (unit.matches(select.comment)) return readComment(unit, page);
    if (unit.matches(select.message)) return readMessage(unit, page);
    return unit.matches(select.video) ? readVideo(unit, page) : readCommunityPost(unit, page);
  },
} satisfies Platform;

/*
Test URLs:
https://www.youtube.com/watch?v=jNQXAC9IVRw
https://www.youtube.com/watch?v=jNQXAC9IVRw&lc=UgzuC3zzpRZkjc5Qzsd4AaABAg
https://www.youtube.com/@YouTube/posts
https://www.youtube.com/live_chat?v=jfKfPfyJRdk
*/

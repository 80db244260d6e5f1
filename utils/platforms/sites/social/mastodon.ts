import type { Platform, PostAuthor, PostMedia, PostTime, QuotedPost, ReadingPage, ReadPost } from '../../contract';
import { facts, own, ownAll, remarksOf, targetOf, tileOf } from '../../dom';
import { labelOf, textOf } from '../../text';
import { attributeTime, idTime, idTimeOff, localTime } from '../../time';

const select = {
  /** Up to 4.5: in lists, and opened. */
  status: '.status[data-id]',
  detailed: '.detailed-status',
  /** The redesign of 2026: hashed classes; lists wrap their items in articles too, which have no label. */
  article: 'article[data-id][aria-label]',
  quoted: '.status__quote',
  holder: '.status__wrapper',
  displayName: '.status__display-name:not(.muted), .detailed-status__display-name, header a[data-hover-card-account]',
  handle: '.display-name__account',
  time: '.status__relative-time, .detailed-status__datetime, a[href*="/@"]:has(> time[datetime])',
  words: '.status__content__text',
  /** Also holds polls, offers to translate and, in old versions, the warning. */
  text: '.status__content',
  /** The redesign's text: the one block that declares its language. */
  anyText: '[lang]',
  translated: '.translate-button__meta',
  warning: '.content-warning:not(.content-warning--filter) > p, .status__content--with-spoiler > p',
  tile: 'a.media-gallery__item-thumbnail, video, audio, a.status-card',
  prepend: '.status__prepend',
  edited: '.status__relative-time abbr, .detailed-status__meta .dropdown-menu__text-button',
} as const;
const anyStatus = `${select.status}, ${select.detailed}, article`;
const boundary = `${select.quoted}, ${anyStatus}`;
const statusPath = /^\/(?:web\/|deck\/)?@([\w.-]+(?:@[\w.:-]+)?)\/(\d{15,20})(?=\/|$)/;

function statusAt(url: URL | undefined) {
  const [, account, id] = statusPath.exec(url?.pathname ?? '') ?? [];
  return url && account && id ? { id, permalink: `https://${url.host}/@${account}/${id}` } : undefined;
}

/** Older versions link accounts of other instances there. */
function profileAt(link: Element | null | undefined, page: ReadingPage) {
  const target = targetOf(link, page.url);
  const account = /^\/@([\w.-]+(?:@[\w.:-]+)?)\/?$/.exec(target?.pathname ?? '')?.[1];
  return target && account ? { account, url: `https://${target.host}/@${account}` } : undefined;
}

function readAuthor(unit: Element, page: ReadingPage): PostAuthor {
  const blocks = ownAll(unit, select.displayName, boundary);
  // The redesign has a link round the picture alone before it
  const block = blocks.find((found) => labelOf(found, (inner) => inner.tagName === 'IMG')) ?? blocks[0];
  const link = block?.matches('a[href]') ? block : block?.querySelector('a[href]');
  const profile = profileAt(link, page);
  const shown = labelOf(block?.querySelector(select.handle)) ?? block?.getAttribute('title') ?? undefined;
  return facts<PostAuthor>({
    name: labelOf(block?.querySelector('strong, bdi')),
    // The instance is shown of accounts of others only
    handle: shown?.replace(/^@/, '') ?? profile?.account,
    id: link?.getAttribute('data-hover-card-account') ?? undefined,
    profileUrl: profile?.url,
  });
}

function readTime(link: Element | undefined, page: ReadingPage): PostTime | undefined {
  const time = link?.querySelector('time[datetime]') ?? (link?.matches('time[datetime]') ? link : undefined);
  const stated = time?.getAttribute('datetime');
  if (stated) return attributeTime(stated, labelOf(time));
  const shown = labelOf(link);
  return shown && !/^(?:edited|編集)/i.test(shown) ? localTime(shown, page) : undefined;
}

function readText(unit: Element) {
  const body =
    own(unit, select.words, boundary) ??
    own(unit, select.text, boundary) ??
    ownAll(unit, select.anyText, boundary).find((found) => !found.closest('header, a'));
  const isSpoiler = (inner: Element) => inner.matches('.status__content--with-spoiler > p');
  const spoken = body?.closest('[lang]:not(html)') ?? body?.querySelector('[lang]');
  return {
    text: body && textOf(body, { skip: isSpoiler }),
    lang: (body && spoken && unit.contains(spoken) && spoken.getAttribute('lang')) || undefined,
  };
}

function readFacts(unit: Element, page: ReadingPage) {
  const link = own(unit, select.time, boundary);
  const opened = unit.matches(select.detailed) ? statusAt(page.url) : undefined;
  const status = statusAt(targetOf(link, page.url)) ?? opened;
  return {
    id: unit.getAttribute('data-id') ?? status?.id,
    permalink: status?.permalink,
    author: readAuthor(unit, page),
    ...readText(unit),
    postedAt: readTime(link, page),
  };
}

function readMedia(unit: Element, page: ReadingPage): PostMedia[] {
  return ownAll(unit, select.tile, boundary).flatMap((tile): PostMedia[] => {
    const url = targetOf(tile, page.url)?.href;
    if (tile.matches('.status-card')) return url ? [{ kind: 'link-card', url }] : [];
    if (tile.tagName === 'A') {
      const image = tile.querySelector('img, video');
      const alt = image?.getAttribute('alt') ?? undefined;
      return [facts<PostMedia>({ kind: image?.tagName === 'VIDEO' ? 'video' : 'image', url, alt })];
    }
    // Animated pictures are videos within the link of their tile
    if (tile.closest('a.media-gallery__item-thumbnail')) return [];
    const alt = tile.getAttribute('aria-label') ?? tile.getAttribute('title') ?? undefined;
    const kind = tile.tagName === 'AUDIO' ? 'audio' : 'video';
    return [facts<PostMedia>({ ...tileOf(tile), kind, alt })];
  });
}

/** Above the post stands who boosted it, what it answers or that it is pinned; the icons are free of language, the words a last resort. */
function readPrepend(unit: Element, page: ReadingPage) {
  const line = unit.closest(select.holder)?.querySelector(select.prepend) ?? own(unit, select.prepend, boundary);
  const link = line?.querySelector('a[href]');
  const profile = profileAt(link, page);
  const words = labelOf(line, (inner) => inner.tagName === 'A') ?? '';
  const has = (icons: string, inWords: RegExp) => line?.querySelector(icons) != null || inWords.test(words);
  const isAnswer = has('[class*="icon-reply"]', /返信|in reply|replied/i);
  return {
    boostedBy: has('[class*="icon-retweet"]', /boosted|ブースト/i) ? profile?.account : undefined,
    isPinned: has('[class*="icon-thumb-tack"]', /pinned|固定/i),
    answered:
      isAnswer && profile ? { name: labelOf(link), handle: profile.account, profileUrl: profile.url } : undefined,
    isAnswer,
  };
}

/** The instances most used in Japan; the reading itself knows no host, for instances that the user adds. */
const hosts = ['mstdn.jp', 'mastodon.social', 'mastodon-japan.net', 'fedibird.com', 'pawoo.net', 'mastodon.cloud'];

export default {
  id: 'mastodon',
  name: { ja: 'Mastodon', en: 'Mastodon' },
  tile: 'M',
  matches: hosts.map((host) => `https://${host}/*`),
  software: '[id="mastodon"]',
  checkedOn: '2026-11-24',
  confidence: 'H',
  post: [select.status, select.detailed, select.article],
  quoted: select.quoted,
  showsHandle: true,
  profile: /^\/@([^/]+)\/?$/,
  idClock: [86_400, 86_400],
  withoutPosts: {
    followers:
      /^\/(?:web\/|deck\/)?(?:@[^/]+\/(?:followers|following)|accounts\/\d+\/(?:followers|following)|follow_requests|blocks|mutes|directory)(?:[/?]|$)/,
    notifications: /^\/(?:web\/|deck\/)?notifications(?:[/?]|$)/,
    messages: /^\/(?:web\/|deck\/)?conversations(?:[/?]|$)/,
    suggestions: /^\/(?:web\/|deck\/)?(?:explore\/suggestions|start|invites)(?:[/?]|$)/,
    settings: /^\/(?:settings|admin|about|privacy-policy|publish|share)(?:[/?]|$)/,
    'log-in': /^\/(?:auth|oauth)(?:[/?]|$)/,
  },
  read(unit, page) {
    const outer = unit.parentElement?.closest(`${select.status}, ${select.detailed}, ${select.article}`);
    // A quoted post is no post of its own; the articles of older lists are only frames
    const isFrame = unit.matches('article') && unit.querySelector(`${select.status}, ${select.detailed}`);
    if (unit.closest(select.quoted) || isFrame || (outer && !outer.matches('article'))) return undefined;
    if (outer && unit.matches('article')) return undefined;
    const { id, permalink, author, text, lang, postedAt } = readFacts(unit, page);
    const media = readMedia(unit, page);
    const title = labelOf(own(unit, select.warning, boundary));
    // Far items of a list are emptied
    if (Object.keys(author).length === 0 || (!postedAt && !text && media.length === 0)) return undefined;
    const { boostedBy, isPinned, answered, isAnswer } = readPrepend(unit, page);
    const isReply = isAnswer || unit.matches('.status-reply');
    const quotes = ownAll(unit, anyStatus, anyStatus).map((quote) => {
      const { lang: _, ...stated } = readFacts(quote, page);
      return facts<QuotedPost>(stated);
    });
    // Ids of the first years count up and carry no time
    const ms = id && /^\d{17,20}$/.test(id) ? Number(BigInt(id) >> 16n) : undefined;
    return facts<ReadPost>({
      platform: 'mastodon',
      id,
      permalink,
      kind: isReply ? 'reply' : 'post',
      author,
      title,
      text,
      lang,
      postedAt: postedAt?.iso ? postedAt : { ...(postedAt?.raw ? { raw: postedAt.raw } : {}), ...idTime(ms) },
      media,
      replyTo: answered ? { author: facts<PostAuthor>(answered) } : undefined,
      quotes,
      // Behind a warning the words are not in the page until they are asked for
      truncated: title && !text && media.length === 0 ? true : undefined,
      notes: remarksOf(
        own(unit, select.edited, boundary) && 'edited',
        isPinned && 'pinned',
        boostedBy && `reposted-by:${boostedBy}`,
        own(unit, select.translated, boundary) && 'translated',
        postedAt?.iso !== undefined && idTimeOff(ms, postedAt, page.timeZone),
        !permalink && 'no-permalink',
      ),
    });
  },
} satisfies Platform;

/*
Test URLs:
https://mastodon.social/public/local
https://mastodon.social/@Mastodon
https://mstdn.jp/public/local
*/

import type { Platform, PostAuthor, PostMedia, PostThread, PostTime, ReadingPage, ReadPost } from '../../contract';
import { addressOf, facts, remarksOf, targetOf, tileOf } from '../../dom';
import { labelOf, textOf } from '../../text';
import { attributeTime, briefTime, localTime } from '../../time';

const select = {
  article: 'article:has(.o-noteContentHeader__title)',
  title: '.o-noteContentHeader__title',
  /** The name is in a line with the avatar's link, which has no words. */
  author: '.o-noteContentHeader__name',
  body: '.note-common-styles__textnote-body',
  paywall: '[class*="o-noteAreaPaymentWall"]',
  figure: 'figure img, figure video',
  /** Posts of other platforms, as these offer them to be set into a page. */
  embed: 'blockquote:is(.twitter-tweet, .instagram-media, .tiktok-embed, .bluesky-embed, .text-post-media)',
  card: 'figure a[href^="http"]',
  /** Below an article; the inside has been seen in no saved page. */
  comment: '.o-noteComment, li:has(.o-noteComment__userName)',
  commentName: '.o-noteComment__userName',
  commentText: '[class*="o-noteComment__body"]',
} as const;
const articlePath = /^\/([\w-]+)\/n\/(n[0-9a-f]{8,})(?=\/|$)/;

/** An avatar's description is no name. */
const isPicture = (element: Element) => element.tagName === 'IMG';

function authorOf(block: Element | null | undefined, page: ReadingPage): PostAuthor {
  const links = [...(block?.querySelectorAll('a[href]') ?? [])];
  const link = block?.matches('a[href]') ? block : (links.find((found) => labelOf(found, isPicture)) ?? links[0]);
  const target = targetOf(link ?? block?.closest('a[href]'), page.url);
  const handle = target?.hostname === 'note.com' ? /^\/([\w-]+)\/?$/.exec(target.pathname)?.[1] : undefined;
  return facts<PostAuthor>({
    name: labelOf(link && labelOf(link, isPicture) ? link : block, isPicture),
    handle,
    profileUrl: handle && `https://note.com/${handle}`,
  });
}

function timeOf(time: Element | null | undefined, page: ReadingPage): PostTime | undefined {
  const stated = time?.getAttribute('datetime');
  const shown = labelOf(time);
  if (stated) return attributeTime(stated, shown);
  if (!shown) return undefined;
  const brief = briefTime(shown, page);
  return brief.iso ? brief : localTime(shown, page);
}

function readArticle(unit: Element, page: ReadingPage): ReadPost | undefined {
  if (unit.parentElement?.closest(select.article)) return undefined;
  const [, user, id] = articlePath.exec(page.url.pathname) ?? [];
  const title = labelOf(unit.querySelector(select.title));
  const body = unit.querySelector(select.body);
  const times = [...unit.querySelectorAll('time')].filter(
    (time) => !body?.contains(time) && !time.closest(select.comment),
  );
  const cards = [...(body?.querySelectorAll(select.card) ?? [])].map(
    (link) => addressOf(link.getAttribute('href'))?.href,
  );
  return facts<ReadPost>({
    platform: 'note',
    id,
    permalink: id && `https://note.com/${user}/n/${id}`,
    kind: 'article',
    author: authorOf(unit.querySelector(select.author), page),
    title,
    text: body
      ? textOf(body, {
          skip: (inner) => inner.matches(`${select.paywall}, ${select.embed}`) || inner.tagName === 'IMG',
        })
      : undefined,
    postedAt: timeOf(times[0], page),
    media: [
      ...[...(body?.querySelectorAll(select.figure) ?? [])].map(tileOf),
      ...[...new Set(cards)].flatMap((url): PostMedia[] => (url ? [{ kind: 'link-card', url }] : [])),
    ],
    // One page holds one article
    truncated: unit.ownerDocument.querySelector(select.paywall) ? true : undefined,
    notes: remarksOf(!id && 'no-permalink'),
  });
}

function readComment(unit: Element, page: ReadingPage): ReadPost | undefined {
  const name = unit.querySelector(select.commentName);
  const body = unit.querySelector(select.commentText);
  if (!name && !body) return undefined;
  const isAnswer = unit.parentElement?.closest(select.comment);
  const [, user, id] = articlePath.exec(page.url.pathname) ?? [];
  return facts<ReadPost>({
    platform: 'note',
    kind: isAnswer ? 'reply' : 'comment',
    author: authorOf(name, page),
    text: body ? textOf(body) : undefined,
    postedAt: timeOf(unit.querySelector('time'), page),
    thread: facts<PostThread>({
      title: labelOf(unit.ownerDocument.querySelector(select.title)),
      url: id && `https://note.com/${user}/n/${id}`,
    }),
    // Addresses of single comments have been seen nowhere
    notes: ['no-permalink'],
  });
}

export default {
  id: 'note',
  name: { ja: 'note', en: 'note' },
  tile: 'n',
  matches: ['https://note.com/*'],
  checkedOn: '2026-11-24',
  confidence: 'L',
  unseen: true,
  lacks: 'id',
  post: [select.comment, select.article],
  profile: /^\/([\w-]+)\/?$/,
  withoutPosts: {
    followers: /^\/[\w-]+\/(?:followers|followings|likes)(?:[/?]|$)/,
    notifications: /^\/(?:notices|notifications)(?:[/?]|$)/,
    search: /^\/(?:search|hashtag|topic|categories|notes)(?:[/?]|$)/,
    settings: /^\/(?:settings|sitesettings|mypage)(?:[/?]|$)/,
    'log-in': /^\/(?:login|signup)(?:[/?]|$)/,
  },
  read: (unit, page) => (unit.matches(select.comment) ? readComment(unit, page) : readArticle(unit, page)),
} satisfies Platform;

/*
Test URLs:
https://note.com/info/n/nea1b96233fbf
https://note.com/notes/recommended
*/

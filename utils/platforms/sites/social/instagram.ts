import { pagesWithoutPosts } from '../../addresses/instagram';
import type { Platform, PostAuthor, PostMedia, ReadingPage, ReadPost, ReplyTo } from '../../contract';
import { facts, follows, isBehindDialog, remarksOf, targetOf, tileOf } from '../../dom';
import { opensText } from '../../more-controls';
import { labelOf, textOf } from '../../text';
import { attributeTime, idTimeOff, mediaCodeMs } from '../../time';

const select = {
  /** Feeds and dialogs have articles; the page of one post has none, and since 2026 often no header either. */
  post: 'article, main:not(:has(article))',
  /** An avatar beside words: comments, but also whole columns; `rowOf` tells them apart. */
  row: 'div:has(> div a[href] img):has(> div + div a[href])',
  commentTime: 'a[href*="/c/"] > time[datetime]',
  /** No classes mean anything here: texts are the spans of automatic direction that are neither links nor controls. */
  words: 'span[dir="auto"]',
  caption: 'h1',
  control: '[role="button"], button',
} as const;
const postPath = /^\/(?:[\w.]{1,30}\/)?(p|reels?|tv)\/([\w-]{5,})(?=\/|$)/;
const commentPath = /^\/(?:[\w.]{1,30}\/)?(p|reels?|tv)\/([\w-]{5,})\/c\/(\d+)(?:\/r\/(\d+))?(?=\/|$)/;
const profilePath = /^\/(?!(?:p|reels?|tv|stories|explore|accounts|direct)\/)([\w.]{1,30})\/?$/;
/** Last resort, for pictures whose address was lost on saving. */
const avatarAlt = /profile picture|プロフィール写真|プロフィール画像|photo de profil|profilbild|foto de perfil/i;
const advertLabel = /^(?:Sponsored|広告|Sponsorisé|Gesponsert|Publicidad)$/;
const editedLabel = /^(?:Edited|編集済み|Modifié)\b/;

function handleOf(link: Element | null | undefined, page: ReadingPage): string | undefined {
  const target = targetOf(link, page.url);
  return target && /(?:^|\.)instagram\.com$/.test(target.hostname) ? profilePath.exec(target.pathname)?.[1] : undefined;
}

const folderOf = (kind = 'p') => (kind === 'reels' ? 'reel' : kind);

function isAvatar(image: Element, page: ReadingPage): boolean {
  if (handleOf(image.closest('a[href]'), page) || avatarAlt.test(image.getAttribute('alt') ?? '')) return true;
  const width = Number(image.getAttribute('width') ?? Number.NaN);
  // The path says what the picture was uploaded as: -19 is a profile picture
  return width <= 150 || /\/t51\.\d+-19\//.test(image.getAttribute('src') ?? '');
}

function authorOf(link: Element | undefined, page: ReadingPage): PostAuthor {
  const handle = handleOf(link, page);
  const shown = labelOf(link);
  return facts<PostAuthor>({
    // Badges stand in the link too
    name: handle && shown?.startsWith(handle) ? undefined : shown,
    handle,
    profileUrl: handle && `https://www.instagram.com/${handle}/`,
  });
}

interface Row {
  name: Element;
  time: Element | undefined;
  /** The line of name and time, with badges. */
  header: Element;
}

/** The parts of a comment, if the element is exactly one. */
function rowOf(unit: Element, page: ReadingPage): Row | undefined {
  const [avatarCell, ...rest] = unit.children;
  const owner = handleOf(avatarCell?.querySelector('a[href]:has(img)'), page);
  // A list or a column begins with words
  if (!owner || avatarCell?.textContent?.trim()) return undefined;
  const restAll = (selector: string) => rest.flatMap((cell) => [...cell.querySelectorAll(selector)]);
  if (restAll('a[href] img').some((image) => handleOf(image.closest('a'), page))) return undefined;
  const name = restAll('a[href]').find((link) => handleOf(link, page) === owner && labelOf(link));
  const times = restAll(select.commentTime);
  if (!name || times.length > 1) return undefined;
  const [time] = times;
  if (time) return { name, time, header: commonAncestor(name, time) };
  // A picture without words has neither link nor time; the caption of the post has a time or a heading
  const isPicture = restAll('img').some((image) => !isAvatar(image, page)) && restAll(select.control).length > 0;
  const isCaption = restAll('time, h1').length > 0;
  const isInList = unit.parentElement?.parentElement?.parentElement?.querySelector(select.commentTime);
  if (!isPicture || isCaption || !isInList) return undefined;
  return { name, time: undefined, header: name.closest('span[dir]') ?? name };
}

function commonAncestor(one: Element, other: Element): Element {
  let at = one;
  while (!at.contains(other) && at.parentElement) at = at.parentElement;
  return at;
}

function commentAt(time: Element | null | undefined, page: ReadingPage) {
  const [, kind, code, comment, reply] =
    commentPath.exec(targetOf(time?.parentElement, page.url)?.pathname ?? '') ?? [];
  if (!comment) return undefined;
  const permalink = `https://www.instagram.com/${folderOf(kind)}/${code}/c/${comment}/${reply ? `r/${reply}/` : ''}`;
  return { id: reply ?? comment, permalink };
}

/** Answers stand in a list whose holder comes behind the comment that they answer. */
function parentOf(unit: Element, page: ReadingPage): ReadPost['replyTo'] {
  let at = unit.parentElement?.closest('ul')?.parentElement;
  for (let level = 0; at && level < 3; level += 1, at = at.parentElement) {
    const before = at.previousElementSibling;
    const times = [...(before?.querySelectorAll(select.commentTime) ?? [])];
    if (times.length > 1) return undefined;
    if (!before) continue;
    const name = [...before.querySelectorAll('a[href]')].find((link) => handleOf(link, page) && labelOf(link, isImage));
    // A button folds the answers; anything else in the comment's place says that it is gone
    const isControl = (inner: Element) => inner.matches(select.control);
    const isFold = isControl(before) || !(labelOf(before, isControl) ?? before.querySelector('img'));
    if (!times[0] && !name && isFold) continue;
    if (!times[0] && !name) return undefined;
    return facts<ReplyTo>({ ...commentAt(times[0], page), author: authorOf(name, page) });
  }
  return undefined;
}

/** Among the words: the description of an emoji has no letters. */
const isSticker = (element: Element) =>
  element.tagName === 'IMG' && /^$|\p{L}/u.test(element.getAttribute('alt') ?? '');
const isImage = (element: Element) => element.tagName === 'IMG';

function readComment(unit: Element, row: Row, page: ReadingPage): ReadPost | undefined {
  const comment = commentAt(row.time, page);
  const words = [...unit.querySelectorAll(select.words)].find(
    (found) =>
      follows(row.name, found) &&
      !row.header.contains(found) &&
      !found.contains(row.name) &&
      !found.closest(`a, ${select.control}`),
  );
  const media = [...unit.querySelectorAll('img, video')].filter(
    (found) => (isSticker(found) || !words?.contains(found)) && (found.tagName === 'VIDEO' || !isAvatar(found, page)),
  );
  const replyTo = parentOf(unit, page);
  const stated = row.time?.getAttribute('datetime');
  return facts<ReadPost>({
    platform: 'instagram',
    id: comment?.id,
    permalink: comment?.permalink,
    kind: replyTo ? 'reply' : 'comment',
    author: authorOf(row.name, page),
    text: words ? textOf(words, { skip: (inner) => inner.matches(select.control) || isSticker(inner) }) : undefined,
    postedAt: stated ? attributeTime(stated, labelOf(row.time)) : undefined,
    media: media.map(tileOf),
    replyTo,
    notes: remarksOf(!comment && 'no-permalink'),
  });
}

function readPost(unit: Element, page: ReadingPage): ReadPost | undefined {
  const comments = [...unit.querySelectorAll(select.row)].filter((row) => rowOf(row, page));
  const ownAll = (selector: string) =>
    [...unit.querySelectorAll(selector)].filter((found) => !comments.some((comment) => comment.contains(found)));
  const pathOf = (time: Element) => targetOf(time.closest('a[href]'), page.url)?.pathname ?? '';
  // Comments of a form that is not known have their address too
  const times = ownAll('time[datetime]').filter((found) => !commentPath.test(pathOf(found)));
  const time = times.find((found) => postPath.test(pathOf(found))) ?? times[0];
  const onPage = postPath.exec(page.url.pathname);
  // A page that shows one post: its time need not be a link
  const [, folder, code] =
    (time && postPath.exec(pathOf(time))) ?? (unit.closest('main article') ? [] : (onPage ?? []));
  // Adverts and proposals have no time
  if (!time || (unit.tagName === 'MAIN' && !code) || ownAll('span, a').some((found) => isAdvertLabel(found)))
    return undefined;

  const names = ownAll('a[href]').filter((link) => handleOf(link, page) && labelOf(link, isImage));
  const avatars = ownAll('a[href]:has(img)').map((link) => handleOf(link, page));
  const name =
    names.find((link) => link.closest('header')) ??
    names.find((link) => avatars.includes(handleOf(link, page))) ??
    names[0];
  const caption = captionOf(ownAll, names.filter((link) => name && handleOf(link, page) === handleOf(name, page))[1]);
  // Below the caption and among the comments stand pictures of others
  const isAbove = (found: Element) => [caption, comments[0]].every((other) => !other || follows(found, other));
  const media = ownAll('img, video').filter((found) => isAbove(found) && isTile(found, code, page));
  const ms = code ? mediaCodeMs(code) : undefined;
  const postedAt = attributeTime(time.getAttribute('datetime') ?? '', labelOf(time));
  const more = caption?.parentElement?.querySelectorAll(`${select.control}, ${select.words}`) ?? [];
  return facts<ReadPost>({
    platform: 'instagram',
    id: code,
    permalink: code && `https://www.instagram.com/${folderOf(folder)}/${code}/`,
    kind: folderOf(folder) === 'reel' ? 'video' : 'post',
    author: authorOf(name, page),
    text: caption && textOf(caption, { skip: (inner) => inner.matches(select.control) || isMore(inner) }),
    postedAt,
    media: media.map((found): PostMedia => tileOf(found)),
    truncated: [...more].some(isMore) ? true : undefined,
    notes: remarksOf(
      ownAll(select.words).some((found) => editedLabel.test(labelOf(found) ?? '') && !caption?.contains(found)) &&
        'edited',
      idTimeOff(ms, postedAt),
      !code && 'no-permalink',
    ),
  });
}

const isMore = (element: Element) => opensText(labelOf(element));
const isAdvertLabel = (element: Element) => element.childElementCount === 0 && advertLabel.test(labelOf(element) ?? '');

/** A heading on post pages; in feeds the words behind the second mention of the author, the first is over the picture. */
function captionOf(ownAll: (selector: string) => Element[], secondName: Element | undefined): Element | undefined {
  const heading = ownAll(select.caption).find((found) => found.hasAttribute('dir'));
  if (heading || !secondName) return heading;
  return ownAll(select.words).find(
    (found) =>
      follows(secondName, found) &&
      !secondName.contains(found) &&
      !found.closest(`a, ${select.control}`) &&
      !found.querySelector('time'),
  );
}

/** Not a grid of the author's other posts, not the still under a video. */
function isTile(element: Element, code: string | undefined, page: ReadingPage): boolean {
  const linked = postPath.exec(targetOf(element.closest('a[href]'), page.url)?.pathname ?? '')?.[2];
  if (linked && linked !== code) return false;
  if (element.tagName === 'VIDEO') return true;
  return !isAvatar(element, page) && !element.closest('li, [role="presentation"]')?.querySelector('video');
}

export default {
  id: 'instagram',
  name: { ja: 'Instagram', en: 'Instagram' },
  tile: 'I',
  matches: ['https://www.instagram.com/*', 'https://instagram.com/*', 'https://m.instagram.com/*'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  shortens: true,
  post: [select.post, select.row],
  profile: profilePath,
  idClock: [86_400, 60],
  withoutPosts: pagesWithoutPosts,
  read(unit, page) {
    // A post opened over the feed
    if (isBehindDialog(unit, page, 'article')) return undefined;
    if (unit.matches(select.post)) return readPost(unit, page);
    const row = rowOf(unit, page);
    return row && readComment(unit, row, page);
  },
} satisfies Platform;

/*
Test URLs:
https://www.instagram.com/p/DWD5jrEoGa8/
https://www.instagram.com/instagram/
https://www.instagram.com/reels/
*/

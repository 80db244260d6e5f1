import { pagesWithoutPosts, postAt } from '../../addresses/facebook';
import type {
  Platform,
  PostAuthor,
  PostThread,
  PostTime,
  QuotedPost,
  ReadingPage,
  ReadPost,
  ReplyTo,
} from '../../contract';
import {
  blockAround,
  cardsOf,
  commentIdIn,
  facts,
  follows,
  frameOf,
  isBehindDialog,
  outermost,
  remarksOf,
  targetOf,
  tileOf,
} from '../../dom';
import { textWithMore } from '../../more-controls';
import { labelOf, textOf } from '../../text';
import { briefTime, localTime } from '../../time';

const commentLink = 'a[href*="comment_id="]';
const select = {
  /** Its label is in the viewer's language; the link with a comment id is not. Answers may stand inside or beside it. */
  comment: `[role=article][aria-label]:not([aria-label=""]):has(${commentLink})`,
  /** What may frame a post, best first: feeds, profiles, groups, dialogs; pages of one post may have none but `main`. */
  frames: [
    '[data-pagelet*="FeedUnit"]',
    '[aria-posinset]',
    '[role=article]:not([aria-label])',
    '[data-virtualized]',
    '[role=dialog]',
    '[role=main]',
  ],
  author: '[data-ad-rendering-role="profile_name"]',
  message: '[data-ad-rendering-role="story_message"], [data-ad-comet-preview="message"], [data-ad-preview="message"]',
  advert: 'a[href*="/ads/about"], [data-ad-rendering-role^=cta]',
  control: '[role=button], button',
  words: '[dir=auto]',
  tile: 'a[href*="/photo"] img, video',
  preview: 'a[href*=".facebook.com/l.php"]',
} as const;
const advertLabel = /^(?:Sponsored|広告|Gesponsert|Sponsorisé|Publicidad|Sponsorizzato|Patrocinado)$/;
const anyPost = `${select.author}, [role=article] ${commentLink}`;
const recommends = /((?:doesn[’']t|does not) recommend|おすすめしていません)|recommends|おすすめしています/;
function authorOf(link: Element | null | undefined, page: ReadingPage, fallback?: Element | null): PostAuthor {
  const url = targetOf(link, page.url);
  const path = url?.pathname ?? '';
  const numbered = path === '/profile.php' ? url?.searchParams.get('id') : undefined;
  const [folder, member] = /^\/(?:groups\/[^/]+\/user|(?:people|pages)\/[^/]+)\/(\d+)/.exec(path) ?? [];
  const [vanity, handle, digits] =
    /^\/(?!profile\.php|groups|watch|reel|photo|l\.php)(?:([\w.-]*[A-Za-z.][\w.-]*)|(\d+))(?=\/?$)/.exec(path) ?? [];
  const profile = numbered ? `/profile.php?id=${numbered}` : folder ? `${folder}/` : vanity;
  return facts<PostAuthor>({
    name: labelOf(link?.querySelector('b, strong') ?? link ?? fallback),
    handle,
    id: numbered ?? member ?? digits,
    profileUrl: profile && `https://www.facebook.com${profile}`,
  });
}

/** Not the avatar beside it, whose link has a label and may speak of "Active"; pictures in a name are emoji. */
const isNamed = (link: Element) => !link.querySelector('image') && labelOf(link, (inner) => inner.tagName === 'IMG');
const isAvatar = (link: Element) => link.matches('[aria-label]:not([aria-label=""]), [aria-hidden=true]');

/** The shown words may be shredded into hidden and shifted parts, digits among them: then only the label is a time. */
function timeOf(link: Element | undefined, page: ReadingPage): PostTime | undefined {
  const read = (raw: string | null | undefined) => {
    const words = raw?.trim();
    if (!words) return undefined;
    const brief = briefTime(words, page);
    return brief.iso ? brief : localTime(words, page);
  };
  const shown = link?.querySelectorAll(':not(:has(*),:empty)')[1] ? undefined : read(labelOf(link));
  const label = read(link?.getAttribute('aria-label'));
  if (label?.method !== 'shown') return shown?.iso || !label ? shown : label;
  return { ...label, method: 'attribute' };
}

type Find = (selector: string) => Element[];

/** What a post or a shared post says of itself, each within its own bounds. */
function partsOf(find: Find, page: ReadingPage) {
  const [name] = find(select.author);
  const [message] = outermost(find(select.message));
  // The time may be a drawing with a label
  const links = find('a[href]').filter(
    (link) =>
      (isNamed(link) || link.querySelector('use')) && (!message || (follows(link, message) && !message.contains(link))),
  );
  // Before one hovers over it, the link of the time leads nowhere
  const isBlind = (link: Element) => /^[#?]/.test(link.getAttribute('href') ?? '');
  const addressAt = (link: Element) => (isBlind(link) ? undefined : postAt(targetOf(link, page.url)));
  const outside = links.filter((link) => !name?.contains(link));
  const times = outside.filter((link) => timeOf(link, page)?.iso);
  const time = times.find(addressAt) ?? outside.find(addressAt) ?? times[0];
  const isPerson = (link: Element) => link !== time && !isAvatar(link) && authorOf(link, page).profileUrl;
  // Who has left has no link, but the place reviewed has; a group may stand in the author's place, the author below
  const bold = name?.querySelector('b, strong');
  const author = bold && !bold.closest('a') ? undefined : links.find((link) => name?.contains(link) && isPerson(link));
  const isGroup = !author && name?.querySelector('a[href*="/groups/"]');
  // On a coloured ground and in captures without Facebook's marks: the first words behind the time, above all else
  const [end] = find(`${select.tile}, ${select.preview}, [data-ad-rendering-role$=button]`);
  const isBody = (found: Element) =>
    time && follows(time, found) && !found.closest(`a, ${select.control}`) && (!end || follows(found, end));
  const [first] = message ? [] : outermost(find(`div${select.words}`)).filter(isBody);
  const body = first ? blockAround(first, first, [name, time, end]) : message;
  return {
    name,
    time,
    body,
    author: authorOf(
      author ?? (name && !isGroup ? undefined : links.find(isPerson)),
      page,
      isGroup ? undefined : (bold ?? name),
    ),
    address: time && addressAt(time),
    postedAt: timeOf(time, page),
    // Shredded words that lead nowhere: the time of a post or the label of an advert
    isUnreadable: !time && outside.some(isBlind),
  };
}

function readPost(unit: Element, page: ReadingPage): ReadPost | undefined {
  const isWide = unit.matches(select.frames.slice(4).join());
  if (unit.closest(select.comment)) return undefined;
  const find: Find = (selector) =>
    [...unit.querySelectorAll(selector)].filter((found) => !found.closest(select.comment));
  const [name, ...names] = find(select.author);
  // Asked before all else: these are read again with every change of the page
  if (isWide && [name, ...names].some((found) => found && frameOf(found, select.frames) !== unit)) return undefined;
  const messages = outermost(find(select.message));
  const inside = name ?? messages[0] ?? (isWide ? undefined : unit);
  if (!inside || frameOf(inside, select.frames) !== unit || isBehindDialog(unit, page, anyPost)) return undefined;
  const pivot = names.find((other) => !name?.contains(other)) ?? messages[1];
  const above = [name, ...messages].filter((found) => pivot && found && found !== pivot && follows(found, pivot));
  const shared = pivot && blockAround(pivot, unit, above);
  const findOwn: Find = (selector) => find(selector).filter((found) => !shared?.contains(found));
  const own = partsOf(findOwn, page);
  const isAdvert = (found: Element) =>
    advertLabel.test(found.getAttribute('aria-label') ?? found.textContent?.trim() ?? '') &&
    ![own.name, own.body].some((part) => part?.contains(found));
  if (find(select.advert).length > 0 || findOwn('a, span').some(isAdvert)) return undefined;
  const address = own.address ?? (isWide || unit.closest(select.frames[4]) ? postAt(page.url) : undefined);
  const words = textWithMore(own.body);
  const isBody = (found: Element) => !own.body?.contains(found) && (!own.time || follows(own.time, found));
  const previews = findOwn(select.preview).filter((link) => isBody(link) && !link.querySelector('video'));
  const media = [...findOwn(select.tile).filter(isBody).map(tileOf), ...cardsOf(previews, page.url)];
  // In a wide frame a name with a picture may be proposed
  const isSaid = address || own.postedAt || (!isWide && (words.text || media[0]));
  if (own.isUnreadable || !own.author.name || !isSaid) return undefined;
  const sentence = own.name ? textOf(own.name, { skip: (inner) => inner.matches('a, b, strong') }) : '';
  const [verdict, isAgainst] = recommends.exec(sentence) ?? [];
  const [, reviewed] = own.name?.querySelectorAll('a[href]') ?? [];
  const isReview = verdict || (reviewed && /\/reviews/.test(page.url.pathname));
  const place = authorOf(isReview ? reviewed : undefined, page);
  const quoted = shared && partsOf((selector) => [...shared.querySelectorAll(selector)], page);
  const quote = quoted && { ...quoted.address, author: quoted.author, postedAt: quoted.postedAt };
  return facts<ReadPost>({
    platform: 'facebook',
    id: address?.id,
    permalink: address?.permalink,
    kind: isReview ? 'review' : 'post',
    author: own.author,
    ...words,
    postedAt: own.postedAt,
    media,
    quotes: quote && [facts<QuotedPost>({ ...quote, text: textWithMore(quoted.body).text })],
    thread: facts<PostThread>({ title: place.name, url: place.profileUrl }),
    notes: remarksOf(verdict && (isAgainst ? 'recommends-not' : 'recommends'), !address && 'no-permalink'),
  });
}

function readComment(unit: Element, page: ReadingPage): ReadPost | undefined {
  const find: Find = (selector) =>
    [...unit.querySelectorAll(selector)].filter((found) => found.closest(select.comment) === unit);
  const links = find(commentLink);
  const time = links.find((link) => postAt(targetOf(link, page.url)));
  // Older captures have no comment id in the author's link
  const isPerson = (link: Element) => link !== time && isNamed(link) && !isAvatar(link);
  const author =
    links.find(isPerson) ?? find('a[href]').find((link) => isPerson(link) && authorOf(link, page).profileUrl);
  // The article of the post may have a label too
  if (links.length === 0 || isBehindDialog(unit, page, anyPost)) return undefined;
  const target = targetOf(time ?? author, page.url);
  const comment = commentIdIn(target?.searchParams.get('comment_id'));
  const answer = commentIdIn(target?.searchParams.get('reply_comment_id'));
  // The comment's own frame names it too
  const frame = unit.closest('[data-commentid]');
  const framed = frame?.querySelector(select.comment) === unit ? frame.getAttribute('data-commentid') : undefined;
  const outer = unit.parentElement?.closest(select.comment);
  const linksOf = (root?: Element | null) => [...(root?.querySelectorAll(commentLink) ?? [])];
  const holder = linksOf(outer).some((link) => link.closest(select.comment) === outer) ? outer : undefined;
  const post = time && postAt(target);
  const permalinkOf = (...ids: string[]) =>
    post && `${post.permalink}${post.permalink.includes('?') ? '&' : '?'}comment_id=${ids.join('&reply_comment_id=')}`;
  const permalink = comment && permalinkOf(...(answer ? [comment, answer] : [comment]));
  const isBehindAuthor = (found: Element) => author && follows(author, found) && !author.contains(found);
  const isBody = (found: Element) => isBehindAuthor(found) && !found.closest(`a, li, ${select.control}`);
  const [message = outermost(find(select.words)).find(isBody)] = outermost(find(select.message));
  const parentId = answer && comment;
  const parent = parentId ? unit.ownerDocument.querySelector(`[data-commentid="${parentId}"]`) : holder;
  const parentAuthor = linksOf(parent).find((link) => isPerson(link) && !postAt(targetOf(link, page.url)));
  const pictures = find('img:not([role="presentation"], [src^="data:"]), video').filter(
    (found) => isBehindAuthor(found) && !message?.contains(found),
  );
  return facts<ReadPost>({
    platform: 'facebook',
    id: answer ?? comment ?? (/^\d{6,}$/.test(framed ?? '') ? (framed ?? undefined) : undefined),
    permalink,
    kind: answer || holder ? 'reply' : 'comment',
    author: authorOf(author, page),
    ...textWithMore(message),
    postedAt: timeOf(time, page),
    media: pictures.map(tileOf),
    replyTo: facts<ReplyTo>({
      id: parentId,
      permalink: parentId && permalinkOf(parentId),
      author: authorOf(parentAuthor, page),
    }),
    notes: remarksOf(!permalink && 'no-permalink'),
  });
}

export default {
  id: 'facebook',
  name: { ja: 'Facebook', en: 'Facebook' },
  tile: 'F',
  // m.facebook.com is another application with other markup
  matches: ['https://www.facebook.com/*', 'https://web.facebook.com/*', 'https://ja-jp.facebook.com/*'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  shortens: true,
  post: [select.comment, ...select.frames],
  withoutPosts: pagesWithoutPosts,
  read: (unit, page) => (unit.matches(select.comment) ? readComment(unit, page) : readPost(unit, page)),
} satisfies Platform;

/*
Test URLs:
https://www.facebook.com/facebook
https://www.facebook.com/facebook/reviews
*/

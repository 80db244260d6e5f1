import { commentAt, commentUrn, pagesWithoutPosts, urnIn } from '../../addresses/linkedin';
import type { Platform, QuotedPost, ReadingPage, ReadPost } from '../../contract';
import { decoded, facts, follows, linkCards, outermost, own, ownAll, ownWords, targetOf, tileOf } from '../../dom';
import { authorOf, identified, isCut, timed, timeOf } from '../../site-parts/linkedin-facts';
import { isOfPage, namedIn, profileOf } from '../../site-parts/linkedin-names';
import { isPublic, publicParts, readPublic } from '../../site-parts/linkedin-public';
import { labelOf, textOf } from '../../text';

/** Three generations live side by side: Ember (classes), 2025 (`data-view-name`), 2026 (hashed classes, `componentkey`). */
const select = {
  oldPost: '.feed-shared-update-v2[data-urn]',
  oldComment: 'article.comments-comment-entity[data-id*="urn:li:comment:"]',
  post: '[role="listitem"][componentkey*="FeedType_"], [componentkey^="update-card-focus"], [data-view-name="feed-full-update"]',
  comment:
    '[id^="replaceableComment_urn:li:comment:"], [componentkey^="replaceableComment_urn:li:comment:"], [data-view-name="comment-container"]:not([id^="replaceableComment_"] *, [componentkey^="replaceableComment_"] *)',
  /** The original inside a reshare. */
  reshare: '.feed-shared-update-v2__update-content-wrapper, .update-components-mini-update-v2',
  twin: '.visually-hidden',
  oldName: '.update-components-actor__title, .update-components-actor__name',
  oldLink: 'a.update-components-actor__meta-link[href], .update-components-actor a[href]',
  oldTime: '.update-components-actor__sub-description',
  oldText: '.update-components-update-v2__commentary, .update-components-text',
  control: 'button',
  oldTile: '.update-components-image img, .update-components-linkedin-video video',
  oldCard: '.update-components-article a[href]',
  commentName: '.comments-comment-meta__description-title',
  commentLink: 'a.comments-comment-meta__description-container[href]',
  commentTime: 'time.comments-comment-meta__data',
  commentText: '.comments-comment-item__main-content, .comments-comment-entity__content .update-components-text',
  text: '[data-testid="expandable-text-box"], [data-view-name="feed-commentary"]',
  profile: 'a[href*="/in/"], a[href*="/company/"]',
  actor: '[data-view-name="feed-actor-image"]',
  header: '[data-view-name="feed-header-text"]',
  proposal: 'a[href*="/jobs/"], a[href*="/learning/"]',
  /** The post's menu and a comment's menu name their author, in the viewer's language. */
  menu: 'button[aria-label]',
  picture: 'img[src*="media.licdn.com/dms/image"]:not([src*="profile-displayphoto"], [src*="company-logo"]), video',
} as const;
const anyComment = `${select.oldComment}, ${select.comment}`;
const oldBoundary = `${anyComment}, ${select.reshare}`;
const promotedLabel = /^(?:Promoted|プロモーション)(?:\s|$|•)/;
const isTwin = (element: Element) => element.matches(select.twin);
const wordsIn = (block: Element | undefined) => block && textOf(block, { skip: isTwin });

function readOldPost(unit: Element, page: ReadingPage): ReadPost | undefined {
  const partsOf = (root: Element) => {
    const time =
      own(root, `${select.oldTime} [aria-hidden="true"]`, oldBoundary) ?? own(root, select.oldTime, oldBoundary);
    const text = own(root, select.oldText, oldBoundary);
    const named = own(root, select.oldName, oldBoundary);
    const name = named?.querySelector('[aria-hidden="true"]') ?? named;
    return {
      author: authorOf(labelOf(name, isTwin), own(root, select.oldLink, oldBoundary), page),
      text: wordsIn(text),
      shown: labelOf(time, isTwin),
    };
  };
  const { author, text, shown } = partsOf(unit);
  const isLabel = (found: Element) =>
    /^(?:Promoted|プロモーション)$/.test(ownWords(found)) && labelOf(found) !== text && !isTwin(found);
  if (ownAll(unit, 'span, div, p', oldBoundary).some(isLabel)) return undefined;
  if (promotedLabel.test(shown ?? '') || !(text || shown || author.name)) return undefined;
  const urn = urnIn(unit.getAttribute('data-urn'));
  const original = own(unit, select.reshare, oldBoundary);
  const quoted = original && partsOf(original);
  return facts<ReadPost>({
    ...identified(urn, timeOf(shown, page)),
    kind: 'post',
    author,
    text,
    media: [
      ...ownAll(unit, select.oldTile, oldBoundary).map(tileOf),
      ...linkCards(ownAll(unit, select.oldCard, oldBoundary).map((link) => targetOf(link, page.url))),
    ],
    quotes: quoted && [
      facts<QuotedPost>({ author: quoted.author, text: quoted.text, postedAt: timeOf(quoted.shown, page) }),
    ],
    truncated: isCut(text, ownAll(unit, select.control, oldBoundary)),
  });
}

const keyOf = (comment: Element) => comment.id || (comment.getAttribute('componentkey') ?? '');

function readNew(unit: Element, page: ReadingPage): ReadPost | undefined {
  const isComment = unit.matches(select.comment);
  const texts = outermost(ownAll(unit, select.text, anyComment));
  const [body, further] = texts;
  const isHeader = (found: Element) => !body || follows(found, body);
  const links = ownAll(unit, select.profile, anyComment).filter(
    (link) => isHeader(link) && !link.closest(select.header),
  );
  const menus = ownAll(unit, select.menu, anyComment).map((menu) => menu.getAttribute('aria-label') ?? '');
  const worded = links.filter((link) => labelOf(link, (inner) => inner.tagName === 'IMG'));
  const actor = profileOf(own(unit, `${select.actor} a[href], a${select.actor}[href]`, anyComment), page);
  const profiles = new Set(links.map((link) => profileOf(link, page)));
  // Without a menu or a mark, only where no other person is named
  const certain = worded.filter((link) => (actor ? profileOf(link, page) === actor : profiles.size === 1));
  const certainNames = certain.map((link) => labelOf(link) ?? '');
  const alone = namedIn(certain, certainNames);
  const author =
    namedIn(worded, menus) ?? (alone && isOfPage(alone.name, profileOf(alone.link, page)) ? alone : undefined);
  const text = wordsIn(body);
  const leaves = ownAll(unit, 'p, span, time, div', anyComment).filter(
    (found) => ownWords(found) && ![body, further, ...worded].some((part) => part?.contains(found)),
  );
  if (!isComment && leaves.some((found) => isHeader(found) && promotedLabel.test(ownWords(found)))) return undefined;
  const isTime = (found: Element) => timeOf(labelOf(found), page)?.iso !== undefined && (isComment || isHeader(found));
  const time = timeOf(labelOf(leaves.find(isTime)), page);
  // Below the words another person is whose post is shared
  const isShared = (link: Element) => body && follows(body, link) && !body.contains(link) && labelOf(link);
  const end = further ?? ownAll(unit, select.profile, anyComment).find(isShared);
  const media = ownAll(unit, select.picture, anyComment)
    .filter((found) => !body?.contains(found) && (!end || follows(found, end)))
    .map(tileOf);
  const shared = {
    author: authorOf(author?.name, author?.link, page),
    text,
    media,
    truncated: isCut(text, ownAll(unit, select.control, anyComment)),
  };
  // Proposals of people, jobs and courses stand between the posts
  const isProposal = !isComment && !text && own(unit, select.proposal, anyComment) !== undefined;
  if (isProposal || (!text && !media[0] && !(isComment && time?.iso))) return undefined;
  if (isComment) {
    const comment = commentAt(keyOf(unit));
    let holder = unit.parentElement?.closest(select.comment);
    // The id and the key of one comment may stand on two elements
    while (holder && commentAt(keyOf(holder))?.id === comment?.id)
      holder = holder.parentElement?.closest(select.comment);
    const parent = holder ? commentAt(keyOf(holder)) : undefined;
    return facts<ReadPost>({
      ...timed(time, undefined, !comment && 'no-permalink'),
      ...comment,
      kind: parent ? 'reply' : 'comment',
      ...shared,
      replyTo: parent,
    });
  }
  // A link below the words may lead to what is shared
  const stated = ownAll(unit, 'a[href*="urn:li:"]', anyComment).filter((link) => texts.length < 2 || isHeader(link));
  const firstComment = unit.querySelector(select.comment);
  const [, type = '', id = ''] = commentUrn.exec(decoded(firstComment ? keyOf(firstComment) : '')) ?? [];
  const here = unit.matches('[componentkey^="update-card-focus"]') ? page.url.href : undefined;
  const held = id ? { type, id } : undefined;
  const opened = urnIn(here);
  const urn =
    stated.map((link) => urnIn(link.getAttribute('href'))).find((found) => found !== undefined) ??
    // Of one kind but another number, the address is that of a page before or after
    (opened && opened.type !== held?.type ? opened : held);
  return facts<ReadPost>({
    ...identified(urn, time),
    kind: 'post',
    ...shared,
    quotes: further ? [facts<QuotedPost>({ text: wordsIn(further) })] : undefined,
  });
}

function readOldComment(unit: Element, page: ReadingPage): ReadPost | undefined {
  const comment = commentAt(unit.getAttribute('data-id') ?? '');
  const find = (selector: string) => own(unit, selector, select.oldComment);
  const name = find(`${select.commentName} [aria-hidden="true"]`) ?? find(select.commentName);
  const text = find(select.commentText);
  const holder = unit.parentElement?.closest(select.oldComment);
  const parent = holder ? commentAt(holder.getAttribute('data-id') ?? '') : undefined;
  if (!name && !text) return undefined;
  const words = wordsIn(text);
  return facts<ReadPost>({
    ...timed(timeOf(labelOf(find(select.commentTime)), page), undefined, !comment && 'no-permalink'),
    ...comment,
    kind: parent ? 'reply' : 'comment',
    author: authorOf(labelOf(name, isTwin), find(select.commentLink), page),
    text: words,
    replyTo: parent,
    media: ownAll(unit, select.picture, select.oldComment)
      .filter((found) => !text?.contains(found))
      .map(tileOf),
    truncated: isCut(words, ownAll(unit, select.control, select.oldComment)),
  });
}

export default {
  id: 'linkedin',
  name: { ja: 'LinkedIn', en: 'LinkedIn' },
  tile: 'L',
  // A country's host shows its visitors what `www.` shows
  matches: ['https://*.linkedin.com/*'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  unseen: true,
  shortens: true,
  post: [select.oldComment, select.comment, select.oldPost, select.post, publicParts.post, publicParts.comment],
  quoted: `${select.reshare}, ${publicParts.reshare}`,
  profile: /^\/(?:in|company|school|showcase)\/([^/]+)/,
  idClock: [604_800, 172_800],
  withoutPosts: pagesWithoutPosts,
  read(unit, page) {
    if (isPublic(unit)) return readPublic(unit, page);
    if (unit.matches(select.oldComment)) return readOldComment(unit, page);
    if (unit.matches(select.oldPost))
      return unit.parentElement?.closest(select.oldPost) ? undefined : readOldPost(unit, page);
    // A frame of the newer kind may stand round a post of the older
    const isFrame =
      unit.querySelector(select.oldPost) !== null || unit.closest(`${select.oldPost}, ${select.oldComment}`);
    if (isFrame || (unit.matches(select.post) && unit.parentElement?.closest(select.post))) return undefined;
    return readNew(unit, page);
  },
} satisfies Platform;

/*
Test URLs:
https://www.linkedin.com/feed/
https://www.linkedin.com/company/linkedin/posts/
*/

/** LinkedIn's pages for visitors who are not signed in: markup from the server, with names for its parts. */
import { commentAt, urnIn } from '../addresses/linkedin';
import type { PostMedia, QuotedPost, ReadingPage, ReadPost } from '../contract';
import { addressOf, facts, own, ownAll } from '../dom';
import { labelOf, textAsSet } from '../text';
import { authorOf, identified, timed, timeOf } from './linkedin-facts';

/** Selectors of a public post, of a comment below it and of what a post shares. */
export const publicParts = {
  post: 'article[data-activity-urn]',
  comment: 'section.comment:has(.comment__author)',
  reshare: '[data-test-id^="feed-reshare-content"]',
} as const;
const select = {
  name: 'a[data-tracking-control-name$="actor-name"]',
  commentary: '[data-test-id$="__commentary"]',
  picture: '[data-test-id="feed-images-content"] img, [data-test-id*="video"] video',
  commentName: '.comment__author',
  commentText: '.comment__text',
  commentTime: '.comment__duration-since',
  commentUrn: '[data-semaphore-content-urn]',
} as const;

export const isPublic = (unit: Element): boolean => unit.matches(`${publicParts.post}, ${publicParts.comment}`);

/** Pictures are loaded late: until then their address stands beside. */
function tileOf(element: Element): PostMedia {
  const stated = ['data-delayed-url', 'src', 'data-poster-url', 'poster'].map((name) =>
    addressOf(element.getAttribute(name)),
  );
  return { kind: element.tagName === 'VIDEO' ? 'video' : 'image', ...facts({ url: stated.find(Boolean)?.href }) };
}

function partsOf(root: Element, boundary: string, page: ReadingPage) {
  const link = own(root, select.name, boundary);
  const body = own(root, select.commentary, boundary);
  return {
    author: authorOf(labelOf(link), link, page),
    text: body && textAsSet(body),
    time: timeOf(labelOf(own(root, 'time', boundary)), page),
  };
}

/** The post or the comment; `undefined` for a card without a writer, such as an article or an event. */
export function readPublic(unit: Element, page: ReadingPage): ReadPost | undefined {
  if (unit.matches(publicParts.comment)) return readPublicComment(unit, page);
  const boundary = `${publicParts.reshare}, ${publicParts.comment}`;
  const { author, text, time } = partsOf(unit, boundary, page);
  if (!author.name) return undefined;
  const shared = own(unit, publicParts.reshare, publicParts.comment);
  const quoted = shared && partsOf(shared, publicParts.comment, page);
  return facts<ReadPost>({
    ...identified(urnIn(unit.getAttribute('data-activity-urn')), time),
    kind: 'post',
    author,
    text,
    media: ownAll(unit, select.picture, boundary).map(tileOf),
    quotes: quoted && [facts<QuotedPost>({ author: quoted.author, text: quoted.text, postedAt: quoted.time })],
  });
}

function readPublicComment(unit: Element, page: ReadingPage): ReadPost | undefined {
  const find = (selector: string) => own(unit, selector, publicParts.comment);
  const stated = unit.matches(select.commentUrn) ? unit : find(select.commentUrn);
  const comment = commentAt(stated?.getAttribute('data-semaphore-content-urn') ?? '');
  const [name, text] = [find(select.commentName), find(select.commentText)];
  return facts<ReadPost>({
    ...timed(timeOf(labelOf(find(select.commentTime)), page), undefined, !comment && 'no-permalink'),
    ...comment,
    kind: 'comment',
    author: authorOf(labelOf(name), name, page),
    text: text && textAsSet(text),
  });
}

import type { Platform, PostAuthor, PostMedia, PostTime, ReadingPage, ReadPost } from '../../contract';
import { facts, own, ownAll, remarksOf, targetOf, tileOf } from '../../dom';
import { opensText } from '../../more-controls';
import { labelOf, textAsSet } from '../../text';
import { briefTime, idTime, idTimeOff, japaneseTime } from '../../time';

/** Hashed classes end in a name that has stayed; `data-e2e` is the other hook. */
const select = {
  /** A thread's wrapper holds the comment and, in a block behind it, its answers as the same elements. */
  comment:
    '[class*="DivCommentItemWrapper"], [class*="DivCommentItemContainer"], [data-e2e="comment-item"], [class*="DivReplyContainer"] > [class*="DivCommentContentContainer"]',
  answers: '[class*="DivReplyContainer"]',
  thread: '[class*="DivCommentObjectWrapper"]',
  commentName: '[data-e2e^="comment-username"], [class*="DivCommentHeaderWrapper"]',
  commentText: '[data-e2e="comment-level-1"], [data-e2e="comment-level-2"]',
  commentTime:
    '[class*="DivCommentSubContentWrapper"] span:not([role="button"], [role="button"] *, [class*="DivLikeContainer"] *), [data-e2e^="comment-time"]',
  commentId: '[class*="DivCommentContentContainer"][id]',
  commentPicture: '[class*="DivCommentContentWrapper"] img',
  profile: 'a[href*="/@"]',
  /** One video in a feed. */
  feedVideo: 'article[data-e2e="recommend-list-item-container"], article[id^="one-column-item-"]',
  /** The innermost block with both is the video of a video's page. */
  pageVideo: ':is(div, main, section, body):has([data-e2e="browse-username"]):has([data-e2e="browse-video-desc"])',
  handle: '[data-e2e="browse-username"], [data-e2e="video-author-uniqueid"]',
  nickname: '[data-e2e="browser-nickname"], [data-e2e="video-author-nickname"]',
  description: '[data-e2e="browse-video-desc"], [data-e2e="video-desc"]',
  player: '[id^="xgwrapper-"]',
  slide: '[class*="DivPhotoSwiper"] img, [class*="swiper-slide"]:not([class*="duplicate"]) img',
} as const;
const videoPath = /^\/@([\w.-]+)\/(video|photo)\/(\d{15,20})(?=\/|$)/;

const advertLabel = /^(?:Sponsored|Promoted|広告|プロモーション)$/;

const handleAt = (link: Element | null | undefined, page: ReadingPage) =>
  /^\/@([\w.-]+)\/?$/.exec(targetOf(link, page.url)?.pathname ?? '')?.[1];

/** "3d ago", 「3日前」 and "2025-1-27"; of "1-27" the year is not known. */
function timeOf(raw: string | undefined, page: ReadingPage): PostTime | undefined {
  if (!raw) return undefined;
  const brief = briefTime(raw, page);
  return brief.iso ? brief : japaneseTime(raw);
}

function authorOf(shown: string | undefined, handle: string | undefined): PostAuthor {
  return facts<PostAuthor>({
    name: shown?.replace(/^@/, '') === handle ? undefined : shown,
    handle,
    profileUrl: handle && `https://www.tiktok.com/@${handle}`,
  });
}

function commenterOf(unit: Element, page: ReadingPage): PostAuthor {
  const block = own(unit, select.commentName, select.comment);
  const link = [block, ...(block?.querySelectorAll('a[href]') ?? []), block?.closest('a[href]')].find((found) =>
    handleAt(found, page),
  );
  const avatar = own(unit, select.profile, select.comment);
  return authorOf(labelOf(link ?? block?.querySelector('p, span') ?? block), handleAt(link ?? avatar, page));
}

function readComment(unit: Element, page: ReadingPage): ReadPost | undefined {
  const body = own(unit, select.commentText, select.comment);
  const name = own(unit, select.commentName, select.comment);
  const idHolder = unit.matches(select.commentId) ? unit : own(unit, select.commentId, select.comment);
  const isOther = (found: Element) => idHolder && !idHolder.contains(found) && found.closest(select.commentId);
  const pictures = ownAll(unit, select.commentPicture, select.comment).filter(
    (found) => !found.closest('a[href]') && !body?.contains(found) && !name?.contains(found) && !isOther(found),
  );
  // The wrapper round a thread has neither of its own where its comment is an element of the same kind
  if (!body && pictures.length === 0) return undefined;
  const text = body && textAsSet(body);
  const author = commenterOf(unit, page);
  // A row that waits for its comment
  if (!text && pictures.length === 0 && Object.keys(author).length === 0) return undefined;
  const isAnswer = body?.getAttribute('data-e2e') === 'comment-level-2' || unit.closest(select.answers) !== null;
  const holder = unit.parentElement?.closest(select.comment);
  const beside = [...(unit.closest(select.thread)?.querySelectorAll(select.comment) ?? [])];
  const first = isAnswer && (holder ?? beside.find((found) => !found.closest(select.answers)));
  const raw = ownAll(unit, select.commentTime, select.comment).map((found) => labelOf(found));
  const id = /^\d{15,20}$/.exec(idHolder?.getAttribute('id') ?? '')?.[0];
  const [video] = videoPath.exec(page.url.pathname) ?? [];
  return facts<ReadPost>({
    platform: 'tiktok',
    id,
    kind: isAnswer ? 'reply' : 'comment',
    author,
    text,
    postedAt: timeOf(raw[0], page),
    media: pictures.map(tileOf),
    replyTo: first && first !== unit ? { author: commenterOf(first, page) } : undefined,
    thread: video ? { url: `https://www.tiktok.com${video}` } : undefined,
    // No address of a single comment is documented
    notes: ['no-permalink'],
  });
}

/** "1-27" without its year: a time in the id that is of another day is none of this video. */
function isDayOf(ms: number | undefined, raw: string | undefined): boolean {
  const [, month, day] = /^(\d{1,2})-(\d{1,2})$/.exec(raw ?? '') ?? [];
  if (ms === undefined || !month || !day) return true;
  // The viewer's zone, and a video that was uploaded the day before
  return [-1, 0, 1].some((days) => {
    const date = new Date(ms + days * 86_400_000);
    return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  });
}

function readVideo(unit: Element, page: ReadingPage): ReadPost | undefined {
  const find = (selector: string) => own(unit, selector, select.comment);
  const isPage = !unit.matches(select.feedVideo);
  const handleBlock = find(select.handle);
  const shownHandle = labelOf(handleBlock)?.replace(/^@/, '');
  const linked = [...unit.querySelectorAll('a[href*="/video/"], a[href*="/photo/"]')]
    .map((link) => videoPath.exec(targetOf(link, page.url)?.pathname ?? ''))
    .find((found) => found !== null && found[1] === shownHandle);
  const [, user, folder, linkedId] = (isPage ? videoPath.exec(page.url.pathname) : linked) ?? [];
  const player = /^xgwrapper-\d+-(\d{15,20})$/.exec(find(select.player)?.getAttribute('id') ?? '')?.[1];
  const id = linkedId ?? (isPage ? undefined : player);
  const handle = user ?? handleAt(handleBlock?.closest('a') ?? handleBlock?.querySelector('a'), page) ?? shownHandle;
  const body = find(select.description);
  const isAdvert = (found: Element) =>
    found.childElementCount === 0 && !body?.contains(found) && advertLabel.test(found.textContent?.trim() ?? '');
  if (!handle || (!body && !id) || (!isPage && ownAll(unit, 'div, span, p', select.comment).some(isAdvert)))
    return undefined;

  const nickname = find(select.nickname);
  const dated = [...(nickname?.querySelectorAll('span') ?? [])].filter((found) => found.childElementCount === 0).at(-1);
  const shownTime = timeOf(labelOf(dated), page);
  const isDate = shownTime?.iso !== undefined || /^\d{1,2}-\d{1,2}$/.test(labelOf(dated) ?? '');
  const name = labelOf(nickname, (inner) => isDate && inner === dated)?.replace(/\s*·$/, '');
  const ms = id === undefined ? undefined : Number(BigInt(id) >> 32n) * 1_000;
  const raw = isDate ? shownTime?.raw : undefined;
  const byId = isDayOf(ms, raw) ? idTime(ms) : undefined;
  const hasPageTime = isDate && shownTime?.iso !== undefined;
  const postedAt = hasPageTime || !byId ? (isDate ? shownTime : undefined) : { ...(raw ? { raw } : {}), ...byId };
  // On its own page the player stands beside the words
  const around = isPage ? unit.ownerDocument.body : unit;
  const slides = folder === 'video' ? [] : ownAll(around, select.slide, select.comment);
  const videos = folder === 'photo' ? [] : ownAll(around, 'video', select.comment);
  const media: PostMedia[] = [...(videos.length === 1 ? videos : []), ...slides].map(tileOf);
  const isMore = (found: Element) => opensText(found.textContent?.trim());
  const controls = [...(body?.parentElement?.querySelectorAll('button, [role="button"]') ?? [])];
  const permalink = id && handle ? `https://www.tiktok.com/@${handle}/${folder ?? 'video'}/${id}` : undefined;
  return facts<ReadPost>({
    platform: 'tiktok',
    id,
    permalink,
    kind: folder === 'photo' ? 'post' : 'video',
    author: authorOf(name, handle),
    text: body && textAsSet(body, (inner) => controls.includes(inner) && isMore(inner)),
    postedAt,
    media,
    truncated: controls.some(isMore) ? true : undefined,
    notes: remarksOf(hasPageTime && idTimeOff(ms, postedAt, page.timeZone), !permalink && 'no-permalink'),
  });
}

export default {
  id: 'tiktok',
  name: { ja: 'TikTok', en: 'TikTok' },
  tile: 'T',
  matches: ['https://www.tiktok.com/*', 'https://m.tiktok.com/*'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  unseen: true,
  lacks: 'id',
  post: [select.comment, select.feedVideo, select.pageVideo],
  profile: /^\/@([\w.-]+)\/?$/,
  idClock: [864_000, 86_400],
  withoutPosts: {
    notifications: /^\/(?:notifications?|inbox|business-suite)(?:[/?]|$)/,
    messages: /^\/messages(?:[/?]|$)/,
    search: /^\/search(?:[/?]|$)/,
    settings: /^\/(?:setting|account|privacy)s?(?:[/?]|$)/,
    'log-in': /^\/(?:login|signup|logout)(?:[/?]|$)/,
  },
  read(unit, page) {
    if (unit.matches(select.comment)) return readComment(unit, page);
    if (unit.matches(select.feedVideo)) return readVideo(unit, page);
    // Only the innermost block with both
    const isOuter = [...unit.children].some((child) => child.matches(select.pageVideo));
    return isOuter || !videoPath.test(page.url.pathname) ? undefined : readVideo(unit, page);
  },
} satisfies Platform;

/*
Test URLs:
https://www.tiktok.com/foryou
https://www.tiktok.com/@tiktok/video/7106594312292453675
*/

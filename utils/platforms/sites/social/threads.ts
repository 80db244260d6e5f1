import type { Platform, PostAuthor, PostMedia, QuotedPost, ReadingPage, ReadPost } from '../../contract';
import { cardsOf, facts, follows, isListedUnder, outermost, own, ownAll, remarksOf, targetOf, tileOf } from '../../dom';
import { textWithMore } from '../../more-controls';
import { labelOf, withoutMarks } from '../../text';
import { attributeTime, idTime, idTimeOff, mediaCodeMs } from '../../time';

const select = {
  /** One inside another is a quoted post. */
  post: 'div[data-pressable-container="true"]',
  /** A picture or a card can be pressed too; only a post names somebody. */
  quote: 'div[data-pressable-container="true"]:has(a[href*="/@"])',
  profile: 'a[href*="/@"]',
  postLink: 'a[href*="/post/"], a[href*="/t/"]',
  words: 'span[dir="auto"]',
  notWords: 'a, time, [role="button"]',
  tile: 'picture img, video',
  preview: 'a[href*="l.threads."]',
  postPage: '[data-pagelet^="threads_post_page_"]',
  /** Kept once for each page of the visit, the old ones hidden. */
  layout: '[id="barcelona-page-layout"], body',
} as const;
const postPath = /^\/(?:@([\w.]{1,30})\/post|t)\/([\w-]{5,})(?=\/|$)/;
/** Words of the app that stand between a post's own: badges, counters, tabs, offers. */
const appWords =
  /^(?:[·•]|\d+\s*\/\s*\d+|Author|作成者|投稿者|Top|人気|Pinned|固定(?:済み)?|Edited|編集済み|View activity|アクティビティを(?:見る|表示)|Translate|See translation|翻訳(?:を(?:見る|表示))?)$/;
/** 「1/2」 behind the words of a post in parts. */
const counter = /^\d+\s*\/\s*\d+$/;
const editedLabel = /^(?:Edited|編集済み)$/;
const pinnedLabel = /^(?:Pinned|固定(?:済み)?)$/;
/** Above the words of an answer that stands alone. */
const answerLabel = /^(?:Replying to|返信先\s*[:：]?)\s*@[\w.]+\s*(?:さん)?$/;
const advertLabel = /^(?:Sponsored|広告)$/;
const avatarAlt = /profile picture|プロフィール写真|プロフィール画像/i;

interface PostLink {
  code: string;
  permalink: string;
  handle: string | undefined;
}

function postAt(link: Element | undefined, page: ReadingPage): PostLink | undefined {
  const [, handle, code] = postPath.exec(targetOf(link, page.url)?.pathname ?? '') ?? [];
  if (!code) return undefined;
  return { code, handle, permalink: `https://www.threads.com/${handle ? `@${handle}/post` : 't'}/${code}` };
}

const handleAt = (found: Element, page: ReadingPage) =>
  /^\/@([\w.]{1,30})\/?$/.exec(targetOf(found, page.url)?.pathname ?? '')?.[1];

/** Above a post may stand who shared it; before a name stands its picture's link, which has no words. */
function readNames(unit: Element, header: Element | null | undefined, linked: string | undefined, page: ReadingPage) {
  const links = ownAll(unit, select.profile, select.post).filter(
    (found) => handleAt(found, page) && found.textContent?.trim(),
  );
  const above = links.filter((found) => !header || follows(found, header));
  const author = links.find((found) => linked && handleAt(found, page) === linked) ?? above.at(-1) ?? links[0];
  const [first] = above;
  const sharer = first && author && first !== author ? handleAt(first, page) : undefined;
  return { author, sharer };
}

function authorOf(
  link: Element | undefined,
  linked: string | undefined,
  shownName: string | undefined,
  page: ReadingPage,
): PostAuthor {
  // Who is named here, whoever the address below is of: what does not fit is seen later
  const stated = (link && handleAt(link, page)) ?? linked;
  const written = stated ?? /^[\w.]{1,30}$/.exec(shownName ?? '')?.[0];
  const shown = labelOf(link);
  return facts<PostAuthor>({
    name: shown === written || shown === `@${written}` ? undefined : shown,
    handle: written,
    profileUrl: stated && `https://www.threads.com/@${stated}`,
  });
}

function isAvatar(image: Element, page: ReadingPage): boolean {
  const width = Number(image.getAttribute('width') ?? Number.NaN);
  const link = image.closest(select.profile);
  // A post's picture leads to `/@name/post/…/media`
  return (
    width <= 48 ||
    (link !== null && handleAt(link, page) !== undefined) ||
    avatarAlt.test(image.getAttribute('alt') ?? '')
  );
}

const wordsOf = (block: Element | undefined) =>
  textWithMore(block, (inner) => counter.test(inner.textContent?.trim() ?? '') && !inner.nextElementSibling);

function readFacts(unit: Element, page: ReadingPage) {
  const time = own(unit, 'time[datetime]', select.post);
  const timeLink = time?.closest(select.postLink) ?? own(unit, select.postLink, select.post);
  const link = postAt(timeLink ?? undefined, page);
  const shown = outermost(ownAll(unit, select.words, select.post)).filter(
    (found) => !found.closest(select.notWords) && !found.querySelector('time') && !appWords.test(labelOf(found) ?? '·'),
  );
  const answered = shown.find((found) => answerLabel.test(withoutMarks(labelOf(found)) ?? ''));
  const runs = shown.filter((found) => found !== answered);
  const header = time ?? timeLink;
  const first = header ? runs.find((found) => follows(header, found)) : runs[0];
  const siblings = [...(first?.parentElement?.children ?? [])];
  // Paragraphs may be runs of their own
  const body =
    siblings.length > 1 && siblings.every((run) => runs.includes(run)) ? (first?.parentElement ?? undefined) : first;
  // A name that is no link stands before the time
  const name = header && runs.find((found) => follows(found, header));
  const stated = time?.getAttribute('datetime');
  const names = readNames(unit, header, link?.handle, page);
  return {
    link,
    body,
    author: authorOf(names.author, link?.handle, labelOf(name), page),
    sharer: names.sharer,
    answered: answered?.querySelector(select.profile) ?? undefined,
    words:
      body === first ? wordsOf(body) : { ...wordsOf(body), text: siblings.map((run) => wordsOf(run).text).join('\n') },
    postedAt: stated ? attributeTime(stated, labelOf(time)) : idTime(link && mediaCodeMs(link.code)),
    isTimeShown: stated !== undefined,
  };
}

/** On a post's own page what stands below it answers it, and it answers what stands above. */
function placeOnPage(unit: Element, page: ReadingPage): { isAnswer: boolean; thread?: { url: string } | undefined } {
  const [path, handle, focal] = postPath.exec(page.url.pathname) ?? [];
  const holder = unit.closest(select.layout);
  if (!focal || !holder || !unit.closest(select.postPage)) return { isAnswer: false };
  const posts = `${select.postPage} ${select.post}`;
  const focalUnit = [...holder.querySelectorAll(`${posts} a[href*="/${focal}"]`)]
    .find((link) => postAt(link, page)?.code === focal && link.querySelector('time'))
    ?.closest(select.post);
  if (!focalUnit) return { isAnswer: false };
  if (unit === focalUnit) return { isAnswer: holder.querySelector(posts) !== unit };
  const isAnswer = isListedUnder(focalUnit, unit, select.post);
  return { isAnswer, thread: isAnswer && handle ? { url: `https://www.threads.com${path}` } : undefined };
}

export default {
  id: 'threads',
  name: { ja: 'Threads', en: 'Threads' },
  tile: '@',
  matches: ['https://www.threads.com/*', 'https://threads.com/*', 'https://www.threads.net/*', 'https://threads.net/*'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  unseen: true,
  shortens: true,
  post: [select.post],
  showsHandle: true,
  namesByHandle: true,
  profile: /^\/@([\w.]{1,30})\/?$/,
  idClock: [600, 60],
  withoutPosts: {
    notifications: /^\/activity(?:[/?]|$)/,
    messages: /^\/(?:messages|direct)(?:[/?]|$)/,
    suggestions: /^\/(?:suggested|explore\/people)(?:[/?]|$)/,
    search: /^\/search\?(?=.*\bfilter=profiles\b)/,
    settings: /^\/(?:settings|insights)(?:[/?]|$)/,
    'log-in': /^\/(?:login|signup)(?:[/?]|$)/,
  },
  read(unit, page) {
    if (unit.parentElement?.closest(select.post)) return undefined;
    const { link, body, author, sharer, answered, words, postedAt, isTimeShown } = readFacts(unit, page);
    // Adverts and proposals of accounts lead to no post
    if ((!link && !isTimeShown) || !(author.handle ?? words.text)) return undefined;
    const labels = ownAll(unit, 'span', select.post).filter((found) => !body?.contains(found));
    if (labels.some((found) => advertLabel.test(found.textContent?.trim() ?? ''))) return undefined;

    const { isAnswer, thread } = placeOnPage(unit, page);
    const tiles = ownAll(unit, select.tile, select.quote).filter(
      (found) => found.tagName === 'VIDEO' || !isAvatar(found, page),
    );
    const previews = ownAll(unit, select.preview, select.quote).filter((found) => !body?.contains(found));
    const isInPreview = (found: Element) => previews.some((preview) => preview.contains(found));
    const media: PostMedia[] = [
      ...tiles.filter((found) => !isInPreview(found)).map(tileOf),
      ...cardsOf(previews, page.url),
    ];
    const quotes = ownAll(unit, select.post, select.post).map((quote) => readFacts(quote, page));
    return facts<ReadPost>({
      platform: 'threads',
      id: link?.code,
      permalink: link?.permalink,
      kind: answered || isAnswer ? 'reply' : 'post',
      author,
      ...words,
      postedAt,
      media,
      thread,
      replyTo: answered && { author: authorOf(answered, handleAt(answered, page), undefined, page) },
      quotes: quotes
        .filter((quote) => quote.link || quote.author.handle)
        .map((quote) =>
          facts<QuotedPost>({
            id: quote.link?.code,
            permalink: quote.link?.permalink,
            author: quote.author,
            text: quote.words.text,
            postedAt: quote.postedAt,
          }),
        ),
      notes: remarksOf(
        sharer && `reposted-by:${sharer}`,
        labels.some((found) => editedLabel.test(found.textContent?.trim() ?? '')) && 'edited',
        labels.some((found) => pinnedLabel.test(found.textContent?.trim() ?? '')) && 'pinned',
        isTimeShown && link && idTimeOff(mediaCodeMs(link.code), postedAt),
        !link && 'no-permalink',
      ),
    });
  },
} satisfies Platform;

/*
Test URLs:
https://www.threads.com/@zuck
https://www.threads.com/@zuck/post/CuVv5SDPxdM
https://www.threads.com/search?q=ramen&serp_type=default
*/

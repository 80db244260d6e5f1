import type { Platform, PostAuthor, PostThread, PostTime, ReadingPage, ReadPost } from '../../contract';
import { addressOf, facts, follows, pictureOf } from '../../dom';
import { drawnScore } from '../../drawn-score';
import { opensText } from '../../more-controls';
import { besideLists, ofReviews } from '../../own-words';
import { outsideOf } from '../../reply-blocks';
import { labelOf, scoreIn, shownTextOf } from '../../text';
import { englishDate, japaneseTime, relativeTime } from '../../time';

const select = {
  /** Three generations of one card, tried on different visitors. */
  card: ':is([data-automation="reviewCard"], [data-test-target="HR_CC_CARD"], [data-reviewid])',
  link: 'a[href*="/ShowUserReviews-"]',
  profile: 'a[href*="/Profile/"]',
  rating: 'svg title, svg[aria-label]',
  drawn: '[class*="bubble_"]',
  title: '[data-test-target="review-title"]',
  text: '[data-test-target="review-body"], [data-automation^="reviewText"]',
  anyText: 'span, q',
  holdsMore: 'a, svg, h1, h2, h3, [data-test-target="review-title"]',
  reply: '[data-test-target="management-response"], [data-automation="ownerResponse"]',
  photo: 'img:is([src*="tripadvisor.com/media/"], [data-src*="tripadvisor.com/media/"])',
  place: 'h1',
} as const;
const reviewPath = /^\/ShowUserReviews-g\d+-d\d+-r(\d+)-[^/]*$/;
const placePath = /^\/((?:Hotel|Restaurant|Attraction)_Review-g\d+-d\d+-Reviews)-(?:or\d+-)?(.*)$/;
/** What stands before or behind the date of posting; a line may hold the writer's name too. */
const posted = [
  /wrote a review (.{3,24})$/i,
  /^(?:written|reviewed|posted)(?: on)? (.{3,24})$/i,
  /^(?:escrit[ao] (?:el|em)|(?:rédigé|écrit) le|(?:verfasst|geschrieben) am|scritt[ao] (?:in data|il)) (.{3,28})$/i,
  /(?:投稿日|レビュー日)\s*[：:]?\s*(\d{4}年\d{1,2}月(?:\d{1,2}日)?)/,
  /(?:投稿|レビュー)(?:しました)?\s*[（(]?\s*((?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?)/,
  /(\d{4}年\d{1,2}月(?:\d{1,2}日)?)\s*に?(?:、)?\s*(?:口コミ|クチコミ)?を?(?:投稿|レビュー)/,
];
const visited =
  /(?:Date of (?:stay|visit|experience)|宿泊時期|訪問時期|体験日)\s*[：:]?\s*([A-Z][a-z]+ \d{4}|\d{4}年\d{1,2}月)/;
/** The site's own passages: a month of the visit with its company, and whose opinion this is. */
const ownPassage =
  /^(?:[A-Z][a-z]+ \d{4}|\d{4}年\d{1,2}月)(?: ?[•·].{0,20})?$|^(?:Trip type|Room Tip|旅行の(?:タイプ|形態)|ルームのヒント)\s*[：:]|subjective opinion of a Tripadvisor member|主観的な意見/;
/** Above the place's answer. */
const replyHeading = /^(?:Response from |Responded )|からの(?:返信|返答|回答)$|^(?:返信|回答)日/;

function readDate(raw: string, page: ReadingPage): PostTime {
  return [japaneseTime(raw), englishDate(raw), relativeTime(raw, page)].find(({ iso }) => iso) ?? { raw };
}

/** Of the smallest elements, for the words are split over spans. */
function dateOf(elements: readonly Element[]): string | undefined {
  const labels = elements.map((found) => labelOf(found) ?? '').filter((label) => label.length <= 80);
  const found = labels.flatMap((label) => {
    const date = visited.test(label) ? undefined : posted.map((form) => form.exec(label)?.[1]).find(Boolean);
    return date ? [{ date, length: label.length }] : [];
  });
  return found.sort((one, other) => one.length - other.length)[0]?.date;
}

/** The longest passage that is words alone: no link, no heading, no date. */
function longestText(elements: readonly Element[]): string | undefined {
  return elements
    .filter((found) => !found.closest('a, button, h1, h2, h3') && !found.querySelector(select.holdsMore))
    .map((found) => shownTextOf(found))
    .filter((text) => ![visited, ...posted].some((form) => form.test(text) && text.length <= 80))
    .filter((text) => !ownPassage.test(text) && !/[：:]$/.test(text))
    .reduce<string | undefined>((longest, text) => (text.length > (longest?.length ?? 0) ? text : longest), undefined);
}

function readAuthor(links: readonly Element[], page: ReadingPage): PostAuthor {
  // The first link is the picture
  const link = links.find((found) => found.textContent?.trim());
  const address = addressOf((link ?? links[0])?.getAttribute('href'), page.url);
  const handle = /^\/Profile\/([^/]+)/.exec(address?.pathname ?? '')?.[1];
  return facts<PostAuthor>({
    name: labelOf(link),
    handle,
    profileUrl: handle && address && `${address.origin}/Profile/${handle}`,
  });
}

export default {
  id: 'tripadvisor',
  name: { ja: 'トリップアドバイザー', en: 'Tripadvisor' },
  tile: 'T',
  matches: ['https://www.tripadvisor.jp/*', 'https://www.tripadvisor.com/*'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  shortens: true,
  post: [select.card],
  ownWords: ofReviews,
  beside: besideLists,
  withoutPosts: {
    followers: /^\/Profile\/[^/]+\/(?:followers|following)/,
    notifications: /^\/Notifications/,
    messages: /^\/(?:Messages|Inbox)/,
    search: /^\/Search/,
    settings: /^\/(?:Settings|UserReview\w*-)/,
    'log-in': /^\/RegistrationController/,
  },
  read(card, page) {
    // Newer cards stand round older ones
    if (card.parentElement?.closest(select.card)) return undefined;
    const reply = card.querySelector(select.reply);
    const outsideReply = outsideOf(card, reply);
    const links = outsideReply(select.link).filter((found) =>
      reviewPath.test(addressOf(found.getAttribute('href'), page.url)?.pathname ?? ''),
    );
    const link = addressOf(links[0]?.getAttribute('href'), page.url);
    const id = reviewPath.exec(link?.pathname ?? '')?.[1] ?? card.getAttribute('data-reviewid') ?? undefined;
    const heading = outsideReply(select.title)[0] ?? links.find((found) => labelOf(found));
    const writers = outsideReply(select.profile);
    const title = labelOf(heading);
    const body = outsideReply(select.text)[0];
    // Above the title and beside the writer stand words of the site
    const isBelow = (found: Element) => (heading ? follows(heading, found) : isBesideNone(found));
    const isBesideNone = (found: Element) => !writers.some((writer) => writer.parentElement?.contains(found));
    const text = body ? shownTextOf(body) : longestText(outsideReply(select.anyText).filter(isBelow));
    const rating =
      outsideReply(select.rating)
        .map((found) => scoreIn(found.getAttribute('aria-label') ?? found.textContent ?? ''))
        .find((score) => score !== undefined && score > 0) ?? drawnScore(outsideReply(select.drawn)[0]);
    const author = readAuthor(writers, page);
    // A hotel's own tile in the list has neither id nor writer
    if (!text || (!id && !author.handle)) return undefined;

    const date = dateOf(outsideReply('div, span, p, li, time').filter((found) => !body?.contains(found)));
    const month = visited.exec(labelOf(card, (inner) => inner === reply || inner === body) ?? '')?.[1];
    const visit = month ? readDate(month, page).iso : undefined;
    const permalink = link ? `${link.origin}${link.pathname}` : undefined;
    const placeId = /-g\d+-d\d+-/.exec(link?.pathname ?? page.url.pathname)?.[0];
    // Reviews of places nearby may stand beside
    const place = placeId && page.url.pathname.includes(placeId) ? placePath.exec(page.url.pathname) : null;
    const answers = reply ? [...reply.querySelectorAll('span, p, div')] : [];
    const answer = longestText(
      answers.filter((found) => !found.querySelector('div, p, a') && !replyHeading.test(labelOf(found) ?? '')),
    );
    const notes = [visit ? `visited:${visit}` : undefined, permalink ? undefined : 'no-permalink'];
    return facts<ReadPost>({
      platform: 'tripadvisor',
      id,
      permalink,
      kind: 'review',
      author,
      title,
      text,
      postedAt: date ? readDate(date, page) : undefined,
      media: outsideReply(select.photo)
        .filter((photo) => !photo.closest(select.profile))
        .map((photo) => pictureOf(photo, page.url)),
      rating: rating === undefined ? undefined : { value: rating, scale: 5 },
      thread: place
        ? facts<PostThread>({
            title: labelOf(card.ownerDocument.querySelector(select.place)),
            url: `${page.url.origin}/${place[1]}-${place[2]}`,
          })
        : undefined,
      context: reply ? facts<{ ownerReply: string }>({ ownerReply: answer ?? shownTextOf(reply) }) : undefined,
      truncated: outsideReply('button').some((button) => opensText(labelOf(button))) ? true : undefined,
      notes: notes.filter((note) => note !== undefined),
    });
  },
} satisfies Platform;

/*
Test URLs:
https://www.tripadvisor.jp/Hotel_Review-g298184-d301688-Reviews-Test_Hotel-Shinjuku.html
https://www.tripadvisor.jp/ShowUserReviews-g298184-d301688-r900000001-Test_Hotel-Shinjuku.html
*/

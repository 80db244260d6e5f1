import type { Platform, PostAuthor, PostThread, ReadingPage, ReadPost } from '../../contract';
import { allShown, facts, firstShown, pictureOf } from '../../dom';
import { isMoreControl } from '../../more-controls';
import { besideLists, ofReviews } from '../../own-words';
import { isRemoval, numberIn, shownLabelOf, shownTextOf, withoutHonorific } from '../../text';
import { japaneseTime } from '../../time';

const select = {
  /** CSS modules: the part before the hash stays. */
  card: 'li:has([class*="reviewer-name--"])',
  name: '[class*="reviewer-name--"]',
  /** `type-header--` is the title, not the header. */
  header: '[class*="header--"]:not([class*="type-header--"])',
  rating: 'span[class*="font-fixed"], [class*="number-wrapper"]',
  title: '[class*="type-header--"]',
  text: '[class*="review-body--"]',
  plainText: '[class*="no-ellipsis--"]',
  reply: '[class*="shop-comment-body--"]',
  /** The answer with its heading and day. */
  replyFrame: '[class*="shop-comment"]',
  image: '[class*="image"] img, [class*="photo"] img',
  heading: 'h1',
} as const;
const listPath = /^\/((?:item|shop)\/\d+)\/(\d+_\d+)(?=\/|$)/;

/** Product or shop; the first page of the usual order. */
function subjectUrl({ url }: ReadingPage): string | undefined {
  const [, kind, subject] = listPath.exec(url.pathname) ?? [];
  return subject && `https://review.rakuten.co.jp/${kind}/${subject}/1.1/`;
}

/** Whether something is the review's own: no part of the shop's answer nor of the block that holds nothing else. */
function replyTest(card: Element): (found: Element) => boolean {
  let block = firstShown(card, select.reply);
  for (let at = block?.parentElement; at && at !== card; at = at.parentElement) {
    if (at.querySelector(`${select.name}, ${select.text}, ${select.title}`)) break;
    block = at;
  }
  return (found) => !found.closest(select.replyFrame) && !block?.contains(found) && !found.querySelector(select.reply);
}

/** The day of the review. The order has one too, 「注文日：2026/04/20」, so a bare date comes first. */
function dateOf(card: Element): string | undefined {
  const isOfReview = replyTest(card);
  const header = allShown(card, select.header).find(isOfReview);
  const labels = [...(header ? [...allShown(header, '*'), header] : []), ...allShown(card, '*')]
    .filter((found) => !/(?:注文|購入|発送|届け)日?\s*[：:]?$/.test(shownLabelOf(found.previousElementSibling) ?? ''))
    .filter((found) => isOfReview(found) && !found.closest(`${select.text}, ${select.plainText}, ${select.title}`))
    .map((found) => shownLabelOf(found) ?? '');
  const bare = labels.find((label) =>
    /^(?:投稿日\s*:?\s*)?(?:\d{4}|令和 ?(?:元|\d{1,2}))[/年]\d{1,2}[/月]\d{1,2}日?$/.test(label.normalize('NFKC')),
  );
  return bare ?? labels.flatMap((label) => /(?<!注文日\s*[：:]?\s*)\d{4}\/\d{1,2}\/\d{1,2}/.exec(label)?.[0] ?? [])[0];
}

export default {
  id: 'rakuten',
  name: { ja: '楽天市場のレビュー', en: 'Rakuten reviews' },
  tile: 'R',
  matches: ['https://review.rakuten.co.jp/*'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  lacks: 'id',
  post: [select.card],
  ownWords: ofReviews,
  beside: besideLists,
  honorific: true,
  withoutPosts: {
    search: /^\/(?:search|ranking)(?:[/?]|$)/,
    settings: /^\/(?:mypage|wrvw|rd)(?:[/?]|$)/,
  },
  read(card, page) {
    // A list of lists holds names too; the row is the innermost
    if (card.querySelector(select.card)) return undefined;
    const outsideReply = (selector: string) =>
      allShown(card, selector).find((found) => !found.closest(select.replyFrame));
    const body = outsideReply(select.text) ?? outsideReply(select.plainText);
    const text = body ? shownTextOf(body, { skip: isMoreControl }) : undefined;
    const scores = allShown(outsideReply(select.header) ?? card, select.rating);
    const rating = scores.map((found) => numberIn(found)).find((score) => score > 0 && score <= 5);
    const date = dateOf(card);
    // A review may be stars alone
    if ((!text && rating === undefined) || isRemoval(text ?? '')) return undefined;
    const reply = firstShown(card, select.reply);
    const name = shownLabelOf(firstShown(card, select.name));
    const title = shownLabelOf(outsideReply(select.title));
    // Nearly every name is called さん here
    const isElsewhere = !name?.endsWith('さん') && [title, text].some((words) => /^\S{1,20}さん$/.test(words ?? ''));
    const heading = shownLabelOf(firstShown(card.ownerDocument, select.heading));
    return facts<ReadPost>({
      platform: 'rakuten',
      kind: 'review',
      author: facts<PostAuthor>({ name: isElsewhere ? undefined : withoutHonorific(name) }),
      title,
      text,
      postedAt: date ? japaneseTime(date) : undefined,
      media: allShown(card, select.image)
        .filter((image) => !image.closest(`${select.name}, ${select.replyFrame}`))
        .map((image) => pictureOf(image, page.url)),
      rating: rating === undefined ? undefined : { value: rating, scale: 5 },
      thread: facts<PostThread>({
        title: heading && !/レビュー|口コミ|クチコミ/.test(heading) ? heading : undefined,
        url: subjectUrl(page),
      }),
      context: reply ? facts<{ ownerReply: string }>({ ownerReply: shownTextOf(reply) }) : undefined,
      // The form of the link to one review is not verified
      notes: ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://review.rakuten.co.jp/item/1/262320_10002177/6.1/
https://review.rakuten.co.jp/shop/4/262320_262320/1.1/
*/

import type { Platform, PostAuthor, PostMedia, PostThread, PostTime, ReadingPage, ReadPost } from '../../contract';
import { addressOf, facts, firstShown, pictureOf } from '../../dom';
import { drawnScore } from '../../drawn-score';
import { besideLists } from '../../own-words';
import { scoreIn, shownLabelOf, shownTextOf } from '../../text';
import { englishDate, japaneseTime } from '../../time';

const hook = (name: string) => `:is([data-hook="${name}"], [data-hook="cmps-${name}"])`;
const select = {
  /** Reviews from other countries carry the same hooks with `cmps-`. */
  card: hook('review'),
  stars: hook('review-star-rating'),
  title: hook('review-title'),
  link: 'a[href*="/gp/customer-reviews/"]',
  date: hook('review-date'),
  text: hook('review-body'),
  profile: 'a[href*="/gp/profile/"]',
  name: '.a-profile-name',
  image: '[data-hook="review-image-tile"]',
  video: '[data-hook*="review-video"], video',
  product: 'a[data-hook="product-link"]',
  productTitle: '#productTitle, a[data-hook="product-link"]',
  original: '.cr-original-review-content',
  translation: '.cr-translated-review-content',
  hidden: '.aok-hidden',
  /** Stars, 「続きを読む」 and the player's own words. */
  control: 'i, [data-hook*="read-more"], .video-block, video',
} as const;
const reviewId = /^(?:customer_review(?:_foreign)?-)?(R[A-Z0-9]{8,20})$/;
const productPath = /\/(?:dp|gp\/product|product-reviews)\/([A-Z0-9]{10})(?=\/|$)/;

/** What is shown, without a translation that stands beside the original. */
function shownText(element: Element): string {
  const original = element.querySelector(select.original);
  // Two passages without their marks: original and translation, nobody knows which
  const passages = [...element.children].filter(
    (child) => child.tagName === 'SPAN' && !child.matches(`${select.control}, ${select.hidden}`) && shownLabelOf(child),
  );
  if (passages.length > 1 && !original && !element.querySelector(select.translation)) return '';
  const hasOriginal = original !== null && !original.matches(select.hidden);
  return shownTextOf(element, {
    skip: (inner) =>
      inner.matches(`${select.control}, ${select.hidden}`) || (hasOriginal && inner.matches(select.translation)),
  });
}

/** 「2026年5月1日に日本でレビュー済み」, "Reviewed in Japan on May 1, 2026". */
function readDate(label: string): PostTime {
  const time = japaneseTime(label);
  return time.iso ? time : englishDate(label);
}

function readAuthor(card: Element, page: ReadingPage): PostAuthor {
  const link = firstShown(card, select.profile);
  const id = /\/gp\/profile\/(amzn1\.account\.\w+)/.exec(
    addressOf(link?.getAttribute('href'), page.url)?.pathname ?? '',
  )?.[1];
  return facts<PostAuthor>({
    name: shownLabelOf(firstShown(card, select.name)),
    id,
    profileUrl: id && `https://www.amazon.co.jp/gp/profile/${id}`,
  });
}

function productOf(card: Element, page: ReadingPage): PostThread {
  const document = card.ownerDocument;
  const link = firstShown(card, select.product) ?? firstShown(document, select.product);
  const asin =
    productPath.exec(page.url.pathname)?.[1] ??
    productPath.exec(addressOf(link?.getAttribute('href'), page.url)?.pathname ?? '')?.[1];
  return facts<PostThread>({
    title: shownLabelOf(firstShown(card, select.product) ?? firstShown(document, select.productTitle)),
    url: asin && `https://www.amazon.co.jp/dp/${asin}`,
  });
}

function readMedia(card: Element, page: ReadingPage): PostMedia[] {
  const tiles = [...card.querySelectorAll(select.image)].flatMap((tile) => tile.querySelector('img') ?? tile);
  const videos = [...card.querySelectorAll(select.video)].filter((video) => !video.querySelector(select.video));
  return [
    ...[...new Set(tiles)].map((tile) => pictureOf(tile, page.url)),
    ...videos.map((video) => facts<PostMedia>({ kind: 'video', url: addressOf(video.getAttribute('src'))?.href })),
  ];
}

export default {
  id: 'amazon',
  name: { ja: 'Amazon.co.jp', en: 'Amazon.co.jp' },
  tile: 'a',
  matches: ['https://www.amazon.co.jp/*'],
  checkedOn: '2026-11-24',
  confidence: 'H',
  post: [select.card],
  beside: besideLists,
  withoutPosts: {
    search: /^\/s(?:[/?]|$)/,
    settings: /^\/(?:gp\/(?:css|your-account|cart|help|message)|hz\/|your-)/,
    'log-in': /^\/ap\//,
  },
  read(card, page) {
    // A reviewer may link to another review
    const link = [...card.querySelectorAll(select.link)].find((found) => !found.closest(select.text));
    const address = addressOf(link?.getAttribute('href'), page.url);
    const id =
      reviewId.exec(card.id)?.[1] ?? /\/customer-reviews\/(R[A-Z0-9]{8,20})/.exec(address?.pathname ?? '')?.[1];
    const title = firstShown(card, select.title);
    const body = firstShown(card, select.text);
    const date = shownLabelOf(firstShown(card, select.date));
    const text = body ? shownText(body) : undefined;
    const titleText = title ? shownText(title).replace(/\s+/g, ' ') : undefined;
    // Adverts and questions between the reviews have neither
    if (!text && !titleText) return undefined;
    const stars = firstShown(card, select.stars);
    const rating = scoreIn(shownLabelOf(stars) ?? '') ?? drawnScore(stars);
    const isTranslated = [title, body].some((part) =>
      [...(part?.querySelectorAll(select.translation) ?? [])].some(
        (translation) => !translation.matches(select.hidden) && part?.querySelector(`${select.original}.aok-hidden`),
      ),
    );
    const notes = [isTranslated ? 'translated' : undefined, id ? undefined : 'no-permalink'];
    return facts<ReadPost>({
      platform: 'amazon',
      id,
      permalink: id && `https://www.amazon.co.jp/gp/customer-reviews/${id}`,
      kind: 'review',
      author: readAuthor(card, page),
      title: titleText,
      text,
      postedAt: date ? readDate(date) : undefined,
      media: readMedia(card, page),
      rating: rating === undefined ? undefined : { value: rating, scale: 5 },
      thread: productOf(card, page),
      notes: notes.filter((note) => note !== undefined),
    });
  },
} satisfies Platform;

/*
Test URLs:
https://www.amazon.co.jp/dp/B0C0000000
https://www.amazon.co.jp/product-reviews/B0C0000000
https://www.amazon.co.jp/gp/customer-reviews/R1ABCDEF234567
*/

import type { Platform, PostAuthor, PostMedia, PostThread, ReadingPage, ReadPost } from '../../contract';
import { addressOf, allShown, facts, firstShown } from '../../dom';
import { drawnScore } from '../../drawn-score';
import { besideLists, ofReviews } from '../../own-words';
import { isRemoval, numberIn, shownLabelOf, textOf } from '../../text';

const select = {
  /** A card of a shop's list or a reviewer's page; the address of the whole review is its attribute. */
  card: '.rvw-item:not(.rvw-item--rvwdtl):is([data-detail-url], .js-rvw-item-clickable-area)',
  /** One visit on the page of one review; `recommended` blocks show other reviews. */
  visit: '.rvw-item--rvwdtl .rvw-item__review-contents',
  visitBlock: '.rvw-item__review-contents',
  recommended: '[class*="--recommend"]',
  /** A review page without visit blocks. */
  detail: '.rvw-item--rvwdtl:not(:has(.rvw-item__review-contents))',
  detailLink: 'a.rvw-item__title-target[href]',
  /** The class stands on the link or on a paragraph round it. */
  authorName: '.rvw-item__rvwr-name',
  authorLink: 'a[href*="/rvwr/"]',
  /** Country badge and number of logs inside the name. */
  notName: '[class*="rvw-country"], [class*="rvwr-num"], [class*="balloon"]',
  rating: '.rvw-item__ratings-total .c-rating-v3__val, .rvw-item__single-ratings-total .c-rating-v3__val',
  ratingFrame: '.rvw-item__ratings-total, .rvw-item__single-ratings-total',
  visited: '.rvw-item__date, .rvw-item__date-inner, .rvw-item__single-date',
  title: '.rvw-item__title-target, .rvw-item__title strong',
  text: '.rvw-item__rvw-comment',
  /** 「もっと見る」 */
  notText: '.rvw-item__more, .rvw-item__showall-trigger',
  photo: 'a.js-imagebox-trigger[href*="tblg.k-img.com"]',
  hiddenPhotos: '.c-photo-more__num',
  structured: 'script[type="application/ld+json"]',
  shopName: 'h2.display-name',
} as const;
/** Shop, then review; the language prefix of /en/ and the rest is dropped. */
const shopReviewPath = /^(?:\/(?:en|kr|cn|tw))?(\/[a-z]+\/A\d{4}\/A\d{6}\/\d{7,8}\/)dtlrvwlst\/(B\d+)(?=\/|$)/;
const reviewerReviewPath = /^(?:\/(?:en|kr|cn|tw))?(\/rvwr\/[\w-]+\/rvwdtl\/)(B\d+)(?=\/|$)/;
const shopPath = /^(?:\/(?:en|kr|cn|tw))?(\/[a-z]+\/A\d{4}\/A\d{6}\/\d{7,8}\/)/;
const shopTypes = /Restaurant|FoodEstablishment|LocalBusiness|CafeOrCoffeeShop|BarOrPub/;

interface ReviewAddress {
  id: string;
  permalink: string;
  shop?: string;
}

function reviewOf(stated: string | null | undefined, page: ReadingPage): ReviewAddress | undefined {
  const path = addressOf(stated, page.url)?.pathname ?? '';
  const [, shop, id] = shopReviewPath.exec(path) ?? [];
  if (shop && id) return { id, shop, permalink: `https://tabelog.com${shop}dtlrvwlst/${id}/` };
  const [, reviewer, ownId] = reviewerReviewPath.exec(path) ?? [];
  return reviewer && ownId ? { id: ownId, permalink: `https://tabelog.com${reviewer}${ownId}/` } : undefined;
}

/** `c-rating-v3--val35` is 3.5, where the number is not written out. */
function ratingClass(unit: Element): number | undefined {
  const total = firstShown(unit, select.ratingFrame);
  const digits = /c-rating-v3--val([1-5]\d)(?!\d)/.exec(total?.className ?? '')?.[1];
  return digits && !total?.querySelector(select.rating) ? Number(digits) / 10 : undefined;
}

function readAuthor(holder: Element, page: ReadingPage): PostAuthor {
  // The avatar is a link to the same page without words
  const named = firstShown(holder, select.authorName);
  const link =
    named?.closest(select.authorLink) ??
    named?.querySelector(select.authorLink) ??
    [...holder.querySelectorAll(select.authorLink)].find((found) => found.textContent?.trim());
  const id = /\/rvwr\/([\w-]+)/.exec(addressOf(link?.getAttribute('href'), page.url)?.pathname ?? '')?.[1];
  // A name without a link beside a link with words is no name
  const isLinked = named?.closest(select.authorLink) ?? named?.querySelector(select.authorLink);
  const name = shownLabelOf(
    isLinked || !link?.textContent?.trim() ? (named ?? link) : link,
    (inner) =>
      inner.matches(select.notName) ||
      // 「(123)」「123ログ」「さん」 in a span of their own behind the name
      (inner.previousElementSibling !== null &&
        /^(?:[（(]?[\d,]+(?:ログ)?[)）]?|(?:Lv|レベル)\.? ?\d+|さん)$/i.test(shownLabelOf(inner) ?? '')),
  );
  return facts<PostAuthor>({ name, id, profileUrl: id && `https://tabelog.com/rvwr/${id}/` });
}

/** The shop's name in the page's own data. */
function statedShop(page: Document): string | undefined {
  for (const script of page.querySelectorAll(select.structured)) {
    try {
      const stated: unknown = JSON.parse(script.textContent ?? '');
      for (const thing of Array.isArray(stated) ? stated : [stated]) {
        const { '@type': type, name } = thing as Record<string, unknown>;
        if (shopTypes.test(String(type)) && typeof name === 'string') return name.trim();
      }
    } catch {
      // A script that is no JSON states nothing
    }
  }
  return undefined;
}

export default {
  id: 'tabelog',
  name: { ja: '食べログ', en: 'Tabelog' },
  tile: '食',
  // On phones s.tabelog.com: what it shares with the PC's markup is read, the rest no source describes
  matches: ['https://tabelog.com/*', 'https://s.tabelog.com/*'],
  checkedOn: '2026-11-24',
  confidence: 'H',
  post: [select.card, select.visit, select.detail],
  isNamedOutside: true,
  ownWords: ofReviews,
  beside: besideLists,
  honorific: true,
  withoutPosts: {
    followers: /^\/rvwr\/[\w-]+\/(?:follow|follower)\w*(?:[/?]|$)/,
    search: /^\/(?:rstLst|rst\/rstsearch)/,
    settings: /^\/(?:account|mypage|help)(?:[/?]|$)/,
  },
  read(unit, page) {
    if (unit.closest(select.recommended)) return undefined;
    const document = unit.ownerDocument;
    const isCard = unit.matches(select.card);
    const holder = unit.closest('.rvw-item') ?? unit;
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    const review = isCard
      ? (reviewOf(unit.getAttribute('data-detail-url'), page) ??
        reviewOf(firstShown(unit, select.detailLink)?.getAttribute('href'), page))
      : (reviewOf(canonical, page) ?? reviewOf(page.url.href, page));
    const comment = firstShown(unit, select.text);
    const isTitle =
      comment?.querySelector('strong, a') && shownLabelOf(comment.querySelector('strong, a')) === shownLabelOf(comment);
    const text = comment && !isTitle ? textOf(comment, { skip: (inner) => inner.matches(select.notText) }) : undefined;
    const title = shownLabelOf(firstShown(unit, select.title));

    const visited = allShown(unit, select.visited)
      .map((found) => /(\d{4})\/(\d{1,2})/.exec(shownLabelOf(found) ?? ''))
      .find((found) => found !== null);
    // One review page may hold several visits under one id: the block's own id tells them apart
    const visits = [...holder.querySelectorAll(select.visitBlock)].filter(
      (block) =>
        !block.closest(select.recommended) &&
        block.parentElement?.closest(select.visitBlock)?.getAttribute('id') !== block.getAttribute('id'),
    );
    const isOneOfMany = !isCard && visits.length > 1;
    const rating =
      allShown(unit, select.rating)
        .map((found) => numberIn(found))
        .find((value) => value > 0) ??
      ratingClass(unit) ??
      drawnScore(firstShown(unit, select.ratingFrame));
    const author = readAuthor(holder, page);
    // An advert in the list has the frame of a card and nothing of these
    if ((!text && !title && !(rating && author.name)) || (!review && !author.name) || isRemoval(text ?? '')) {
      return undefined;
    }

    const pageShop = shopPath.exec(page.url.pathname)?.[1];
    const shop = review?.shop ?? pageShop;
    const photos = allShown(unit, select.photo);
    const hidden = /[\d,]+/.exec(shownLabelOf(firstShown(unit, select.hiddenPhotos)) ?? '')?.[0].replace(',', '');
    const notes = [
      // The month of the visit is not the time of posting, which Tabelog does not show
      visited ? `visited:${visited[1]}-${visited[2]?.padStart(2, '0')}` : undefined,
      hidden ? `media-more:${hidden}` : undefined,
      review ? undefined : 'no-permalink',
    ].filter((note) => note !== undefined);
    return facts<ReadPost>({
      platform: 'tabelog',
      id: review && isOneOfMany ? `${review.id}#${unit.getAttribute('id') || visited?.[0]}` : review?.id,
      permalink: review?.permalink,
      kind: 'review',
      author,
      title,
      text,
      media: photos.flatMap((photo): PostMedia[] => {
        const url = addressOf(photo.getAttribute('href'))?.href;
        return [
          facts<PostMedia>({ kind: 'image', url, alt: photo.querySelector('img')?.getAttribute('alt') ?? undefined }),
        ];
      }),
      rating: rating === undefined ? undefined : { value: rating, scale: 5 },
      thread: facts<PostThread>({
        // Only where the page is that shop's or of one review of it
        title:
          shop && (shop === pageShop || !isCard)
            ? (statedShop(document) ?? (pageShop ? shownLabelOf(firstShown(document, select.shopName)) : undefined))
            : undefined,
        url: shop && `https://tabelog.com${shop}`,
      }),
      // The whole text is on the review's own page then
      truncated: isCard && text && firstShown(unit, select.notText) ? true : undefined,
      notes,
    });
  },
} satisfies Platform;

/*
Test URLs:
https://tabelog.com/tokyo/A1304/A130401/13141542/dtlrvwlst/
https://tabelog.com/en/tokyo/A1304/A130401/13141542/dtlrvwlst/
https://tabelog.com/tokyo/A1304/A130401/13141542/dtlrvwlst/B408082636/
*/

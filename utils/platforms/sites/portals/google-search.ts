import type { Platform, PostAuthor, PostMedia, PostThread, ReadingPage, ReadPost } from '../../contract';
import { addressOf, facts } from '../../dom';
import { drawnScore } from '../../drawn-score';
import { besideLists, ofReviews } from '../../own-words';
import { blockUnder, outsideOf, ownerReplyHeading, seeOriginal } from '../../reply-blocks';
import { dateBeside, labelOf, scoreIn, shownTextOf } from '../../text';
import { relativeTime } from '../../time';

const select = {
  /** Classes are hashed; the id on the card is the same as on Maps and is repeated inside and on buttons. */
  card: ':is(.bwb7ce, [jsname="ShBeI"])[data-id], div[data-id^="Ch"], div[data-review-id^="Ch"], .gws-localreviews__google-review',
  knownCard: '.bwb7ce, [jsname="ShBeI"], .gws-localreviews__google-review',
  contributor: 'a[href*="/maps/contrib/"], [data-href*="/maps/contrib/"]',
  /** The second of each pair, and what follows: markup until about 2023. */
  name: '.Vpc5Fe, .TSUbDb a[href*="/contrib/"]',
  stars: '.dHX2k[aria-label], [role="img"][aria-label]',
  drawn: '.dHX2k',
  date: '.y3Ibjb, .dehysf',
  text: '.OA1nbd, .Jtu6Td',
  /** Stands hidden behind a shortened twin. */
  fullText: '.review-full-text',
  expander: 'a.MtCSLb, a.review-more-link, [role="button"]',
  photo: '.Se89we img, .Se89we[style*="url("]',
  dialog: '[role="dialog"]',
  heading: 'h1, h2, h3, [role="heading"]',
} as const;
/** base64url of a small message; other elements of a results page carry `data-id` too. */
const reviewId = /^C[hi][\w-]{20,120}$/;
const expanded = /閉じる|一部を表示|Less/i;

/** `#lrd=0x…:0x…,1` names the place whose reviews are open. */
function featureIdOf({ url }: ReadingPage): string | undefined {
  return /[#&?]lrd=(0x[0-9a-f]+(?::|%3A)0x[0-9a-f]+)/i.exec(url.href)?.[1]?.replace(/%3A/i, ':').toLowerCase();
}

function ownerReplyOf(card: Element): Element | undefined {
  const heading = [...card.querySelectorAll('span, div')].find(
    (found) =>
      found.childElementCount === 0 &&
      ownerReplyHeading.test(found.textContent ?? '') &&
      // Someone may begin a review with these words
      !found.closest(select.text),
  );
  return blockUnder(
    heading,
    card,
    select.stars,
    (block) => (labelOf(block)?.length ?? 0) > (labelOf(heading)?.length ?? 0) + 12,
  );
}

/** The answer without its heading and its own date. */
function replyText(reply: Element, page: ReadingPage): string {
  return shownTextOf(reply, {
    skip: (inner) => {
      const label = inner.tagName === 'BR' ? '' : (labelOf(inner) ?? '');
      const isHeading = ownerReplyHeading.test(label) && label.length < 24 && !inner.querySelector('br, p, [lang]');
      return isHeading || inner.matches(select.expander) || relativeTime(label, page).iso !== undefined;
    },
  });
}

/** Declared on the text or round it in the card; the page's own language is the viewer's. */
function langOf(card: Element, body: Element | undefined): string | undefined {
  const declared = body?.closest('[lang]');
  return (declared && card.contains(declared) && declared.getAttribute('lang')) || undefined;
}

function placeTitle(card: Element): string | undefined {
  const dialog = card.closest(select.dialog);
  const headings = [...(dialog?.querySelectorAll(select.heading) ?? [])].filter((found) => !found.closest(select.card));
  const names = [...headings.map((found) => labelOf(found)), dialog?.getAttribute('aria-label')?.trim()];
  return names.find((name) => name && !/^(?:クチコミ|口コミ|Reviews)/.test(name));
}

function readPhotos(photos: readonly Element[]): PostMedia[] {
  return photos.map((photo) => {
    const [, , background] = /url\((["']?)(.*?)\1\)/.exec(photo.getAttribute('style') ?? '') ?? [];
    const stated = photo.getAttribute('data-src') ?? photo.getAttribute('src') ?? background;
    return facts<PostMedia>({
      kind: 'image',
      url: addressOf(stated)?.href,
      alt: photo.getAttribute('alt') ?? undefined,
    });
  });
}

export default {
  id: 'google-search',
  name: { ja: 'Google 検索のクチコミ', en: 'Reviews in Google Search' },
  tile: 'g',
  matches: ['https://www.google.com/search*', 'https://www.google.co.jp/search*'],
  linksTo: ['google-maps'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  shortens: true,
  post: [select.card],
  ownWords: ofReviews,
  beside: besideLists,
  withoutPosts: {
    search: /[?&](?:tbm=(?:isch|vid|nws|bks)|udm=(?:2|7|12|36))(?:&|$)/,
  },
  read(card, page) {
    const id = card.getAttribute('data-id') ?? card.getAttribute('data-review-id') ?? '';
    const isKnown = card.matches(select.knownCard);
    if (card.tagName === 'BUTTON' || (!isKnown && !reviewId.test(id))) return undefined;
    const reply = ownerReplyOf(card);
    const outsideReply = outsideOf(card, reply);
    const stars = outsideReply(select.stars).find((found) => scoreIn(found.getAttribute('aria-label') ?? ''));
    const rating = scoreIn(stars?.getAttribute('aria-label') ?? '') ?? drawnScore(outsideReply(select.drawn)[0]);
    const link = outsideReply(select.contributor)[0];
    // A place or a question may carry such an id as well
    if (!isKnown && (rating === undefined || !link)) return undefined;

    const address = addressOf(link?.getAttribute('href') ?? link?.getAttribute('data-href'), page.url);
    const authorId = /\/contrib\/(\d+)/.exec(address?.pathname ?? '')?.[1];
    const date = labelOf(outsideReply(select.date)[0]) ?? dateBeside(stars, page);
    const body = outsideReply(select.fullText)[0] ?? outsideReply(select.text)[0];
    const text = body ? shownTextOf(body, { skip: (inner) => inner.matches(select.expander) }) : undefined;
    const isReview = text || rating !== undefined || date;
    // Hotel panels mix in other sites' reviews, which Google cannot take down
    const source = /[（(]([^（()）]+)[)）]$|\bon (.+)$/.exec(date ?? '');
    if (!isReview || (source && !/^(?:Google|編集済み|最終編集|edited)$/i.test(source[1] ?? source[2] ?? '')))
      return undefined;

    const featureId = featureIdOf(page);
    const permalink =
      featureId && /^[\w-]+$/.test(id)
        ? `https://www.google.com/maps/reviews/data=!4m6!14m5!1m4!2m3!1s${id}!2m1!1s${featureId}`
        : undefined;
    const controls = outsideReply('button, [role="button"]').map((control) => labelOf(control) ?? '');
    const isTranslated = controls.some((label) => seeOriginal.test(label));
    const notes = [
      /編集済み|最終編集|edited/i.test(date ?? '') ? 'edited' : undefined,
      isTranslated ? 'translated' : undefined,
      permalink ? undefined : 'no-permalink',
    ].filter((note) => note !== undefined);
    const expander = body?.querySelector(select.expander);
    return facts<ReadPost>({
      platform: 'google-search',
      id,
      permalink,
      kind: 'review',
      author: facts<PostAuthor>({
        name: labelOf(outsideReply(select.name)[0]) ?? labelOf(link, (inner) => inner.tagName === 'IMG'),
        id: authorId,
        // `hl` and the like are the viewer's, not the author's
        profileUrl: authorId && address && `${address.origin}${address.pathname}`,
      }),
      text,
      lang: text ? langOf(card, body) : undefined,
      postedAt: date ? relativeTime(date, page) : undefined,
      media: readPhotos(outsideReply(select.photo)),
      rating: rating === undefined ? undefined : { value: rating, scale: 5 },
      thread: facts<PostThread>({
        title: placeTitle(card),
        url: featureId && `https://www.google.com/maps?cid=${BigInt(featureId.split(':')[1] ?? '0')}`,
      }),
      context: reply ? facts<{ ownerReply: string }>({ ownerReply: replyText(reply, page) }) : undefined,
      truncated: expander && !expanded.test(labelOf(expander) ?? '') ? true : undefined,
      notes,
    });
  },
} satisfies Platform;

/*
Test URLs:
https://www.google.co.jp/search?q=%E6%9D%B1%E4%BA%AC%E9%A7%85&hl=ja (open the reviews of the panel)
https://www.google.com/search?q=tokyo+station#lrd=0x60188bfbd89f700b:0x277c49ba34ed38,1,,,,
*/

import type { Platform, PostAuthor, PostMedia, PostThread, ReadingPage, ReadPost } from '../../contract';
import { addressOf, facts, isHidden } from '../../dom';
import { drawnScore } from '../../drawn-score';
import { besideLists, ofReviews } from '../../own-words';
import { blockUnder, outsideOf, ownerReplyHeading, seeOriginal } from '../../reply-blocks';
import { dateBeside, labelOf, textAsSet, textOf } from '../../text';
import { relativeTime } from '../../time';

const select = {
  /** The id is repeated on an inner block and on every button of the card: the outermost is the card. */
  card: '[data-review-id]:not(button, [data-review-id] *)',
  contributor: '[data-href*="/maps/contrib/"], a[href*="/maps/contrib/"]',
  authorName: '.d4r55',
  /** A star label; hotels show "5/5" as text instead. */
  stars: '[role="img"][aria-label]',
  hotelRating: 'span.fzvQIb',
  drawn: '.kvMYJc',
  /** Relative date; the hotel form names its source, which may be another site. */
  date: '.rsqaWe, .xRkPPb',
  body: '[lang]',
  bodyText: '.wiI7pd, span[jsname="bN97Pc"], span[jsname="fbQN7e"]',
  /** Never by its words: reviewers are called 「もっと見る」 and "Al More". */
  expander: 'button.w8nwRe[aria-expanded="false"], button[jsaction*="expandReview"]:not([aria-expanded="true"])',
  expanderInBody: 'button[aria-expanded="false"]',
  /** Not the reviewer's own buttons, which hold a name. */
  control: 'button:not([data-href]), [role="button"]:not([data-href])',
  photo: 'button[data-photo-index], button.Tya61d',
  ownerReply: '.CDe7pd',
  panel: '[role="main"]',
  place: '[role="main"][aria-label]',
} as const;
const isReplyHeading = (text: string) => text.trim().replace(ownerReplyHeading, '') === '' && text.trim() !== '';
/** A date with the site that it is from. */
const otherSource = /^(?:.{1,12}前 ?[（(](?!Google|編集|最終)[^（()）]*[)）]|.{1,20} ago on (?!Google).+)$/;

/** The feature id of the place; with two places in the address (a route) it is not clear whose panel this is. */
function featureIdOf(address: string): string | undefined {
  const found = [...decoded(address).matchAll(/(?:!1s|[?&]ftid=)(0x[0-9a-f]+:0x[0-9a-f]+)/gi)].map(([, id]) =>
    id?.toLowerCase(),
  );
  return new Set(found).size === 1 ? found[0] : undefined;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // Not well formed: it stays as it is
    return address;
  }
}

function placeUrlOf(page: ReadingPage, featureId: string | undefined): string | undefined {
  const hex = featureId?.split(':')[1];
  const cid = hex ? BigInt(hex).toString() : page.url.searchParams.get('cid');
  return cid && /^\d+$/.test(cid) ? `https://www.google.com/maps?cid=${cid}` : undefined;
}

function ownerReplyOf(card: Element): Element | undefined {
  const known = card.querySelector(select.ownerReply);
  if (known) return known;
  const heading = [...card.querySelectorAll('span, div')].find(
    (found) =>
      found.childElementCount === 0 &&
      isReplyHeading(found.textContent ?? '') &&
      // Someone may be called so, or write nothing else
      !found.closest(`button, ${select.authorName}, ${select.bodyText}`) &&
      !found.matches('[lang] > span:first-child'),
  );
  return blockUnder(
    heading,
    card,
    select.stars,
    (block) => block.querySelector(`${select.body}, ${select.bodyText}`) !== null,
  );
}

function writerAt(link: Element | undefined, page: ReadingPage) {
  const address = addressOf(link?.getAttribute('data-href') ?? link?.getAttribute('href'), page.url);
  const id = /\/contrib\/(\d+)/.exec(address?.pathname ?? '')?.[1];
  // `hl` and the like are the viewer's, not the author's
  return id && address ? { id, profileUrl: `${address.origin}${address.pathname}` } : undefined;
}

/** A contributor's own page: its address says who, and each card is headed by the place in the writer's stead. */
function readContributor(card: Element, page: ReadingPage) {
  // With a place opened over it the cards are those of others
  const [, id] = /^\/maps\/contrib\/(\d+)(?:\/reviews)?(?:\/@[^/]*)?(?:\/data=.*)?\/?$/.exec(page.url.pathname) ?? [];
  if (!page.url.pathname.startsWith('/maps/contrib/')) return undefined;
  const heading = labelOf(card.closest(select.panel)?.querySelector('h1:not([data-review-id] *)'));
  const labels = [card.getAttribute('aria-label')?.trim(), labelOf(card.querySelector(select.authorName))];
  const writers = [...card.querySelectorAll(select.contributor)];
  const links = [...card.querySelectorAll('[data-href*="/maps/place/"], a[href*="/maps/place/"]')];
  const [link] = links.map((found) => found.getAttribute('data-href') ?? found.getAttribute('href') ?? '');
  return {
    author: facts<PostAuthor>({
      name: /^(?:クチコミ|投稿|Reviews|Contributions)/.test(heading ?? '') ? undefined : heading,
      id,
      profileUrl: id && `${page.url.origin}/maps/contrib/${id}/reviews`,
    }),
    place: labels.find((label) => label && label !== heading),
    featureId: link ? featureIdOf(link) : undefined,
    isKnown: id !== undefined && writers.every((found) => writerAt(found, page)?.id === id),
  };
}

function readAuthor(card: Element, page: ReadingPage): PostAuthor {
  const links = [...card.querySelectorAll(select.contributor)];
  const writer = writerAt(links[0], page);
  return facts<PostAuthor>({
    name:
      card.getAttribute('aria-label')?.trim() ||
      labelOf(card.querySelector(select.authorName)) ||
      // Below it stand how many reviews and pictures there are of this person
      links.map((found) => textOf(found).split('\n')[0]).find(Boolean),
    ...writer,
  });
}

/** A label with one number from 1 to 5, in any language; 「5 点中 4.0 点」 names its scale first. */
function readStars(label: string): number | undefined {
  const text = label
    .normalize('NFKC')
    .replace(/^\s*5\s*点中/, '')
    .replace(/(?:out of|\/)\s*5.*$/, '');
  const [, value] = /^\D*([1-5](?:[.,]\d)?)\D*$/.exec(text) ?? [];
  return value === undefined ? undefined : Number(value.replace(',', '.'));
}

function readPhotos(tiles: readonly Element[]): { media: PostMedia[]; hidden: string | undefined } {
  const media = tiles.map((tile) => {
    // The attribute, not `style.backgroundImage`: browsers rewrite an empty url()
    const [, , stated] = /url\((["']?)(.*?)\1\)/.exec(tile.getAttribute('style') ?? '') ?? [];
    return facts<PostMedia>({ kind: 'image', url: addressOf(stated)?.href });
  });
  return { media, hidden: /^\+\s*([\d,]+)(?:\s+more)?$/.exec(labelOf(tiles.at(-1)) ?? '')?.[1]?.replace(',', '') };
}

export default {
  id: 'google-maps',
  name: { ja: 'Google マップのクチコミ', en: 'Google Maps reviews' },
  tile: 'G',
  // `/maps*`, since `/maps?cid=…` opens a place too
  matches: [
    'https://www.google.com/maps*',
    'https://www.google.co.jp/maps*',
    'https://maps.google.com/*',
    'https://maps.google.co.jp/*',
  ],
  checkedOn: '2026-11-24',
  confidence: 'H',
  shortens: true,
  post: [select.card],
  ownWords: ofReviews,
  beside: besideLists,
  withoutPosts: {
    search: /^\/maps\/search\//,
    settings: /^\/maps\/(?:timeline|d|about|preview)(?:[/?]|$)/,
  },
  // The account button of Google's bar: its label is the viewer's name and address
  viewer: ['a[href*="accounts.google.com/SignOutOptions"]'],
  read(card, page) {
    const contributor = readContributor(card, page);
    if (contributor?.isKnown === false) return undefined;
    const reply = ownerReplyOf(card);
    const id = card.getAttribute('data-review-id') ?? undefined;
    const isOwn = (found: Element) =>
      found.closest('[data-review-id]:not(button)')?.getAttribute('data-review-id') === id;
    const outsideReply = (selector: string) => outsideOf(card, reply)(selector).filter(isOwn);

    const stars = outsideReply(select.stars).find(
      // A badge of level 5 stands with the reviewer's picture
      (found) => !found.closest('button, a') && readStars(found.getAttribute('aria-label') ?? ''),
    );
    const hotelRating = outsideReply(select.hotelRating).find((found) => /^[1-5]\s*\/\s*5$/.test(labelOf(found) ?? ''));
    const stated = readStars(stars?.getAttribute('aria-label') ?? labelOf(hotelRating) ?? '');
    const rating = stated ?? drawnScore(outsideReply(select.drawn)[0]);
    const date = labelOf(outsideReply(select.date)[0]) ?? dateBeside(stars ?? hotelRating, page);
    // Hotel panels mix in other sites' reviews, which Google cannot take down
    const bodies = outsideReply(select.body);
    const elsewhere = outsideReply('span, div').some(
      (found) => !bodies.some((body) => body.contains(found)) && otherSource.test(labelOf(found) ?? ''),
    );
    if (elsewhere) return undefined;
    const source = /[（(]([^（()）]+)[)）]$|\bon (.+)$/.exec(date ?? '');
    const isOfGoogle = source
      ? /^(?:Google|編集済み|最終編集|edited)$/i.test(source[1] ?? source[2] ?? '')
      : // The source may be a picture without words
        !hotelRating || !date || relativeTime(date, page).iso !== undefined;
    if (!isOfGoogle) return undefined;

    const [body] = bodies;
    // Direct child only: the same block holds a table of visit day, price and the like
    const bodyText =
      body?.querySelector(':scope > span') ?? outsideReply(select.bodyText).find((found) => !isHidden(found));
    const replyText = reply?.querySelector(`${select.bodyText}, ${select.body}`);
    const featureId = contributor ? contributor.featureId : featureIdOf(page.url.href);
    const permalink =
      id && featureId && /^[\w-]+$/.test(id)
        ? `https://www.google.com/maps/reviews/data=!4m6!14m5!1m4!2m3!1s${id}!2m1!1s${featureId}`
        : undefined;
    const { media, hidden } = readPhotos(outsideReply(select.photo));
    const text = bodyText ? textAsSet(bodyText) : undefined;
    if (!text && rating === undefined && !date) return undefined;
    const notes = [
      /編集済み|最終編集|edited/i.test(date ?? '') ? 'edited' : undefined,
      outsideReply(select.control).some((found) => seeOriginal.test(labelOf(found) ?? '')) ? 'translated' : undefined,
      hidden ? `media-more:${hidden}` : undefined,
      permalink ? undefined : 'no-permalink',
    ].filter((note) => note !== undefined);
    return facts<ReadPost>({
      platform: 'google-maps',
      id,
      permalink,
      kind: 'review',
      author: contributor?.author ?? readAuthor(card, page),
      text,
      lang: (text && body?.getAttribute('lang')) || undefined,
      postedAt: date ? relativeTime(date, page) : undefined,
      media,
      rating: rating === undefined ? undefined : { value: rating, scale: 5 },
      thread: facts<PostThread>({
        title: contributor
          ? contributor.place
          : card.closest(select.place)?.getAttribute('aria-label')?.trim() ||
            labelOf(card.ownerDocument.querySelector('h1')),
        url: placeUrlOf(page, featureId),
      }),
      context: replyText ? { ownerReply: textAsSet(replyText) } : undefined,
      truncated: outsideReply(select.expander)[0] || body?.querySelector(select.expanderInBody) ? true : undefined,
      notes,
    });
  },
} satisfies Platform;

/*
Test URLs:
https://www.google.com/maps/place/?q=place_id:ChIJN1t_tDeuEmsRUsoyG83frY4 (open the reviews tab)
https://www.google.co.jp/maps?cid=10281119596374313554&hl=ja
https://www.google.com/maps/place/Google+Sydney/data=!4m8!3m7!1s0x6b12ae37b47f5b37:0x8eaddfcd1b32ca52!9m1!1b1
*/

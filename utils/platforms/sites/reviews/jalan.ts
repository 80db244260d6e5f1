import type { Platform, PostAuthor, PostThread, ReadingPage, ReadPost } from '../../contract';
import { allShown, facts, firstShown, follows, isHidden, ownWords, pictureOf } from '../../dom';
import { drawnScore } from '../../drawn-score';
import { isMoreControl } from '../../more-controls';
import { besideLists, ofReviews } from '../../own-words';
import { outsideOf } from '../../reply-blocks';
import { shownLabelOf, shownTextOf, withoutHonorific } from '../../text';
import { japaneseTime } from '../../time';

const block = (name: string) => `.jlnpc-kuchikomiCassette__${name}`;
const select = {
  card: '.jlnpc-kuchikomiCassette',
  title: block('lead'),
  text: block('postBody'),
  /** Those of rooms and meals stand in a list of terms. */
  rating: `${block('totalRate')}:not(dd)`,
  date: block('postDate'),
  name: '[class*="kuchikomiCassette__"]:is([class*="userName" i], [class*="nickName" i])',
  leftName: `${block('leftArea')} :is(a, p, span, dt, div)`,
  photo: '[class*="photo" i] img',
  hotels: ['#yado_header_hotel_name', 'h1'],
} as const;
/** 「テスト旅館からの返信」 heads the hotel's answer. */
const replyHeading = /からの返信$/;

/** In one element with the answer: 「テスト旅館からの返信 … 返信日：2026/5/10」. */
const replyLine = /^[^、。\n]{1,40}からの返信/;

/** Nothing but the day of the answer. */
const replyDate = /^返信日\s*[：:]?\s*\D{0,2}\d[\d/年月日]*$/;

/** In the left area only the name ends in さん or is a link; age and the like stand beside it. */
function namedOf(elements: readonly Element[]): Element | undefined {
  return elements.find(
    (found) =>
      found.textContent?.trim() &&
      ((found.tagName === 'A' && !/クチコミ|口コミ|一覧|件/.test(found.textContent)) ||
        ownWords(found).endsWith('さん')),
  );
}

function hotelUrl({ url }: ReadingPage): string | undefined {
  const id = /^\/yad(\d+)(?=\/|$)/.exec(url.pathname)?.[1];
  return id && `https://www.jalan.net/yad${id}/`;
}

/** The site's logo may be a heading too. */
function hotelName(document: Document): string | undefined {
  const labels = select.hotels.flatMap((selector) =>
    [...document.querySelectorAll(selector)].map((found) => shownLabelOf(found)),
  );
  return labels.find((label) => label && !label.startsWith('じゃらん'))?.replace(/\s*の?(?:クチコミ|口コミ).*$/, '');
}

interface Reply {
  block: Element;
  heading?: Element;
}

/** The smallest block round the heading that has more than the heading and nothing of the review. */
function replyOf(card: Element): Reply | undefined {
  const lines = allShown(card, 'p, div, dt, dd, span, h3, h4, strong');
  const heading = lines.find((found) => replyHeading.test(shownLabelOf(found) ?? '') && !found.closest(select.text));
  // The answer's parts may have the classes of the review's own; the review's own come first
  const first = firstShown(card, select.text);
  const text = first && heading && follows(first, heading) ? first : undefined;
  if (!heading) {
    // A guest may write of an answer, so the review's own words are in no such line
    const block = lines.findLast(
      (found) =>
        replyLine.test(shownLabelOf(found) ?? '') && !found.closest(select.text) && !(first && found.contains(first)),
    );
    return block && { block };
  }
  for (let at = heading.parentElement; at && at !== card; at = at.parentElement) {
    if ((text && at.contains(text)) || at.querySelector(`${select.title}, ${select.rating}`)) return undefined;
    if ((shownLabelOf(at)?.length ?? 0) > (shownLabelOf(heading)?.length ?? 0)) return { block: at, heading };
  }
  return undefined;
}

export default {
  id: 'jalan',
  name: { ja: 'じゃらんnet', en: 'Jalan' },
  tile: 'じ',
  matches: ['https://www.jalan.net/*'],
  checkedOn: '2026-11-24',
  confidence: 'H',
  lacks: 'id',
  post: [select.card],
  ownWords: ofReviews,
  beside: besideLists,
  honorific: true,
  withoutPosts: {
    list: /^\/(?!yad\d+(?:[/?]|$)|kankou\/spt_)/,
  },
  read(card, page) {
    const reply = replyOf(card);
    const outsideReply = (selector: string) =>
      outsideOf(card, reply?.block)(selector).filter((found) => !isHidden(found));
    const body = outsideReply(select.text)[0];
    const title = shownLabelOf(outsideReply(select.title)[0]);
    // A title is a link, the words are not
    const isTitle = body?.querySelector('a') && shownLabelOf(body.querySelector('a')) === shownLabelOf(body);
    const text = body && !isTitle ? shownTextOf(body, { skip: isMoreControl }) : undefined;
    if (!text && !title) return undefined;
    const date = outsideReply(select.date)
      .map((found) => shownLabelOf(found))
      .find((label) => label && !/返信|宿泊/.test(label));
    const [total] = outsideReply(select.rating);
    const shown = /^\D*(\d(?:\.\d)?)$/.exec(shownLabelOf(total)?.normalize('NFKC') ?? '')?.[1];
    const rating = Number(shown ?? drawnScore(total));
    // Of the whole card without its text, where someone may write the same words
    const rest = shownLabelOf(card, (inner) => inner === body || inner === reply?.block) ?? '';
    const stay = /(\d{4})年(\d{1,2})月宿泊/.exec(rest.normalize('NFKC'));
    const answer = reply
      ? shownTextOf(reply.block, {
          skip: (inner) => inner === reply.heading || replyDate.test(shownLabelOf(inner) ?? ''),
        })
          .replace(reply.heading ? '' : replyLine, '')
          .replace(/\s*返信日[：:].*$/, '')
          .trim()
      : undefined;
    const name = outsideReply(select.name)[0] ?? namedOf(outsideReply(select.leftName));
    // An advert in the frame of a review has none of these
    if (!name && !date && !(rating > 0)) return undefined;
    const notes = [
      // The month of the stay is not the time of posting
      stay ? `visited:${stay[1]}-${stay[2]?.padStart(2, '0')}` : undefined,
      'no-permalink',
    ].filter((note) => note !== undefined);
    return facts<ReadPost>({
      platform: 'jalan',
      kind: 'review',
      author: facts<PostAuthor>({ name: withoutHonorific(shownLabelOf(name)) }),
      title,
      text,
      postedAt: date ? japaneseTime(date) : undefined,
      media: outsideReply(select.photo).map((photo) => pictureOf(photo, page.url)),
      rating: rating > 0 && rating <= 5 ? { value: rating, scale: 5 } : undefined,
      thread: facts<PostThread>({
        title: hotelName(card.ownerDocument),
        url: hotelUrl(page),
      }),
      context: answer ? { ownerReply: answer } : undefined,
      notes,
    });
  },
} satisfies Platform;

/*
Test URLs:
https://www.jalan.net/yad327145/kuchikomi/
https://www.jalan.net/yad327145/kuchikomi/2.HTML
*/

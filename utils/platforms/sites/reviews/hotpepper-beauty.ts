import type { Platform, PostAuthor, PostThread, ReadingPage, ReadPost } from '../../contract';
import { allShown, facts, firstShown } from '../../dom';
import { drawnScore } from '../../drawn-score';
import { isMoreControl } from '../../more-controls';
import { besideLists, ofReviews } from '../../own-words';
import { numberIn, shownLabelOf, shownTextOf } from '../../text';
import { japaneseTime } from '../../time';

const select = {
  card: 'li.reportCassette, li.reportDetailCassette',
  name: '.reportTitle span.b',
  date: 'p.fs10.fgGray',
  scores: 'ul.judgeList li',
  score: '[class*="fgP"]',
  text: 'p.wwbw',
  /** Coupon and menu; in the source it stands in the paragraph, which an HTML parser closes before it. */
  menu: 'dl',
  reply: '.bdGray',
  salon: '.detailTitle',
  title: 'h1',
} as const;

function salonOf({ url }: ReadingPage): string | undefined {
  const [path] = /^(?:\/kr)?\/slnH\d{9}(?=\/|$)/.exec(url.pathname) ?? [];
  return path && `https://${url.hostname}${path}/`;
}

export default {
  id: 'hotpepper-beauty',
  name: { ja: 'ホットペッパービューティー', en: 'Hot Pepper Beauty' },
  tile: 'H',
  // clinic.beauty.hotpepper.jp has other markup that no source describes
  matches: ['https://beauty.hotpepper.jp/*'],
  checkedOn: '2026-11-24',
  confidence: 'H',
  lacks: 'id',
  post: [select.card],
  ownWords: ofReviews,
  beside: besideLists,
  honorific: true,
  withoutPosts: {
    search: /^\/(?:kr\/)?(?:pre|svc|CSP|search)/,
    settings: /^\/(?:mypage|my|login)(?:[/?]|$)/,
  },
  read(card, page) {
    const paragraphs = allShown(card, select.text).filter((found) => !found.closest(select.menu));
    const [body, second] = paragraphs.filter((found) => !found.closest(select.reply));
    const text = body
      ? shownTextOf(body, { skip: (inner) => inner.matches(select.menu) || isMoreControl(inner) })
      : undefined;
    const dates = allShown(card, select.date)
      .filter((found) => !found.closest(`${select.reply}, ${select.menu}`))
      .flatMap((found) => shownLabelOf(found) ?? [])
      .filter((label) => !/来店|予約|返信/.test(label));
    const date = dates.find((label) => japaneseTime(label).iso) ?? dates.find((label) => label.includes('投稿日'));
    // Nicknames are shown bare; one that is set apart is the site's
    const name = shownLabelOf(firstShown(card, select.name))?.replace(/\s+さん$/, '');
    const overall = allShown(card, select.scores).find((item) => shownLabelOf(item)?.startsWith('総合'));
    const stated = numberIn(overall && firstShown(overall, select.score));
    const rating = stated > 0 ? stated : (drawnScore(overall) ?? Number.NaN);
    // A coupon in the frame of a review has neither writer nor date; a review may be stars alone
    if ((!text && !(rating > 0)) || (!name && !date)) return undefined;
    const reply = paragraphs.find((found) => found.closest(select.reply)) ?? second;
    const document = card.ownerDocument;
    return facts<ReadPost>({
      platform: 'hotpepper-beauty',
      kind: 'review',
      author: facts<PostAuthor>({ name }),
      text,
      postedAt: date ? japaneseTime(date) : undefined,
      rating: rating > 0 ? { value: rating, scale: 5 } : undefined,
      thread: facts<PostThread>({
        title:
          shownLabelOf(firstShown(document, select.salon)) ??
          shownLabelOf(firstShown(document, select.title))?.replace(/の?(?:口コミ|クチコミ)(?:・評判)?(?:一覧)?$/, ''),
        url: salonOf(page),
      }),
      context: reply ? facts<{ ownerReply: string }>({ ownerReply: shownTextOf(reply) }) : undefined,
      // The site gives a review neither an id nor an address
      notes: ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://beauty.hotpepper.jp/slnH000000001/review/
https://beauty.hotpepper.jp/kr/slnH000000001/review/PN2.html
*/

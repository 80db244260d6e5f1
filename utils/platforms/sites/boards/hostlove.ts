import type { Platform, PostThread, ReadingPage, ReadPost } from '../../contract';
import { facts, firstShown, pictureOf } from '../../dom';
import { besideThreads, ofBoards } from '../../own-words';
import { anchorsIn, isEmoji, isRemoval, shownLabelOf, shownTextOf } from '../../text';
import { japaneseTime } from '../../time';

const select = {
  post: 'article[id^="cmt_"]',
  advert: '#top_ad_box, #ad_head3, #love_ad, #love_box, #sub',
  number: '.fancybox_com',
  date: '.date',
  text: '.res',
  title: 'h1',
} as const;

/** Board and stamp; the thread's first page ends with /1. */
function threadOf({ url }: ReadingPage): { url: string; number: string } | undefined {
  const [, board, number] = /^\/([\w-]+)\/(\d{14})(?=\/|$)/.exec(url.pathname) ?? [];
  return board && number ? { number, url: `https://${url.hostname}/${board}/${number}/1` } : undefined;
}

export default {
  id: 'hostlove',
  name: { ja: 'ホストラブ', en: 'Hostlove' },
  tile: 'ホ',
  matches: ['*://*.hostlove.com/*'],
  checkedOn: '2026-11-24',
  confidence: 'L',
  unseen: true,
  lacks: 'author',
  post: [select.post],
  ownWords: ofBoards,
  beside: besideThreads,
  withoutPosts: {
    list: /^\/(?![\w-]+\/\d{14}(?:[/?]|$))/,
  },
  read(unit, page) {
    if (unit.closest(select.advert)) return undefined;
    const shown = /^\D{0,4}(\d+)\D{0,2}$/.exec(shownLabelOf(firstShown(unit, select.number)) ?? '')?.[1];
    const id = shown ?? /^cmt_(\d+)$/.exec(unit.getAttribute('id') ?? '')?.[1];
    const body = firstShown(unit, select.text);
    const date = shownLabelOf(firstShown(unit, select.date));
    // Removed posts keep their frame
    if (!id || !body || !date) return undefined;
    const images = [...body.querySelectorAll('img')].filter(
      (image) =>
        !isEmoji(image) &&
        !image.closest(select.advert) &&
        (image.closest('a[href]') || /\.(?:jpe?g|png|webp)$/i.test(image.getAttribute('src') ?? '')),
    );
    const text = shownTextOf(body, {
      skip: (inner) => inner.matches(select.advert) || images.some((image) => image === inner),
    });
    // 「削除」 may stand in the date's place too
    if ((!text && images.length === 0) || isRemoval(text, date)) return undefined;

    const thread = threadOf(page);
    const [first, ...further] = anchorsIn(text, id);
    return facts<ReadPost>({
      platform: 'hostlove',
      id,
      kind: first ? 'reply' : 'post',
      text,
      postedAt: japaneseTime(date),
      media: images.map((image) => pictureOf(image, page.url)),
      replyTo: first ? { id: first } : undefined,
      quotes: further.map((anchor) => ({ id: anchor })),
      thread: facts<PostThread>({
        title: shownLabelOf(firstShown(unit.ownerDocument, select.title)),
        url: thread?.url,
        number: thread?.number,
      }),
      // No address of a single post is known
      notes: ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://kanto.hostlove.com/fuat/20220224163355/1
https://hokkai.hostlove.com/
*/

import type { Platform, PostAuthor, PostMedia, PostThread, ReadingPage, ReadPost } from '../../contract';
import { addressOf, facts, firstShown, pictureOf } from '../../dom';
import { besideLists, ofBoards } from '../../own-words';
import { anchorsIn, isEmoji, isRemoval, shownLabelOf, shownTextOf } from '../../text';
import { japaneseTime } from '../../time';

const select = {
  comment: 'li.comment-item[id^="comment"]',
  info: 'p.info',
  notName: '[class*="icon"]',
  /** The date is the comment's own link. */
  link: 'p.info a[href*="/comment/"]',
  text: 'div.body',
  image: 'img',
  /** The twin for browsers without scripts is an element only where scripts do not run. */
  notImage: '.comment-url, noscript',
  /** A box that the site makes of an address. */
  linkCard: '.comment-url',
  title: '.head-area h1',
} as const;

const shownDate = /\d{4}\/\d{2}\/\d{2}\(.\) ?\d{1,2}:\d{2}(?::\d{2})?/g;

function topicOf({ url }: ReadingPage): string | undefined {
  return /^\/(?:topics|comment)\/(\d+)(?=\/|$)/.exec(url.pathname)?.[1];
}

/** 「出典：example.com」 under a picture is the site's line; it always stands in an element of its own. */
const isSource = (inner: Element) => inner.tagName !== 'BR' && /^出典[：:]/.test(shownLabelOf(inner) ?? '');

export default {
  id: 'girlschannel',
  name: { ja: 'ガールズちゃんねる', en: 'Girls Channel' },
  tile: 'ガ',
  matches: ['*://girlschannel.net/*'],
  checkedOn: '2026-11-24',
  confidence: 'H',
  post: [select.comment],
  ownWords: ofBoards,
  beside: besideLists,
  withoutPosts: {
    list: /^\/(?!(?:topics|comment)\/\d)/,
  },
  read(unit, page) {
    const id = /^comment(\d+)$/.exec(unit.getAttribute('id') ?? '')?.[1];
    const body = firstShown(unit, select.text);
    const link = firstShown(unit, select.link);
    const info = shownLabelOf(firstShown(unit, select.info), (inner) => inner.matches(select.notName)) ?? '';
    // The last one: a name may hold a date of its own
    const date = shownLabelOf(link) ?? [...info.matchAll(shownDate)].at(-1)?.[0];
    // A removed comment keeps its row without a date
    if (!id || !body || !date) return undefined;
    const name = info
      .slice(0, info.lastIndexOf(date))
      .replace(/^\d+\.\s*/, '')
      .trim();
    const linkPath = addressOf(link?.getAttribute('href'), page.url)?.pathname ?? '';
    const [, linkTopic, number] = /^\/comment\/(\d+)\/(\d+)(?=\/|$)/.exec(linkPath) ?? [];
    const topic = topicOf(page) ?? linkTopic;
    // Rankings show comments of other topics
    if (linkTopic && linkTopic !== topic) return undefined;
    const at = (comment: string) =>
      facts<{ id: string; permalink?: string }>({
        id: comment,
        permalink: topic && `https://girlschannel.net/comment/${topic}/${comment}/`,
      });

    const cards = [...body.querySelectorAll(select.linkCard)];
    const images = [...body.querySelectorAll(select.image)].filter(
      (image) => !isEmoji(image) && !image.closest(select.notImage),
    );
    const text = shownTextOf(body, {
      skip: (inner) =>
        (inner.tagName === 'IMG' && !isEmoji(inner)) || inner.matches(select.linkCard) || isSource(inner),
    });
    if ((!text && images.length + cards.length === 0) || isRemoval(text)) return undefined;
    const [first, ...further] = anchorsIn(text, id);
    const permalink = number === id ? at(id).permalink : undefined;
    return facts<ReadPost>({
      platform: 'girlschannel',
      id,
      permalink,
      kind: first ? 'reply' : 'comment',
      author: facts<PostAuthor>({ name }),
      text,
      postedAt: japaneseTime(date),
      media: [
        ...images.map((image) => pictureOf(image, page.url)),
        ...cards.map((card) =>
          facts<PostMedia>({
            kind: 'link-card',
            url: addressOf(card.querySelector('a[href]')?.getAttribute('href'), page.url)?.href,
          }),
        ),
      ],
      replyTo: first ? at(first) : undefined,
      quotes: further.map(at),
      thread: facts<PostThread>({
        title: shownLabelOf(firstShown(unit.ownerDocument, select.title), (inner) =>
          /^[\d,]+\s*コメント$/.test(shownLabelOf(inner) ?? ''),
        ),
        url: topic && `https://girlschannel.net/topics/${topic}/`,
        number: topic,
      }),
      notes: permalink ? [] : ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://girlschannel.net/topics/5000000/
https://girlschannel.net/comment/5000000/12/
*/

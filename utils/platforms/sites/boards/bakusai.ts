import type { Platform, PostAuthor, PostThread, ReadPost } from '../../contract';
import { addressOf, facts, firstShown, pictureOf } from '../../dom';
import { besideLists, ofBoards } from '../../own-words';
import { anchorsIn, isRemoval, shownLabelOf, shownTextOf } from '../../text';
import { japaneseTime } from '../../time';

const select = {
  /** PC and phones get different markup from one address. */
  post: '.res_list_article',
  phonePost: '.res_block',
  list: '#res_list',
  /** Who began the thread; it has no number. */
  opening: 'dl.thr_top:has(#threadBody), #res0_whole:has(#res0_body)',
  openingText: '#threadBody, #res0_body',
  openingTime: '[itemprop="datePublished"]',
  time: '[itemprop="commentTime"]',
  text: '.resbody, .res_body',
  name: '.name',
  headlines: ['#title_thr', 'h1'],
} as const;
/** The logo may be a heading too. */
const siteName = /^爆サイ/;
/** Files that were posted; the wheels and thumbs of the votes are images too. */
const postedFile = /\/\/img\d*\.bakusai\.com\//;

interface Thread {
  acode: string;
  ctgid: string;
  bid: string;
  tid: string;
}

/** The path is a list of `name=value` in any order, with page and sort among them. */
function threadAt(address: URL | undefined): Thread | undefined {
  const pairs = [...(address?.pathname ?? '').matchAll(/\/(\w+)=([^/]+)/g)];
  const { acode, ctgid, bid, tid } = Object.fromEntries(pairs.map(([, name, value]) => [name, value]));
  return acode && ctgid && bid && tid && /^\d+$/.test(tid) ? { acode, ctgid, bid, tid } : undefined;
}

const pathOf = ({ acode, ctgid, bid, tid }: Thread) => `acode=${acode}/ctgid=${ctgid}/bid=${bid}/tid=${tid}/`;

export default {
  id: 'bakusai',
  name: { ja: '爆サイ.com', en: 'Bakusai' },
  tile: '爆',
  matches: ['*://bakusai.com/*', '*://www.bakusai.com/*'],
  checkedOn: '2026-11-24',
  confidence: 'H',
  post: [select.post, select.phonePost, select.opening],
  ownWords: ofBoards,
  beside: besideLists,
  withoutPosts: {
    list: /^\/(?!thr_res(?:_show)?\/)/,
  },
  read(unit, page) {
    const isOpening = unit.matches(select.opening);
    const number = isOpening ? undefined : /^res(\d+)(?:_block)?$/.exec(unit.getAttribute('id') ?? '')?.[1];
    // Beside the list stand rows of other threads
    const isAsked = number !== undefined && page.url.pathname.includes(`/rrid=${number}/`);
    if (!isOpening && !isAsked && !unit.closest(select.list)) return undefined;
    const body = firstShown(unit, isOpening ? select.openingText : select.text);
    const time = shownLabelOf(firstShown(unit, isOpening ? select.openingTime : select.time));
    // A deleted post keeps its frame and number, an advert has the frame only; neither has a time
    if (!body || (!isOpening && (!number || number === '0' || !time))) return undefined;
    const images = [...unit.querySelectorAll('img')].filter(
      (image) =>
        // A saved page has local names in `src`, its links are whole
        [image.getAttribute('data-src'), image.getAttribute('src'), image.closest('a')?.getAttribute('href')].some(
          (address) => postedFile.test(address ?? ''),
        ) && !image.closest('button'),
    );
    const text = shownTextOf(body, { skip: (inner) => images.some((image) => image === inner) });
    if ((!text && images.length === 0) || isRemoval(text)) return undefined;

    const thread = threadAt(page.url);
    const at = (id: string) =>
      facts<{ id: string; permalink?: string }>({
        id,
        permalink: thread && `https://bakusai.com/thr_res_show/${pathOf(thread)}rrid=${id}/`,
      });
    // 「>>7」 may lead to another thread, where it is another post
    const isElsewhere = (inner: Element) => {
      const other = inner.tagName === 'A' ? threadAt(addressOf(inner.getAttribute('href'), page.url)) : undefined;
      return other !== undefined && other.tid !== thread?.tid;
    };
    const [first, ...further] = anchorsIn(shownTextOf(body, { skip: isElsewhere }), number, 1_000);
    const name = shownLabelOf(firstShown(unit, select.name))?.replace(/^\[(.*)\]/, '$1');
    const document = unit.ownerDocument;
    const title = select.headlines
      .map((found) => shownLabelOf(firstShown(document, found)))
      .find((label) => label && !siteName.test(label));
    const permalink = number && at(number).permalink;
    return facts<ReadPost>({
      platform: 'bakusai',
      id: number,
      permalink,
      kind: isOpening ? 'article' : first ? 'reply' : 'post',
      author: facts<PostAuthor>({ name }),
      text,
      postedAt: time ? japaneseTime(time) : undefined,
      media: images.map((image) => pictureOf(image, page.url)),
      replyTo: first ? at(first) : undefined,
      quotes: further.map(at),
      thread: facts<PostThread>({
        title,
        url: thread && `https://bakusai.com/thr_res/${pathOf(thread)}tp=1/`,
        number: thread?.tid,
      }),
      notes: permalink ? [] : ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://bakusai.com/thr_res/acode=3/ctgid=103/bid=412/tid=13401609/tp=1/
https://bakusai.com/thr_res/acode=3/ctgid=103/bid=412/tid=13401609/p=2/tp=1/rw=1/
https://bakusai.com/thr_res_show/acode=3/ctgid=103/bid=412/tid=13401609/rrid=448/
*/

import type { Platform, PostAuthor, PostMedia, PostThread, PostTime, ReadingPage, ReadPost } from '../../contract';
import { addressOf, facts, firstShown, ownAll } from '../../dom';
import { besideThreads, ofBoards } from '../../own-words';
import { anchorsIn, isEmoji, shownLabelOf, shownTextOf, textOf } from '../../text';
import { japaneseTime } from '../../time';

const select = {
  /** read.cgi 05 and later: div (2015 to 2022 and since 2026) or article (2023, bbspink). */
  post: ':is(div, article).post:is([data-id], [data-date], :has(> .post-header, > .meta))',
  /** itest, the phone view. */
  phonePost: 'li.threadview_response',
  /** 2ch.sc, open2ch and old logs: the header is the unit, the text is the `dd` behind it. */
  listPost: 'dl.thread > dt, dt[res]',
  /** The row itself or a frame round it; `thread--` is none. */
  advert: '.res_ad, [class^="ad--"], [class*=" ad--"]',
  name: '.postusername, .name',
  date: '.date',
  userId: '.uid',
  /** In a list, within the poster's address or a colour. */
  listName: 'b',
  phoneHeader: '.threadview_response_info',
  text: '.post-content, .threadview_response_body, .message',
  /** Previews the page sets beside an address; the address itself is in the text. */
  thumbnail: '.thumb5ch, .thumb_i',
  /** By layout; another h1 may be the site's own, so in this order. */
  titles: ['#threadtitle', '#title', 'h1'],
} as const;
const threadPath = /^\/(?:([\w-]+)\/)?test\/(?:read\.cgi|-)\/(\w+)\/(\d{9,11})(?=\/|$)/;
/** ula.5ch.io names the server in its path. */
const proxyPath = /^\/2ch\/(\w+)\/([\w.-]+)\/(\d{9,11})(?=\/|$)/;
const dateStart = /[\d０-９]{2,4}[/／][\d０-９]{2}[/／][\d０-９]{2}\s*[(（]/g;
/** In place of the date: a removed post, a stopped thread, the line after post 1000. */
const placeholderDate = /あぼーん|うふ[～〜]ん|停止|^Over \d+/;
const placeholderText = /^(?:あぼーん|うふ[～〜]ん)$/;
/** A thread ends with post 1000; the lines behind it are the board's own unless two posters raced. */
const lastPost = 1_000;
const boardName = /^(?:100\d|過去ログ ?★)$/;
/** Icons of the board and of BE, not a poster's pictures. */
const boardIcon = /\/(?:ico|emoji)\//;

interface Thread {
  url: string;
  key: string;
}

function threadAt(url: URL): Thread | undefined {
  const [, server, board, key] = threadPath.exec(url.pathname) ?? [];
  if (board && key) {
    const isPhone = url.hostname.startsWith('itest.');
    // Logs on itest have no server of their own
    const host = isPhone && server && server !== 'kako' ? url.hostname.replace('itest', server) : url.hostname;
    const folder = server && host === url.hostname ? `/${server}` : '';
    return { key, url: `https://${host}${folder}/test/read.cgi/${board}/${key}/` };
  }
  const [, proxyBoard, proxyHost, proxyKey] = proxyPath.exec(url.pathname) ?? [];
  return proxyKey ? { key: proxyKey, url: `https://${proxyHost}/test/read.cgi/${proxyBoard}/${proxyKey}/` } : undefined;
}

/** 5ch.net and 2ch.net are old names of 5ch.io; what a mirror holds may be nowhere else. */
const familyOf = ({ hostname }: URL) =>
  /(?:^|\.)(?:5ch|2ch)\.(?:io|net)$/.test(hostname) ? '5ch' : hostname.split('.').slice(-2).join('.');

/** The canonical link wins only when it speaks of the thread in the address bar: itest changes threads without a load. */
function threadOf(document: Document, page: ReadingPage): Thread | undefined {
  const here = threadAt(page.url);
  const stated = addressOf(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), page.url);
  const canonical = stated && threadAt(stated);
  const isOne = stated && familyOf(stated) === familyOf(page.url);
  return here && isOne && canonical?.key === here.key ? canonical : here;
}

function titleOf(document: Document): string | undefined {
  const heading = select.titles.map((selector) => firstShown(document, selector)).find((found) => found !== null);
  // The site's own mark behind every title of one era; without it the words may be the thread's
  return shownLabelOf(heading)?.replace(/\s*\[無断転載禁止\](?:©\S+|2ch\.net)/, '');
}

interface Header {
  number: string | undefined;
  name: string | undefined;
  date: string | undefined;
  userId: string | undefined;
}

function readHeader(unit: Element): Header {
  const phone = firstShown(unit, select.phoneHeader);
  if (!phone && unit.tagName !== 'DT') {
    return {
      number: (unit.getAttribute('data-id') ?? unit.getAttribute('id') ?? '').replace(/^0+(?=\d)/, ''),
      name: shownLabelOf(firstShown(unit, select.name)),
      date: shownLabelOf(firstShown(unit, select.date)),
      userId:
        ['data-userid']
          .map((name) => unit.getAttribute(name))
          .concat([select.userId, select.date].map((part) => shownLabelOf(firstShown(unit, part)) ?? null))
          .find((stated) => stated?.includes('ID:')) ?? undefined,
    };
  }
  const line = shownLabelOf(phone ?? unit) ?? '';
  // The last one and not in the name, which may hold a date of its own
  const named = phone ? null : firstShown(unit, select.listName);
  const outside = shownLabelOf(unit, (inner) => inner === named) ?? '';
  const behind = [...(named ? outside : line).matchAll(dateStart)].at(-1)?.index;
  const start = behind === undefined ? -1 : named ? line.length - outside.length + behind : behind;
  // dt: 「12 ：名前：日付 ID:x」; a name may hold a colon of its own, the date has only narrow ones. itest: 「12 名前(ID) 日付」
  const [, number, between = ''] = /^(\d+)\s*[：:]?\s*(.*)$/.exec(start < 0 ? line : line.slice(0, start)) ?? [];
  const cut = start < 0 ? between.lastIndexOf('：') : -1;
  // Old logs spell it out: 「名前：… 投稿日：」
  const head = (cut < 0 ? between : between.slice(0, cut))
    .replace(/^名前\s*[：:](.*?)\s*投稿日\s*[：:]?\s*$/, '$1')
    .replace(/\s*：\s*$/, '')
    .trim();
  const tail = start < 0 ? (cut < 0 ? '' : between.slice(cut + 1)) : line.slice(start);
  // Without its 「ID:」 only what no word looks like
  const phoneId = phone ? /\s*\((?:ID:([\w+/.]+|\?{3})|((?=.+[A-Z\d+/.])[\w+/.]{7,}))\)$/.exec(head) : null;
  return {
    number: number ?? /^res_(\d+)$/.exec(unit.getAttribute('id') ?? '')?.[1],
    name: phoneId ? head.slice(0, phoneId.index) : head,
    date: tail.replace(/\s*ID:.*$/, '').trim() || undefined,
    userId: phoneId ? `ID:${phoneId[1] ?? phoneId[2]}` : /ID:\S+/.exec(tail)?.[0],
  };
}

/** The board's id with its `ID:`; 「ID:???」 hides it, 「主」 behind it marks who began the thread. */
function userIdOf(stated: string | undefined): string | undefined {
  const id = /ID:([^\s?()（）[主]+)/.exec(stated ?? '')?.[1];
  return id && `ID:${id}`;
}

function bodyOf(unit: Element): Element | null {
  if (unit.tagName !== 'DT') return firstShown(unit, select.text);
  const next = unit.nextElementSibling;
  return next?.tagName === 'DD' ? next : null;
}

function readMedia(body: Element, page: ReadingPage): PostMedia[] {
  return [...body.querySelectorAll('img')].flatMap((image): PostMedia[] => {
    const source = image.getAttribute('src') ?? '';
    // A saved page has local names in `src`
    const url =
      addressOf(image.closest('a')?.getAttribute('href'), page.url) ??
      addressOf(source, source.startsWith('/') ? page.url : undefined);
    const isPicture =
      !isEmoji(image) &&
      (image.closest(select.thumbnail) !== null ||
        (/\.(?:jpe?g|png|gif|webp)$/i.test(url?.pathname ?? '') && !boardIcon.test(url?.pathname ?? '')));
    return isPicture ? [facts<PostMedia>({ kind: 'image', url: url?.href })] : [];
  });
}

/** 「>>5」 may lead to another thread, where it is another post. */
function anchorsOf(body: Element, number: string, thread: Thread | undefined, page: ReadingPage): string[] {
  const isElsewhere = (inner: Element) => {
    const key = threadAt(addressOf(inner.getAttribute('href'), page.url) ?? page.url)?.key;
    return key !== undefined && key !== thread?.key;
  };
  const skip = (inner: Element) => inner.matches(select.post) || (inner.tagName === 'A' && isElsewhere(inner));
  return anchorsIn(textOf(body, { skip }), number, lastPost + 2);
}

export default {
  id: '5ch',
  name: { ja: '5ちゃんねる', en: '5channel' },
  tile: '5',
  // 5ch.net moved to 5ch.io on 2026-03-06; old threads and mirrors keep their hosts
  matches: ['5ch.io', '5ch.net', '2ch.net', 'bbspink.com', '2ch.sc', 'open2ch.net'].map((host) => `*://*.${host}/*`),
  checkedOn: '2026-11-24',
  confidence: 'H',
  post: [select.post, select.phonePost, select.listPost],
  quoted: `:is(${select.text}) ${select.post}`,
  ownWords: ofBoards,
  beside: besideThreads,
  withoutPosts: {
    list: /^\/(?:\w+\/)?(?:subback\.html|bbsmenu\.html|SETTING\.TXT|subject\.txt)?$/,
    search: /^\/(?:search|find)(?:[/?]|$)/,
    settings: /^\/(?:test\/(?:bbs|feature)\.cgi|_login|user)/,
  },
  read(unit, page) {
    // Shown over its anchor inside another post it is a quotation
    if (unit.closest(select.advert) || unit.parentElement?.closest(select.text)) return undefined;
    const { number, name, date, userId } = readHeader(unit);
    const body = bodyOf(unit);
    // A head in the place of the words: the layout is not known
    const isHead = body && ownAll(body, `${select.name}, ${select.date}`, select.post).length > 0;
    if (!number || !/^\d+$/.test(number) || !body || isHead) return undefined;
    // A post shown over its anchor stands in the text
    const text = shownTextOf(body, {
      skip: (inner) =>
        inner.matches(`${select.thumbnail}, ${select.post}`) || (inner.tagName === 'IMG' && !isEmoji(inner)),
    });
    const postedAt: PostTime | undefined = date ? japaneseTime(date) : undefined;
    // Someone may write あぼーん as a post; a removed post has it for a name too
    if (placeholderText.test(text) && (!postedAt?.iso || placeholderText.test(name ?? ''))) return undefined;
    if (!postedAt?.iso && (placeholderDate.test(date ?? '') || !text)) return undefined;
    const isBoard = !postedAt?.iso || boardName.test(name?.normalize('NFKC') ?? '');
    if (Number(number) > lastPost && isBoard) return undefined;

    const thread = threadOf(unit.ownerDocument, page);
    const at = (id: string) =>
      facts<{ id: string; permalink?: string }>({ id, permalink: thread && `${thread.url}${id}` });
    const [first, ...further] = anchorsOf(body, number, thread, page);
    const title = titleOf(unit.ownerDocument);
    return facts<ReadPost>({
      platform: '5ch',
      id: number,
      permalink: at(number).permalink,
      kind: first ? 'reply' : 'post',
      author: facts<PostAuthor>({ name, id: userIdOf(userId) }),
      text,
      postedAt,
      media: readMedia(body, page),
      replyTo: first ? at(first) : undefined,
      quotes: further.map(at),
      thread: facts<PostThread>({ title, url: thread?.url, number: thread?.key }),
      notes: thread ? [] : ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://itest.5ch.io/
https://agree.5ch.io/test/read.cgi/operate/1700000000/l50
https://mercury.bbspink.com/test/read.cgi/pinkqa/1700000000/
https://ai.2ch.sc/test/read.cgi/newsplus/1400000000/
https://hayabusa.open2ch.net/test/read.cgi/livejupiter/1700000000/
*/

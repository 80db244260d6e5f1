import type { Platform, PostAuthor, PostThread, ReadingPage, ReadPost } from '../../contract';
import { addressOf, facts, firstShown, pictureOf } from '../../dom';
import { besideThreads, ofBoards } from '../../own-words';
import { anchorsIn, isEmoji, isRemoval, shownLabelOf, shownTextOf } from '../../text';
import { japaneseTime } from '../../time';

const select = {
  /** The header is the unit, the text is the `dd` behind it. */
  post: 'dl > dt[id^="comment_"]',
  list: '#thread-body',
  /** The poster's mail address or, without one, a colour. */
  name: 'a[href^="mailto:"], font',
  bareName: 'b',
  title: 'h1',
} as const;
const threadPath = /^\/bbs\/(?:lite\/)?(read|read_archive)\.cgi\/(\w+)\/(\d+)\/(\d+)(?:\/(\d+))?(?=\/|$)/;
const storagePath = /^\/(\w+)\/(\d+)\/storage\/(\d+)\.html$/;
const placeholder = /^[<＜]?(?:削除|あぼーん)[>＞]?$/;

interface Thread {
  url: string;
  key: string;
  /** Address of the post itself, when the address is one of a post. */
  post?: string | undefined;
}

/** jbbs.livedoor.jp is the old name of the same boards. */
function threadAt(address: URL | undefined): Thread | undefined {
  const home = 'https://jbbs.shitaraba.net';
  const [, script, genre, board, key, number] = threadPath.exec(address?.pathname ?? '') ?? [];
  if (script && key) {
    const url = `${home}/bbs/${script}.cgi/${genre}/${board}/${key}/`;
    return { key, url, post: number && `${url}${number}` };
  }
  const [path, , , storedKey] = storagePath.exec(address?.pathname ?? '') ?? [];
  return storedKey ? { key: storedKey, url: `${home}${path}` } : undefined;
}

/** Address of a post: by its own link, else in the thread, unless that is a stored file of its own form. */
function postAddress(number: string, link: Element | undefined, thread: Thread | undefined, page: ReadingPage) {
  const own = threadAt(addressOf(link?.getAttribute('href'), page.url))?.post;
  return own ?? (thread?.url.endsWith('/') ? `${thread.url}${number}` : undefined);
}

export default {
  id: 'shitaraba',
  name: { ja: 'したらば掲示板', en: 'Shitaraba' },
  tile: 'し',
  matches: ['*://jbbs.shitaraba.net/*', '*://jbbs.livedoor.jp/*'],
  checkedOn: '2026-11-24',
  confidence: 'H',
  post: [select.post],
  ownWords: ofBoards,
  beside: besideThreads,
  withoutPosts: {
    list: /^\/(?!bbs\/(?:lite\/)?(?:read|read_archive)\.cgi\/|\w+\/\d+\/storage\/\d)/,
  },
  read(unit, page) {
    const number = /^comment_(\d+)$/.exec(unit.getAttribute('id') ?? '')?.[1];
    const body = unit.nextElementSibling;
    if (!number || body?.tagName !== 'DD') return undefined;
    const link = [...unit.querySelectorAll('a[href]')].find((found) => shownLabelOf(found) === number);
    const named = firstShown(unit, select.name) ?? firstShown(unit, select.bareName);
    // By elements, not by colons: a name may hold a colon or a date of its own
    const rest = shownLabelOf(unit, (inner) => inner === link || inner === named) ?? '';
    const [, trip, tail = ''] = /^(?:\d+(?=\s*[：:]))?[：:\s]*(◆[\w./]{8,12})?[：:\s]*(.*)$/.exec(rest) ?? [];
    const name = [shownLabelOf(named), trip].filter(Boolean).join(' ');
    const date = tail.replace(/\s*ID:.*$/, '').trim();
    const images = [...body.querySelectorAll('img')].filter((image) => !isEmoji(image));
    const text = shownTextOf(body, { skip: (inner) => inner.tagName === 'IMG' && !isEmoji(inner) });
    const postedAt = date ? japaneseTime(date) : undefined;
    if (!postedAt?.iso && (!text || placeholder.test(text) || placeholder.test(name ?? ''))) return undefined;
    if (isRemoval(text)) return undefined;

    const thread = threadAt(page.url);
    // A list beside the thread links to its own, or lies elsewhere
    const linked = threadAt(addressOf(link?.getAttribute('href'), page.url));
    if (linked ? linked.key !== thread?.key : !unit.closest(select.list)) return undefined;
    const at = (id: string) =>
      facts<{ id: string; permalink?: string }>({ id, permalink: postAddress(id, undefined, thread, page) });
    const permalink = postAddress(number, link, thread, page);
    // 「>>5」 may lead to another thread, where it is another post
    const isElsewhere = (inner: Element) => {
      const other = inner.tagName === 'A' ? threadAt(addressOf(inner.getAttribute('href'), page.url)) : undefined;
      return other !== undefined && other.key !== thread?.key;
    };
    const [first, ...further] = anchorsIn(shownTextOf(body, { skip: isElsewhere }), number);
    return facts<ReadPost>({
      platform: 'shitaraba',
      id: number,
      permalink,
      kind: first ? 'reply' : 'post',
      author: facts<PostAuthor>({ name, id: /ID:[^\s?]+/.exec(tail)?.[0] }),
      text,
      postedAt,
      media: images.map((image) => pictureOf(image, page.url)),
      replyTo: first ? at(first) : undefined,
      quotes: further.map(at),
      thread: facts<PostThread>({
        title: shownLabelOf(firstShown(unit.ownerDocument, select.title)),
        url: thread?.url,
        number: thread?.key,
      }),
      notes: permalink ? [] : ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://jbbs.shitaraba.net/bbs/read.cgi/study/13070/1627306695/l50
https://jbbs.shitaraba.net/bbs/read_archive.cgi/study/13070/1627306695/
*/

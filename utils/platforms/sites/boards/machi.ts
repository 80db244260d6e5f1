import type { Platform, PostAuthor, PostThread, ReadingPage, ReadPost } from '../../contract';
import { facts, firstShown } from '../../dom';
import { besideThreads, ofBoards } from '../../own-words';
import { anchorsIn, isRemoval, shownLabelOf, shownTextOf } from '../../text';
import { japaneseTime } from '../../time';

const select = {
  /** The header is the unit, the text is the `dd` behind it, as on the boards it descends from. */
  post: 'dl > dt',
  /** The poster's mail address or, without one, a colour. */
  name: 'a[href^="mailto:"], font:has(b), b',
  title: 'h1',
} as const;
const threadPath = /^\/bbs\/read\.cgi\/(\w+)\/(\d{9,11})(?=\/|$)/;
const dateStart = /[\d０-９]{2,4}[/／][\d０-９]{2}[/／][\d０-９]{2}\s*[(（]/;
const behindTime = /\s*(?:ID:|\[).*$/;
const removed = /^[<＜]?(?:あぼーん|削除)[>＞]?$/;

const numberOf = (line: string) => /^(\d{1,4})(?!\d)/.exec(line)?.[1];

function threadOf({ url }: ReadingPage): { url: string; key: string } | undefined {
  const [, board, key] = threadPath.exec(url.pathname) ?? [];
  return board && key ? { key, url: `https://${url.hostname}/bbs/read.cgi/${board}/${key}/` } : undefined;
}

/** A thread's key is the second in which it was begun: none of its posts is older. */
const isOlder = (row: Element, key: string) => {
  const date = [...(row.textContent ?? '').matchAll(new RegExp(dateStart, 'g'))].at(-1);
  const time = japaneseTime(row.textContent?.slice(date?.index).replace(behindTime, '') ?? '').iso;
  return time !== undefined && Date.parse(time) < (Number(key) - 60) * 1_000;
};

/** Where the list that the address asks for begins: `''` and `l50` with the first post, `5-9` also with the fifth. */
function isBegin(row: Element | undefined, { url }: ReadingPage): boolean {
  const number = Number(numberOf(shownLabelOf(row) ?? ''));
  const [, from = '', to] = /^(?:l\d*|(\d*)(?:-(\d*))?)$/.exec(url.pathname.split('/')[5] ?? '') ?? [];
  const last = to === undefined ? from : to || '9999';
  return number === 1 || (from !== '' && number >= Number(from) && number <= Number(last));
}

const lists = new WeakMap<ReadingPage, { thread: Element | undefined }>();

/**
 * Beside the thread may stand posts of others. Which of a page's lists the address means; of several the longest. One
 * that stands alone may begin later: a removed first post leaves no line.
 */
function listOf(document: Document, page: ReadingPage): Element | undefined {
  const known = lists.get(page);
  if (known) return known.thread;
  const key = threadOf(page)?.key ?? '';
  const rowsOf = (list: Element) =>
    [...list.children].filter(({ tagName, textContent }) => tagName === 'DT' && dateStart.test(textContent));
  const [thread] = [...document.querySelectorAll('dl')]
    .map((list) => ({ list, rows: rowsOf(list) }))
    .filter(({ rows }) => rows.length > 0)
    .filter(({ rows }, _, { length }) => length === 1 || isBegin(rows[0], page))
    .filter(({ rows }) => !rows.some((row) => isOlder(row, key)))
    .sort((one, other) => other.rows.length - one.rows.length);
  lists.set(page, { thread: thread?.list });
  return thread?.list;
}

export default {
  id: 'machi',
  name: { ja: 'まちBBS', en: 'Machi BBS' },
  tile: 'ま',
  matches: ['*://*.machi.to/*'],
  checkedOn: '2026-11-25',
  confidence: 'L',
  unseen: true,
  post: [select.post],
  ownWords: ofBoards,
  beside: besideThreads,
  withoutPosts: {
    list: /^\/(?!bbs\/read\.cgi\/)/,
  },
  read(unit, page) {
    const body = unit.nextElementSibling;
    const named = firstShown(unit, select.name);
    const line = shownLabelOf(unit) ?? '';
    const number = numberOf(line);
    const rest = shownLabelOf(unit, (inner) => inner === named) ?? '';
    const start = rest.search(dateStart);
    // A removed post keeps its number at most
    if (!number || !named || start < 0 || body?.tagName !== 'DD') return undefined;
    if (unit.parentElement !== listOf(unit.ownerDocument, page)) return undefined;
    const tail = rest.slice(start);
    const text = shownTextOf(body);
    const name = shownLabelOf(named);
    if (!text || (removed.test(text) && removed.test(name ?? '')) || isRemoval(text)) return undefined;

    const thread = threadOf(page);
    const at = (id: string) =>
      facts<{ id: string; permalink?: string }>({ id, permalink: thread && `${thread.url}${id}` });
    const trip = /◆[\w./]{8,12}/.exec(rest.slice(0, start))?.[0];
    // The line's own host is shown behind the id
    const host = /\[ ?([\w.-]+\.[\w.-]+) ?\]$/.exec(tail)?.[1];
    const [first, ...further] = anchorsIn(text, number, 1_000);
    return facts<ReadPost>({
      platform: 'machi',
      id: number,
      permalink: at(number).permalink,
      kind: first ? 'reply' : 'post',
      author: facts<PostAuthor>({
        name: [name, trip].filter(Boolean).join(' '),
        id: /ID:[^\s?[]+/.exec(tail)?.[0],
      }),
      text,
      postedAt: japaneseTime(tail.replace(behindTime, '')),
      replyTo: first ? at(first) : undefined,
      quotes: further.map(at),
      thread: facts<PostThread>({
        title: shownLabelOf(firstShown(unit.ownerDocument, select.title)),
        url: thread?.url,
        number: thread?.key,
      }),
      notes: [...(host ? [`host:${host}`] : []), ...(thread ? [] : ['no-permalink'])],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://tokyo.machi.to/bbs/read.cgi/kanto/1700000000/l50
*/

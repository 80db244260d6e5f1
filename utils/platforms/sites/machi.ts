import type { Platform, PostAuthor, PostThread, ReadingPage, ReadPost } from '../contract';
import { facts, firstShown } from '../dom';
import { ofBoards } from '../own-words';
import { anchorsIn, isRemoval, shownLabelOf, shownTextOf } from '../text';
import { japaneseTime } from '../time';

const select = {
  /** The header is the unit, the text is the `dd` behind it, as on the boards it descends from. */
  post: 'dl > dt',
  /** The poster's mail address or, without one, a colour. */
  name: 'a[href^="mailto:"], font:has(b), b',
  title: 'h1',
} as const;
const threadPath = /^\/bbs\/read\.cgi\/(\w+)\/(\d{9,11})(?=\/|$)/;
const dateStart = /[\d０-９]{2,4}[/／][\d０-９]{2}[/／][\d０-９]{2}\s*[(（]/;
const removed = /^[<＜]?(?:あぼーん|削除)[>＞]?$/;

function threadOf({ url }: ReadingPage): { url: string; key: string } | undefined {
  const [, board, key] = threadPath.exec(url.pathname) ?? [];
  return board && key ? { key, url: `https://${url.hostname}/bbs/read.cgi/${board}/${key}/` } : undefined;
}

/** Beside the thread may stand posts of others; the thread is the longest list. */
function isThread(list: Element | null): boolean {
  const rowsOf = (one: Element | null) =>
    [...(one?.children ?? [])].filter(({ tagName, textContent }) => tagName === 'DT' && dateStart.test(textContent));
  const others = [...(list?.ownerDocument.querySelectorAll('dl') ?? [])].filter(
    (other) => !other.contains(list) && !list?.contains(other),
  );
  return others.every((other) => rowsOf(other).length <= rowsOf(list).length);
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
  withoutPosts: {
    list: /^\/(?!bbs\/read\.cgi\/)/,
  },
  read(unit, page) {
    const body = unit.nextElementSibling;
    const named = firstShown(unit, select.name);
    const line = shownLabelOf(unit) ?? '';
    const number = /^(\d{1,4})(?!\d)/.exec(line)?.[1];
    const rest = shownLabelOf(unit, (inner) => inner === named) ?? '';
    const start = rest.search(dateStart);
    // A removed post keeps its number at most
    if (!number || !named || start < 0 || body?.tagName !== 'DD' || !isThread(unit.parentElement)) return undefined;
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
      postedAt: japaneseTime(tail.replace(/\s*(?:ID:|\[).*$/, '')),
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

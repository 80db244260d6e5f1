import type { Platform, PostAuthor, PostThread, ReadingPage, ReadPost } from '../../contract';
import { facts, firstShown, pictureOf } from '../../dom';
import { besideLists, ofBoards } from '../../own-words';
import { anchorsIn, isRemoval, shownLabelOf, shownTextOf } from '../../text';
import { japaneseTime } from '../../time';

const select = {
  /** The header is the unit, the text is the `dd` behind it. */
  post: 'dt.st-bbs_reshead',
  body: 'st-bbs_resbody',
  number: '.st-bbs_resNo',
  name: '.st-bbs_name',
  info: '.st-bbs_resInfo',
  time: '.bbs_resInfo_resTime',
  text: '.bbs_resbody_inner',
  /** A drawing; other images in a text are emoji. */
  drawing: '[class*="oekaki"] img',
  title: 'h1',
} as const;

/** /b/a/… is the board of an article, v of a video, l of a broadcast, u of a user; the article shows its last posts. */
function boardOf({ url }: ReadingPage): string | undefined {
  const [, kind, title] = /^(?:\/b)?\/([a-z])\/([^/]+)(?=\/|$)/.exec(url.pathname) ?? [];
  return kind && title && `https://dic.nicovideo.jp/b/${kind}/${title}/1-`;
}

export default {
  id: 'nicopedia',
  name: { ja: 'ニコニコ大百科', en: 'Niconico Pedia' },
  tile: '百',
  matches: ['*://dic.nicovideo.jp/*'],
  checkedOn: '2026-11-24',
  confidence: 'H',
  post: [select.post],
  ownWords: ofBoards,
  beside: besideLists,
  withoutPosts: {
    list: /^\/(?!(?:b\/)?[a-z]\/[^/])/,
  },
  read(unit, page) {
    const body = unit.nextElementSibling;
    const id = /\d+/.exec(shownLabelOf(firstShown(unit, select.number)) ?? unit.getAttribute('data-res_no') ?? '')?.[0];
    const time = shownLabelOf(firstShown(unit, select.time));
    if (!id || !body?.classList.contains(select.body) || !time) return undefined;
    const postedAt = japaneseTime(time);
    // 「削除しました」 in the place of time, name and text
    if (!postedAt.iso) return undefined;
    const text = shownTextOf(firstShown(body, select.text) ?? body, {
      skip: (inner) => inner.matches(select.drawing),
    });
    const drawings = [...body.querySelectorAll(select.drawing)];
    const name = shownLabelOf(firstShown(unit, select.name));
    if ((!text && drawings.length === 0) || isRemoval(text, name)) return undefined;
    const shownId = /ID: ?([\w+/.=-]+)/.exec(shownLabelOf(firstShown(unit, select.info)) ?? '')?.[1];
    const userId = shownId ?? unit.getAttribute('data-id_hash');
    const [first, ...further] = anchorsIn(text, id);
    return facts<ReadPost>({
      platform: 'nicopedia',
      id,
      kind: first ? 'reply' : 'post',
      author: facts<PostAuthor>({
        name,
        id: userId ? `ID:${userId}` : undefined,
      }),
      text,
      postedAt,
      media: drawings.map((drawing) => pictureOf(drawing, page.url)),
      replyTo: first ? { id: first } : undefined,
      quotes: further.map((anchor) => ({ id: anchor })),
      thread: facts<PostThread>({
        title: shownLabelOf(firstShown(unit.ownerDocument, select.title)),
        url: boardOf(page),
      }),
      // Addresses name the first post of a page, not one post
      notes: ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://dic.nicovideo.jp/b/a/linux/1-
https://dic.nicovideo.jp/a/linux
*/

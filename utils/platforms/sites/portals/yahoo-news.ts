import type { Platform, PostAuthor, PostThread, PostTime, ReadingPage, ReadPost, ReplyTo } from '../../contract';
import { addressOf, allShown, facts, follows, hiddenInline } from '../../dom';
import { isMoreControl } from '../../more-controls';
import { besideLists, ofBoards } from '../../own-words';
import { isRemoval, shownLabelOf, textAsSet } from '../../text';
import { japaneseTime, relativeTime, yearlessTime } from '../../time';

const select = {
  /** Classes change within weeks; the click parameters have stayed. */
  name: 'a[data-cl-params*="_cl_link:profnm"]',
  time: 'a[data-cl-params*="_cl_link:prmtime"]',
  frame: 'article, li',
  post: ':is(article, li):has(a:is([data-cl-params*="_cl_link:profnm"], [data-cl-params*="_cl_link:prmtime"]))',
  reply: '[data-cl-params*="_cl_vmodule:rep"]',
  title: 'h1',
} as const;
/** A comment, or an expert's comment, whose address holds the expert. */
const commentPath = /^\/profile\/(?:commentator\/[^/]+\/)?comments\/([0-9a-f-]{36})(?=\/|$)/;
const personPath = /^\/(?:users|profile\/commentator)\/([^/]+)/;
/** The logo may be a heading too. */
const siteName = /^Yahoo!/;
const articlePath = /^\/articles\/([0-9a-f]{40})(?=\/|$)/;

function addressAt(link: Element | undefined, page: ReadingPage): URL | undefined {
  return addressOf(link?.getAttribute('href'), page.url);
}

function commentAt(link: Element | undefined, page: ReadingPage): { id: string; permalink: string } | undefined {
  const [path, id] = commentPath.exec(addressAt(link, page)?.pathname ?? '') ?? [];
  return id ? { id, permalink: `https://news.yahoo.co.jp${path}` } : undefined;
}

function authorAt(heading: Element | undefined, page: ReadingPage): PostAuthor {
  const link = heading?.matches(select.name) ? heading : heading?.querySelector(select.name);
  const path = addressAt(link ?? undefined, page)?.pathname;
  return facts<PostAuthor>({
    name: shownLabelOf(link ?? heading),
    id: personPath.exec(path ?? '')?.[1],
    // An expert's name may lead to the one comment
    profileUrl: path && `https://news.yahoo.co.jp${path.replace(/\/comments\/.*$/, '')}`,
  });
}

/** An answer is shown under the comment it answers: the last comment before it, which may be removed or have no link. */
function parentOf(unit: Element, page: ReadingPage): ReadPost['replyTo'] {
  // Step by step, since a list of the page's comments for each of its answers would take minutes
  for (let at: Element | null = unit; at; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (isRemoval(before.textContent?.trim() ?? '')) return undefined;
      const inside = (selector: string) => [...before.querySelectorAll(`:is(${selector}):not(${select.reply})`)].at(-1);
      const link = inside(select.time);
      const name = link?.closest(select.frame)?.querySelector(`${select.name}:not(${select.reply})`);
      const author = name ?? inside(select.name);
      if (link ?? author) {
        return facts<ReplyTo>({
          ...commentAt(link, page),
          author: authorAt(author, page),
        });
      }
    }
  }
  return undefined;
}

/** 「6時間前」 for a week, then 「8/23(金) 8:04」; of other years with the year. */
function timeOf(shown: string, page: ReadingPage): PostTime {
  const readings = [relativeTime(shown, page), yearlessTime(shown, page)];
  return (
    readings.find(({ iso }) => iso) ?? (/^\d{4}\D/.test(shown.normalize('NFKC')) ? japaneseTime(shown) : { raw: shown })
  );
}

export default {
  id: 'yahoo-news',
  name: { ja: 'Yahoo!ニュースのコメント', en: 'Yahoo! JAPAN News comments' },
  tile: 'Y',
  matches: ['https://news.yahoo.co.jp/*'],
  checkedOn: '2026-11-24',
  confidence: 'M',
  lacks: 'id',
  post: [select.post],
  profile: personPath,
  ownWords: ofBoards,
  beside: besideLists,
  withoutPosts: {
    list: /^\/(?:topics|ranking|categories|flash|live|media)(?:[/?]|$)/,
    search: /^\/search(?:[/?]|$)/,
    settings: /^\/(?:profile\/(?:edit|settings|notifications)|settings)(?:[/?]|$)/,
  },
  read(unit, page) {
    // Frames stand within frames; the innermost round a name or time is the comment
    const ownAll = (selector: string) =>
      allShown(unit, selector).filter((found) => found.closest(select.frame) === unit);
    const name = ownAll(select.name)[0];
    const timeLink = ownAll(select.time)[0];
    if (!name && !timeLink) return undefined;
    const heading = name ?? ownAll('h2')[0];
    const time = timeLink ?? ownAll('time')[0];
    const header = (name?.closest('h2') ?? heading)?.parentElement;
    const paragraphs = ownAll('p');
    const outside = paragraphs.filter((found) => !header?.contains(found));
    const after = time ?? heading;
    const body = (outside.length > 0 ? outside : paragraphs).find((found) => after && follows(after, found));
    const text = body ? textAsSet(body, (inner) => inner.matches(hiddenInline) || isMoreControl(inner)) : undefined;
    if (!text || isRemoval(text)) return undefined;

    const shown = shownLabelOf(time);
    const comment = commentAt(timeLink, page);
    const isReply = [name, timeLink].some((found) => found?.matches(select.reply));
    const article = articlePath.exec(page.url.pathname)?.[1];
    return facts<ReadPost>({
      platform: 'yahoo-news',
      id: comment?.id,
      permalink: comment?.permalink,
      kind: isReply ? 'reply' : 'comment',
      author: authorAt(heading, page),
      text,
      postedAt: shown ? timeOf(shown, page) : undefined,
      replyTo: isReply ? parentOf(unit, page) : undefined,
      thread: article
        ? facts<PostThread>({
            title: [...unit.ownerDocument.querySelectorAll(select.title)]
              .map((heading) => shownLabelOf(heading))
              .find((label) => label && !siteName.test(label)),
            url: `https://news.yahoo.co.jp/articles/${article}`,
          })
        : undefined,
      truncated: body?.querySelector(':scope > button') ? true : undefined,
      notes: comment ? [] : ['no-permalink'],
    });
  },
} satisfies Platform;

/*
Test URLs:
https://news.yahoo.co.jp/articles/0123456789abcdef0123456789abcdef01234567/comments?page=1&order=newer
https://news.yahoo.co.jp/profile/comments/289acf02-4f23-4e04-82fe-e55cfc22eceb
*/

/** One form of what every site writes in its own way: names without the handle, a board's `ID:`, the whole of a shortened name. */
import type { PostAuthor, PostTime, ReadPost } from '../contract';
import { facts } from '../dom';
import { breaksOff, withoutDots } from '../last-dots';
import { isTimeAlone } from './contradictions';

/** Embeddings, overrides and isolates, which sites set round a handle; a mark inside of a name is the person's own. */
const directionMarks = /\p{Bidi_C}/gu;
const isMark = (character = '.') => character.replace(directionMarks, '').trim() === '';

/** 「Forbes ‪@forbes.com‬」 is a name and, in the same link, the handle that the site sets behind it. */
function nameAlone(name: string, handle: string | undefined): string | undefined {
  const bare = name.replace(directionMarks, '');
  const shown = handle === undefined ? /\s@[\w.-]+(?:@[\w.-]+)?$/.exec(bare)?.[0] : `@${handle}`;
  const isBehind = shown !== undefined && bare.toLowerCase().trimEnd().endsWith(shown.toLowerCase());
  if (!isBehind) return name;
  const end = name.lastIndexOf('@', name.toLowerCase().lastIndexOf(shown.trim().toLowerCase()) + 1);
  let cut = name.slice(0, end).replace(/[\s(（·•]+$/, '');
  while (isMark(cut.at(-1))) cut = cut.slice(0, -1);
  while (isMark(cut[0])) cut = cut.slice(1);
  return cut || undefined;
}

/** A board's id keeps its 「ID:」, in one form, on all sites: it is how the board and its operator name it. */
const boardId = (id: string | undefined) => id?.replace(/^(?:ID|ＩＤ)\s*[:：]\s*/i, 'ID:');

const fullLabels = ['title', 'aria-label', 'data-tooltip', 'alt'];

/** The whole of what is shown shortened, where a tooltip or a label of the unit has it. */
function wholeOf(shown: string | undefined, unit: Element): string | undefined {
  if (shown === undefined || !breaksOff(shown)) return shown;
  const start = withoutDots(shown) ?? '';
  if (start.length < 2) return shown;
  for (const element of unit.querySelectorAll(fullLabels.map((name) => `[${name}]`).join())) {
    for (const name of fullLabels) {
      const label = element.getAttribute(name)?.trim() ?? '';
      if (label.length > shown.length && label.startsWith(start) && !breaksOff(label)) return label;
    }
  }
  return shown;
}

function cleanAuthor(author: PostAuthor, unit: Element): PostAuthor {
  const name = wholeOf(author.name, unit);
  return facts<PostAuthor>({
    ...author,
    name: name && nameAlone(name, author.handle),
    id: boardId(author.id),
  });
}

/** Of what is answered, only a name: a date in its place is nobody. */
function cleanAnswered({ replyTo, id }: ReadPost): ReadPost['replyTo'] {
  if (replyTo?.id !== undefined && replyTo.id === id) return undefined;
  const { name } = replyTo?.author ?? {};
  return name && isTimeAlone(name)
    ? facts<NonNullable<ReadPost['replyTo']>>({ ...replyTo, author: undefined })
    : replyTo;
}

/** What a site writes before the day, in the same line: 「[投稿日] 2026/8/15」, 「口コミ投稿日：2026年3月1日」. */
const dayLabel = /^[[【]?(?:口コミ|クチコミ)?(?:投稿|回答|掲載|公開|レビュー)日時?[\]】]?\s*[：:]?\s*(?=\S)/;

const cleanTime = ({ raw, ...time }: PostTime): PostTime => ({
  ...(raw === undefined ? {} : { raw: raw.replace(dayLabel, '') }),
  ...time,
});

/** The facts in the one form that the contract gives them. */
export function cleaned(post: ReadPost, unit: Element): ReadPost {
  return facts<ReadPost>({
    ...post,
    author: post.author && cleanAuthor(post.author, unit),
    title: wholeOf(post.title, unit),
    text: post.truncated ? withoutDots(post.text) : post.text,
    postedAt: post.postedAt && cleanTime(post.postedAt),
    // A frame round a post that is drawn twice is neither its quotation nor what it answers
    quotes: post.quotes?.filter(({ id }) => id === undefined || id !== post.id),
    replyTo: cleanAnswered(post),
  });
}

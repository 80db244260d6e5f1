import type { ReadPost } from '../../platforms/contract';

/** What a live page tells of its rules. `blocked`: the site showed this browser something else; it says nothing of the rules. */
const liveVerdicts = ['right', 'wrong', 'blocked', 'gone'] as const;
export type LiveVerdict = (typeof liveVerdicts)[number];

/** One page as it was found. */
export interface LivePage {
  /** What was asked for, and where the browser ended. */
  asked: string;
  url: string;
  /** HTTP status; absent where no answer came. */
  status?: number | undefined;
  /** The browser's own error. */
  failure?: string | undefined;
  /** Title and visible words, cut. */
  words: string;
  passwordBoxes: number;
  posts: readonly ReadPost[];
  /** Elements that look like posts, read or not. */
  likely: number;
  /** What the site itself never shows, as its adapter has it. */
  lacks?: 'id' | 'author' | undefined;
}

/** Facts that are counted, by name. */
const liveFields = ['id', 'permalink', 'author', 'postedAt', 'text'] as const;
type LiveField = (typeof liveFields)[number];

interface LiveFinding {
  verdict: LiveVerdict;
  why: string;
  /** Of the posts that were read, how many have it. */
  fields: Record<LiveField, number>;
  posts: number;
}

const challenge =
  /just a moment|verify (?:that )?you are (?:a )?human|unusual traffic|access denied|are you a robot|attention required|ロボットではありません|ロボットでないこと|アクセスが(?:制限|集中|拒否)|自動アクセス/i;
const ended =
  /サービス(?:は|を)?終了(?:し|いた)|閉鎖(?:し|いた|され)|has (?:been )?shut down|is no longer available|domain (?:is|may be) for sale|このドメイン.{0,12}(?:販売|売り)/i;
const blocking: readonly number[] = [401, 403, 407, 429, 451, 503];

/** Words of a page so short are those of a wall, not of a site. */
const shortest = 200;
/** Beyond so many letters a page is more than a question for a person, whatever words it holds. */
const longestWall = 1_500;

/** What alone the way to a page tells: not there any more, or shut to this browser; nothing where the page was reached. */
export function judgeReach({
  asked,
  url,
  status,
  failure,
  words,
}: Pick<LivePage, 'asked' | 'url' | 'status' | 'failure' | 'words'>): Pick<LiveFinding, 'verdict' | 'why'> | undefined {
  if (failure && /NAME_NOT_RESOLVED|CONNECTION_REFUSED/.test(failure)) return { verdict: 'gone', why: failure };
  if (failure) return { verdict: 'blocked', why: failure };
  if (status === 404 || status === 410) return { verdict: 'gone', why: `HTTP ${status}` };
  if (siteOf(asked) !== siteOf(url)) return { verdict: 'gone', why: `leads to ${new URL(url).host}` };
  if (status !== undefined && blocking.includes(status)) return { verdict: 'blocked', why: `HTTP ${status}` };
  if (words.length < longestWall && challenge.test(words))
    return { verdict: 'blocked', why: 'asks whether a person is there' };
  return undefined;
}

/** Tells a site that was rebuilt from one that shut this browser out and from one that is no more. */
export function judgeLive(page: LivePage): LiveFinding {
  const { posts, lacks } = page;
  const count = (field: LiveField) => posts.filter((post) => post[field] !== undefined).length;
  const fields = Object.fromEntries(liveFields.map((field) => [field, count(field)])) as Record<LiveField, number>;
  const told = (verdict: LiveVerdict, why: string): LiveFinding => ({ verdict, why, fields, posts: posts.length });
  const reached = judgeReach({ ...page, words: posts.length === 0 ? page.words : '' });
  if (reached) return told(reached.verdict, reached.why);
  if (posts.length === 0) {
    if (challenge.test(page.words)) return told('blocked', 'asks whether a person is there');
    if (ended.test(page.words)) return told('gone', 'says that it has ended');
    if (page.passwordBoxes > 0) return told('blocked', 'asks to sign in');
    if (page.words.length < shortest && page.likely === 0) return told('blocked', 'shows almost nothing');
    return told('wrong', page.likely > 0 ? `${page.likely} that look like posts, none read` : 'no post read');
  }
  const halves = posts.filter(
    ({ id, permalink, author, text, media, rating, title }) =>
      !(id ?? permalink ?? lacks === 'id') || !(author ?? lacks === 'author') || !(text ?? media ?? rating ?? title),
  );
  if (halves.length * 2 > posts.length) return told('wrong', `${halves.length} of ${posts.length} are halves`);
  return told('right', `${posts.length} read`);
}

/** The last two labels of a host, three where the last two are a registry's own. */
function siteOf(url: string): string {
  const labels = new URL(url).hostname.split('.');
  return labels.slice(/\.(?:co|ne|or|ac|go)\.[a-z]{2}$/.test(`.${labels.join('.')}`) ? -3 : -2).join('.');
}

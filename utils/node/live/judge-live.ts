import type { ReadPost } from '../../platforms/contract';
import type { LiveVerdict } from '../../shapes/records/seen-site';

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
}

/** Posts of our own copy of the site: how often each kind of post has which fact is taken from them. */
export type CopiedPosts = readonly (Pick<ReadPost, 'kind'> & { [Field in LiveField]?: unknown })[];

/** Facts that are counted, by name. */
export const liveFields = ['id', 'permalink', 'author', 'postedAt', 'text'] as const;
type LiveField = (typeof liveFields)[number];
/** How many of the posts that were read have it, and whether that is as many as on our copy. */
type FieldFinding = { count: number; verdict: 'right' | 'wrong' };

interface LiveFinding {
  verdict: LiveVerdict;
  why: string;
  /** None where the page was shut or gone. */
  fields: Partial<Record<LiveField, FieldFinding>>;
  posts: number;
}

/** Below which part of its share on the copy a fact counts as lost: pages have more posts without words than copies do. */
const enough: Readonly<Record<LiveField, number>> = {
  id: 0.75,
  permalink: 0.75,
  author: 0.75,
  postedAt: 0.75,
  text: 0.5,
};

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

/** Tells a site that was rebuilt, as a whole or in one fact, from one that shut this browser out and from one that is no more. */
export function judgeLive(page: LivePage, copied: CopiedPosts): LiveFinding {
  const { posts } = page;
  const told = (verdict: LiveVerdict, why: string): LiveFinding => ({ verdict, why, fields: {}, posts: posts.length });
  const reached = judgeReach({ ...page, words: posts.length === 0 ? page.words : '' });
  if (reached) return told(reached.verdict, reached.why);
  if (posts.length === 0) {
    if (challenge.test(page.words)) return told('blocked', 'asks whether a person is there');
    if (ended.test(page.words)) return told('gone', 'says that it has ended');
    if (page.passwordBoxes > 0) return told('blocked', 'asks to sign in');
    if (page.words.length < shortest && page.likely === 0) return told('blocked', 'shows almost nothing');
    return told('wrong', page.likely > 0 ? `${page.likely} that look like posts, none read` : 'no post read');
  }
  const fields = Object.fromEntries(liveFields.map((field) => [field, judgeField(field, posts, copied)]));
  const lost = liveFields.filter((field) => fields[field]?.verdict === 'wrong');
  const why = `${posts.length} read${lost.length > 0 ? `, lost: ${lost.join(', ')}` : ''}`;
  return { ...told(lost.length > 0 ? 'wrong' : 'right', why), fields };
}

/** What the person who looks says is not so: facts by name, else the whole; nothing or `y` is consent. */
export function doubt(finding: LiveFinding, answer: string): void {
  const said = answer.trim().toLowerCase();
  if (/^(?:y(?:es)?)?$/.test(said)) return;
  for (const field of liveFields) {
    const of = finding.fields[field];
    if (of && said.includes(field.toLowerCase())) of.verdict = 'wrong';
  }
  if (finding.verdict === 'right') Object.assign(finding, { verdict: 'wrong', why: `${finding.why}; not so: ${said}` });
}

function judgeField(field: LiveField, posts: readonly ReadPost[], copied: CopiedPosts): FieldFinding {
  const shareAmong = (of: CopiedPosts) => of.filter((post) => post[field] !== undefined).length / of.length;
  const expected = posts.reduce((sum, { kind }) => {
    const alike = copied.filter((post) => post.kind === kind);
    return sum + shareAmong(alike.length > 0 ? alike : copied);
  }, 0);
  const count = posts.filter((post) => post[field] !== undefined).length;
  return { count, verdict: count < expected * enough[field] ? 'wrong' : 'right' };
}

/** The last two labels of a host, three where the last two are a registry's own. */
function siteOf(url: string): string {
  const labels = new URL(url).hostname.split('.');
  return labels.slice(/\.(?:co|ne|or|ac|go)\.[a-z]{2}$/.test(`.${labels.join('.')}`) ? -3 : -2).join('.');
}

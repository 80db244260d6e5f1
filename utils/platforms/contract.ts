/**
 * What an adapter is, and what it says about one post (shape: `utils/shapes/records/post.ts`, types only). One adapter is one
 * file in `sites/<kind>/`, with what makes it too long in `site-parts/`; it imports from this room alone, so it runs in a page, in jsdom
 * and at build time alike.
 */
import type { ReadPost } from '../shapes/records/post';

export type {
  PostAuthor,
  PostKind,
  PostMedia,
  PostTime,
  QuotedPost,
  ReadPost,
  TimeMethod,
  TimePrecision,
} from '../shapes/records/post';

/** The circumstances of one reading. */
export interface ReadingPage {
  readonly url: URL;
  /** Instant of the reading, ISO 8601 UTC: relative times count back from it. */
  readonly capturedAt: string;
  /** IANA zone of the viewer: localised labels are in it. */
  readonly timeZone: string;
}

/** High, middling, low. */
export const confidences = ['H', 'M', 'L'] as const;

/** What a page that holds no post is. */
type PageKind = 'followers' | 'notifications' | 'messages' | 'suggestions' | 'search' | 'settings' | 'log-in' | 'list';

export interface Platform {
  /** Stored with evidence: never renamed, never reused. */
  readonly id: string;
  /** Proper nouns live here, not in locales/. */
  readonly name: { readonly ja: string; readonly en: string };
  /** One character for the small tile in lists. */
  readonly tile: string;
  /** WebExtension match patterns of the pages it reads; the manifest follows from them. */
  readonly matches: readonly string[];
  /** Ids of platforms on whose pages its posts have their permalinks. */
  readonly linksTo?: readonly string[];
  /** Anybody may run this software under a host of their own: what only its pages have. */
  readonly software?: string;
  /** Posts stand in frames of the page too, such as a live chat. */
  readonly allFrames?: true;
  /** The day its rules were last held against real pages or their published description, `YYYY-MM-DD`. */
  readonly checkedOn: string;
  /** How sure the rules are: seen on real saved pages, described by maintained tools, or unverified. */
  readonly confidence: (typeof confidences)[number];
  /** No real page of it was at hand: its rules rest on descriptions and published sources alone. */
  readonly unseen?: true;
  /** What the site itself shows of no post or not of all: that it lacks is no sign of a changed site. */
  readonly lacks?: 'id' | 'author';
  /** It sets dots behind a text that it holds back: where no control stands beside them, a person may have written them. */
  readonly shortens?: true;
  /** Selectors of one whole post, most trusted first. */
  readonly post: readonly string[];
  /**
   * Selectors of the parts that are there only for somebody who is signed in and show who it is: account menu, direct
   * messages, drafts. They are hidden in shots and left out of copies; that they are there says "signed in".
   */
  readonly viewer?: readonly string[];
  /** Posts shown inside another that are none by themselves: quoted, shared, embedded. */
  readonly quoted?: string;
  /** Whether a post stands beside the page's own list, where posts of other threads or places are shown. */
  readonly beside?: (unit: Element, post: ReadPost, url: URL) => boolean;
  /** It shows the handle beside every name: one that nobody sees there is told of. */
  readonly showsHandle?: true;
  /** It shows handles in the place of names. */
  readonly namesByHandle?: true;
  /** The name of who wrote a post may stand outside of its element. */
  readonly isNamedOutside?: true;
  /** Path of a person’s own page; its first group is who that is. */
  readonly profile?: RegExp;
  /** Whole texts that the site itself sets where somebody's words stand; `undated`: only where the post has no time. */
  readonly ownWords?: { readonly always?: readonly RegExp[]; readonly undated?: readonly RegExp[] };
  /** It writes さん behind every name; elsewhere 「店長の佐藤さん」 is what somebody wrote. */
  readonly honorific?: true;
  /** How far the time in an id may lie before and behind the stated one, in seconds: uploads, an hour of edits. */
  readonly idClock?: readonly [before: number, behind: number];
  /** Path and query of pages that hold no post, by what they are: their lists look like posts. */
  readonly withoutPosts?: Readonly<Partial<Record<PageKind, RegExp>>>;
  /** The facts of one unit, or `undefined` when the unit is not a post (an advert, a placeholder, a twin). */
  read(post: Element, page: ReadingPage): ReadPost | undefined;
  /** Posts that only the page's own data names: asked where no element is one. No mark can stand beside them. */
  readData?(document: Document, page: ReadingPage): ReadPost[];
}

/** What a post answers. */
export type ReplyTo = NonNullable<ReadPost['replyTo']>;
/** The list that a post stands in. */
export type PostThread = NonNullable<ReadPost['thread']>;

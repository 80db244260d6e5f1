/**
 * What an adapter says about one post, and what an adapter is. One adapter is one file in `sites/`; it may import this
 * file, `text.ts`, `time.ts` and `dom.ts` and nothing else, so it runs in a page, in jsdom and at build time alike.
 */

/** What a unit on the page is. */
export const postKinds = [
  'post',
  'comment',
  'reply',
  'review',
  'answer',
  'question',
  'message',
  'video',
  'article',
] as const;
export type PostKind = (typeof postKinds)[number];

/** How fine a stated time is. */
export const timePrecisions = ['ms', 's', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type TimePrecision = (typeof timePrecisions)[number];

/** Where a time was read: an attribute, the shown text, a relative text, the post's own id, or embedded JSON. */
export const timeMethods = ['attribute', 'shown', 'relative', 'id', 'json'] as const;
export type TimeMethod = (typeof timeMethods)[number];

/** Each part as shown on the page; a part that is not shown is an absent key. */
export interface PostAuthor {
  name?: string;
  /** Without `@`. */
  handle?: string;
  /** The platform's numeric or opaque account id, or a board's `ID:xxxx`. */
  id?: string;
  profileUrl?: string;
}

export interface PostTime {
  /** As shown, or the attribute's value where nothing is shown. */
  raw?: string;
  /** An instant with offset, a date, a month, or an ISO 8601 interval `from/to`. */
  iso?: string;
  precision?: TimePrecision;
  method?: TimeMethod;
}

export interface PostMedia {
  kind: 'image' | 'video' | 'audio' | 'link-card';
  url?: string;
  alt?: string;
}

/** A post that this one quotes or points at by a further anchor. */
export interface QuotedPost {
  id?: string;
  permalink?: string;
  author?: PostAuthor;
  text?: string;
  postedAt?: PostTime;
}

/** The contract of ReadPost: an absent fact is an absent key; nothing is guessed or filled with a default. */
export interface ReadPost {
  /** The adapter's id, stable for ever. */
  platform: string;
  /** The platform's own id in its canonical form; on boards the post number alone, unique together with `thread.url`. */
  id?: string;
  /** Absolute canonical https URL of this post, built only where the form is documented. */
  permalink?: string;
  kind: PostKind;
  author?: PostAuthor;
  title?: string;
  /** Verbatim, see `text.ts`. */
  text?: string;
  lang?: string;
  postedAt?: PostTime;
  media?: PostMedia[];
  rating?: { value: number; scale: number };
  replyTo?: { id?: string; permalink?: string; author?: PostAuthor };
  quotes?: QuotedPost[];
  thread?: { title?: string; url?: string; number?: string };
  context?: { ownerReply?: string; before?: string; after?: string };
  truncated?: true;
  /** Machine-readable remarks such as `edited`, `no-permalink`, `pinned`. */
  notes?: string[];
}

/** The circumstances of one reading. */
export interface ReadingPage {
  readonly url: URL;
  /** Instant of the reading, ISO 8601 UTC: relative times count back from it. */
  readonly capturedAt: string;
  /** IANA zone of the viewer: localised labels are in it. */
  readonly timeZone: string;
}

export interface Platform {
  /** Stored with evidence: never renamed, never reused. */
  readonly id: string;
  /** Proper nouns live here, not in locales/. */
  readonly name: { readonly ja: string; readonly en: string };
  /** One character for the small tile in lists. */
  readonly tile: string;
  /** WebExtension match patterns of the pages it reads; the manifest follows from them. */
  readonly matches: readonly string[];
  /** Anybody may run this software under a host of their own: what only its pages have. */
  readonly software?: string;
  /** Posts stand in frames of the page too, such as a live chat. */
  readonly allFrames?: true;
  /** The day its rules were last held against real pages or their published description, `YYYY-MM-DD`. */
  readonly checkedOn: string;
  /** How sure the rules are: seen on real saved pages, described by maintained tools, or unverified. */
  readonly confidence: 'H' | 'M' | 'L';
  /** No real page of it was at hand: its rules rest on descriptions and published sources alone. */
  readonly unseen?: true;
  /** What the site itself shows of no post or not of all: that it lacks is no sign of a changed site. */
  readonly lacks?: 'id' | 'author';
  /** Selectors of one whole post, most trusted first. */
  readonly post: readonly string[];
  /**
   * Selectors of the parts that are there only for somebody who is signed in and show who it is: account menu, direct
   * messages, drafts. They are hidden in shots and left out of copies; that they are there says "signed in".
   */
  readonly viewer?: readonly string[];
  /** The facts of one unit, or `undefined` when the unit is not a post (an advert, a placeholder, a twin). */
  read(post: Element, page: ReadingPage): ReadPost | undefined;
  /** Posts that only the page's own data names: asked where no element is one. No mark can stand beside them. */
  readData?(document: Document, page: ReadingPage): ReadPost[];
}

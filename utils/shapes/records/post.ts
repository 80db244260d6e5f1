import { z } from 'zod';
import { statedTime } from '../scalars';

/** What a unit on the page is. */
const postKinds = ['post', 'comment', 'reply', 'review', 'answer', 'question', 'message', 'video', 'article'] as const;
export type PostKind = (typeof postKinds)[number];

/** How fine a stated time is. */
const timePrecisions = ['ms', 's', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type TimePrecision = (typeof timePrecisions)[number];

/** Where a time was read: an attribute, the shown text, a relative text, the post's own id, or embedded JSON. */
const timeMethods = ['attribute', 'shown', 'relative', 'id', 'json'] as const;
export type TimeMethod = (typeof timeMethods)[number];

const text = z.string().exactOptional();

const authorSchema = z.strictObject({
  name: text,
  /** Without `@`. */
  handle: text,
  /** The platform's numeric or opaque account id, or a board's `ID:xxxx`. */
  id: text,
  profileUrl: text,
});
/** Each part as shown on the page; a part that is not shown is an absent key. */
export type PostAuthor = z.infer<typeof authorSchema>;

const postTimeSchema = z.strictObject({
  /** As shown, or the attribute's value where nothing is shown. */
  raw: text,
  /** An instant with offset, a date, a month, or an ISO 8601 interval `from/to`. */
  iso: statedTime.exactOptional(),
  precision: z.enum(timePrecisions).exactOptional(),
  method: z.enum(timeMethods).exactOptional(),
});
export type PostTime = z.infer<typeof postTimeSchema>;

const mediaSchema = z.strictObject({ kind: z.enum(['image', 'video', 'audio', 'link-card']), url: text, alt: text });
export type PostMedia = z.infer<typeof mediaSchema>;

const quotedPostSchema = z.strictObject({
  id: text,
  permalink: text,
  author: authorSchema.exactOptional(),
  text,
  postedAt: postTimeSchema.exactOptional(),
});
/** A post that this one quotes or points at by a further anchor. */
export type QuotedPost = z.infer<typeof quotedPostSchema>;

/** What an adapter says about one post: an absent fact is an absent key; nothing is guessed or filled with a default. */
export const readPostSchema = z.strictObject({
  /** The adapter's id, stable for ever. */
  platform: z.string().min(1).max(64),
  /** The platform's own id in its canonical form; on boards the post number alone, unique together with `thread.url`. */
  id: text,
  /** Absolute canonical https URL of this post, built only where the form is documented. */
  permalink: text,
  kind: z.enum(postKinds),
  author: authorSchema.exactOptional(),
  title: text,
  /** Verbatim, see `utils/platforms/text.ts`. */
  text,
  lang: text,
  postedAt: postTimeSchema.exactOptional(),
  media: z.array(mediaSchema).exactOptional(),
  rating: z.strictObject({ value: z.number(), scale: z.number() }).exactOptional(),
  replyTo: z.strictObject({ id: text, permalink: text, author: authorSchema.exactOptional() }).exactOptional(),
  quotes: z.array(quotedPostSchema).exactOptional(),
  thread: z.strictObject({ title: text, url: text, number: text }).exactOptional(),
  context: z.strictObject({ ownerReply: text, before: text, after: text }).exactOptional(),
  truncated: z.literal(true).exactOptional(),
  /** Machine-readable remarks such as `edited`, `no-permalink`, `pinned`. */
  notes: z.array(z.string()).exactOptional(),
});
export type ReadPost = z.infer<typeof readPostSchema>;

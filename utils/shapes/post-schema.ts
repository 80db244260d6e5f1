import { z } from 'zod';
import { postKinds, timeMethods, timePrecisions } from '../platforms/contract';

const author = z.strictObject({
  name: z.string().exactOptional(),
  handle: z.string().exactOptional(),
  id: z.string().exactOptional(),
  profileUrl: z.string().exactOptional(),
});

const postTime = z.strictObject({
  raw: z.string().exactOptional(),
  iso: z.string().exactOptional(),
  precision: z.enum(timePrecisions).exactOptional(),
  method: z.enum(timeMethods).exactOptional(),
});

/** Mirror of `ReadPost`; a type test holds the two together. */
export const readPostSchema = z.strictObject({
  platform: z.string().min(1).max(64),
  id: z.string().exactOptional(),
  permalink: z.string().exactOptional(),
  kind: z.enum(postKinds),
  author: author.exactOptional(),
  title: z.string().exactOptional(),
  text: z.string().exactOptional(),
  lang: z.string().exactOptional(),
  postedAt: postTime.exactOptional(),
  media: z
    .array(
      z.strictObject({
        kind: z.enum(['image', 'video', 'audio', 'link-card']),
        url: z.string().exactOptional(),
        alt: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  rating: z.strictObject({ value: z.number(), scale: z.number() }).exactOptional(),
  replyTo: z
    .strictObject({
      id: z.string().exactOptional(),
      permalink: z.string().exactOptional(),
      author: author.exactOptional(),
    })
    .exactOptional(),
  quotes: z
    .array(
      z.strictObject({
        id: z.string().exactOptional(),
        permalink: z.string().exactOptional(),
        author: author.exactOptional(),
        text: z.string().exactOptional(),
        postedAt: postTime.exactOptional(),
      }),
    )
    .exactOptional(),
  thread: z
    .strictObject({
      title: z.string().exactOptional(),
      url: z.string().exactOptional(),
      number: z.string().exactOptional(),
    })
    .exactOptional(),
  context: z
    .strictObject({
      ownerReply: z.string().exactOptional(),
      before: z.string().exactOptional(),
      after: z.string().exactOptional(),
    })
    .exactOptional(),
  truncated: z.literal(true).exactOptional(),
  notes: z.array(z.string()).exactOptional(),
});

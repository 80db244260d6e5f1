import { z } from 'zod';

/** One post of the page as the side panel lists it. The words are there for as long as somebody holds them open. */
export const listedPostSchema = z.strictObject({
  key: z.string().min(1).max(2_000),
  author: z.string().max(200).exactOptional(),
  /** As the page says it, or ISO 8601. */
  postedAt: z.string().max(200).exactOptional(),
  text: z.string().max(5_000),
  /** Pictures and films. */
  media: z.int().min(0),
  /** Whether some of it is on the screen: only that can be in a picture. */
  isInView: z.boolean(),
});
export type ListedPost = z.infer<typeof listedPostSchema>;

/** As many are listed. */
export const mostListed = 500;

import { z } from 'zod';
import { instant } from './scalars';

/** What a watch term names. */
export const watchLists = ['company', 'brand', 'shop', 'staff'] as const;
export type WatchList = (typeof watchLists)[number];

/** Shorter words stand in too many posts to mean anything. */
const shortestTerm = 2;

/** A word of the company's own that posts are held against. Kept on this device. */
export const watchTermSchema = z.strictObject({
  term: z.string().min(shortestTerm).max(100),
  list: z.enum(watchLists),
  addedAt: instant,
});
export type WatchTerm = z.infer<typeof watchTermSchema>;

import { z } from 'zod';
import { uuid } from './scalars';

/** Kinds of harm over which a reader may want a harder mask. */
export const harmKinds = ['threat', 'sexual', 'slur'] as const;
export type HarmKind = (typeof harmKinds)[number];

/** How this person wants to read: after how many texts a day a pause is offered, and what opens only after a second press. */
export const readingSchema = z.strictObject({
  guide: z.int().min(1).max(200).exactOptional(),
  hard: z.array(z.enum(harmKinds)).max(harmKinds.length),
});
export type Reading = z.infer<typeof readingSchema>;

/** How often who opened the words of which case on this device, the latest last: an opinion says whether its author did. */
export const openingsSchema = z
  .array(z.strictObject({ case: uuid, by: z.string().max(100), count: z.int().min(1) }))
  .max(500_000);

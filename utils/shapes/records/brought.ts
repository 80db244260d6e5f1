import { z } from 'zod';
import { sha256Digest } from '../scalars';

/** `brought.json` of a record of files: what each was called, and what it says of itself. */
export const broughtListSchema = z.strictObject({
  format: z.literal('banken-brought/1'),
  files: z
    .array(
      z.strictObject({
        /** In the record. */
        name: z.string(),
        /** As it was called. */
        from: z.string().max(200),
        bytes: z.int(),
        sha256: sha256Digest,
        /** The picture's own word for when it was taken. */
        takenAt: z.string().max(200).exactOptional(),
        hasPlace: z.boolean(),
        hasDevice: z.boolean(),
      }),
    )
    .min(1)
    .max(50),
});
export type BroughtList = z.infer<typeof broughtListSchema>;

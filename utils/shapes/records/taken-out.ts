import { z } from 'zod';
import { instant } from '../scalars';
import { followsSchema, sealedFileSchema } from './capture-record';

/** Of what a picture is that may not be kept. */
export const unkeptKinds = ['sexual', 'minor'] as const;
export type UnkeptKind = (typeof unkeptKinds)[number];

/**
 * `taken-out.json` of a record without pictures: of which sealed capture it keeps address, words and times, and the digest
 * of every file of it that is not kept.
 */
export const takenOutSchema = z.strictObject({
  format: z.literal('banken-taken-out/1'),
  of: z.array(z.enum(unkeptKinds)).min(1),
  parent: followsSchema.omit({ why: true }),
  takenOutAt: instant,
  files: z.array(sealedFileSchema),
});
export type TakenOut = z.infer<typeof takenOutSchema>;

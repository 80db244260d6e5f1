import { z } from 'zod';
import { sha256Digest, uuid } from '../scalars';

/** A signed act of a desk as it lies in the database: what it is found by, and its five lines. */
export const deskActSchema = z.strictObject({
  hash: sha256Digest,
  /** The case that it is about. */
  case: z.union([uuid, sha256Digest]),
  writer: sha256Digest,
  /** Its place in the writer's log, from 1. */
  seq: z.int().min(1),
  kind: z.string().max(32),
  text: z.string().max(1_200_000),
});
export type DeskAct = z.infer<typeof deskActSchema>;

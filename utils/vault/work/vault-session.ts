import { z } from 'zod';
import { sha256Digest } from '../../shapes/scalars';
import { connectionSchema } from '../store/connection';

/** What is needed to work with a vault, in the browser's session memory only: gone when it is closed. */
export const vaultSessionSchema = z.strictObject({
  connection: connectionSchema,
  /** The person's `AGE-SECRET-KEY-1…`. */
  identity: z.string().regex(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/),
  recipient: z.string().regex(/^age1[a-z0-9]{58}$/),
  vault: sha256Digest.exactOptional(),
});
export type VaultSession = z.infer<typeof vaultSessionSchema>;

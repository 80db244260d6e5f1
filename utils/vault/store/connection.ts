import { z } from 'zod';
import { accessKeyId, bucketName, secretAccessKey, storeAddress, storeRegion } from '../../shapes/store-address';

/** Where a vault lies and with which key it is reached. */
export const connectionSchema = z.strictObject({
  endpoint: storeAddress,
  region: storeRegion,
  /** Packs and events, under Object Lock. */
  bucket: bucketName,
  /** Key wraps alone: versioned, not locked, so that a case can be shredded. */
  wraps: bucketName,
  accessKeyId,
  secretAccessKey,
  sessionToken: z.string().max(4_096).exactOptional(),
});
export type Connection = z.infer<typeof connectionSchema>;

import { z } from 'zod';

/** Where a vault lies and with which key it is reached. */
export const connectionSchema = z.strictObject({
  /** `https://s3.example`, without a bucket; http only to this machine itself. */
  endpoint: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .refine((address) => isSafe(new URL(address)), 'https'),
  region: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** Packs and events, under Object Lock. */
  bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  /** Key wraps alone: versioned, not locked, so that a case can be shredded. */
  wraps: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  accessKeyId: z.string().min(3).max(128),
  secretAccessKey: z.string().min(3).max(256),
  sessionToken: z.string().max(4_096).exactOptional(),
});
export type Connection = z.infer<typeof connectionSchema>;

function isSafe({ protocol, hostname, pathname, search, hash, username }: URL): boolean {
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return (protocol === 'https:' || isHere) && pathname === '/' && search === '' && hash === '' && username === '';
}

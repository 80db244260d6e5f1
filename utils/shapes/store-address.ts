import { z } from 'zod';

/** `https://s3.example`, without a bucket; http only to this machine itself. */
export const storeAddress = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .refine((address) => isSafe(new URL(address)), 'https');

function isSafe({ protocol, hostname, pathname, search, hash, username }: URL): boolean {
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return (protocol === 'https:' || isHere) && pathname === '/' && search === '' && hash === '' && username === '';
}

/** `ap-northeast-1`. */
export const storeRegion = z.string().regex(/^[a-z0-9-]{1,64}$/);
export const bucketName = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/);
export const accessKeyId = z.string().min(3).max(128);
export const secretAccessKey = z.string().min(3).max(256);

const pair = z.strictObject({ accessKeyId, secretAccessKey }).exactOptional();
/** Keys of the roles as an administrator has them in `roles.json`: used for one examination, kept nowhere. */
export const roleKeysSchema = z.strictObject({ employee: pair, reviewer: pair, legal: pair, owner: pair });
export type RoleKeys = z.infer<typeof roleKeysSchema>;

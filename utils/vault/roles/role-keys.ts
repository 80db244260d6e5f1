import { z } from 'zod';
import { accessKeyId, secretAccessKey } from '../../shapes/store-address';

const pair = z.strictObject({ accessKeyId, secretAccessKey }).exactOptional();

/** Keys of the roles as an administrator has them in `roles.json`: used for one examination, kept nowhere. */
export const roleKeysSchema = z.strictObject({ employee: pair, reviewer: pair, legal: pair, owner: pair });
export type RoleKeys = z.infer<typeof roleKeysSchema>;

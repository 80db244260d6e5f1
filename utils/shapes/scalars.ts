import { z } from 'zod';

/** ISO 8601 UTC with milliseconds. */
export const instant = z.iso.datetime({ offset: false, precision: 3 });
/** SHA-256 as 64 lower-case hex digits. */
export const sha256Digest = z.string().regex(/^[0-9a-f]{64}$/);

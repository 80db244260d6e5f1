import { z } from 'zod';
import { lookSchema } from './seen-site';

/** What a person saw at an address that the product opens; of a form, which of its fields were recognised. */
export const seenLinkSchema = lookSchema.extend({
  /** The route, help line or round that leads there. */
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  url: z.url({ protocol: /^https$/ }),
  fields: z.record(z.string().max(60), z.enum(['right', 'wrong'])),
});
export type SeenLink = z.infer<typeof seenLinkSchema>;

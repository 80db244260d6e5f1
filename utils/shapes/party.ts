import { z } from 'zod';
import { profileSchema } from './profile';

const code = z.string().trim().min(1).max(40);
const name = z.string().trim().min(1).max(200);

/**
 * Somebody of the company, known on screens and in lists by a code; the name is there only where somebody needs it and
 * leaves only where a person chooses so. Filled by the company's list of people and by whom a case is about.
 */
export const personSchema = z.strictObject({ code, name: name.exactOptional() });
export type Person = z.infer<typeof personSchema>;

/** A shop of the company. Filled by the company's list of shops, and once on the side of those who record there. */
export const shopSchema = z.strictObject({ code, name: name.exactOptional(), region: name.exactOptional() });
export type Shop = z.infer<typeof shopSchema>;

/** Where cases are handed over to. Filled by the company's policy, by an invitation of the desk or by hand. */
export const deskSchema = z.strictObject({
  name,
  /** Its page, for those who ask. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .exactOptional(),
  /** age recipients: everybody who may open what is handed over. */
  recipients: z.array(z.string().regex(/^age1[a-z0-9]{58}$/)).max(60),
});
export type Desk = z.infer<typeof deskSchema>;

/**
 * In whose name a request is made: oneself, the company, or a client of counsel, each with its own data. Filled where
 * senders are entered; one is chosen for each request, and the data of one never stands in a request of another.
 */
export const partySchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['self', 'company', 'client']),
  data: profileSchema,
});
export type Party = z.infer<typeof partySchema>;

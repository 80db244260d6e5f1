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

const partyFields = profileSchema.pick({
  name: true,
  kana: true,
  email: true,
  phone: true,
  postalCode: true,
  region: true,
  city: true,
  street: true,
  street2: true,
  organization: true,
  department: true,
});

/** What is typed once about a party and used in its requests alone. Never an identity paper, a signature or a password. */
export const partyDataSchema = partyFields.extend({
  /** Who represents a company in papers for a court. */
  representative: z.string().max(200).exactOptional(),
  /** Of counsel, at the federation of bar associations. */
  registration: z.string().max(40).exactOptional(),
});
export type PartyData = z.infer<typeof partyDataSchema>;

export const partyKinds = ['self', 'company', 'client', 'counsel'] as const;
export type PartyKind = (typeof partyKinds)[number];

/**
 * In whose name a request is made: oneself, the company, somebody for whom counsel or a guardian acts, or counsel; each
 * with its own data. One is chosen for each request, and the data of one never stands in a request of another.
 */
export const partySchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(partyKinds),
  data: partyDataSchema,
  /** No longer offered for new requests; those that are open go on. */
  retired: z.literal(true).exactOptional(),
});
export type Party = z.infer<typeof partySchema>;

import { z } from 'zod';
import { uuid } from '../scalars';
import { profileSchema } from './profile';

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
  id: uuid,
  kind: z.enum(partyKinds),
  data: partyDataSchema,
  /** No longer offered for new requests; those that are open go on. */
  retired: z.literal(true).exactOptional(),
});
export type Party = z.infer<typeof partySchema>;

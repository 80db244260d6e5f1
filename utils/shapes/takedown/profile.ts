import { z } from 'zod';

/** Letters of an organization's name at most: papers hold it, and no record. */
export const longestOrganization = 200;

/** Data typed once and mapped to every form. Never an identity paper, a signature or a password. */
export const profileSchema = z.strictObject({
  name: z.string().max(200).exactOptional(),
  /** Reading of the name, as the person writes it. */
  kana: z.string().max(200).exactOptional(),
  email: z.string().max(200).exactOptional(),
  phone: z.string().max(50).exactOptional(),
  postalCode: z.string().max(20).exactOptional(),
  region: z.string().max(50).exactOptional(),
  city: z.string().max(100).exactOptional(),
  street: z.string().max(200).exactOptional(),
  /** Building and room. */
  street2: z.string().max(200).exactOptional(),
  organization: z.string().max(longestOrganization).exactOptional(),
  department: z.string().max(200).exactOptional(),
  victimName: z.string().max(200).exactOptional(),
  deskName: z.string().max(200).exactOptional(),
  deskUrl: z.string().max(500).exactOptional(),
  /** Who opens what is handed over: a name, and age recipients (`age1…`), apart by white space. */
  hrName: z.string().max(200).exactOptional(),
  hrRecipient: z.string().max(4_000).exactOptional(),
});
export type Profile = z.infer<typeof profileSchema>;

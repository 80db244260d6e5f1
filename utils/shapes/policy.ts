import { z } from 'zod';
import { deskRoles } from './company';
import { instant } from './scalars';
import { accessKeyId, bucketName, secretAccessKey, storeAddress, storeRegion } from './store-address';

const webAddress = z.url({ protocol: /^https?$/ }).max(500);

/** What a company may set for all its browsers. The same names stand in `public/managed-schema.json`. */
export const policySchema = z.strictObject({
  organization: z.string().trim().min(1).max(200).exactOptional(),
  deskName: z.string().trim().min(1).max(200).exactOptional(),
  deskUrl: webAddress.exactOptional(),
  hrName: z.string().trim().min(1).max(200).exactOptional(),
  /** The company's desk: its link, or what stands behind the `#`. */
  deskLink: z.string().trim().max(8_000).includes('banken-desk=').exactOptional(),
  /** Where employees hand in, with a key that can put there and do nothing else: whoever uses the machine can read it. */
  inboxEndpoint: storeAddress.exactOptional(),
  inboxRegion: storeRegion.exactOptional(),
  inboxBucket: bucketName.exactOptional(),
  inboxAccessKeyId: accessKeyId.exactOptional(),
  inboxSecretAccessKey: secretAccessKey.exactOptional(),
  /** age recipients, apart by white space. */
  hrRecipient: z
    .string()
    .trim()
    .max(4_000)
    .regex(/^age1[a-z0-9]{58}(?:\s+age1[a-z0-9]{58})*$/)
    .exactOptional(),
  /** Which rooms are shown. */
  role: z.enum(deskRoles).exactOptional(),
  /** The shop at which this browser is used. */
  shop: z.string().trim().min(1).max(100).exactOptional(),
  /** The company's shops and reviewers, as CSV. */
  shopList: z.string().trim().min(1).max(500_000).exactOptional(),
  reviewerList: z.string().trim().min(1).max(50_000).exactOptional(),
  /** Nothing of ours stands in pages. */
  quietMode: z.boolean().exactOptional(),
  timeStampUrl: webAddress.exactOptional(),
  timeStampRoots: z.string().trim().max(100_000).includes('-----BEGIN CERTIFICATE-----').exactOptional(),
});

/** The company's settings as they were last read. */
export const keptPolicySchema = z.strictObject({
  values: policySchema,
  /** Names that the company set and that did not have their shape. */
  refused: z.array(z.string()),
  /** When the authority was first named: captures from before wait from here. */
  since: instant,
});
export type KeptPolicy = z.infer<typeof keptPolicySchema>;

import { z } from 'zod';
import { instant } from '../scalars';
import { policySchema } from './policy-keys';

/** Why a name of the company's policy is not used. */
const refusals = [
  'unknown',
  'kind',
  'https',
  'address',
  'value',
  'long',
  'entry',
  'signature',
  'recipient',
  'certificate',
  'csv',
  'together',
  'site',
  'nowhere',
] as const;
export type Refusal = (typeof refusals)[number];

const refusedSchema = z.strictObject({
  name: z.string().max(100),
  why: z.enum(refusals),
  /** What makes it plain: the nearest name, the place in a list, the name that is missing. */
  hint: z.string().max(100).exactOptional(),
  /** The value as it was given, cut; never a secret. */
  given: z.string().max(200).exactOptional(),
});
export type Refused = z.infer<typeof refusedSchema>;

/** The company's settings as they were last read. Rows of earlier versions named what they refused without a reason. */
export const keptPolicySchema = z.strictObject({
  values: policySchema,
  refused: z.array(z.union([refusedSchema, z.string().transform((name): Refused => ({ name, why: 'value' }))])),
  /** When the authority was first named: captures from before wait from here. */
  since: instant,
  /** When this was read. */
  readAt: instant.exactOptional(),
  /** When it was first asked for, while a managed browser has not answered. */
  askedAt: instant.exactOptional(),
});
export type KeptPolicy = z.output<typeof keptPolicySchema>;

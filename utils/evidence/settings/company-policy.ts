import { z } from 'zod';
import { instant } from '../../shapes/scalars';
import { db } from '../db';

/** What a company may set for all its browsers. The same names stand in `public/managed-schema.json`. */
export const policySchema = z.strictObject({
  organization: z.string().trim().min(1).max(200).exactOptional(),
  deskName: z.string().trim().min(1).max(200).exactOptional(),
  deskUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .exactOptional(),
  hrName: z.string().trim().min(1).max(200).exactOptional(),
  /** age recipients, apart by white space. */
  hrRecipient: z
    .string()
    .trim()
    .max(4_000)
    .regex(/^age1[a-z0-9]{58}(?:\s+age1[a-z0-9]{58})*$/)
    .exactOptional(),
  timeStampUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .exactOptional(),
  timeStampRoots: z.string().trim().max(100_000).includes('-----BEGIN CERTIFICATE-----').exactOptional(),
});
export type CompanyPolicy = z.infer<typeof policySchema>;
export type PolicyName = keyof CompanyPolicy;
export const policyNames = Object.keys(policySchema.shape) as PolicyName[];

const rowSchema = z.strictObject({
  values: policySchema,
  /** Names that the company set and that did not have their shape. */
  refused: z.array(z.string()),
  /** When the authority was first named: captures from before wait from here. */
  since: instant,
});
export type KeptPolicy = z.infer<typeof rowSchema>;

/** The row of the settings. It belongs to this browser's policy, so no backup carries it. */
export const policyRow = 'company-policy';

/** The company's settings as they were last read; `undefined` where there are none. */
export async function readPolicy(): Promise<KeptPolicy | undefined> {
  const parsed = rowSchema.safeParse((await db.settings.get(policyRow))?.value);
  return parsed.success ? parsed.data : undefined;
}

/**
 * Keeps what the browser's managed storage says, each name by itself: one that does not have its shape is left out and
 * named, and the others hold. Nothing there takes the row away. Names of others are none of ours.
 */
export async function keepPolicy(managed: unknown, now: string): Promise<void> {
  const found = Object(managed) as Record<string, unknown>;
  const values: Record<string, unknown> = {};
  const refused: string[] = [];
  for (const name of policyNames) {
    if (found[name] === undefined || found[name] === '') continue;
    const parsed = policySchema.shape[name].safeParse(found[name]);
    if (parsed.success) values[name] = parsed.data;
    else refused.push(name);
  }
  await db.transaction('rw', db.settings, async () => {
    if (Object.keys(values).length + refused.length === 0) return db.settings.delete(policyRow);
    const before = await readPolicy();
    const isSame = before?.values.timeStampUrl === values['timeStampUrl'];
    const value = rowSchema.parse({ values, refused, since: isSame ? (before?.since ?? now) : now });
    if (before && JSON.stringify(before) === JSON.stringify(value)) return undefined;
    await db.settings.put({ key: policyRow, value });
    return undefined;
  });
}

import { z } from 'zod';
import { companyKeys } from './company-keys';
import type { PolicyKey } from './policy-key';
import { workKeys } from './work-keys';

/** Every name that an administrator may set, in the order in which pages show them. */
const policyKeys = { ...companyKeys, ...workKeys } as const;
export type PolicyName = keyof typeof policyKeys;

export const policyNames = Object.keys(policyKeys) as PolicyName[];

/** The same without the types of the single shapes. */
export const keyOf = (name: PolicyName): PolicyKey => policyKeys[name];

type Shapes = { [Name in PolicyName]: z.ZodExactOptional<(typeof policyKeys)[Name]['shape']> };

/** What a company may set for all its browsers. */
export const policySchema = z.strictObject(
  Object.fromEntries(policyNames.map((name) => [name, keyOf(name).shape.exactOptional()])) as unknown as Shapes,
);
export type Policy = z.infer<typeof policySchema>;

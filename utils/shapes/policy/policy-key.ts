import type { z } from 'zod';

/**
 * How a value of the company and one of the person become one. `company`: the company's alone; `both`: the company's
 * beside the person's own; `longer`: the greater number; `lower`: the smaller number; `install`: told once, to the install.
 */
const mergeRules = ['company', 'both', 'longer', 'lower', 'install'] as const;
export type MergeRule = (typeof mergeRules)[number];

/** Under which heading the page and the administrator's table show a key. */
export const policyGroups = ['company', 'care', 'record', 'people', 'keys', 'vault'] as const;
type PolicyGroup = (typeof policyGroups)[number];

/**
 * One name that an administrator may set. Everything that speaks of it is made from this: the browser's managed schema,
 * the reader, the page in the settings, the administrator's table and the samples.
 */
export interface PolicyKey<Shape extends z.ZodType = z.ZodType> {
  readonly shape: Shape;
  readonly group: PolicyGroup;
  readonly merge: MergeRule;
  /** Name, and what an administrator has to know. */
  readonly ja: readonly [name: string, help: string];
  readonly en: readonly [name: string, help: string];
  /** A value that the samples carry. */
  readonly example: z.input<Shape>;
  /** Never shown on a page, not even in part. */
  readonly secret?: true;
}

/** Holds a key to its own shape. */
export function policyKey<Shape extends z.ZodType>(key: PolicyKey<Shape>): PolicyKey<Shape> {
  return key;
}

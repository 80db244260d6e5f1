import { type KeptPolicy, policySchema } from '../../shapes/policy';
import { changeSetting, readSetting } from './stored-settings';

export const policyNames = Object.keys(policySchema.shape) as (keyof typeof policySchema.shape)[];

/** The company's settings as they were last read; `undefined` where there are none. */
export function readPolicy(): Promise<KeptPolicy | undefined> {
  return readSetting('company-policy');
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
  await changeSetting('company-policy', (before) => {
    if (Object.keys(values).length + refused.length === 0) return undefined;
    const isSame = before?.values.timeStampUrl === values['timeStampUrl'];
    const kept = { values: policySchema.parse(values), refused, since: isSame ? (before?.since ?? now) : now };
    return JSON.stringify(kept) === JSON.stringify(before) ? before : kept;
  });
}

import type { KeptPolicy, Refused } from '../../shapes/policy/kept-policy';
import type { Feature } from '../../shapes/policy/work-keys';
import { areRecipients, recipientsIn } from '../keys/age-file';
import { type Judged, judgePolicy } from './judge-policy';
import { changeSetting, readSetting } from './stored-settings';

/** A browser that a company manages may have its settings later than its extensions: so long "none" is not believed, in ms. */
const lateMilliseconds = 60_000;

/** What the company's settings are: not read yet, none, or set. */
export type PolicyState = 'unknown' | 'none' | 'set';

/** The company's settings as they were last read; `undefined` before they were read for the first time. */
export function readPolicy(): Promise<KeptPolicy | undefined> {
  return readSetting('company-policy');
}

/** What a kept policy says of itself. Nothing that records waits for it. */
export function stateOf(policy: KeptPolicy | undefined): PolicyState {
  if (policy && (Object.keys(policy.values).length > 0 || policy.refused.length > 0)) return 'set';
  return policy === undefined || policy.askedAt !== undefined ? 'unknown' : 'none';
}

/** Whether the company has taken a feature away. */
export async function isFeatureOff(feature: Feature): Promise<boolean> {
  return (await readPolicy())?.values.featuresOff?.includes(feature) ?? false;
}

interface Reading {
  now: string;
  /** Ids of the platforms that are known here. */
  sites: readonly string[];
  /** Whether an administrator installed the extension. */
  isManaged: boolean;
  /** Whether the link of a desk is signed by the desk that it names. */
  isDesk: (link: string) => Promise<boolean>;
}

/** Keeps what the browser's managed storage says. */
export async function keepPolicy(managed: unknown, { now, sites, isManaged, isDesk }: Reading): Promise<void> {
  const judged = judgePolicy(managed, sites);
  await holdKeys(judged, isDesk);
  const { values, refused } = judged;
  const isEmpty = Object.keys(values).length + refused.length === 0;
  await changeSetting('company-policy', (before) => {
    const isSame = before?.values.timeStampUrl === values.timeStampUrl;
    const askedAt = before === undefined ? now : before.askedAt;
    const isLate =
      isEmpty && isManaged && askedAt !== undefined && Date.parse(now) - Date.parse(askedAt) < lateMilliseconds;
    const kept = { values, refused, since: isSame ? (before?.since ?? now) : now, ...(isLate ? { askedAt } : {}) };
    const { readAt: _, ...known } = before ?? {};
    return JSON.stringify(kept) === JSON.stringify(known) ? before : { ...kept, readAt: now };
  });
}

/** Takes out of what has its shape the keys that no file could be sealed to. */
async function holdKeys({ values, refused }: Judged, isDesk: Reading['isDesk']): Promise<void> {
  const wrong: Refused[] = [];
  if (values.deskLink !== undefined && !(await isDesk(values.deskLink)))
    wrong.push({ name: 'deskLink', why: 'signature' });
  if (values.hrRecipient !== undefined && !(await areRecipients(recipientsIn(values.hrRecipient))))
    wrong.push({ name: 'hrRecipient', why: 'recipient', given: values.hrRecipient.slice(0, 200) });
  for (const { name } of wrong) delete values[name as 'deskLink' | 'hrRecipient'];
  refused.push(...wrong);
}

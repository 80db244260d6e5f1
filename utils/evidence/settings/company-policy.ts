import type { KeptPolicy, Refusal, Refused } from '../../shapes/policy/kept-policy';
import type { PolicyName } from '../../shapes/policy/policy-keys';
import type { Feature } from '../../shapes/policy/work-keys';
import { areRecipients, recipientsIn } from '../keys/age-file';
import { certificatesInPem, isCertificate } from '../keys/certificate-pem';
import { isCompanyCsv } from './company-csv';
import { type Judged, judgePolicy } from './judge-policy';
import { changeSetting, readSetting } from './stored-settings';

/** A browser that a company manages may have its settings later than its extensions: so long "none" is not believed, in ms. */
const lateMilliseconds = 60_000;
/** An answer that came longer ago is of an earlier start, whose minute is over, in ms. */
const sameStartMilliseconds = 600_000;

/** What the company's settings are: not read yet, none, or set. */
export type PolicyState = 'unknown' | 'none' | 'set';

/** The company's settings as they were last read; `undefined` before they were read for the first time. */
export function readPolicy(): Promise<KeptPolicy | undefined> {
  return readSetting('company-policy');
}

/** What a kept policy says of itself. Nothing that records waits for it. */
export function stateOf(policy: KeptPolicy | undefined): PolicyState {
  if (policy === undefined || policy.askedAt !== undefined) return 'unknown';
  return isEmpty(policy) ? 'none' : 'set';
}

const isEmpty = ({ values, refused }: Judged) => Object.keys(values).length + refused.length === 0;

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

/**
 * Keeps what the browser's managed storage says. Where a managed browser had settings, or was never asked, an empty answer
 * takes nothing away until a second one, a minute later, says the same.
 */
export async function keepPolicy(managed: unknown, { now, sites, isManaged, isDesk }: Reading): Promise<void> {
  const judged = judgePolicy(managed, sites);
  await holdKeys(judged, isDesk);
  await changeSetting('company-policy', (before) => {
    const askedAt = isEmpty(judged) && isManaged ? emptySince(before, now) : undefined;
    const { values, refused } = (askedAt && before) || judged;
    const isSame = before?.values.timeStampUrl === values.timeStampUrl;
    const kept = { values, refused, since: isSame ? (before?.since ?? now) : now, ...(askedAt ? { askedAt } : {}) };
    const { readAt: _, ...known } = before ?? {};
    return JSON.stringify(kept) === JSON.stringify(known) ? before : { ...kept, readAt: now };
  });
}

/** Since when empty answers are waited on; `undefined` when this one is to be believed. */
function emptySince(before: KeptPolicy | undefined, now: string): string | undefined {
  if (before?.askedAt === undefined) return before === undefined || !isEmpty(before) ? now : undefined;
  const waited = Date.parse(now) - Date.parse(before.askedAt);
  if (waited < 0 || waited > sameStartMilliseconds) return now;
  return waited < lateMilliseconds ? before.askedAt : undefined;
}

/** Takes out of what has its shape what would be without effect: links, keys, lists and roots that are none. */
async function holdKeys({ values, refused }: Judged, isDesk: Reading['isDesk']): Promise<void> {
  const { deskLink, hrRecipient, shopList, reviewerList, timeStampRoots } = values;
  const wrong: Refused[] = [];
  const refuse = (name: PolicyName, why: Refusal, given?: string) =>
    wrong.push({ name, why, ...(given === undefined ? {} : { given: given.slice(0, 200) }) });
  if (deskLink !== undefined && !(await isDesk(deskLink))) refuse('deskLink', 'signature');
  if (hrRecipient !== undefined && !(await areRecipients(recipientsIn(hrRecipient))))
    refuse('hrRecipient', 'recipient', hrRecipient);
  if (shopList !== undefined && !isCompanyCsv('shops', shopList)) refuse('shopList', 'csv', shopList);
  if (reviewerList !== undefined && !isCompanyCsv('reviewers', reviewerList))
    refuse('reviewerList', 'csv', reviewerList);
  if (timeStampRoots !== undefined && !areCertificates(timeStampRoots))
    refuse('timeStampRoots', 'certificate', timeStampRoots);
  for (const { name } of wrong) delete values[name as PolicyName];
  refused.push(...wrong);
}

function areCertificates(pem: string): boolean {
  const found = certificatesInPem(pem);
  return found.length > 0 && found.every(isCertificate);
}

import type { z } from 'zod';
import type { Refusal, Refused } from '../../shapes/policy/kept-policy';
import { keyOf, type Policy, type PolicyName, policyNames, policySchema } from '../../shapes/policy/policy-keys';

/** What of a company's settings can be used, and what not and why. */
export interface Judged {
  values: Policy;
  refused: Refused[];
}

/** Names that say something only together. */
const together: readonly (readonly PolicyName[])[] = [
  ['vaultEndpoint', 'vaultBucket'],
  ['inboxEndpoint', 'inboxRegion', 'inboxBucket', 'inboxAccessKeyId', 'inboxSecretAccessKey'],
];

/**
 * Judges each name by itself: one that does not have its shape is left out with the reason and the others hold; of a list
 * the good entries hold, and allowed sites of which none is known are none. `sites`: ids of the platforms that are known here.
 */
export function judgePolicy(managed: unknown, sites: readonly string[]): Judged {
  const values: Record<string, unknown> = {};
  const refused: Refused[] = [];
  for (const [name, value] of Object.entries(Object(managed) as Record<string, unknown>)) {
    if (value === undefined || value === null || value === '') continue;
    if (!isName(name)) {
      refused.push({ name: name.slice(0, 100), why: 'unknown', ...hinted(nearest(name)) });
      continue;
    }
    const read = readValue(name, value);
    if ('value' in read) values[name] = read.value;
    refused.push(...read.refused);
  }
  const given: unknown = Object(managed)['allowedSites'];
  if (given !== undefined && given !== null && given !== '') refused.push(...keepAllowed(values, given, sites));
  refused.push(...takeIncomplete(values));
  return { values: policySchema.parse(values), refused };
}

const isName = (name: string): name is PolicyName => policyNames.some((each) => each === name);

/** Marks stand where the company allows them: a list of which nothing can be used allows them nowhere. */
function keepAllowed(values: Record<string, unknown>, given: unknown, sites: readonly string[]): Refused[] {
  const named = (values['allowedSites'] ?? []) as readonly string[];
  const known = named.filter((site) => sites.includes(site));
  values['allowedSites'] = known;
  const name = 'allowedSites';
  if (known.length === 0) return [{ name, why: 'nowhere', hint: JSON.stringify(given).slice(0, 100) }];
  const unknown = named.filter((site) => !known.includes(site)).join(', ');
  return unknown ? [{ name, why: 'site', hint: unknown.slice(0, 100) }] : [];
}

function takeIncomplete(values: Record<string, unknown>): Refused[] {
  return together.flatMap((names) => {
    const missing = names.filter((name) => values[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) return [];
    return names
      .filter((name) => values[name] !== undefined)
      .map((name): Refused => {
        delete values[name];
        return { name, why: 'together', hint: missing.join(', ') };
      });
  });
}

interface Read {
  value?: unknown;
  refused: Refused[];
}

function readValue(name: PolicyName, value: unknown): Read {
  const shape = keyOf(name).shape as z.ZodType & { element?: z.ZodType; _zod: { def: { type: string } } };
  const { element } = shape;
  if (shape._zod.def.type !== 'array' || !element || !Array.isArray(value)) {
    const parsed = shape.safeParse(value);
    return parsed.success
      ? { value: parsed.data, refused: [] }
      : { refused: [refusal(name, value, parsed.error.issues[0])] };
  }
  const bad = value.flatMap((entry, index) => {
    const issue = element.safeParse(entry).error?.issues[0];
    return issue ? [{ name, why: 'entry' as const, hint: [index + 1, ...issue.path].join(' ').slice(0, 100) }] : [];
  });
  const good = shape.safeParse(value.filter((entry) => element.safeParse(entry).success));
  if (!good.success) return { refused: [refusal(name, value, good.error.issues[0]), ...bad] };
  return { ...((good.data as unknown[]).length > 0 ? { value: good.data } : {}), refused: bad };
}

function refusal(name: PolicyName, value: unknown, issue: z.core.$ZodIssue | undefined): Refused {
  const given = typeof value === 'string' ? value : JSON.stringify(value);
  return { name, why: whyOf(name, value, issue), ...(keyOf(name).secret ? {} : { given: given.slice(0, 200) }) };
}

/** Names whose text is more than a text. */
const kinds: Partial<Record<PolicyName, Refusal>> = {
  deskLink: 'signature',
  hrRecipient: 'recipient',
  timeStampRoots: 'certificate',
};

function whyOf(name: PolicyName, value: unknown, issue: z.core.$ZodIssue | undefined): Refusal {
  if (issue?.code === 'invalid_type') return 'kind';
  if (issue?.code === 'too_big') return 'long';
  if (/Endpoint|Url$/.test(name)) {
    return name.endsWith('Endpoint') && String(value).startsWith('http:') ? 'https' : 'address';
  }
  return kinds[name] ?? 'value';
}

const hinted = (hint: string | undefined) => (hint === undefined ? {} : { hint });

/** The name that was meant, where at most three letters are otherwise. */
function nearest(name: string): PolicyName | undefined {
  const near = policyNames
    .map((each) => [each, editsBetween(name.slice(0, 40).toLowerCase(), each.toLowerCase())] as const)
    .sort(([, one], [, other]) => one - other)[0];
  return near && near[1] <= 3 ? near[0] : undefined;
}

/** Letters to put in, take out or exchange. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const letter of one) {
    const next = [(row[0] ?? 0) + 1];
    for (const [index, wanted] of [...other].entries()) {
      const swap = (row[index] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(swap, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

import { firstPlaybook } from '../review/care/first-playbook';
import {
  type CompanyRecordName,
  type CompanyRecords,
  companyRecords,
  type RetentionPolicy,
} from '../shapes/desk/company-records';
import { type DatedPlaybook, type Playbook, playbookSchema } from '../shapes/desk/playbook';
import type { Actor } from '../shapes/schema';
import { caseKinds } from '../vault/events/case-kinds';
import { deskCase, writeActs } from './desk-log';
import type { Doing } from './doing';

/** What concerns no case but the company stands in a log of its own, under this id. */
export const companyLog = '00000000-0000-4000-8000-00000000c0de';

const playbookRecord = 'playbook';

/** What desks have said for the company, as it stands now. */
export interface Company extends CompanyRecords {
  /** The company's own steps, or those that came with Banken. */
  readonly playbook: Playbook;
  /** All of the company's own, oldest first: what was done is told in the words of its day. */
  readonly playbooks: readonly DatedPlaybook[];
  /** All policies of retention, oldest first, each with the last answer about the cases from before it. */
  readonly policies: readonly RetentionPolicy[];
}

/** The last word on every record counts; one that was put away is gone. */
export async function readCompany(): Promise<Company> {
  const { kept } = await deskCase(companyLog);
  const found = new Map<CompanyRecordName, Map<string, unknown>>();
  const policies: RetentionPolicy[] = [];
  const playbooks: DatedPlaybook[] = [];
  for (const { body: said, at } of kept['record'] ?? []) {
    const body = caseKinds.record.schema.parse(said);
    const own = body.name === playbookRecord ? playbookSchema.safeParse(body.data) : undefined;
    if (own?.success) playbooks.push({ since: at, playbook: own.data });
    if (!Object.hasOwn(companyRecords, body.name)) continue;
    const name = body.name as CompanyRecordName;
    const read = companyRecords[name].safeParse(body.data);
    if (!read.success) continue;
    if ('closedMonths' in read.data) notePolicy(policies, read.data);
    const rows = found.get(name) ?? new Map<string, unknown>();
    if (read.data.gone) rows.delete(read.data.id);
    else rows.set(read.data.id, read.data);
    found.set(name, rows);
  }
  const records = Object.fromEntries(
    Object.keys(companyRecords).map((name) => [name, [...(found.get(name as CompanyRecordName)?.values() ?? [])]]),
  );
  const playbook = playbooks.at(-1)?.playbook ?? firstPlaybook;
  return { ...(records as unknown as CompanyRecords), playbook, playbooks, policies };
}

/** An answer about older cases comes as its policy once more, and stands in its place. */
function notePolicy(policies: RetentionPolicy[], policy: RetentionPolicy): void {
  const isSame = (one: RetentionPolicy) =>
    (['since', 'closedMonths', 'untouchedDays'] as const).every((name) => one[name] === policy[name]);
  const known = policies.findIndex(isSame);
  if (known >= 0) policies[known] = policy;
  else policies.push(policy);
  // Two desks that did not know of each other may have said them in any order
  policies.sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
}

/** Writes records of the company, each whole. */
export async function sayForCompany<Name extends CompanyRecordName>(
  name: Name,
  rows: readonly CompanyRecords[Name][number][],
  actor: Actor,
  now: string,
): Promise<void> {
  const doings = rows.map(
    (row): Doing<'record'> => ({
      caseId: companyLog,
      kind: 'record',
      body: { name, data: { ...companyRecords[name].parse(row) } },
    }),
  );
  await writeActs(doings, actor, now);
}

/** Puts the company's own steps in the place of those before; counts up their version. */
export async function sayPlaybook(steps: Playbook['steps'], actor: Actor, now: string): Promise<Playbook> {
  const { playbook } = await readCompany();
  const next = playbookSchema.parse({ format: 'banken-playbook/1', version: playbook.version + 1, steps });
  await writeActs([{ caseId: companyLog, kind: 'record', body: { name: playbookRecord, data: next } }], actor, now);
  return next;
}

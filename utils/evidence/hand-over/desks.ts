import { CodedError } from '../../coded-error';
import type { Desk, Inbox, KeptDesk } from '../../shapes/hand-over';
import { areRecipients, recipientsIn } from '../keys/age-file';
import { readPolicy } from '../settings/company-policy';
import { readProfile } from '../settings/read-profile';
import { changeSetting, readSetting } from '../settings/stored-settings';
import { withinQuery } from '../within-query';
import { deskIn } from './desk-link';
import { keepInbox } from './inbox';

/** To whom records are handed over from here. A desk without a key cannot be answered by: its key was typed. */
export interface CurrentDesk {
  name: string | undefined;
  people: readonly string[];
  recipients: readonly string[];
  key?: string;
  mail?: string;
  /** By which way it came; `typed`: in an earlier version's settings, or the plain key of a policy. */
  way: KeptDesk['way'] | 'typed';
  host?: string;
  withdrawnAt?: string;
}

/** The desks that were added here, oldest first. */
export async function readDesks(): Promise<KeptDesk[]> {
  return (await readSetting('desks')) ?? [];
}

/**
 * Adds a desk. Recipients that it withdraws end every earlier desk of the same key that used them: another key cannot
 * take somebody else's desk away.
 */
export async function addDesk(
  desk: Desk,
  from: Pick<KeptDesk, 'way' | 'host'>,
  now: string,
  inbox?: Inbox,
): Promise<void> {
  // With the desk's file comes the way into its vault
  if (inbox) await keepInbox(inbox);
  await changeSetting('desks', (desks = []) => {
    const others = desks.filter((kept) => kept.desk.key !== desk.key || !isSame(kept.desk.recipients, desk.recipients));
    return [...others.map((kept) => endedBy(desk, kept, now)), { desk, ...from, addedAt: now }].slice(-50);
  });
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((recipient) => other.includes(recipient));

function endedBy(desk: Desk, kept: KeptDesk, now: string): KeptDesk {
  const isOver = kept.desk.key === desk.key && kept.desk.recipients.some((each) => desk.withdrawn.includes(each));
  return isOver ? { ...kept, withdrawnAt: kept.withdrawnAt ?? now } : kept;
}

/** Takes a desk off the list. */
export async function removeDesk(desk: Desk): Promise<void> {
  await changeSetting('desks', (desks = []) =>
    desks.filter((kept) => kept.desk.key !== desk.key || !isSame(kept.desk.recipients, desk.recipients)),
  );
}

/** What the company's policy names, else the desk that was added last and stands, else what was typed once. */
export async function currentDesk(): Promise<CurrentDesk | undefined> {
  const { deskLink } = (await readPolicy())?.values ?? {};
  // A policy that names no desk names none
  const policy = deskLink === undefined ? undefined : await withinQuery(deskIn(deskLink).catch(() => undefined));
  const desks = await readDesks();
  const standing = desks.findLast(({ withdrawnAt }) => withdrawnAt === undefined) ?? desks.at(-1);
  const kept: KeptDesk | undefined = policy ? { desk: policy, way: 'policy', addedAt: policy.madeAt } : standing;
  if (!kept) return typedDesk();
  const { name, people, recipients, key, mail } = kept.desk;
  return {
    ...{ name, people, recipients, key, way: kept.way },
    ...(mail ? { mail } : {}),
    ...(kept.host ? { host: kept.host } : {}),
    ...(kept.withdrawnAt ? { withdrawnAt: kept.withdrawnAt } : {}),
  };
}

async function typedDesk(): Promise<CurrentDesk | undefined> {
  const { hrName, hrRecipient = '' } = await readProfile();
  const recipients = recipientsIn(hrRecipient);
  return recipients.length > 0 ? { name: hrName, people: [], recipients, way: 'typed' } : undefined;
}

/**
 * The desk to which something may leave now.
 * @throws CodedError `recipient-wrong` without one, `recipient-revoked` for one that was withdrawn
 */
export async function openDesk(): Promise<CurrentDesk> {
  const desk = await currentDesk();
  if (!desk || !(await areRecipients(desk.recipients))) throw new CodedError('recipient-wrong');
  if (desk.withdrawnAt) throw new CodedError('recipient-revoked', desk.withdrawnAt);
  return desk;
}

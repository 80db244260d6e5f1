import { CodedError } from '../../coded-error';
import { foldText } from '../../same-word';
import type { Desk, HandOver, Inbox, KeptDesk } from '../../shapes/hand-over';
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
  /** When its invitation was made. */
  madeAt?: string;
  /** By which way it came; `typed`: in an earlier version's settings, or the plain key of a policy. */
  way: KeptDesk['way'] | 'typed';
  host?: string;
  withdrawnAt?: string;
}

/** The desks that were added here, oldest first. */
export async function readDesks(): Promise<KeptDesk[]> {
  return (await readSetting('desks')) ?? [];
}

/** What an invitation is to the desks here. */
export interface DeskMeeting {
  /** `free`: nobody is handed to yet. `known`: who is handed to, by its own key. `other`: it would take somebody's place. */
  is: 'free' | 'known' | 'other';
  /** Whose place it would take, or the one that people would take it for. */
  known?: CurrentDesk;
  /** To people both have one name. */
  isNamesake: boolean;
  /** What is sealed to one the other opens: only the key that signs answers is another. */
  isSameOpener: boolean;
}

/** Holds an invitation against the desks that are known here. */
export async function meetDesk(desk: Desk): Promise<DeskMeeting> {
  const all = await knownDesks();
  const [current] = all;
  if (!current) return { is: 'free', isNamesake: false, isSameOpener: false };
  const seen = foldText(desk.name);
  const isNamesake = ({ name = '', key }: CurrentDesk) => key !== desk.key && foldText(name) === seen;
  const known = current.key === desk.key ? current : (all.find(isNamesake) ?? current);
  return {
    is: known.key === desk.key ? 'known' : 'other',
    known,
    isNamesake: isNamesake(known),
    isSameOpener: isSame(known.recipients, desk.recipients),
  };
}

/** How an invitation came, and whether the person, told of the desk they know, takes this one in its place. */
interface Arrival extends Pick<KeptDesk, 'way' | 'host'> {
  takesPlace?: boolean;
  /** With the desk's file comes the way into its vault. */
  inbox?: Inbox | undefined;
}

/**
 * Adds a desk. Recipients that it withdraws end every earlier desk of the same key that used them: another key cannot
 * take somebody else's desk away.
 * @throws CodedError `desk-other-key` where it would take the place of another key and nobody said that it may
 */
export async function addDesk(desk: Desk, { takesPlace = false, inbox, ...from }: Arrival, now: string): Promise<void> {
  if (!takesPlace && (await meetDesk(desk)).is === 'other') throw new CodedError('desk-other-key');
  if (inbox) await keepInbox(inbox);
  await changeSetting('desks', (desks = []) => {
    const others = desks.filter((kept) => !isSameDesk(kept.desk, desk));
    return [...others.map((kept) => endedBy(desk, kept, now)), { desk, ...from, addedAt: now }].slice(-50);
  });
}

/**
 * Keeps a desk that answers under a new key, which the person has compared: in the place of the one that was handed to, so
 * that it is handed to where that was, and nowhere else.
 */
export async function addMovedDesk(moved: HandOver['desk'], key: string, now: string): Promise<void> {
  const { name, recipients } = moved;
  await changeSetting('desks', (desks = []) => {
    const at = desks.findIndex(({ desk }) => desk.key === moved.key && isSame(desk.recipients, recipients));
    const { people = [], mail } = desks[at]?.desk ?? {};
    const desk: Desk = { name, people, recipients, key, ...(mail ? { mail } : {}), withdrawn: [], madeAt: now };
    const kept: KeptDesk = { desk, way: 'answer', addedAt: now };
    return [...desks.slice(0, at + 1), kept, ...desks.slice(at + 1)].slice(-50);
  });
}

/** What tells one desk here from another. */
type DeskKeys = Pick<CurrentDesk, 'key' | 'recipients'>;

const isSameDesk = (one: DeskKeys, other: DeskKeys) =>
  one.key === other.key && isSame(one.recipients, other.recipients);

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((recipient) => other.includes(recipient));

function endedBy(desk: Desk, kept: KeptDesk, now: string): KeptDesk {
  const isOver = kept.desk.key === desk.key && kept.desk.recipients.some((each) => desk.withdrawn.includes(each));
  return isOver ? { ...kept, withdrawnAt: kept.withdrawnAt ?? now } : kept;
}

/** Takes a desk off the list. */
export async function removeDesk(desk: DeskKeys): Promise<void> {
  await changeSetting('desks', (desks = []) => desks.filter((kept) => !isSameDesk(kept.desk, desk)));
}

/** Records go to this desk from now on: the last of the list that stands. */
export async function chooseDesk(desk: DeskKeys): Promise<void> {
  await changeSetting('desks', (desks = []) => [
    ...desks.filter((kept) => !isSameDesk(kept.desk, desk)),
    ...desks.filter((kept) => isSameDesk(kept.desk, desk)),
  ]);
}

/**
 * All desks that are known here, first the one that is handed to: what the company's policy names, else the desk that was
 * added or chosen last and stands, else one that was withdrawn, else what was typed once.
 */
export async function knownDesks(): Promise<CurrentDesk[]> {
  const { deskLink } = (await readPolicy())?.values ?? {};
  // A policy that names no desk names none
  const policy = deskLink === undefined ? undefined : await withinQuery(deskIn(deskLink).catch(() => undefined));
  const desks = (await readDesks()).toReversed();
  const typed = await typedDesk();
  return [
    ...(policy ? [currentOf({ desk: policy, way: 'policy', addedAt: policy.madeAt })] : []),
    ...desks.filter(({ withdrawnAt }) => withdrawnAt === undefined).map(currentOf),
    ...desks.filter(({ withdrawnAt }) => withdrawnAt !== undefined).map(currentOf),
    ...(typed ? [typed] : []),
  ];
}

/** To whom records are handed over now. */
export async function currentDesk(): Promise<CurrentDesk | undefined> {
  const [current] = await knownDesks();
  return current;
}

function currentOf({ desk, way, host, withdrawnAt }: KeptDesk): CurrentDesk {
  const { name, people, recipients, key, mail, madeAt } = desk;
  return {
    ...{ name, people, recipients, key, way, madeAt },
    ...(mail ? { mail } : {}),
    ...(host ? { host } : {}),
    ...(withdrawnAt ? { withdrawnAt } : {}),
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

import { base64Of } from '../../bytes/base64';
import { sha256Hex } from '../../bytes/digest';
import { CodedError } from '../../coded-error';
import type { Desk, Withdrawal } from '../../shapes/hand-over';
import type { DeviceKey, Invitation } from '../../shapes/keys';
import type { Actor, CustodyEntry, Incident } from '../../shapes/schema';
import { db } from '../db';
import { deviceKey, signWithDevice } from '../keys/device-key';
import { readReviewerIdentity } from '../keys/reviewer-identity';
import { custodyOf } from '../queries';
import { readSetting, writeSetting } from '../settings/stored-settings';
import { appendCustody } from '../store/append-custody';
import { noteWithdrawal } from '../store/note-withdrawal';
import { deskBytes, deskFragment } from './desk-link';
import { keepEarly } from './early-withdrawals';
import { isAhead, type SignedNotice, sealNotice } from './signed-notices';

/** The desk of a whole team: what is sealed to it any of them opens, and any of them answers with its key. */
export interface TeamDesk {
  readonly recipient: string;
  readonly key: DeviceKey;
}

/**
 * The desk of this device as others add it, signed with this device's key.
 * @throws CodedError `identity-absent`
 */
export async function makeDesk(
  invitation: Invitation,
  now: string,
  team?: TeamDesk,
): Promise<{ desk: Desk; fragment: string }> {
  const identity = team ?? (await readReviewerIdentity());
  if (!identity) throw new CodedError('identity-absent');
  const key = team?.key ?? (await deviceKey(now));
  const withdrawn = (await readSetting('withdrawn-recipients')) ?? [];
  const { name, people, mail } = invitation;
  const desk: Desk = {
    ...{ name, people, recipients: [identity.recipient], key: base64Of(key.spki) },
    ...(mail ? { mail } : {}),
    ...{ withdrawn: withdrawn.filter((each) => each !== identity.recipient), madeAt: now },
  };
  return { desk, fragment: deskFragment(desk, await signWithDevice(key, deskBytes(desk))) };
}

/** What the person who handed a case over agreed to, and whether they have taken it back. */
export interface Consent {
  handOver: string;
  purposes: readonly string[];
  /** Where answers are sealed to. */
  replyTo: string;
  /** Secret of the places in the vault to which answers go; absent where they go as files. */
  answersAt?: string;
  /** SHA-256 of the desk's key that has to sign them. */
  deskKey?: string;
  at: string;
  withdrawn?: { at: string; words: string };
}

/** The last consent in a chain that arrived here; nothing for cases that were recorded here. */
export function consentIn(custody: readonly CustodyEntry[]): Consent | undefined {
  if (!custody.some(({ event }) => event === 'imported')) return undefined;
  const given = custody.findLast(({ event }) => event === 'consented');
  if (!given) return undefined;
  const { handOver, purposes, replyTo } = given.detail;
  const back = custody.findLast(({ event, detail }) => event === 'consent-withdrawn' && detail.handOver === handOver);
  return {
    handOver: String(handOver),
    purposes: String(purposes).split(' ').filter(Boolean),
    replyTo: String(replyTo),
    ...(given.detail.answersAt ? { answersAt: String(given.detail.answersAt) } : {}),
    ...(given.detail.deskKey ? { deskKey: String(given.detail.deskKey) } : {}),
    at: given.at,
    ...(back
      ? { withdrawn: { at: String(back.detail.saidAt ?? back.at), words: String(back.detail.words ?? '') } }
      : {}),
  };
}

/**
 * Makes the answer to whoever handed a case over: number, state and a word, sealed so that only their device reads it.
 * @param lay brings it into the vault: the log says that the person was answered once it lies there. What `lay` throws is
 * thrown on, and nothing is said.
 * @throws CodedError `incident-not-found` for a case that nobody handed over, `vault-closed` where only the key in a vault may
 * answer, and it is not at hand: the person's device refuses every other
 */
export async function answerPerson(
  incident: Pick<Incident, 'id' | 'number' | 'status'>,
  words: string,
  actor: Actor,
  now: string,
  team?: TeamDesk,
  lay?: (sealed: Uint8Array<ArrayBuffer>) => Promise<unknown>,
): Promise<Uint8Array<ArrayBuffer>> {
  const consent = consentIn(await custodyOf(incident.id));
  if (!consent) throw new CodedError('incident-not-found', incident.id);
  const { handOver, replyTo } = consent;
  const { number, status } = incident;
  const answer = { format: 'banken-answer/1', handOver, number, status, words, at: now } as const;
  const isTeams = team !== undefined && team.key.fingerprint === consent.deskKey;
  const signer = isTeams ? team.key : await deviceKey(now);
  if (consent.answersAt && consent.deskKey && signer.fingerprint !== consent.deskKey)
    throw new CodedError('vault-closed', consent.deskKey);
  const sealed = await sealNotice(answer, signer, [replyTo]);
  const detail = { handOver, sha256: await sha256Hex(sealed) };
  await lay?.(sealed);
  await db.transaction('rw', [db.custody], () =>
    appendCustody({ incidentId: incident.id, actor, event: 'answered-person', detail }, now),
  );
  return sealed;
}

/**
 * Takes in that somebody has taken their consent back. It must be signed by the device that recorded the case.
 * @returns `early` where its case, or what was agreed to, has not come: it is kept, and takes effect when that comes
 * @throws CodedError `withdrawal-refused`, `withdrawal-unkept` where it came before its case and no more are kept
 */
export async function takeWithdrawal(
  { notice, fingerprint }: SignedNotice,
  actor: Actor,
  now: string,
): Promise<{ is: 'taken' | 'early'; withdrawal: Withdrawal }> {
  if (notice.format !== 'banken-withdrawal/1') throw new CodedError('withdrawal-refused', notice.format);
  if (isAhead(notice, now)) throw new CodedError('withdrawal-refused', `of ${notice.at}`);
  const { handOver, incident: incidentId, words, at } = notice;
  const captures = await db.captures.where({ incidentId }).toArray();
  const isTheirs = captures.some(({ signature }) => signature?.keyFingerprint === fingerprint);
  if (captures.length > 0 && !isTheirs) throw new CodedError('withdrawal-refused', 'signed by another device');
  const isNoted =
    isTheirs && (await noteWithdrawal({ incidentId, handOver, words, saidAt: at }, actor, now)) !== 'never-given';
  if (isNoted) return { is: 'taken', withdrawal: notice };
  if (!(await keepEarly(notice, fingerprint, now))) throw new CodedError('withdrawal-unkept');
  return { is: 'early', withdrawal: notice };
}

/** What the desk here says of itself; nothing before it has invited anybody. */
export function readInvitation(): Promise<Invitation | undefined> {
  return readSetting('invitation');
}

export function keepInvitation(invitation: Invitation): Promise<void> {
  return writeSetting('invitation', invitation);
}

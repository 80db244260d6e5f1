import { bytesOfBase64 } from '../../bytes/base64';
import { sha256Hex } from '../../bytes/digest';
import { randomHex } from '../../bytes/hex';
import { CodedError } from '../../coded-error';
import type { CustodyDetails } from '../../shapes/custody-details';
import type { DeskAnswer, HandOver, Purpose } from '../../shapes/hand-over';
import type { Actor } from '../../shapes/schema';
import { db } from '../db';
import { deviceKey } from '../keys/device-key';
import { changeSetting, readFamily, readSetting, writeSetting } from '../settings/stored-settings';
import { appendCustody, type CustodyAct } from '../store/append-custody';
import { type CurrentDesk, knownDesks } from './desks';
import { readInbox } from './inbox';
import { isAhead, openNotice, sealNotice } from './signed-notices';

/** Whoever recorded and now gives it away. */
const recorder: Actor = { kind: 'person', role: 'recorder' };

/** Hand-overs, newest first. */
export async function readHandOvers(): Promise<HandOver[]> {
  return (await readFamily('hand-over')).sort((a, b) => (a.consentedAt < b.consentedAt ? 1 : -1));
}

/** To what answers to this device are sealed; the first call makes it. */
async function replyKey(): Promise<{ recipient: string; secret: string }> {
  const known = await readSetting('reply-key');
  if (known) return known;
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const secret = await generateX25519Identity();
  const made = { secret, recipient: await identityToRecipient(secret) };
  return (await changeSetting('reply-key', (first) => first ?? made)) ?? made;
}

/**
 * Writes the consent: to whom, of what, what for. It is part of the chain that travels, so the desk reads it there, with
 * the key to which its answer is sealed.
 */
export async function consent(
  incidentId: string,
  desk: CurrentDesk,
  purposes: readonly Purpose[],
  now: string,
): Promise<HandOver> {
  const { recipient: replyTo } = await replyKey();
  const answersAt = (await readInbox()) ? randomHex(16) : undefined;
  const deskKey = desk.key ? await sha256Hex(bytesOfBase64(desk.key)) : undefined;
  return db.transaction('rw', [db.settings, db.custody, db.captures], async () => {
    const captures = await db.captures.where({ incidentId }).count();
    const name = desk.name ?? '';
    const handOver: HandOver = {
      id: crypto.randomUUID(),
      incidentId,
      desk: { name: name || '―', recipients: [...desk.recipients], ...(desk.key ? { key: desk.key } : {}) },
      purposes: [...purposes],
      captures,
      consentedAt: now,
      answers: [],
      ...(answersAt ? { answersAt } : {}),
    };
    await writeSetting(`hand-over:${handOver.id}`, handOver);
    const detail = { handOver: handOver.id, to: name, purposes: purposes.join(' '), captures, replyTo };
    const ways = { ...(answersAt ? { answersAt } : {}), ...(deskKey ? { deskKey } : {}) };
    await appendCustody({ incidentId, actor: recorder, event: 'consented', detail: { ...detail, ...ways } }, now);
    return handOver;
  });
}

/** The file is there. That is no hand-over yet. */
export async function noteFile(id: string, file: NonNullable<HandOver['file']>): Promise<HandOver> {
  const detail = { name: file.name, sha256: file.sha256 };
  return move(id, { file }, 'hand-over-made', detail, file.madeAt);
}

/** The person says that they have sent it, or the company's vault has it: now it is handed over. */
export async function noteSent(id: string, now: string): Promise<HandOver> {
  return move(id, { sentAt: now }, 'handed-over', {}, now);
}

/** Given to the company's vault to send: it goes when it can, and is handed over when the store has it. */
export async function noteQueued(id: string, now: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await writeSetting(`hand-over:${id}`, { ...(await existing(id)), queuedAt: now });
  });
}

async function move(
  id: string,
  change: Partial<HandOver>,
  event: 'hand-over-made' | 'handed-over' | 'consent-withdrawn',
  detail: Partial<CustodyDetails['hand-over-made']>,
  now: string,
): Promise<HandOver> {
  return db.transaction('rw', [db.settings, db.custody], async () => {
    const moved = { ...(await existing(id)), ...change };
    await writeSetting(`hand-over:${id}`, moved);
    const { incidentId } = moved;
    await appendCustody({ incidentId, actor: recorder, event, detail: { ...detail, handOver: id } } as CustodyAct, now);
    return moved;
  });
}

/**
 * Takes the consent back, and makes the notice that tells the desk.
 * @returns bytes of the notice, sealed to the desk of that hand-over
 */
export async function withdraw(id: string, words: string, now: string): Promise<Uint8Array<ArrayBuffer>> {
  const { incidentId, desk, withdrawnAt = now } = await existing(id);
  const notice = { format: 'banken-withdrawal/1', handOver: id, incident: incidentId, words, at: withdrawnAt } as const;
  const sealed = await sealNotice(notice, await deviceKey(now), desk.recipients);
  if (withdrawnAt === now) await move(id, { withdrawnAt: now }, 'consent-withdrawn', {}, now);
  return sealed;
}

/** Who has signed an answer about a hand-over from here. */
export interface Answerer {
  handOver: HandOver;
  /** SubjectPublicKeyInfo, base64. */
  key: string;
  /** It is the desk of the hand-over, or one that the person knows by this key and that opens the same. */
  isKnown: boolean;
}

/**
 * Reads whose answer it is: sealed to this device, and about a hand-over from here. Nothing is written.
 * @throws CodedError `answer-refused`, `key-wrong`, `encrypted-damaged`
 */
export async function readAnswerer(
  bytes: Uint8Array<ArrayBuffer>,
  now: string,
): Promise<Answerer & { notice: DeskAnswer }> {
  const reply = await readSetting('reply-key');
  if (!reply) throw new CodedError('answer-refused', 'nothing was handed over from here');
  const { notice, key } = await openNotice(bytes, reply.secret);
  if (notice.format !== 'banken-answer/1') throw new CodedError('answer-refused', notice.format);
  if (isAhead(notice, now)) throw new CodedError('answer-refused', `of ${notice.at}`);
  const handOver = await readSetting(`hand-over:${notice.handOver}`);
  if (!handOver) throw new CodedError('answer-refused', 'no such hand-over');
  const opensSame = (recipients: readonly string[]) =>
    recipients.some((each) => handOver.desk.recipients.includes(each));
  const isKnown =
    handOver.desk.key === key || (await knownDesks()).some((desk) => desk.key === key && opensSame(desk.recipients));
  return { handOver, key, isKnown, notice };
}

/**
 * Takes in what a desk has answered: sealed to this device, about a hand-over from here, signed by the desk of that
 * hand-over or by a new key of it that the person knows. Everything else is refused, and nothing is written.
 * @throws CodedError `answer-refused`, `key-wrong`, `encrypted-damaged`
 */
export async function takeAnswer(bytes: Uint8Array<ArrayBuffer>, now: string): Promise<HandOver> {
  const { handOver, key, isKnown, notice } = await readAnswerer(bytes, now);
  if (!isKnown) throw new CodedError('answer-refused', 'signed by another desk');
  return db.transaction('rw', db.settings, async () => {
    const before = await existing(handOver.id);
    const { newKeyAt = now } = before;
    const answers = withAnswer(before.answers, notice, now);
    const answered = { ...before, answers, ...(before.desk.key === key ? {} : { newKeyAt }) };
    await writeSetting(`hand-over:${handOver.id}`, answered);
    return answered;
  });
}

/** So many answers from the vault were looked at, taken or refused, and when. */
export async function noteSeen(id: string, answersSeen: number, askedAt: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const handOver = await existing(id);
    await writeSetting(`hand-over:${id}`, { ...handOver, answersSeen, askedAt });
  });
}

/** The same answer twice stands once; an earlier one that arrives later does not become the newest. */
function withAnswer(answers: HandOver['answers'], notice: DeskAnswer, arrivedAt: string): HandOver['answers'] {
  if (answers.some(({ at, words }) => at === notice.at && words === notice.words)) return answers;
  return [...answers, { ...notice, arrivedAt }].sort((a, b) => (a.at < b.at ? -1 : 1)).slice(-50);
}

async function existing(id: string): Promise<HandOver> {
  const handOver = await readSetting(`hand-over:${id}`);
  if (!handOver) throw new CodedError('not-found-any-more', id);
  return handOver;
}

import { sha256Hex } from '../../bytes/digest';
import { CodedError } from '../../coded-error';
import { decryptWith, encryptFor } from '../../evidence/keys/age-file';
import type { CaseKey, Roster } from '../events/roster';
import type { RosterBody } from '../events/roster-kinds';

const age = () => import('age-encryption');
const encoder = new TextEncoder();

/** A data key of a case, just made: an age key pair of its own, so stock `age` opens what is sealed to it. */
export interface NewCaseKey {
  /** `AGE-SECRET-KEY-1…`: stays in memory. */
  readonly identity: string;
  /** What the log is told; its `wrap` is the name of the file below. */
  readonly body: RosterBody<'case-key'>;
  /** The identity, encrypted to the readers: an age file. */
  readonly wrap: Uint8Array<ArrayBuffer>;
}

/** Makes the key of an epoch and wraps it to who may read, the recovery paper always among them. */
export async function makeCaseKey(about: string, epoch: number, readers: readonly string[]): Promise<NewCaseKey> {
  const { generateX25519Identity, identityToRecipient } = await age();
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return { identity, ...(await wrapped(about, epoch, identity, recipient, readers)) };
}

/** Wraps a key that is there for more readers; the key stays the same, and nothing that was wrapped before is touched. */
export async function rewrapCaseKey(key: CaseKey, identity: string, readers: readonly string[]): Promise<NewCaseKey> {
  return { identity, ...(await wrapped(key.case, key.epoch, identity, key.recipient, readers)) };
}

async function wrapped(about: string, epoch: number, identity: string, recipient: string, given: readonly string[]) {
  const readers = [...new Set(given)].sort();
  const wrap = await encryptFor(readers, encoder.encode(`${identity}\n`));
  return { wrap, body: { case: about, epoch, recipient, readers, wrap: await sha256Hex(wrap) } };
}

/**
 * The identity in a wrap.
 * @throws CodedError `key-wrong` when it is for others, `wrap-unreadable` when it is not what a wrap is
 */
export async function openWrap(wrap: Uint8Array<ArrayBuffer>, identities: readonly string[]): Promise<string> {
  const opened = await decryptWith(identities, wrap).catch((error: unknown) => {
    if (error instanceof CodedError && error.code === 'key-wrong') throw error;
    throw new CodedError('wrap-unreadable', String(error).slice(0, 200));
  });
  const identity = new TextDecoder().decode(opened).trim();
  if (!/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(identity)) throw new CodedError('wrap-unreadable', 'no identity');
  return identity;
}

/**
 * The key to which new things of a case are sealed: of the latest epoch; where two owners changed it at once, all take the
 * same one of the two. Only keys that a member told the log are taken, never what merely lies in the bucket.
 */
export function sealingKey({ keys }: Pick<Roster, 'keys'>, about: string): CaseKey | undefined {
  return keys
    .filter((key) => key.case === about)
    .sort((one, other) => other.epoch - one.epoch || (one.recipient < other.recipient ? -1 : 1))[0];
}

/** Everybody who may read: members who were not revoked, once each, and the paper. */
export function readersOf({ members, limits }: Pick<Roster, 'members' | 'limits'>): string[] {
  const there = [...members.values()].filter(({ writer }) => !limits.has(writer));
  return [...new Set(there.map(({ recipient }) => recipient))].sort();
}

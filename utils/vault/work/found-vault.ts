import type { MemberRole } from '../../shapes/member-roles';
import { type Writer, writeEvent, writeFounding } from '../events/write-event';
import { makeCaseKey } from '../keys/case-key';
import { makeRecovery } from '../keys/recovery';
import { sealEvent } from '../keys/sealed-event';
import { wrapsOf } from '../store/names';
import type { VaultShelf } from './shelf';
import { outgoing } from './vault';

interface Founder {
  readonly writer: Writer;
  readonly person: string;
  /** `age1…` of the founder. */
  readonly recipient: string;
}

/**
 * Founds a vault: its first event names the founder and the paper, its second the key with which the log is sealed.
 * @returns the vault's id, and the identity for the paper: to be printed and forgotten
 */
export async function foundVault(
  shelf: VaultShelf,
  name: string,
  { writer, person, recipient }: Founder,
  { at, until }: { at: string; until: number },
): Promise<{ vault: string; paper: string }> {
  const recovery = await makeRecovery();
  const founder = { person, role: 'owner' satisfies MemberRole as MemberRole, writer: writer.fingerprint, recipient };
  const founding = await writeFounding(writer, at, { name, founder, recovery: recovery.body });
  const { vault } = founding.header;
  const key = await makeCaseKey(vault, 1, [recipient, recovery.body.recipient]);
  const end = { seq: 1, hash: founding.hash };
  const saying = { vault, case: vault, at, kind: 'case-key', body: key.body, heads: [founding.hash] };
  const told = await writeEvent(writer, end, saying);
  await shelf.learn(vault, key.identity);
  await shelf.send({ key: `${wrapsOf(vault)}${key.body.wrap}`, blob: new Blob([key.wrap]) });
  for (const event of [founding, told]) {
    await shelf.write(event, outgoing(await sealEvent(event, key.body.recipient), until));
  }
  return { vault, paper: recovery.identity };
}

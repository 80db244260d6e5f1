import type { ToldFinding } from '../../../components/vault/examination';
import type { ToldMember } from '../../../components/vault/members';
import type { Language } from '../../../components/words/translate';
import { strictJson } from '../../../utils/bytes/strict-json';
import { CodedError } from '../../../utils/coded-error';
import { writeActs } from '../../../utils/desk/desk-log';
import { keepVaultSession, readVaultSession } from '../../../utils/messaging/vault-in-session';
import { type RoleKeys, roleKeysSchema } from '../../../utils/shapes/store-address';
import { judgeEvents } from '../../../utils/vault/events/judge-events';
import { vaultDatabase } from '../../../utils/vault/work/vault-database';
import { vaultSessionSchema } from '../../../utils/vault/work/vault-session';
import { noteOfVault } from '../../../utils/vault/work/vault-writes';
import { send } from '../../shared/page-send';
import { instantNow, reviewer } from '../../shared/people';
import { unlockedIdentity, unlockIdentity } from '../settings/desk/unlocked-identity';
import { openConnection } from './vault-connection';
import { readVaultCase } from './vault-view';

/** @throws CodedError `passphrase-wrong` */
export async function openVaultWith(passphrase: string, recipient: string): Promise<void> {
  // scrypt holds the page for a second: let it say so first
  await new Promise((done) => setTimeout(done, 50));
  await unlockIdentity(passphrase);
  await openConnection(unlockedIdentity() ?? '', recipient);
  if ((await vaultDatabase.vaults.get('vault'))?.id) await send('vaultSync', { hurry: false });
}

/**
 * The doctor's findings in the words of a language; the worker has tried them.
 * @param pasted keys of the roles as `roles.json` has them; empty for none
 * @throws CodedError `vault-roles`
 */
export async function examineVault(
  lang: Language,
  pasted: string,
): Promise<{ findings: ToldFinding[]; isVault: boolean }> {
  const { attacks } = await import('../../../utils/vault/doctor/examine');
  const roles = rolesIn(pasted);
  const { findings, isVault } = await send('vaultExamine', { roles });
  const words = new Map(attacks.map(({ id, title, remedy }) => [id, { title: title[lang], remedy: remedy[lang] }]));
  const told = findings.map(({ id, verdict, saw }) => {
    const { title = id, remedy = '' } = words.get(id) ?? {};
    return { id, title, remedy, saw, verdict: verdict as ToldFinding['verdict'] };
  });
  return { findings: told, isVault };
}

function rolesIn(pasted: string): RoleKeys {
  if (pasted.trim() === '') return {};
  try {
    return roleKeysSchema.parse(strictJson(pasted.trim()));
  } catch (error) {
    throw new CodedError('vault-roles', String(error).slice(0, 200));
  }
}

/**
 * Says who works on a case: this person, by the name under which the vault knows the device, or the one who is given. It is an
 * act of the desk as in its own list, and the vault carries it.
 */
export async function claimCase(id: string, writer: string, holder?: string | null): Promise<void> {
  const row = await vaultDatabase.vaults.get('vault');
  const events = (await vaultDatabase.events.toArray()).map(({ event }) => event);
  const { members } = judgeEvents(row?.id ?? '', events).roster;
  const me = members.get(writer)?.person ?? writer.slice(0, 8);
  const body = { holder: holder === undefined ? me : holder };
  await writeActs([{ caseId: id, kind: 'claim', body }], reviewer, instantNow());
  await lookSoon();
}

/** What was said waits on this device until the vault can be reached. */
const lookSoon = () => send('vaultPoll', {}).catch(() => undefined);

/** An owner's word that somebody works here; the keys follow. */
export async function addMember(vault: string, member: ToldMember): Promise<void> {
  await send('vaultSay', { about: vault, kind: 'member', body: { ...member } });
  await send('vaultSync', { hurry: false });
}

/** Up to what is here: what that device writes from now on counts for nobody. */
export async function revokeDevice(vault: string, writer: string, after: number): Promise<void> {
  await send('vaultSync', { hurry: false });
  await send('vaultSay', { about: vault, kind: 'revoked', body: { writer, after } });
}

/** Joins a vault that somebody else has founded: its log is read, and an owner adds this device. */
export async function joinVault(id: string): Promise<void> {
  const session = vaultSessionSchema.parse(await readVaultSession());
  await noteOfVault({ id });
  await keepVaultSession({ ...session, vault: id });
  await send('vaultSync', { hurry: false });
}

/** Whether a pack of this case lies in the vault, by this device's copy of the log. */
export async function liesInVault(id: string): Promise<boolean> {
  return (await readVaultCase(id, ''))?.isThere ?? false;
}

/** Says in the vault's log to whom a case left it. @throws CodedError `vault-closed` while nobody has opened it */
export async function noteExported(about: string, object: string, to: string): Promise<void> {
  await send('vaultSay', { about, kind: 'exported', body: { object, to } });
  await lookSoon();
}

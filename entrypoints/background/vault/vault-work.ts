import { CodedError } from '../../../utils/coded-error';
import { casesGone } from '../../../utils/desk/tombstone';
import { actsOfKinds } from '../../../utils/evidence/store/desk-acts';
import { browser } from '../../../utils/messaging/browser';
import type { Handlers } from '../../../utils/messaging/serve';
import { keepVaultSession, readVaultSession } from '../../../utils/messaging/vault-in-session';
import { examine } from '../../../utils/vault/doctor/examine';
import { type CaseKind, caseKinds } from '../../../utils/vault/events/case-kinds';
import { arrivalsSince } from '../../../utils/vault/inbox/arrivals';
import { sealingKey } from '../../../utils/vault/keys/case-key';
import { drainQueue, type QueueShelf } from '../../../utils/vault/store/drain-queue';
import type { ObjectStore } from '../../../utils/vault/store/object-store';
import { foundVault } from '../../../utils/vault/work/found-vault';
import { laySegment } from '../../../utils/vault/work/lay-segment';
import { readPack } from '../../../utils/vault/work/read-logs';
import { renewLocks } from '../../../utils/vault/work/renew-locks';
import { keepingKinds, tellKeeping } from '../../../utils/vault/work/tell-keeping';
import type { Vault } from '../../../utils/vault/work/vault';
import { vaultDatabase } from '../../../utils/vault/work/vault-database';
import { vaultSessionSchema } from '../../../utils/vault/work/vault-session';
import { keepFetched, noteArrival, noteOfVault, noteRound } from '../../../utils/vault/work/vault-writes';
import { carryActs } from './carry-acts';
import { openVault, session, told, until } from './open-vault';
import { ruleAsOwner } from './rules';

/** Name of the alarm that looks for news and sends what waits. */
export const vaultAlarm = 'vault';

/** Firefox ends a worker that has called none of its interfaces for half a minute, whatever it is waiting for. */
const stayAwake = () => void browser.runtime.getPlatformInfo();

export const vaultExamine: Handlers['vaultExamine'] = ({ roles }) =>
  told(async () => {
    const { findings, isVault } = await examine((await session()).connection, roles, stayAwake);
    return { isVault, findings: findings.map(({ id, verdict, saw = '' }) => ({ id, verdict, saw })) };
  });

export const vaultFound: Handlers['vaultFound'] = ({ name, person }) =>
  told(async () => {
    const now = await session();
    const { store, shelf: mine, writer } = await openVault();
    const times = { at: new Date().toISOString(), until: until() };
    const { vault, paper } = await foundVault(mine, name, { writer, person, recipient: now.recipient }, times);
    await keepVaultSession({ ...now, vault });
    await noteOfVault({ id: vault });
    await drainQueue(store, mine);
    return { vault, paper };
  });

/** Says something about a case, or about the vault where the case is the vault's own id; sent at once where that goes. */
export const vaultSay: Handlers['vaultSay'] = ({ about, kind, body }) =>
  told(async () => {
    const { vault, store, shelf } = await openVault();
    if (Object.hasOwn(caseKinds, kind)) {
      await vault.say(about, kind as CaseKind, caseKinds[kind as CaseKind].schema.parse(body));
      if (kind === 'retention') await noteOfVault({ renewedAt: 0 });
      return { said: true };
    }
    await ruleAsOwner(vault, kind, body);
    await drainQueue(store, shelf);
    return { said: true };
  });

/** To whom a pack of this case is to be sealed; its first words make the key. */
export const vaultKeyOf: Handlers['vaultKeyOf'] = ({ about }) =>
  told(async () => {
    const { vault } = await openVault();
    const key = sealingKey((await vault.judged()).roster, about);
    if (!key) throw new CodedError('wrap-unreadable', about);
    return { recipient: key.recipient };
  });

/** The keys with which packs of this case open. */
export const vaultOpenPack: Handlers['vaultOpenPack'] = ({ about, object }) =>
  told(async () => {
    const { vault, store } = await openVault();
    await vault.pull();
    const identities = [...(await vault.identities(about))];
    const sealed = await readPack(store, object);
    const key = `packs/${object}`;
    await keepFetched(key, sealed);
    return { identities, key };
  });

/** The round at hand; the next one waits for it. */
let last: Promise<unknown> = Promise.resolve();

/** One round: sends what waits, fetches what is new. */
export const vaultSync: Handlers['vaultSync'] = ({ hurry }) => {
  const round = async () => {
    const { store, shelf: mine, vault } = await openVault();
    if (hurry) await mine.hurry();
    await drainQueue(store, mine);
    if (!vault.desk.vault) return { misfits: 0 };
    const now = Date.now();
    const reading = (done: number, of: number) => void noteOfVault({ reading: { done, of } });
    await vault.pull(reading);
    const { polledAt } = (await vaultDatabase.vaults.get('vault')) ?? {};
    await lookAtInbox(store, vault, polledAt ?? 0);
    await noteRound(now);
    await renewInTime(vault, mine);
    await carryActs(vault, mine);
    return { misfits: vault.misfits.length };
  };
  return inTurn(round);
};

function inTurn<Value>(round: () => Promise<Value>): Promise<Value> {
  const next = last.then(() => told(round));
  // Whoever asked hears of it; the next round begins anew
  last = next.catch(() => undefined);
  return next;
}

/**
 * Renews the locks that are due, and lets new machines begin quickly: twice a day, and at once when somebody has just said
 * that a case is to be kept.
 */
async function renewInTime(vault: Vault, shelf: QueueShelf): Promise<void> {
  const { members, limits } = (await vault.judged()).roster;
  const me = vault.desk.writer.fingerprint;
  // Who is no member yet, or no longer, has nothing to say here
  if ((members.get(me)?.role ?? 'reader') === 'reader' || limits.has(me)) return;
  const now = Date.now();
  const told = await tellKeeping(vault, await actsOfKinds(keepingKinds));
  const { renewedAt = 0 } = (await vaultDatabase.vaults.get('vault')) ?? {};
  if (told === 0 && now - renewedAt < 43_200_000) return;
  // What was just said has to lie there before its lock can grow
  await drainQueue(vault.store, shelf);
  await vault.lookAgain();
  const { failed } = await renewLocks(vault, now, new Set(await casesGone([])));
  await noteOfVault({ renewedAt: now, renewalsFailed: failed });
  await laySegment(vault);
}

/** A small round: sends what waits, and one listing each for what was announced and for what was handed in since the last. */
export const vaultPoll: Handlers['vaultPoll'] = () => {
  const round = async () => {
    const { store, shelf: mine, vault } = await openVault();
    if (!vault.desk.vault) return { arrived: 0 };
    await drainQueue(store, mine);
    const { polledAt } = (await vaultDatabase.vaults.get('vault')) ?? {};
    const now = Date.now();
    if (polledAt === undefined) await vault.pull();
    else await vault.poll(polledAt);
    const arrived = await lookAtInbox(store, vault, polledAt ?? 0);
    await noteOfVault({ polledAt: now });
    await renewInTime(vault, mine);
    // Last: whatever keeps it from going on, locks are renewed and news are looked for
    await carryActs(vault, mine);
    return { arrived };
  };
  return inTurn(round);
};

/** Notes what was handed in; only for whom the store's policies let read it. */
async function lookAtInbox(store: ObjectStore, vault: Vault, since: number): Promise<number> {
  const { members, inboxes } = (await vault.judged()).roster;
  const role = members.get(vault.desk.writer.fingerprint)?.role;
  if (inboxes.length === 0 || (role !== 'reviewer' && role !== 'owner')) return 0;
  let arrived = 0;
  for (const arrival of await arrivalsSince(store, since)) {
    if (await noteArrival(arrival)) arrived += 1;
  }
  return arrived;
}

/** By the alarm: nothing where no vault is open in this session. */
export async function pollVault(): Promise<void> {
  const parsed = vaultSessionSchema.safeParse(await readVaultSession());
  // What cannot be reached now waits for the next time, and its reason stands beside what waits
  if (parsed.success) await vaultPoll({}, { from: 'page' }).catch(() => undefined);
}

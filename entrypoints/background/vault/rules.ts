import { CodedError } from '../../../utils/coded-error';
import type { Handlers } from '../../../utils/messaging/serve';
import { rosterKinds } from '../../../utils/vault/events/roster-kinds';
import { openInbox } from '../../../utils/vault/inbox/open-inbox';
import { inboxCase } from '../../../utils/vault/inbox/team-key';
import { shredCase } from '../../../utils/vault/keys/shred';
import { drainQueue } from '../../../utils/vault/store/drain-queue';
import { packKey } from '../../../utils/vault/store/names';
import { longestLink, presignedGet } from '../../../utils/vault/store/presign';
import type { Vault } from '../../../utils/vault/work/vault';
import { openVault, told } from './open-vault';

/**
 * Says something about the vault itself, with what follows from it: who joins gets the keys; who leaves is left out of every
 * key from then on.
 * @throws CodedError `refused` for kinds that have their own way
 */
export async function ruleAsOwner(vault: Vault, kind: string, body: object): Promise<void> {
  if (kind === 'member') {
    await vault.rule('member', rosterKinds.member.parse(body));
    await eachCase(vault, (id) => vault.shareKeys(id));
  } else if (kind === 'revoked') {
    await vault.rule('revoked', rosterKinds.revoked.parse(body));
    await changeKeysFor(vault);
  } else if (kind === 'shredded') await vault.rule('shredded', rosterKinds.shredded.parse(body));
  else if (kind === 'budget') await vault.rule('budget', rosterKinds.budget.parse(body));
  else throw new CodedError('refused', kind);
}

/** A new key for every case that has one, for who may read from now on. Where a revocation still waits, nobody is left out yet. */
async function changeKeysFor(vault: Vault): Promise<void> {
  const inbox = await inboxCase(vault.desk.vault);
  await eachCase(vault, async (id) => {
    if (id === inbox) await openInbox(vault);
    else await vault.changeKey(id);
  });
}

async function eachCase(vault: Vault, work: (id: string) => Promise<unknown>): Promise<void> {
  const { roster } = await vault.judged();
  // The vault's own first: what is said after it is sealed with it
  const cases = new Set([vault.desk.vault, ...roster.keys.map((key) => key.case)]);
  for (const id of cases) if (!roster.shredded.has(id)) await work(id);
}

/** The second owner's word: then the device is out, or the case's wraps go. Gives how many versions of wraps were deleted. */
export const vaultSecond: Handlers['vaultSecond'] = ({ of }) =>
  told(async () => {
    const { vault, store, shelf } = await openVault();
    const proposal = (await vault.judged()).roster.proposals.find(({ event }) => event === of);
    if (!proposal) throw new CodedError('refused', of);
    await vault.rule('seconded', { of });
    await drainQueue(store, shelf);
    const { roster } = await vault.judged();
    if (proposal.kind === 'revoked') await changeKeysFor(vault);
    const isShredded = proposal.kind === 'shredded' && roster.shredded.has(proposal.aim);
    const deleted = isShredded ? await shredCase(store, roster, proposal.aim) : 0;
    await drainQueue(store, shelf);
    return { deleted };
  });

/** A link for counsel, who has no key of the store; only an owner makes one, and the log says so. */
export const vaultLink: Handlers['vaultLink'] = ({ about, object, to }) =>
  told(async () => {
    const { vault, store, shelf } = await openVault();
    const { members } = (await vault.judged()).roster;
    if (members.get(vault.desk.writer.fingerprint)?.role !== 'owner') throw new CodedError('vault-denied', 'link');
    const now = Date.now();
    const url = await presignedGet(store.reach, packKey(object), longestLink, now);
    await vault.say(about, 'exported', { object, to });
    await drainQueue(store, shelf);
    return { url, until: now + longestLink * 1_000 };
  });

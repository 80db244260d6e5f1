import type { RosterBody } from '../events/roster-kinds';
import type { Vault } from '../work/vault';
import { inboxCase, makeTeamKey } from './team-key';

/**
 * Opens the inbox of a vault, or changes its key: for who may read from now on. Who has an invitation from before still seals
 * to the key of before, so a new invitation has to go out.
 */
export async function openInbox(vault: Vault, access?: RosterBody<'inbox'>['access']): Promise<void> {
  const { recipient } = await vault.changeKey(await inboxCase(vault.desk.vault));
  const given = access ?? (await vault.judged()).roster.inboxes.at(-1)?.access;
  await vault.rule('inbox', { ...(await makeTeamKey(recipient)), ...(given ? { access: given } : {}) });
}

import { base64Of, bytesOfBase64 } from '../../../utils/bytes/base64';
import { CodedError } from '../../../utils/coded-error';
import { decryptWith } from '../../../utils/evidence/keys/age-file';
import type { Handlers } from '../../../utils/messaging/serve';
import { layAnswer } from '../../../utils/vault/inbox/hand-in';
import { openInbox } from '../../../utils/vault/inbox/open-inbox';
import { inboxCase } from '../../../utils/vault/inbox/team-key';
import { drainQueue } from '../../../utils/vault/store/drain-queue';
import { inboxIn } from '../../../utils/vault/store/names';
import { keepFetched } from '../../../utils/vault/work/vault-writes';
import { openVault, told, until } from './open-vault';

/** Opens the inbox, or changes its key and what the store lets employees in with. */
export const vaultOpenInbox: Handlers['vaultOpenInbox'] = ({ access }) =>
  told(async () => {
    const { vault, store, shelf } = await openVault();
    await openInbox(vault, access);
    await drainQueue(store, shelf);
    return { opened: true };
  });

/** Every key that the team has ever answered with, opened. */
export const vaultTeam: Handlers['vaultTeam'] = () =>
  told(async () => {
    const { vault, store } = await openVault();
    const { inboxes } = (await vault.judged()).roster;
    const last = inboxes.at(-1);
    if (!last) return { desks: [] };
    const identities = await vault.identities(await inboxCase(vault.desk.vault));
    const desks = [];
    for (const { recipient, key, lockedKey } of inboxes) {
      // Keys of before this desk came are sealed to others
      const secret = await decryptWith(identities, bytesOfBase64(lockedKey)).catch(() => undefined);
      if (secret) desks.push({ recipient, key, secret: base64Of(secret) });
    }
    const { endpoint, region, bucket } = store.reach;
    return { desks, ...(last.access ? { inbox: { endpoint, region, bucket, ...last.access } } : {}) };
  });

export const vaultOpenArrival: Handlers['vaultOpenArrival'] = ({ key }) =>
  told(async () => {
    if (inboxIn(key) === undefined) throw new CodedError('refused', key);
    const { vault, store } = await openVault();
    const identities = await vault.identities(await inboxCase(vault.desk.vault));
    const sealed = await store.get(key);
    await keepFetched(key, sealed);
    return { key, identities: [...identities] };
  });

/** Lays the answer and says so in the case's log, so that colleagues see that the person was answered. */
export const vaultAnswer: Handlers['vaultAnswer'] = ({ about, answersAt, sealed }) =>
  told(async () => {
    const { vault, store, shelf } = await openVault();
    const laid = await layAnswer(store, answersAt, bytesOfBase64(sealed), until());
    await vault.say(about, 'answer', { object: laid });
    await drainQueue(store, shelf);
    return { laid };
  });

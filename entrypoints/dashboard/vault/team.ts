import { bytesOfBase64 } from '../../../utils/bytes/base64';
import { sha256Hex } from '../../../utils/bytes/digest';
import type { TeamDesk } from '../../../utils/evidence/hand-over/desk-side';
import { readVaultSession } from '../../../utils/messaging/vault-in-session';
import type { Inbox } from '../../../utils/shapes/hand-over';
import { vaultSessionSchema } from '../../../utils/vault/work/vault-session';
import { send } from '../../shared/page-send';
import { instantNow } from '../../shared/people';

/** Whether a vault that was founded or joined is open in this session. */
export async function isVaultOpen(): Promise<boolean> {
  const session = vaultSessionSchema.safeParse(await readVaultSession());
  return session.success && session.data.vault !== undefined;
}

/** The desks of the team, newest last, and with what employees reach its inbox; none where no vault is open. */
export async function readTeam(): Promise<{ desks: TeamDesk[]; inbox?: Inbox | undefined }> {
  if (!(await isVaultOpen())) return { desks: [] };
  const { desks, inbox } = await send('vaultTeam', {});
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const opened = desks.map(async ({ recipient, key, secret }) => {
    const spki = bytesOfBase64(key);
    const privateKey = await crypto.subtle.importKey('pkcs8', bytesOfBase64(secret), algorithm, false, ['sign']);
    return { recipient, key: { privateKey, spki, fingerprint: await sha256Hex(spki), createdAt: instantNow() } };
  });
  return { desks: await Promise.all(opened), inbox };
}

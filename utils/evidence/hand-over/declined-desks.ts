import { sha256Hex } from '../../bytes/digest';
import type { Desk } from '../../shapes/hand-over';
import { changeSetting, readSetting } from '../settings/stored-settings';
import { deskBytes } from './desk-link';

/** As many as an address may bring in a life; more are asked about again, the oldest first. */
const mostKept = 200;

/** Notes that the person does not take an invitation: it is not asked about again. */
export async function declineDesk(desk: Desk): Promise<void> {
  const id = await sha256Hex(deskBytes(desk));
  await changeSetting('declined-desks', (ids = []) => [...ids.filter((each) => each !== id), id].slice(-mostKept));
}

/** Whether the person has said no to this very invitation. */
export async function isDeclined(desk: Desk): Promise<boolean> {
  const id = await sha256Hex(deskBytes(desk));
  return (await readSetting('declined-desks'))?.includes(id) ?? false;
}

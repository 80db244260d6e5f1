import { readReviewerIdentity } from '../../utils/evidence/keys/reviewer-identity';
import { browser } from '../../utils/messaging/browser';
import { hidePages } from '../shared/hide-pages';

/** The popup is a window of its own over a page, or a tab where the browser could not open it. */
const isTab = new URL(location.href).searchParams.has('capture');

/** Opens the person's own records, at one when it is named. A desk that receives has its list instead. */
export async function openRecords(incidentId?: string): Promise<void> {
  const isDesk = incidentId === undefined && (await readReviewerIdentity()) !== undefined;
  const place = incidentId ? `/records.html#/${incidentId}` : isDesk ? '/dashboard.html' : '/records.html';
  await browser.tabs.create({ url: browser.runtime.getURL('/') + place.slice(1) });
  if (!isTab) window.close();
}

/** What every state of the popup offers. `onClose`: the popup, or the tab in its place. */
export const waysOut = { onHide: hidePages, onOpenList: () => void openRecords(), onClose: () => window.close() };

/** Opens the first steps where the permission is explained. */
export async function openPermission(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/welcome.html')}#permission` });
  if (!isTab) window.close();
}

/** Opens the settings at the lock over all records. */
export async function openLockSettings(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#/settings/lock#passphrase` });
  if (!isTab) window.close();
}

/** Opens the page of a prepared request. */
export async function openRequest(requestId: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#/requests/${requestId}` });
}

import { browser } from '../../utils/messaging/browser';

/** The popup is a window of its own over a page, or a tab where the browser could not open it. */
const isTab = new URL(location.href).searchParams.has('capture');

/** Closes the popup, or the tab in its place. */
export function closePopup(): void {
  window.close();
}

/** Puts an empty page before everything, at once. */
export async function hide(): Promise<void> {
  if (isTab) {
    location.replace('about:blank');
    return;
  }
  await browser.tabs.create({ url: 'about:blank' });
  window.close();
}

/** Opens the dashboard, at an incident when one is named. */
export async function openDashboard(incidentId?: string): Promise<void> {
  const place = incidentId ? `#/incidents/${incidentId}` : '';
  await browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}${place}` });
  if (!isTab) window.close();
}

/** Opens the first steps where the permission is explained. */
export async function openPermission(): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/welcome.html')}#permission` });
  if (!isTab) window.close();
}

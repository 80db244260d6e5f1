import { noteCaseTab } from '../../../utils/evidence/store/captures/tab-captures';
import { browser } from '../../../utils/messaging/browser';
import { instantNow } from '../../shared/people';

/** Opens the page of an account in a tab of its own: what a person records of that account there goes into this case. */
export async function openAccount(incidentId: string, url: string): Promise<void> {
  const { id } = await browser.tabs.create({ url });
  if (id !== undefined) await noteCaseTab({ tabId: id, incidentId, at: instantNow() });
}

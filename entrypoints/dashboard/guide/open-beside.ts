import { showPanel } from '../../../utils/messaging/side-panel';
import { send } from '../../shared/page-send';

/**
 * Opens the form of a request in a new tab, and the guide in the side panel beside it. Where the browser has no side
 * panel, or the press is too long ago (a question of the browser stood between), the guide lies over the form's page.
 */
export async function openBeside(requestId: string): Promise<void> {
  const { tabId } = await send('openForm', { requestId });
  // Not waited for: there are browsers that have the call and never answer it.
  showPanel(tabId).catch(() => undefined);
}

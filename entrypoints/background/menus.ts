import { type Browser, browser } from 'wxt/browser';
import { t } from '../shared/page-words';
import { captureTab } from './captures';

/** The same two acts as in the popup, for pages without marks. A click here also grants activeTab. */
export function placeMenus(): void {
  browser.contextMenus.removeAll(() => {
    browser.contextMenus.create({
      id: 'record-element',
      title: t('menu_recordElement'),
      contexts: ['page', 'selection', 'image', 'link'],
    });
    browser.contextMenus.create({ id: 'record-page', title: t('menu_recordPage'), contexts: ['page'] });
  });
}

export async function onMenu(
  info: Pick<Browser.contextMenus.OnClickData, 'menuItemId'>,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  if (tab?.id === undefined) return;
  await captureTab({ tabId: tab.id, scope: info.menuItemId === 'record-page' ? 'page' : 'element' });
}

export async function onCommand(command: string, tab?: Browser.tabs.Tab): Promise<void> {
  if (command === 'record-element' && tab?.id !== undefined) await captureTab({ tabId: tab.id, scope: 'element' });
}

import { browser, type Menus, type Tabs } from '../../utils/messaging/browser';
import { captureTab } from './captures';

const message = (key: string) => browser.i18n.getMessage(key);

/** The same two acts as in the popup, for pages without marks. A click here also grants activeTab. */
export async function placeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'record-element',
    title: message('menu_recordElement'),
    contexts: ['page', 'selection', 'image', 'link'],
  });
  browser.contextMenus.create({ id: 'record-page', title: message('menu_recordPage'), contexts: ['page'] });
}

export async function onMenu(info: Pick<Menus.OnClickData, 'menuItemId'>, tab?: Tabs.Tab): Promise<void> {
  if (tab?.id === undefined) return;
  await captureTab({ tabId: tab.id, scope: info.menuItemId === 'record-page' ? 'page' : 'element' });
}

export async function onCommand(command: string, tab?: Tabs.Tab): Promise<void> {
  if (command === 'record-element' && tab?.id !== undefined) await captureTab({ tabId: tab.id, scope: 'element' });
}

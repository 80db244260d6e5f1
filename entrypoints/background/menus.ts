import { codeOf, type ErrorCode } from '../../utils/coded-error';
import { ask } from '../../utils/messaging/ask';
import { browser, type Menus, type Tabs } from '../../utils/messaging/browser';
import { keepTold } from '../../utils/messaging/told';
import { t } from '../shared/page-words';
import { captureTab } from './captures';

/** The same two acts as in the popup, for pages without marks. A click here also grants activeTab. */
export async function placeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'record-element',
    title: t('menu_recordElement'),
    contexts: ['page', 'selection', 'image', 'link'],
  });
  browser.contextMenus.create({ id: 'record-page', title: t('menu_recordPage'), contexts: ['page'] });
}

export function onMenu(info: Pick<Menus.OnClickData, 'menuItemId'>, tab?: Tabs.Tab): Promise<void> {
  return capture(tab, info.menuItemId === 'record-page' ? 'page' : 'element');
}

export async function onCommand(command: string, tab?: Tabs.Tab): Promise<void> {
  if (command === 'record-element') await capture(tab, 'element');
}

/** Nobody stands by to hear of a failure: it is said where the person is looking. */
async function capture(tab: Tabs.Tab | undefined, scope: 'element' | 'page'): Promise<void> {
  if (tab?.id === undefined) return;
  try {
    await captureTab({ tabId: tab.id, scope });
  } catch (error) {
    await sayRefused(tab.id, codeOf(error));
  }
}

/** On the page; where nothing can be said there, in the popup, to which the badge of that tab points. */
async function sayRefused(tabId: number, code: ErrorCode): Promise<void> {
  if (await ask(tabId, 'sayRefused', { code }, 0)) return;
  await keepTold({ code, about: 'capture' });
  await browser.action.setBadgeText({ text: '!', tabId });
  await browser.action.setBadgeBackgroundColor({ color: '#8f2d2d', tabId });
  // Only where the browser allows it without a press on the toolbar; else the badge waits
  await browser.action.openPopup().catch(() => undefined);
}

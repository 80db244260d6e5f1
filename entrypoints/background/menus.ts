import type { PointedBy } from '../../utils/capture/page/pointed-element';
import { codeOf, type ErrorCode } from '../../utils/coded-error';
import { readQuiet } from '../../utils/evidence/settings/quiet-mode';
import { afterPress } from '../../utils/messaging/after-press';
import { ask } from '../../utils/messaging/ask';
import { browser, type Menus, type Tabs } from '../../utils/messaging/browser';
import { showPostsPanel } from '../../utils/messaging/side-panel';
import { keepTold } from '../../utils/messaging/told';
import { t, wordsReady } from '../shared/page-words';
import { captureTab } from './capture/captures';
import { recordPointed } from './capture/pointed';

const anywhere = ['page', 'selection', 'image', 'link'] as const;
let placing: Promise<void> = Promise.resolve();

/** The same acts as in the popup, for pages without marks. A click here also grants activeTab. */
export function placeMenus(): Promise<void> {
  placing = placing.then(place).catch(reportError);
  return placing;
}

async function place(): Promise<void> {
  // Firefox for Android has none
  if (!browser.contextMenus) return;
  await wordsReady();
  const isQuiet = await readQuiet();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'record-element',
    title: t(isQuiet ? 'menu_recordPost' : 'menu_recordElement'),
    contexts: [...anywhere],
  });
  browser.contextMenus.create({ id: 'record-page', title: t('menu_recordPage'), contexts: ['page'] });
  if (isQuiet) browser.contextMenus.create({ id: 'open-panel', title: t('menu_openPanel'), contexts: [...anywhere] });
}

export async function onMenu(info: Pick<Menus.OnClickData, 'menuItemId'>, tab?: Tabs.Tab): Promise<void> {
  // Before anything is awaited, or the browser takes it for no press of a person
  if (info.menuItemId === 'open-panel') return showPostsPanel(tab?.windowId).catch(() => undefined);
  await capture(tab, info.menuItemId === 'record-page' ? 'page' : 'element', 'menu');
}

export async function onCommand(command: string, tab?: Tabs.Tab): Promise<void> {
  if (command === 'record-element') await capture(tab, 'element', 'pointer');
}

/** Nobody stands by to hear of a failure: it is said where the person is looking. */
async function capture(tab: Tabs.Tab | undefined, scope: 'element' | 'page', by: PointedBy): Promise<void> {
  if (tab?.id === undefined) return;
  await afterPress();
  const isQuiet = await readQuiet();
  try {
    if (isQuiet && scope === 'element') await recordPointed(tab.id, by);
    else await captureTab({ tabId: tab.id, scope });
  } catch (error) {
    await sayRefused(tab.id, codeOf(error), isQuiet);
  }
}

/** On the page; where nothing can or may be said there, in the popup, to which the badge of that tab points. */
async function sayRefused(tabId: number, code: ErrorCode, isQuiet: boolean): Promise<void> {
  if (!isQuiet && (await ask(tabId, 'sayRefused', { code }, 0))) return;
  await keepTold({ code, about: 'capture' });
  await browser.action.setBadgeText({ text: '!', tabId });
  await browser.action.setBadgeBackgroundColor({ color: '#8f2d2d', tabId });
  // Only where the browser allows it without a press on the toolbar; else the badge waits. A popup takes the page's focus
  if (!isQuiet) await browser.action.openPopup().catch(() => undefined);
}

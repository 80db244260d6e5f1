import type { BankenBrowser } from './banken-browser';

/** A press in the browser's own menu (record the page) or of its shortcut (choose a part), which no machine can make. */
export type PressOfBrowser = 'menu' | 'shortcut';

/** The same event in the worker, over the tab in front. */
export async function pressOfBrowser(banken: BankenBrowser, event: PressOfBrowser): Promise<void> {
  const worker = await banken.worker();
  await worker.evaluate(async (which) => {
    interface Api {
      tabs: { query(of: object): Promise<object[]> };
      contextMenus: { onClicked: { dispatch(info: object, tab?: object): void } };
      commands: { onCommand: { dispatch(command: string, tab?: object): void } };
    }
    const { tabs, contextMenus, commands } = (globalThis as unknown as { chrome: Api }).chrome;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    if (which === 'menu') contextMenus.onClicked.dispatch({ menuItemId: 'record-page' }, tab);
    else commands.onCommand.dispatch('record-element', tab);
  }, event);
}

import { browser } from '../../utils/messaging/browser';

/**
 * Gives pages that are open already their scripts anew: later in line than the page's own, which the popup says. A copy that
 * stands there already ends.
 */
export async function reachOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  // In their order: the listeners before the marks
  for (const script of scripts) await reachTabsOf(script);
}

async function reachTabsOf({ matches, js = [], all_frames: allFrames = false }: ContentScript): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  // A tab that sleeps gets them when it loads
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) =>
      id === undefined || discarded
        ? []
        : browser.scripting.executeScript({ target: { tabId: id, allFrames }, files: js.map((file) => `/${file}`) }),
    ),
  );
}

interface ContentScript {
  readonly matches: string[];
  readonly js?: string[] | undefined;
  readonly all_frames?: boolean | undefined;
}

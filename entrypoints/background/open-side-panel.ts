import { CodedError } from '../../utils/coded-error';
import { browser } from '../../utils/messaging/browser';
import type { Handlers } from '../../utils/messaging/serve';
import { panelAddress, showPanel } from '../../utils/messaging/side-panel';
import { requestOfTab } from './guide-tabs';

/** A panel that is there joins as soon as the page's script listens; longer than this it is stuck. */
const JOINING = 4_000;
/** How long after opening a form its panel may still be on the way, and how long a page's script waits for it then. */
const OPENING = 20_000;
const ON_ITS_WAY = 1_500;

/** Tabs whose form was opened just now. Forgotten with the worker: then the overlay comes at once. */
const openedAt = new Map<number, number>();

export function noteOpened(tabId: number): void {
  openedAt.set(tabId, Date.now());
}

/**
 * How long the guide's script of this tab waits for a side panel before it lies over the page, in ms. Absent: this
 * browser has none.
 */
export async function panelWait(tabId: number): Promise<number | undefined> {
  if (!browser.sidePanel || !browser.runtime.getContexts) return undefined;
  if (await hasPanel(tabId)) return JOINING;
  return Date.now() - (openedAt.get(tabId) ?? 0) < OPENING ? ON_ITS_WAY : 0;
}

/** Whether the browser's side panel of this tab stands open. */
export async function hasPanel(tabId: number): Promise<boolean> {
  const panels = (await browser.runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] })) ?? [];
  return panels.some(({ documentUrl }) => documentUrl === browser.runtime.getURL(panelAddress(tabId)));
}

/** Within the press on the overlay: the browser opens a panel only before anything is awaited. */
export const openPanel: Handlers['openPanel'] = async (_, { tabId, frameId }) => {
  if (tabId === undefined || frameId !== 0) throw new CodedError('refused');
  await Promise.all([showPanel(tabId), requireRequest(tabId)]);
  return { opened: true };
};

async function requireRequest(tabId: number): Promise<void> {
  if (!(await requestOfTab(tabId))) throw new CodedError('refused');
}

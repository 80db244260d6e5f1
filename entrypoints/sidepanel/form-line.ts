import { browser, type Runtime } from '../../utils/messaging/browser';
import { type FormLeft, type PanelAct, type PanelNews, panelNewsSchema } from '../../utils/messaging/contract/panel';
import { panelPort } from '../../utils/messaging/panel-port';
import { send } from '../shared/page-send';
import { isAfterFilling } from './after-filling';

/** How it stands with the form's page beside the panel. */
export interface FormLine {
  /** `loading`: on its way · `beside`: its script answers · `away`: the tab shows another site · `silent`: no answer. */
  state: 'loading' | 'beside' | 'away' | 'silent';
  /** The newest news; while the page loads, those of the page before. */
  news?: PanelNews | undefined;
  /** What a page of the form was given that has left by itself, while the tab is away. */
  left?: FormLeft | undefined;
  /** The page before was filled by the same plan, and this one has no field of it. */
  isAfter?: boolean;
  /** For whom the tab was opened. */
  requestId?: string | undefined;
}

/** Pauses between tries to reach the page's script, ms. */
const TRIES = [0, 60, 120, 250, 500, 1_000];
const ANSWER = 1_500;
const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/**
 * Keeps a line to the guide's script in the form's tab: again after each of its pages. Gives the function that hands an
 * act over; it tells whether somebody was there to take it.
 */
export function keepLine(
  tabId: number,
  signal: AbortSignal,
  changed: (line: FormLine) => void,
): (act: PanelAct) => boolean {
  let line: FormLine = { state: 'loading' };
  let port: Runtime.Port | undefined;
  let turn = 0;

  function say(next: Partial<FormLine>): void {
    if (signal.aborted) return;
    line = { ...line, ...next };
    changed(line);
  }

  async function seek(): Promise<void> {
    const mine = ++turn;
    const isOver = () => signal.aborted || mine !== turn || port !== undefined;
    for (const pause of TRIES) {
      await wait(pause);
      if (isOver()) return;
      // Closed: the line says that it is away
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (!tab) return say({ state: 'away' });
      // A worker that does not answer is asked again after the next pause
      const answer = await send('bringGuide', { tabId }).catch(() => ({ there: false, requestId: line.requestId }));
      if (isOver()) return;
      if (answer.requestId) say({ requestId: answer.requestId });
      if (answer.there && (await join())) return;
      if (isOver()) return;
      // `complete` starts this anew.
      if (tab.status !== 'complete') return;
      if (!answer.there)
        return say({ state: 'away', news: undefined, left: 'left' in answer ? answer.left : undefined });
    }
    if (!isOver()) say({ state: 'silent', news: undefined });
  }

  /** Opens the line; true as soon as the script at the other end has told how things stand. */
  function join(): Promise<boolean> {
    const opened = browser.tabs.connect(tabId, { name: panelPort, frameId: 0 });
    return new Promise((resolve) => {
      const timer = setTimeout(() => leave(), ANSWER);
      opened.onMessage.addListener((raw) => {
        const news = panelNewsSchema.safeParse(raw);
        if (!news.success || signal.aborted) return;
        clearTimeout(timer);
        port = opened;
        say({ state: 'beside', news: news.data, left: undefined, isAfter: isAfterFilling(line, news.data) });
        resolve(true);
      });
      opened.onDisconnect.addListener(() => {
        // Read, or the browser complains that nobody did: no script listens there, or its page is gone.
        void browser.runtime.lastError;
        leave();
      });
      function leave(): void {
        clearTimeout(timer);
        if (port === opened) {
          port = undefined;
          say({ state: 'loading' });
          void seek();
        } else {
          opened.disconnect();
        }
        resolve(false);
      }
    });
  }

  const onUpdated = (id: number, { status }: { status?: string }): void => {
    if (id !== tabId || signal.aborted || port) return;
    if (status === 'loading') say({ state: 'loading' });
    if (status === 'complete') void seek();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    port?.disconnect();
  });
  void seek();
  return (act) => {
    port?.postMessage(act);
    return port !== undefined;
  };
}

import { type Browser, browser } from 'wxt/browser';
import type { PanelNews } from '../../utils/messaging/contract/panel';
import { panelPage, panelPort, readAct } from '../../utils/messaging/panel-port';
import { actOfPanel } from '../../utils/takedown/fill/persons-act';
import type { GuideWork } from './work';

/** A panel that is drawn anew comes back sooner than this; one that a person closed does not. */
const GRACE = 1_000;

interface PanelService {
  /** A panel is at the other end. */
  isJoined(): boolean;
  /** Tells it how things stand. */
  tell(): void;
}

interface PanelEvents {
  joined(): void;
  /** The person has closed the panel. */
  left(): void;
  /** The panel's plan is another than the one that this script fills by. */
  renew(): void;
}

/**
 * Answers the side panel of this tab, if there is one. Presses in it stand for a person's press here.
 * @param plan the digest that came with the plan, so that the panel knows that both hold the same
 */
export function servePanel(work: GuideWork, plan: string, signal: AbortSignal, events: PanelEvents): PanelService {
  const ports = new Set<Browser.runtime.Port>();
  const own = { id: browser.runtime.id, panelUrl: browser.runtime.getURL(panelPage) };

  function onConnect(port: Browser.runtime.Port): void {
    if (port.name !== panelPort || !actOfPanel(port.sender, own)) return;
    ports.add(port);
    port.onMessage.addListener((raw) => perform(raw, port));
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      work.pointAt(undefined);
      if (!signal.aborted) lookForEnd();
    });
    events.joined();
    tell();
  }

  function perform(raw: unknown, { sender }: Browser.runtime.Port): void {
    const asked = readAct(raw);
    const act = actOfPanel(sender, own);
    if (!asked || !act || signal.aborted) return;
    if (asked.act === 'fill') void work.fill(act, asked.steps);
    else if (asked.act === 'undo') void work.undo(act);
    else if (asked.act === 'attach') void work.attach(act);
    else if (asked.act === 'point') work.pointAt(asked.step);
    // The panel is the browser's, not the page's: it is on no picture.
    else if (asked.act === 'record') void work.record(asked.stage, () => undefined);
    else events.renew();
  }

  /** Behind another tab the browser may put the panel away: it is closed only if it is missing in front. */
  function lookForEnd(): void {
    if (document.visibilityState === 'hidden') {
      document.addEventListener('visibilitychange', lookForEnd, { once: true, signal });
      return;
    }
    setTimeout(() => {
      if (ports.size > 0 || signal.aborted) return;
      if (document.visibilityState === 'hidden') lookForEnd();
      else events.left();
    }, GRACE);
  }

  function tell(): void {
    const { form, problem, recording } = work.state();
    const news: PanelNews = {
      plan,
      form,
      ...(problem ? { problem } : {}),
      ...(recording ? { recording } : {}),
    };
    for (const port of ports) post(port, news);
  }

  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    // After an update of the extension there is nothing left to take the listener from.
    if (browser.runtime?.id) browser.runtime.onConnect.removeListener(onConnect);
    for (const port of ports) port.disconnect();
    ports.clear();
  });
  return { isJoined: () => ports.size > 0, tell };
}

/** A port may have been closed in this very moment. */
function post(port: Browser.runtime.Port, news: PanelNews): void {
  try {
    port.postMessage(news);
  } catch {
    // Closed: nobody hears it
    port.disconnect();
  }
}

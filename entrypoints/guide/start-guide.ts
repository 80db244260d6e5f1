import { browser } from 'wxt/browser';
import { showPageNotice } from '../../utils/capture/page/page-notice';
import { endWhenLost, startCopy } from '../../utils/capture/posts/copy-life';
import { filledSlot, guideSlot, overlaySlot } from '../../utils/page-slots';
import type { FillMemory } from '../../utils/takedown/fill/fill-memory';
import { leaveOutOfSight } from '../../utils/takedown/fill/out-of-sight';
import { actOfEvent } from '../../utils/takedown/fill/persons-act';
import { wordsAreLaid } from '../../utils/takedown/match/lexicon/laid-words';
import type { WordKey } from '../../utils/word-key';
import { send } from './guide-send';
import type { Overlay, OverlayMount } from './overlay';
import { servePanel } from './serve-panel';
import { guideWork } from './work';

/**
 * Fills this page's form on a person's press, and shows the guide: in the browser's side panel, or over the page where
 * there is none. A second call does nothing.
 */
export async function startGuide(): Promise<void> {
  const world = globalThis as unknown as {
    [guideSlot]?: boolean;
    [filledSlot]?: FillMemory;
    [overlaySlot]?: OverlayMount;
  };
  if (world[guideSlot]) return;
  world[guideSlot] = true;
  // Without an answer there is no session, and without words nothing is read: the guide does not start
  const [answer] = await Promise.all([send('guideSession', {}), wordsAreLaid()]).catch(() => []);
  if (!answer?.session || answer.plan === undefined) {
    world[guideSlot] = false;
    return;
  }

  const ending = startCopy('guide', browser);
  endWhenLost(ending, browser);
  const { signal } = ending;
  let overlay: Overlay | undefined;
  const reloadWords = browser.i18n.getMessage('guide_problem_reload' satisfies WordKey as never);
  signal.addEventListener('abort', () => {
    if (browser.runtime?.id !== undefined) return;
    takeDown();
    showPageNotice(document, reloadWords);
  });
  world[filledSlot] ??= { written: [] };
  world[filledSlot].left = answer.left;
  world[filledSlot].keepGiven = (given, to) =>
    // A worker of before an update hears nothing more; the page says so itself
    void send('formLeft', { given: [...given], ...(to ? { to } : {}) }).catch(() => undefined);
  const work = guideWork(answer.session, signal, draw, world[filledSlot]);
  const panel = servePanel(work, answer.plan, signal, {
    joined: takeDown,
    left: end,
    renew: () => {
      end();
      void startGuide();
    },
  });

  const isPlaced = () => signal.aborted || overlay !== undefined || panel.isJoined();

  function draw(): void {
    if (signal.aborted) return;
    overlay?.draw();
    panel.tell();
  }
  function takeDown(): void {
    overlay?.remove();
    overlay = undefined;
  }
  function end(): void {
    ending.abort();
    takeDown();
    world[guideSlot] = false;
  }
  async function lieOver(): Promise<void> {
    if (isPlaced()) return;
    await send('bringScript', { script: 'guide-overlay' });
    if (isPlaced()) return;
    overlay = world[overlaySlot]?.(
      work,
      { actOfEvent, leaveOutOfSight },
      end,
      answer?.panelWait === undefined ? undefined : () => send('openPanel', {}),
    );
  }

  if (answer.panelWait) setTimeout(() => void lieOver(), answer.panelWait);
  else await lieOver();
}

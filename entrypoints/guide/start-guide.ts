import { browser } from 'wxt/browser';
import guide from '../../components/guide/guide.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import { showPageNotice } from '../../utils/capture/page/page-notice';
import { startCopy } from '../../utils/capture/posts/copy-life';
import { send } from '../../utils/messaging/send';
import type { FillMemory } from '../../utils/takedown/fill/memory';
import { mountOverlay, type Overlay } from './overlay';
import { servePanel } from './serve-panel';
import { guideWork } from './work';

const SLOT = Symbol.for('banken.guide');
const MEMORY = Symbol.for('banken.filled');

/**
 * Fills this page's form on a person's press, and shows the guide: in the browser's side panel, or over the page where
 * there is none. A second call does nothing.
 */
export async function startGuide(): Promise<void> {
  const world = globalThis as unknown as { [SLOT]?: boolean; [MEMORY]?: FillMemory };
  if (world[SLOT]) return;
  world[SLOT] = true;
  const answer = await send('guideSession', {}).catch(() => undefined);
  if (!answer?.session) {
    world[SLOT] = false;
    return;
  }

  const ending = startCopy(document, 'guide');
  const { signal } = ending;
  let overlay: Overlay | undefined;
  const reloadWords = browser.i18n.getMessage('guide_problem_reload' as never);
  signal.addEventListener('abort', () => {
    if (browser.runtime?.id !== undefined) return;
    takeDown();
    showPageNotice(document, reloadWords, [tokens, guide], 'guide-lost');
  });
  world[MEMORY] ??= { written: [] };
  const work = guideWork(answer.session, signal, draw, world[MEMORY]);
  const panel = servePanel(work, signal, {
    joined: takeDown,
    left: end,
    renew: () => {
      end();
      void startGuide();
    },
  });

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
    world[SLOT] = false;
  }
  function lieOver(): void {
    if (signal.aborted || overlay || panel.isJoined()) return;
    overlay = mountOverlay(work, end, answer?.panelWait === undefined ? undefined : () => send('openPanel', {}));
  }

  if (answer.panelWait) setTimeout(lieOver, answer.panelWait);
  else lieOver();
}

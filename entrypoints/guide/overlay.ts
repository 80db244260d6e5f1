import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import guide from '../../components/guide/guide.css?inline';
import { GuidePanel } from '../../components/guide/guide-panel';
import { mountSprite } from '../../components/icon';
import base from '../../components/styles/base.css?inline';
import forced from '../../components/styles/forced.css?inline';
import parts from '../../components/styles/parts.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import { wordsOf } from '../../components/words/browser-words';
import { withNumbers } from '../../components/words/in-number';
import type { Language } from '../../components/words/translate';
import { everyRoot, hostOf } from '../../utils/capture/page/own-roots';
import { copyText } from '../../utils/takedown/copy-text';
import type { leaveOutOfSight } from '../../utils/takedown/fill/out-of-sight';
import type { actOfEvent } from '../../utils/takedown/fill/persons-act';
import { mountPanel } from '../../utils/takedown/panel-host';
import { type FormStage, textToCopy } from '../../utils/takedown/plan/guide-session';
import { overlayActs } from './overlay-acts';
import type { GuideWork } from './work';

export interface Overlay {
  draw(): void;
  remove(): void;
}

/** What only the filling script itself can say: what it knows of persons and of our own hosts is in its own memory. */
interface FillingScript {
  actOfEvent: typeof actOfEvent;
  leaveOutOfSight: typeof leaveOutOfSight;
}

/** How the guide's script has itself laid over the page. */
export type OverlayMount = typeof mountOverlay;

/** The guide over the form's own page: where the browser has no side panel, or could not open it. */
export function mountOverlay(
  work: GuideWork,
  filling: FillingScript,
  close: () => void,
  move?: () => Promise<unknown>,
): Overlay {
  const t = withNumbers(wordsOf(browser));
  const lang: Language = t('language') === 'en' ? 'en' : 'ja';
  // What an earlier copy of the extension left behind
  for (const root of everyRoot(document)) if (root.dataset['part'] === 'guide') hostOf(root)?.remove();
  const panel = mountPanel(document, [tokens, base, parts, guide, forced], filling.leaveOutOfSight);
  mountSprite(panel.root);

  const acts = overlayActs(work);
  let canMove = move !== undefined;

  function draw(): void {
    const state = work.state();
    const props = {
      ...state,
      lang,
      t,
      onLook: (event: Event) => void look(filling.actOfEvent(event)),
      onFill: (event: Event) => void fill(filling.actOfEvent(event)),
      onUndo: (event: Event) => void work.undo(filling.actOfEvent(event)),
      onAttach: (event: Event) => void work.attach(filling.actOfEvent(event)),
      onCopy: async (what: Parameters<typeof textToCopy>[1], event: Event) => {
        const session = filling.actOfEvent(event) && (await acts.whole());
        return session !== undefined && copyText(textToCopy(session, what));
      },
      onPoint: work.pointAt,
      onRecord: (stage: FormStage) => void work.record(stage, panel.hide),
      onSkip: () => void acts.skip(),
      onSent: (receipt: string | undefined) => void acts.tellSent(receipt),
      onClose: close,
      ...(canMove ? { onMove: toPanel } : {}),
    };
    render(h(GuidePanel, props), panel.mount);
  }

  async function fill(act: ReturnType<typeof filling.actOfEvent>): Promise<void> {
    const plan = act && (await acts.whole());
    if (!plan) return;
    await work.fill(act, plan.steps);
    goOnAt('[data-after-fill]');
  }

  async function look(act: ReturnType<typeof filling.actOfEvent>): Promise<void> {
    if (act && (await acts.whole())) goOnAt('.fill-act .btn');
  }

  /** The side panel takes this away as soon as it has joined. One that does not open is not offered again. */
  function toPanel(): void {
    // The browser alone knows why; the button goes
    move?.().catch(() => {
      canMove = false;
      draw();
    });
  }

  /** The pressed button is gone by now: the keyboard goes on at the one that takes its place. */
  function goOnAt(selector: string): void {
    panel.mount.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  draw();
  return {
    draw,
    remove() {
      render(null, panel.mount);
      panel.remove();
    },
  };
}

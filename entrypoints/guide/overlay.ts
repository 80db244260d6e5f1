import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import guide from '../../components/guide/guide.css?inline';
import { GuidePanel } from '../../components/guide/guide-panel';
import { OverPage } from '../../components/guide/own-words';
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
      onLook: (event: Event) => void actOf(event).then(look),
      onFill: (event: Event) => void actOf(event).then(fill),
      onUndo: (event: Event) => void actOf(event).then(work.undo),
      onAttach: (event: Event) => void actOf(event).then((act) => act && work.attach(act)),
      onCopy: async (what: Parameters<typeof textToCopy>[1], event: Event) => {
        const session = (await actOf(event)) && (await acts.whole());
        return session !== undefined && copyText(textToCopy(session, what));
      },
      onPoint: work.pointAt,
      onRecord: (stage: FormStage) => void whereSeen(() => work.record(stage, panel.hide)),
      onSkip: () => void whereSeen(acts.skip),
      onSent: (receipt: string | undefined) => void whereSeen(() => acts.tellSent(receipt)),
      onClose: close,
      ...(canMove ? { onMove: toPanel } : {}),
    };
    render(h(OverPage.Provider, { value: true }, h(GuidePanel, props)), panel.mount);
  }

  /** Does it where the person saw what they pressed; else says why not. */
  async function whereSeen<T>(does: () => T): Promise<T | undefined> {
    const isClear = await panel.isClear();
    if (!isClear) work.tell('guide_problem_covered');
    else if (work.state().problem === 'guide_problem_covered') work.tell(undefined);
    return isClear ? does() : undefined;
  }

  const actOf = (event: Event) => whereSeen(() => filling.actOfEvent(event));

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

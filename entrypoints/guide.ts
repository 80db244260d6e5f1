import { h, render } from 'preact';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { GuidePanel } from '../components/guide/guide-panel';
import { mountSprite } from '../components/icon';
import base from '../components/styles/base.css?inline';
import forced from '../components/styles/forced.css?inline';
import guide from '../components/styles/guide.css?inline';
import parts from '../components/styles/parts.css?inline';
import tokens from '../components/styles/tokens.css?inline';
import type { Language } from '../components/translate';
import { codeOf } from '../utils/coded-error';
import { send } from '../utils/messaging/send';
import { copyText } from '../utils/takedown/copy-text';
import { guideForm } from '../utils/takedown/fill/form-guide';
import { type RecordedStage, textToCopy } from '../utils/takedown/guide-session';
import { placePanel } from '../utils/takedown/panel-host';
import { shootForm } from '../utils/takedown/shoot-form';

const SLOT = Symbol.for('banken.guide');

/** Injected by the worker into the tab of an opened form: the panel beside it. A second injection does nothing. */
export default defineUnlistedScript(async () => {
  const world = globalThis as unknown as Record<symbol, unknown>;
  if (world[SLOT]) return;
  world[SLOT] = true;
  let session = (await send('guideSession', {}).catch(() => undefined))?.session;
  if (!session) {
    world[SLOT] = false;
    return;
  }

  const lang: Language = browser.i18n.getMessage('language' as never) === 'en' ? 'en' : 'ja';
  const ending = new AbortController();
  const panel = placePanel(document, [tokens, base, parts, guide, forced]);
  mountSprite(panel.root);
  const form = guideForm(document, session, ending.signal, draw);
  let problem: string | undefined;
  let recording: RecordedStage | undefined;
  draw();

  function draw(): void {
    if (!session || ending.signal.aborted) return;
    const current = session;
    const props = {
      session: current,
      form: form.state(),
      lang,
      problem,
      t: (key: string, params: readonly string[] = []) => browser.i18n.getMessage(key as never, [...params]),
      onFill: (event: Event) => void form.fill(event).then(() => afterFill()),
      onUndo: form.undo,
      onAttach: (event: Event) => void attach(event),
      onCopy: (what: Parameters<typeof textToCopy>[1]) => copyText(textToCopy(current, what)),
      onPoint: form.pointAt,
      onRecord: (stage: RecordedStage) => void record(stage),
      recording,
      onSent: (receipt: string | undefined) => void tellSent(receipt),
      onClose: () => {
        ending.abort();
        render(null, panel.place);
        panel.remove();
        world[SLOT] = false;
      },
    };
    render(h(GuidePanel, props), panel.place);
  }

  /** The pressed button is gone by now: the keyboard goes on at the one that takes its place. */
  function afterFill(): void {
    panel.place.querySelector<HTMLElement>('[data-after-fill]')?.focus({ preventScroll: true });
  }

  async function attach(event: Event): Promise<void> {
    try {
      const { name, mediaType, base64 } = await send('evidencePicture', {});
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      problem = undefined;
      await form.attach(event, new File([bytes], name, { type: mediaType }));
    } catch (error) {
      problem = codeOf(error) === 'reload-needed' ? 'guide_problem_reload' : 'guide_problem_picture';
      draw();
    }
  }

  /** The panel steps aside, the page is taken from top to bottom, and the panel comes back. */
  async function record(stage: RecordedStage): Promise<void> {
    if (recording || !session) return;
    recording = stage;
    draw();
    const set = new Date().toISOString();
    panel.hide(true);
    try {
      let at = set;
      await shootForm(document, async (part) => {
        at = (await send('captureForm', { stage, set, part })).at;
      });
      session = { ...session, recorded: { ...session.recorded, [stage]: at } };
      problem = undefined;
    } catch (error) {
      problem = codeOf(error) === 'no-screen-permission' ? 'guide_problem_screen' : 'guide_problem_record';
    }
    panel.hide(false);
    recording = undefined;
    draw();
  }

  async function tellSent(receipt: string | undefined): Promise<void> {
    if (!session) return;
    try {
      const { sentAt } = await send('requestSent', { requestId: session.requestId, ...(receipt ? { receipt } : {}) });
      session = { ...session, sentAt };
      problem = undefined;
    } catch (error) {
      problem = codeOf(error) === 'reload-needed' ? 'guide_problem_reload' : 'guide_problem';
    }
    draw();
  }
});

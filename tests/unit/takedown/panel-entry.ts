import { h, render } from 'preact';
import guide from '../../../components/guide/guide.css?inline';
import { GuidePanel } from '../../../components/guide/guide-panel';
import { OverPage } from '../../../components/guide/own-words';
import { mountSprite } from '../../../components/icon';
import base from '../../../components/styles/base.css?inline';
import forced from '../../../components/styles/forced.css?inline';
import parts from '../../../components/styles/parts.css?inline';
import tokens from '../../../components/styles/tokens.css?inline';
import { withNumbers } from '../../../components/words/in-number';
import { copyText } from '../../../utils/takedown/copy-text';
import { guideForm } from '../../../utils/takedown/fill/form-guide';
import { actOfEvent } from '../../../utils/takedown/fill/persons-act';
import { layWords } from '../../../utils/takedown/match/lexicon/lay-words';
import { mountPanel } from '../../../utils/takedown/panel-host';
import { type GuideSession, textToCopy } from '../../../utils/takedown/plan/guide-session';

/** The panel as entrypoints/guide.ts mounts it, without an extension round it. `root` is closed: it is handed out here. */
export async function show(
  session: GuideSession,
  words: Record<string, string>,
  lang: 'ja' | 'en',
): Promise<ShadowRoot> {
  await layWords();
  const ending = new AbortController();
  const panel = mountPanel(document, [tokens, base, parts, guide, forced]);
  mountSprite(panel.root);
  const form = guideForm(document, session, ending.signal, draw);
  let now = session;
  draw();
  function draw(): void {
    if (ending.signal.aborted) return;
    const props = {
      session: now,
      form: now.route.medium === 'web-form' ? form.state() : undefined,
      lang,
      t: withNumbers((key, params = []) =>
        (words[key] ?? `[${key}]`).replaceAll(/\$(\d)/g, (_, place: string) => params[Number(place) - 1] ?? ''),
      ),
      onFill: async (event: Event) => {
        if (await panel.isClear()) await form.fill(actOfEvent(event));
      },
      onUndo: (event: Event) => void form.undo(actOfEvent(event)),
      onCopy: (what: Parameters<typeof textToCopy>[1]) => copyText(textToCopy(now, what)),
      onPoint: form.pointAt,
      onSent: () => {
        now = { ...now, sentAt: '2026-11-25T06:41:00.000Z' };
        draw();
      },
      onClose: () => {
        ending.abort();
        render(null, panel.mount);
        panel.remove();
      },
    };
    render(h(OverPage.Provider, { value: true }, h(GuidePanel, props)), panel.mount);
  }
  return panel.root;
}

import { fillFields } from '../../../../utils/takedown/fill/fill';
import type { FillMemory } from '../../../../utils/takedown/fill/fill-memory';
import { guideForm } from '../../../../utils/takedown/fill/form-guide';
import { leaveOutOfSight } from '../../../../utils/takedown/fill/out-of-sight';
import { actOfEvent } from '../../../../utils/takedown/fill/persons-act';
import { layWords } from '../../../../utils/takedown/match/lexicon/lay-words';
import type { GuideSession } from '../../../../utils/takedown/plan/guide-session';

export { fillFields };

const memory: FillMemory = { written: [] };

/** A button of the test's own: only a real press on it is trusted. */
export async function start(session: GuideSession): Promise<void> {
  await layWords();
  const ending = new AbortController();
  const guide = guideForm(document, session, ending.signal, () => undefined, memory);
  const bar = document.createElement('banken-test');
  leaveOutOfSight(bar);
  const root = bar.attachShadow({ mode: 'open' });
  for (const [name, act] of [
    ['fill', (event: Event) => void guide.fill(actOfEvent(event)).then(() => (bar.dataset['done'] = 'fill'))],
    ['undo', (event: Event) => void guide.undo(actOfEvent(event)).then(() => (bar.dataset['done'] = 'undo'))],
    [
      'attach',
      (event: Event) => void guide.attach(actOfEvent(event), picture()).then(() => (bar.dataset['done'] = 'attach')),
    ],
    [
      'end',
      () => {
        ending.abort();
        bar.remove();
      },
    ],
  ] as const) {
    const button = document.createElement('button');
    button.textContent = name;
    button.id = name;
    button.addEventListener('click', act);
    root.append(button);
  }
  bar.style.cssText = 'position:fixed;inset:auto 0 0 auto;z-index:99';
  document.body.append(bar);
  Object.assign(globalThis, { guideState: () => guide.state() });
}

const picture = () => new File(['picture'], 'K-2026-0001-1.png', { type: 'image/png' });

import { explainForm } from '../../../utils/takedown/match/explain-form';
import { layWords } from '../../../utils/takedown/match/lexicon/lay-words';
import { matchForm } from '../../../utils/takedown/match/match-form';
import { isShown } from '../../../utils/takedown/match/shown';
import type { FormAct } from './labelled-forms';

/** What the matcher said of one state of a labelled page, with the author's label of each control. */
export interface SeenForm {
  labels: { label: string; shown: boolean }[];
  prints: { key: string; label: string; where: string; shown: boolean; reason: string; isPart: boolean }[];
  refused: { label: string; why: string }[];
}

export { layWords };

/** Opens a labelled page in a frame as wide as a window, does the acts and reads it; the labels are taken away first. */
export const look = (html: string, acts: readonly FormAct[]): Promise<SeenForm> => inFrame(html, acts, read);

/** Opens a page in a frame as wide as a window, does the acts and looks at it. */
export async function inFrame<T>(html: string, acts: readonly FormAct[], see: (page: Document) => T): Promise<T> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:1280px;height:900px;border:0';
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page || !view) throw new Error('the frame did not open');
  try {
    for (const act of acts) await perform(page, view, act);
    return see(page);
  } finally {
    frame.remove();
  }
}

async function perform(page: Document, view: Window & typeof globalThis, [act, css, value]: FormAct): Promise<void> {
  const element = page.querySelector<HTMLSelectElement>(css);
  if (act === 'click') element?.click();
  else if (element) {
    element.value = value;
    element.dispatchEvent(new view.Event('input', { bubbles: true }));
    element.dispatchEvent(new view.Event('change', { bubbles: true }));
  }
  // What a page puts off to the next turns is done by the time that a person looks.
  for (let turn = 0; turn < 3; turn += 1) await new Promise((next) => view.setTimeout(next, 0));
}

function read(page: Document): SeenForm {
  const labels = new Map<Element, string>();
  for (const each of page.querySelectorAll<HTMLElement>('[data-expect], [data-manual-scoring]')) {
    labels.set(each, each.dataset['expect'] ?? `other:${each.dataset['manualScoring'] ?? ''}`);
    each.removeAttribute('data-expect');
    each.removeAttribute('data-manual-scoring');
  }
  const explained = new Map(explainForm(page).map((each) => [each.element, each]));
  return {
    labels: [...labels].map(([element, label]) => ({ label, shown: isShown(element) })),
    prints: matchForm(page).map(({ element, options, key, shown, reason, part }) => ({
      key,
      label: [element, ...options].map((each) => labels.get(each)).find((each) => each !== undefined) ?? 'none',
      where: element.getAttribute('name') || element.id || element.tagName,
      shown,
      reason: `${reason} — ${explained.get(element)?.said ?? ''}`,
      isPart: part !== undefined,
    })),
    refused: [...explained.values()].flatMap(({ element, reason, said, refused }) => {
      const label = labels.get(element);
      return label !== undefined && refused ? [{ label, why: `${reason} — ${refused} — ${said}` }] : [];
    }),
  };
}

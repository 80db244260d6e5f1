import type { MarkFace } from './mark-face';
import { drawDog, drawRing, drawTick } from './mark-icons';

/** The elements of one mark. The two buttons stay the same through all states, so the focus stays too. */
export interface MarkView {
  readonly slot: HTMLElement;
  readonly main: HTMLButtonElement;
  readonly more: HTMLButtonElement;
  draw(face: MarkFace): void;
}

export function createMarkView(document: Document): MarkView {
  const slot = document.createElement('div');
  const mark = document.createElement('div');
  const main = button(document, 'main');
  const more = button(document, 'more');
  const hint = document.createElement('div');
  hint.className = 'hint';
  slot.className = 'bk-root slot away';
  mark.append(main, more, hint);
  slot.append(mark);
  let drawn = '';

  return {
    slot,
    main,
    more,
    draw(face) {
      const signature = JSON.stringify(face);
      if (signature === drawn) return;
      drawn = signature;
      const hadMore = more === (slot.getRootNode() as ShadowRoot).activeElement;
      mark.className = `mark ${face.tone}`;
      main.ariaLabel = face.name;
      main.ariaExpanded = face.isExpanded === undefined ? null : String(face.isExpanded);
      main.ariaDisabled = face.tone === 'busy' ? 'true' : null;
      main.role = face.isChecked === undefined ? null : 'checkbox';
      main.ariaChecked = face.isChecked === undefined ? null : String(face.isChecked);
      main.replaceChildren(
        face.isChecked === undefined
          ? face.ring === undefined
            ? drawDog(document)
            : drawRing(document, face.ring)
          : span(document, face.isChecked ? 'box on' : 'box', '', drawTick(document)),
      );
      if (face.hasTick) main.append(drawTick(document));
      if (face.hint) main.append(span(document, 'pip', ''));
      main.append(span(document, face.isQuiet ? 'words quiet' : 'words', face.words));
      const lines = (face.hint ?? []).map(([label, value]) =>
        span(document, 'row', `${label} `, span(document, '', value)),
      );
      hint.replaceChildren(...lines, span(document, 'note', face.note ?? ''));
      main.ariaDescription = hint.textContent || null;
      if (face.step) main.append(span(document, 'step', face.step));
      more.textContent = face.more ?? '';
      more.hidden = face.more === undefined;
      if (hadMore && more.hidden) main.focus({ preventScroll: true });
    },
  };
}

function button(document: Document, name: string): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = name;
  element.tabIndex = -1;
  return element;
}

function span(document: Document, name: string, words: string, ...more: (Node | string)[]): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.append(words, ...more);
  return element;
}

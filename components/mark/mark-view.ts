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
  const main = button(document, 'main');
  const more = button(document, 'more');
  const hint = element(document, 'div', 'hint');
  const mark = element(document, 'div', 'mark', main, more, hint);
  const slot = element(document, 'div', 'bk-root slot away', mark);
  let drawn = '';

  return {
    slot,
    main,
    more,
    draw(face) {
      const signature = JSON.stringify(face);
      if (signature === drawn) return;
      drawn = signature;
      const { isChecked, isExpanded } = face;
      const isBox = isChecked !== undefined;
      const hadMore = more === (slot.getRootNode() as ShadowRoot).activeElement;
      mark.className = `mark ${face.tone ?? ''}`;
      main.ariaLabel = face.name;
      main.ariaExpanded = isExpanded === undefined ? null : String(isExpanded);
      main.ariaDisabled = face.tone === 'busy' ? 'true' : null;
      main.role = isBox ? 'checkbox' : null;
      main.ariaChecked = isBox ? String(isChecked) : null;
      main.replaceChildren(
        isBox
          ? span(document, isChecked ? 'box on' : 'box', drawTick(document))
          : face.ring === undefined
            ? drawDog(document)
            : drawRing(document, face.ring),
      );
      if (face.hasTick) main.append(drawTick(document));
      if (face.hint) main.append(span(document, 'pip'));
      main.append(span(document, face.isQuiet ? 'words quiet' : 'words', face.words));
      hint.replaceChildren(...(face.hint?.lines() ?? []));
      main.ariaDescription = hint.textContent || null;
      if (face.step) main.append(span(document, 'step', face.step));
      more.textContent = face.more ?? '';
      more.hidden = face.more === undefined;
      if (hadMore && more.hidden) main.focus({ preventScroll: true });
    },
  };
}

function button(document: Document, name: string): HTMLButtonElement {
  const made = element(document, 'button', name);
  made.type = 'button';
  made.tabIndex = -1;
  return made;
}

function span(document: Document, name: string, ...content: (Node | string)[]): HTMLElement {
  return element(document, 'span', name, ...content);
}

/** An element with a class, and what stands in it. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  name: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...content);
  return made;
}

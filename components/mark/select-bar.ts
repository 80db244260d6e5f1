import { isPersons } from '../../utils/capture/page/persons-event';
import type { Translate } from '../words/translate';
import { drawDog } from './mark-icons';

/** What the bar says and offers. */
interface BarFace {
  readonly count?: string;
  readonly words: string;
  /** Key caps with what they do. */
  readonly keys?: readonly (readonly [key: string, act: string])[];
  readonly leave: string;
  /** Absent while there is nothing to record. */
  readonly primary?: string;
}

interface SelectBar {
  draw(face: BarFace): void;
}

/** The bar at the bottom of the page. Its buttons stay the same elements, so the focus stays. */
export function createSelectBar(
  root: HTMLElement,
  t: Translate,
  acts: { leave(): void; record(): void },
  signal: AbortSignal,
): SelectBar {
  const { ownerDocument: document } = root;
  const create = (tag: string, className: string): HTMLElement =>
    Object.assign(document.createElement(tag), { className });
  const bar = create('div', 'mark-bar');
  bar.role = 'toolbar';
  bar.ariaLabel = t('select_name');
  const said = create('span', '');
  said.role = 'status';
  const keys = create('span', 'keys');
  const leave = create('button', 'act');
  const primary = create('button', 'act primary');
  bar.append(drawDog(document), said, keys, leave, primary);
  root.append(bar);
  leave.addEventListener('click', (event) => isPersons(event) && acts.leave(), { signal });
  primary.addEventListener('click', (event) => isPersons(event) && acts.record(), { signal });
  let saying = '';
  return {
    draw(face) {
      const words = JSON.stringify([face.count, face.words]);
      if (words !== saying) said.replaceChildren(...boldCount(face, document));
      saying = words;
      keys.hidden = !face.keys;
      keys.replaceChildren(
        ...(face.keys ?? []).flatMap(([key, act]) => [
          Object.assign(document.createElement('kbd'), { textContent: key }),
          ` ${act}\u2003`,
        ]),
      );
      leave.textContent = face.leave;
      primary.hidden = face.primary === undefined;
      primary.textContent = face.primary ?? '';
    },
  };
}

function boldCount({ count, words }: BarFace, document: Document): (Node | string)[] {
  const at = count === undefined ? -1 : words.indexOf(count);
  if (count === undefined || at < 0) return [words];
  const bold = Object.assign(document.createElement('b'), { textContent: count });
  return [words.slice(0, at), bold, words.slice(at + count.length)];
}

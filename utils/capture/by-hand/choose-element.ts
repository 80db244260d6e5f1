import { hearFirst } from '../page/hear-first';
import { ownOverlay } from '../page/own-overlay';
import { isPersons } from '../page/persons-event';
import styles from './choose-element.css?inline';
import { besideBlock, blockOf, nestedBlock } from './page-blocks';

/** The words of the bar, from locales/ (`choose_…`). */
export interface ChoosingWords {
  /** Name of the bar for those who do not see it. */
  readonly name: string;
  readonly hint: string;
  readonly keys: string;
  readonly leave: string;
}

const swallowed = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'auxclick',
  'dblclick',
  'click',
];

/**
 * Lets a person point at one part of the page, with pointer or keyboard. Gives `undefined` when they leave it or the
 * signal ends it. Draws over the page and changes nothing in it; only what a person really did counts, and the page does
 * not hear of the choosing click.
 */
export function chooseElement(
  document: Document,
  words: ChoosingWords,
  signal: AbortSignal,
): Promise<Element | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  const view = document.defaultView ?? window;
  const ended = new AbortController();
  const until = AbortSignal.any([signal, ended.signal]);
  const { host, root } = ownOverlay(document, 'choose', [styles], until);
  const { frame, bar, leave, said } = drawInto(root, words);
  const cameFrom = document.activeElement;
  let chosen: Element | undefined;

  return new Promise((resolve) => {
    until.addEventListener('abort', () => resolve(undefined), { once: true });

    function end(result: Element | undefined): void {
      resolve(result);
      ended.abort();
      if (cameFrom instanceof HTMLElement && cameFrom !== document.body) cameFrom.focus({ preventScroll: true });
    }

    function outline(): void {
      const box = chosen?.isConnected ? chosen.getBoundingClientRect() : undefined;
      frame.hidden = !box;
      if (!box) return;
      const place = { left: box.left - 2, top: box.top - 2, width: box.width + 4, height: box.height + 4 };
      for (const [name, value] of Object.entries(place)) frame.style.setProperty(name, `${value}px`);
      // The bar makes way for what it would hide
      const isLow = box.top > view.innerHeight / 2 && box.bottom > view.innerHeight - 80;
      bar.classList.toggle('up', isLow);
    }

    function point(element: Element | undefined, isByKey: boolean): void {
      if (!element || element === chosen) return;
      chosen = element;
      if (isByKey) {
        chosen.scrollIntoView({ block: 'nearest' });
        said.textContent = (chosen.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);
      }
      outline();
    }

    function onKey(event: KeyboardEvent): boolean {
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      const isOnButton = leave.matches(':focus');
      if (event.key === 'Escape') end(undefined);
      else if (event.key === 'Enter' && isOnButton) end(undefined);
      else if (event.key === 'Enter' && chosen) end(chosen);
      else if (event.key === 'Tab') point(besideBlock(document, chosen, event.shiftKey ? -1 : 1), true);
      else if (event.key === 'ArrowUp' && chosen) point(nestedBlock(chosen, 'out'), true);
      else if (event.key === 'ArrowDown' && chosen) point(nestedBlock(chosen, 'in'), true);
      else return false;
      swallow(event);
      return true;
    }

    function swallow(event: Event): void {
      event.preventDefault();
      event.stopImmediatePropagation();
    }

    const pointAt = ({ clientX, clientY }: MouseEvent) => blockOf(document.elementFromPoint(clientX, clientY));

    function hear(event: Event): boolean {
      if (!event.isTrusted) return false;
      if (event instanceof KeyboardEvent) return event.type === 'keydown' && onKey(event);
      // The bar's own
      if (event.target === host) return false;
      if (event.type === 'pointermove') point(pointAt(event as MouseEvent), false);
      if (!swallowed.includes(event.type)) return false;
      swallow(event);
      const target = event.type === 'click' ? (pointAt(event as MouseEvent) ?? chosen) : undefined;
      if (target) end(target);
      return true;
    }

    const early = { capture: true, signal: until };
    hearFirst(hear, until);
    for (const type of ['scroll', 'resize']) view.addEventListener(type, outline, { ...early, passive: true });
    leave.addEventListener('click', (event) => isPersons(event) && end(undefined), { signal: until });
    bar.focus({ preventScroll: true });
  });
}

function drawInto(root: HTMLElement, words: ChoosingWords) {
  const { ownerDocument: document } = root;
  const frame = document.createElement('div');
  const bar = document.createElement('div');
  const leave = document.createElement('button');
  const said = document.createElement('div');
  const [hint, keys] = [document.createElement('span'), document.createElement('span')];
  frame.className = 'frame';
  frame.hidden = true;
  bar.className = 'bar';
  bar.role = 'toolbar';
  bar.ariaLabel = words.name;
  bar.tabIndex = -1;
  hint.textContent = words.hint;
  keys.className = 'keys';
  keys.textContent = words.keys;
  leave.type = 'button';
  leave.textContent = words.leave;
  said.className = 'sr';
  said.role = 'status';
  bar.append(hint, keys, leave);
  root.append(frame, bar, said);
  return { frame, bar, leave, said };
}

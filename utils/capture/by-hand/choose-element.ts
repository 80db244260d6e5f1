import { hearFirst } from '../page/hear-first';
import { ownOverlay } from '../page/own-overlay';
import { isPersons } from '../page/persons-event';
import styles from './choose-element.css?inline';
import { followFramed, isIn, type Point } from './framed-part';
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

/** A part of a page, and what stood in it, or in its place, until just before it was chosen. */
interface Chosen {
  readonly element: Element;
  readonly before?: string;
}

/**
 * Lets a person point at one part of the page, with pointer or keyboard. Gives `undefined` when they leave it or the
 * signal ends it. Draws over the page and changes nothing in it; only what a person really did counts, and the page does
 * not hear of the choosing click. What was framed when the pointer went down is chosen, wherever the page has moved it since.
 */
export function chooseElement(
  document: Document,
  words: ChoosingWords,
  signal: AbortSignal,
): Promise<Chosen | undefined> {
  if (signal.aborted) return Promise.resolve(undefined);
  const view = document.defaultView ?? window;
  const ended = new AbortController();
  const until = AbortSignal.any([signal, ended.signal]);
  const { host, root } = ownOverlay(document, 'choose', [styles], until);
  const { frame, bar, leave, said } = drawInto(root, words);
  const cameFrom = document.activeElement;
  const framed = followFramed(view, until);
  let chosen: Element | undefined;
  /** What was framed when the pointer went down, and where it stood. */
  let pressed: { element: Element; box: DOMRect; at: Point } | undefined;
  /** Where the pointer is, as long as it is the pointer that points. */
  let pointer: Point | undefined;
  let following = 0;

  return new Promise((resolve) => {
    until.addEventListener('abort', () => resolve(undefined), { once: true });
    until.addEventListener('abort', () => view.cancelAnimationFrame(following));

    function end(element: Element | undefined): void {
      if (element) point(element);
      const before = element && framed.before();
      resolve(element && { element, ...(before === undefined ? {} : { before }) });
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

    /** The frame stays round its part while the page moves it. */
    function follow(): void {
      framed.check();
      outline();
      following = view.requestAnimationFrame(follow);
    }

    function point(element: Element | undefined, at?: Point): void {
      if (!element) return;
      framed.hold(element, at);
      if (element === chosen) return;
      chosen = element;
      outline();
    }

    function pointByKey(element: Element | undefined): void {
      pointer = undefined;
      point(element);
      if (!element) return;
      element.scrollIntoView({ block: 'nearest' });
      said.textContent = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);
      outline();
    }

    /** What a person scrolls under their pointer is framed; while it is down, nothing else is. */
    function scrolled(): void {
      if (pointer && !pressed) point(pointAt(pointer), pointer);
      outline();
    }

    function onKey(event: KeyboardEvent): boolean {
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      const isOnButton = leave.matches(':focus');
      if (event.key === 'Escape') end(undefined);
      else if (event.key === 'Enter' && isOnButton) end(undefined);
      else if (event.key === 'Enter' && chosen) end(chosen);
      else if (event.key === 'Tab') pointByKey(besideBlock(document, chosen, event.shiftKey ? -1 : 1));
      else if (event.key === 'ArrowUp' && chosen) pointByKey(nestedBlock(chosen, 'out'));
      else if (event.key === 'ArrowDown' && chosen) pointByKey(nestedBlock(chosen, 'in'));
      else return false;
      swallow(event);
      return true;
    }

    function swallow(event: Event): void {
      event.preventDefault();
      event.stopImmediatePropagation();
    }

    const pointAt = ({ clientX, clientY }: Point) => blockOf(document.elementFromPoint(clientX, clientY));

    function move(event: MouseEvent): void {
      if (!event.buttons) pressed = undefined;
      pointer = event;
      if (!pressed) point(pointAt(event), event);
    }

    function press(event: MouseEvent): void {
      // A finger points as it presses; a pointer that never moved, too
      if (!chosen || (event as PointerEvent).pointerType === 'touch') point(pointAt(event), event);
      framed.check();
      framed.look();
      pressed = chosen && { element: chosen, box: chosen.getBoundingClientRect(), at: event };
    }

    function release(event: MouseEvent): void {
      // A click without a place is of a key or a screen reader
      const from = event.detail > 0 ? pressed : undefined;
      pressed = undefined;
      if (!from) end(pointAt(event) ?? chosen);
      // Drawn out of the frame before it is let go: taken back
      else if (isIn(event, from.box) || isSlip(from.at, event)) end(from.element);
    }

    function hear(event: Event): boolean {
      if (!event.isTrusted) return false;
      if (event instanceof KeyboardEvent) return event.type === 'keydown' && onKey(event);
      // The bar's own
      if (event.target === host) return false;
      if (event.type === 'pointermove') move(event as MouseEvent);
      if (!swallowed.includes(event.type)) return false;
      swallow(event);
      if (event.type === 'pointerdown') press(event as MouseEvent);
      if (event.type === 'click') release(event as MouseEvent);
      return true;
    }

    const early = { capture: true, signal: until };
    hearFirst(hear, until);
    for (const type of ['scroll', 'resize']) view.addEventListener(type, scrolled, { ...early, passive: true });
    follow();
    leave.addEventListener('click', (event) => isPersons(event) && end(undefined), { signal: until });
    bar.focus({ preventScroll: true });
  });
}

/** A hand is never quite still, in CSS pixels. */
const slip = 8;
const isSlip = (from: Point, to: Point) => Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) <= slip;

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

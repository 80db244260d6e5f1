import { hearFirst } from '../page/hear-first';
import { ownOverlay } from '../page/own-overlay';
import { isPersons } from '../page/persons-event';
import styles from './choose-element.css?inline';
import { followFramed, type Point } from './framed-part';
import { besideBlock, blockOf, nestedBlock } from './page-blocks';
import { followPress } from './pressed-part';

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

    const outline = () => drawFrame(view, frame, bar, chosen);

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
      hand.leave();
      point(element);
      if (!element) return;
      element.scrollIntoView({ block: 'nearest' });
      said.textContent = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);
      outline();
    }

    const hand = byPointer(document, framed, { chosen: () => chosen, point, end });
    const scrolled = () => {
      hand.scrolled();
      outline();
    };

    function onKey(event: KeyboardEvent): boolean {
      const asked = askedByKey(event, document, chosen, leave.matches(':focus'));
      if (!asked) return false;
      if (asked.isEnd) end(asked.element);
      else pointByKey(asked.element);
      swallow(event);
      return true;
    }

    function hear(event: Event): boolean {
      if (!event.isTrusted) return false;
      if (event instanceof KeyboardEvent) return event.type === 'keydown' && onKey(event);
      // The bar's own
      if (event.target === host) return false;
      if (event.type === 'pointermove') hand.move(event as MouseEvent);
      if (!swallowed.includes(event.type)) return false;
      swallow(event);
      if (event.type === 'pointerdown') hand.down(event as PointerEvent);
      if (event.type === 'click') hand.up(event as MouseEvent);
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

/** What a key asks for: another part to be framed, or the end with the part that is; nothing where it is the page's. */
function askedByKey(
  { ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent,
  document: Document,
  chosen: Element | undefined,
  isOnButton: boolean,
): { element: Element | undefined; isEnd?: boolean } | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Escape' || (key === 'Enter' && isOnButton)) return { element: undefined, isEnd: true };
  if (key === 'Tab') return { element: besideBlock(document, chosen, shiftKey ? -1 : 1) };
  if (!chosen) return undefined;
  if (key === 'Enter') return { element: chosen, isEnd: true };
  if (key === 'ArrowUp') return { element: nestedBlock(chosen, 'out') };
  return key === 'ArrowDown' ? { element: nestedBlock(chosen, 'in') } : undefined;
}

/** A pointer frames what it is over, and chooses what was framed when it went down. */
function byPointer(
  document: Document,
  framed: ReturnType<typeof followFramed>,
  ways: {
    chosen(): Element | undefined;
    point(element: Element | undefined, at: Point): void;
    end(element: Element | undefined): void;
  },
) {
  const press = followPress();
  /** Where it is, as long as it is the pointer that points. */
  let last: Point | undefined;
  const partAt = ({ clientX, clientY }: Point) => blockOf(document.elementFromPoint(clientX, clientY));
  const point = (at: Point) => ways.point(partAt(at), at);
  return {
    move(event: MouseEvent): void {
      last = event;
      press.move(event);
      if (!press.isDown()) point(event);
    },
    down(event: PointerEvent): void {
      // A finger points as it presses; a pointer that never moved, too
      if (!ways.chosen() || event.pointerType === 'touch') point(event);
      framed.check();
      framed.look();
      press.down(ways.chosen(), event);
    },
    up(event: MouseEvent): void {
      const found = press.up(event) ?? partAt(event) ?? ways.chosen();
      if (found && found !== 'away') ways.end(found);
    },
    /** What a person scrolls under it is framed; while it is down, nothing else is. */
    scrolled(): void {
      if (last && !press.isDown()) point(last);
    },
    leave(): void {
      last = undefined;
    },
  };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function drawFrame(view: Window, frame: HTMLElement, bar: HTMLElement, chosen: Element | undefined): void {
  const box = chosen?.isConnected ? chosen.getBoundingClientRect() : undefined;
  frame.hidden = !box;
  if (!box) return;
  // A change of `left` would be a layout shift, of which the browser tells the page, with the box of the frame
  const translate = `${box.left - 2}px ${box.top - 2}px`;
  const place = { translate, width: `${box.width + 4}px`, height: `${box.height + 4}px` };
  for (const [name, value] of Object.entries(place)) frame.style.setProperty(name, value);
  // The bar makes way for what it would hide
  const isLow = box.top > view.innerHeight / 2 && box.bottom > view.innerHeight - 80;
  bar.classList.toggle('up', isLow);
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

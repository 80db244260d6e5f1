import { everyElement, shadowRootOf } from './fill/composed-tree';

/** Whether presses on a panel of ours in a page that is not go to what the person sees there. */
export interface PanelSight {
  /** Of the last press in the panel. Where it does not count, the panel comes in front of all else. */
  isClear(): Promise<boolean>;
}

/** What lay over the panel until just now, a person still takes for what they press, in ms. */
const longestMemory = 800;
/** Where the browser does not tell, it is looked for as often, in ms, and never for more than a tenth of the time. */
const pause = 250;
const pauseShare = 10;

interface Events {
  /** Something lies over the panel, or did until now. */
  covered(): void;
  raise(): void;
}

interface Look {
  /** Whether something lies over the panel now, or, where the browser does not tell, over this place of it. */
  now(place: Element): boolean | Promise<boolean>;
}

/**
 * The panel stands in the browser's top layer, over all that is not there itself, and out of reach of the page's filters.
 * What a page puts there later (a popover, a dialog) can let the pointer through, so that no question about a point finds
 * it. Chromium says what is painted over an element (Intersection Observer, version 2). Where a browser does not, what of
 * the page is in the top layer and draws at the place of the press counts as lying over it, above the panel or below.
 */
export function watchPanelSight(mount: HTMLElement, signal: AbortSignal): PanelSight {
  let covered = -Infinity;
  let last: Promise<boolean> = Promise.resolve(false);
  const cover = () => {
    covered = performance.now();
  };
  const look = 'isVisible' in IntersectionObserverEntry.prototype ? asPainted : asLayered;
  const { now } = look(mount, { covered: cover, raise }, signal);

  async function judge(place: Element): Promise<boolean> {
    const isCovered = await now(place);
    const isRested = performance.now() - covered > longestMemory;
    if (isCovered) cover();
    return !isCovered && isRested;
  }

  function raise(): void {
    if (!mount.isConnected) return;
    const { activeElement } = mount.getRootNode() as ShadowRoot;
    mount.hidePopover();
    mount.showPopover();
    (activeElement as HTMLElement | null)?.focus({ preventScroll: true });
  }

  const hear = ({ isTrusted, target }: Event) => {
    if (isTrusted && target instanceof Element) last = judge(target.closest('button, label') ?? target);
  };
  for (const type of ['pointerdown', 'click']) mount.addEventListener(type, hear, { capture: true, signal });
  // What takes the whole screen comes in front of the panel
  document.addEventListener('fullscreenchange', raise, { signal });
  return {
    async isClear() {
      const isClear = await last;
      if (!isClear) raise();
      return isClear;
    },
  };
}

/**
 * The browser's word on what it has painted, at the latest a tenth of a second ago, and once more at the press. It takes the
 * empty backdrop of a popover that stands elsewhere for a cover: the panel then comes in front, and nothing is held against
 * the page.
 */
function asPainted(mount: HTMLElement, { covered, raise }: Events, signal: AbortSignal): Look {
  const draws = layersOver(mount);
  const how = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
  const isHidden = (entries: readonly IntersectionObserverEntry[]) =>
    (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible === false;
  let wasHidden = false;
  function hear(entries: readonly IntersectionObserverEntry[]): void {
    if (entries.length === 0) return;
    if (wasHidden) covered();
    // For a picture of the page the panel hides itself
    const isOver = isHidden(entries) && mount.style.visibility === '';
    wasHidden = isOver && (document.querySelector(':modal') !== null || draws(mount));
    if (wasHidden) covered();
    else if (isOver) raise();
  }
  const observer = new IntersectionObserver(hear, how);
  observer.observe(mount);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    now() {
      hear(observer.takeRecords());
      return new Promise((resolve) => {
        const once = new IntersectionObserver((entries) => {
          once.disconnect();
          resolve(isHidden(entries));
        }, how);
        once.observe(mount);
      });
    },
  };
}

const inTopLayer = ':popover-open, :modal, :fullscreen';
/** Of the page: from the picture of what was there to the one of what is. It lies over the top layer. */
const inTransition = ':active-view-transition';

/** Whether anything of the page's top layer draws where that place of the panel is, or may. */
function layersOver(mount: HTMLElement): (place: Element) => boolean {
  const page = mount.ownerDocument;
  const { host } = mount.getRootNode() as ShadowRoot;
  const isOther = (element: Element) => element !== mount && !element.contains(host);
  const layers = () => everyElement(page).filter((each) => each.matches(inTopLayer) && isOther(each));
  const isTurning = () => page.querySelector(inTransition) !== null;
  return (place) => isTurning() || layers().some((each) => drawsAt(each, place.getBoundingClientRect()));
}

function asLayered(mount: HTMLElement, events: Events, signal: AbortSignal): Look {
  const now = layersOver(mount);
  function lookOn(): void {
    if (signal.aborted) return;
    const start = performance.now();
    if (now(mount)) events.covered();
    setTimeout(lookOn, Math.max(pause, (performance.now() - start) * pauseShare));
  }
  lookOn();
  return { now };
}

/** Whether an element of the top layer, or anything in it, may draw at that place. An empty frame for notes does not. */
function drawsAt(layer: Element, place: DOMRect): boolean {
  const behind = getComputedStyle(layer, '::backdrop');
  if (hasGround(behind) || behind.backdropFilter !== 'none') return true;
  const root = shadowRootOf(layer);
  return [layer, ...everyElement(layer), ...(root ? everyElement(root) : [])].some((element) => {
    const style = getComputedStyle(element);
    const written = ['::before', '::after'].map((part) => getComputedStyle(element, part)).filter(isWritten);
    if (written.some(({ position }) => position === 'fixed')) return true;
    const isEmpty =
      element === layer && written.length === 0 && !hasGround(style) && !hasLines(style) && !hasWords(layer);
    if (isEmpty) return false;
    const reach = [style, ...written].map(reachOf).reduce((sum, each) => sum + each) + overflowOf(element);
    return boxesOf(element).some((box) => overlaps(box, place, reach));
  });
}

const hasGround = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration) =>
  backgroundImage !== 'none' || !/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor);

const hasLines = ({ borderWidth, boxShadow, outlineStyle, backdropFilter }: CSSStyleDeclaration) =>
  /[1-9]/.test(borderWidth) || boxShadow !== 'none' || outlineStyle !== 'none' || backdropFilter !== 'none';

const hasWords = (layer: Element) =>
  [...layer.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());

const isWritten = ({ content }: CSSStyleDeclaration) => !/^(none|normal)$/.test(content);

/** Its own boxes and those of its lines, which may be longer. */
function boxesOf(element: Element): DOMRect[] {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return [...element.getClientRects(), ...range.getClientRects()];
}

/** How far its shadows, its lines and what it is moved by may reach out of a box, in CSS pixels, or farther. */
function reachOf(style: CSSStyleDeclaration): number {
  const { boxShadow, textShadow, filter, outlineOffset, outlineWidth } = style;
  const outward = [boxShadow, textShadow, filter, outlineOffset, outlineWidth].join(' ').match(/[\d.]+(?=px)/g) ?? [];
  const { left, top, right, bottom, margin, position, transform, translate } = style;
  const moved = position === 'static' ? [] : [left, top, right, bottom];
  const places = [...moved, margin].join(' ').match(/(?<=-)[\d.]+(?=px)/g) ?? [];
  const turned = `${transform} ${translate}`.match(/[\d.]+/g) ?? [];
  return [...outward, ...places, ...turned].reduce((sum, length) => sum + Number(length), 0);
}

const overflowOf = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element) =>
  Math.max(0, scrollWidth - clientWidth, scrollHeight - clientHeight);

const overlaps = (box: DOMRect, place: DOMRect, reach: number) =>
  box.width > 0 &&
  box.height > 0 &&
  box.left - reach < place.right &&
  box.right + reach > place.left &&
  box.top - reach < place.bottom &&
  box.bottom + reach > place.top;

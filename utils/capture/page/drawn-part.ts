import { parentOf } from '../../parent-of';

/** A part of a document, relative to the viewport. */
interface Area {
  top: number;
  left: number;
  right: number;
  bottom: number;
}

/** Boxes so near to the part stay as they are: shadows and outlines reach into it, CSS pixels. */
const nearby = 200;
/** Places of a grid over the part at which is asked what stands there: what is fixed belongs to no box round it. */
const grid = 8;

/** Displays whose boxes take no size of their own: what stands in them is looked at instead. */
const sizeless = /^(?:inline|contents|table-(?:row|header|footer|column)[\w-]*|ruby[\w-]*|none)$/;

/**
 * What a renderer need not see of a document of which a part is drawn: boxes that lie elsewhere keep their place and their
 * size and lose what stands in them. Reads the page and changes nothing of it.
 * @param whole the element that is drawn with all that is in it, wherever that lies
 */
export class DrawnPart {
  /** Emptied boxes, with the width and height that they have on the page. */
  private readonly emptied = new Map<Element, { width: string; height: string }>();
  /** What lies round the part, and what is seen in it: never emptied. */
  private readonly atHand = new Set<Element>();
  /** Everything round an emptied box. */
  private readonly round = new Set<Element>();

  constructor(
    private readonly area: Area,
    private readonly whole: Element | undefined,
    document: Document,
  ) {
    for (let row = 0; row <= grid; row += 1)
      for (let column = 0; column <= grid; column += 1) this.noteAt(document, row / grid, column / grid);
    for (let box: Element | null = whole ?? null; box; box = parentOf(box)) this.atHand.add(box);
    if (document.body && document.body !== whole) this.look(document.body);
  }

  /** Whether an element stands in an emptied box. */
  isLeftOut(element: Element): boolean {
    return element.parentElement !== null && this.emptied.has(element.parentElement);
  }

  /**
   * Gives the emptied boxes of the clone their size, and them and what stands beside them the gaps that they have on the page:
   * margins of what was left out joined with those round it.
   * @returns whether the clone is built as the page is: only then it may be drawn
   */
  hold(document: Document, clone: Document, isCloned: (element: Element) => boolean): boolean {
    if (this.emptied.size === 0) return true;
    if (getComputedStyle(document.body).writingMode !== 'horizontal-tb') return false;
    for (const box of this.emptied.keys())
      for (let up = parentOf(box); up && !this.round.has(up); up = parentOf(up)) this.round.add(up);
    setLength(
      clone.body,
      'margin-top',
      document.body.getBoundingClientRect().top - contentOf(document.documentElement).top,
    );
    const holdIn = (original: Element, copy: Element): boolean => {
      const children = [...original.children].filter((child) => isCloned(child) && !child.hasAttribute(ignored));
      // The renderer lays a style into the body
      const isOwn = original === document.body ? ({ localName }: Element) => localName !== 'style' : () => true;
      const wanted = children.filter(isOwn);
      const copies = [...copy.children].filter((each) => each.localName !== pseudo && isOwn(each)) as HTMLElement[];
      if (wanted.length !== copies.length) return false;
      const twins = new Map(wanted.map((child, index) => [child, copies[index] as HTMLElement]));
      this.keepGaps(original, twins);
      return [...twins].every(([child, twin]) => {
        const size = this.emptied.get(child);
        if (size) keepSize(twin, size);
        return size !== undefined || child === this.whole || !this.round.has(child) || holdIn(child, twin);
      });
    };
    return holdIn(document.body, clone.body);
  }

  /** In a flow of blocks the gap before a box is no margin of its own alone. */
  private keepGaps(parent: Element, twins: ReadonlyMap<Element, HTMLElement>): void {
    const { display: flow, overflowY } = getComputedStyle(parent);
    if (!flowing.test(flow)) return;
    const content = contentOf(parent);
    let end: number | undefined = content.top;
    let before: Element | undefined;
    for (const [child, twin] of twins) {
      const { display, position, float, transform, top: moved } = getComputedStyle(child);
      if (display === 'none' || /^(?:absolute|fixed)$/.test(position) || float !== 'none') continue;
      const { top, bottom } = child.getBoundingClientRect();
      // A box that was moved does not stand where the flow has it
      const isMoved = transform !== 'none' || (position !== 'static' && (Number.parseFloat(moved) || 0) !== 0);
      const isBlock = !/^(?:inline|contents|ruby)/.test(display) && !hasTextBefore(child);
      const isTouched = [child, before].some((each) => each && (this.emptied.has(each) || this.round.has(each)));
      if (isBlock && isTouched && !isMoved && end !== undefined) {
        setLength(twin, 'margin-top', top - end);
        const last = before && twins.get(before);
        if (last) setLength(last, 'margin-bottom', 0);
      }
      end = isMoved || /^(?:inline|contents|ruby)/.test(display) ? undefined : bottom;
      before = child;
    }
    const last = before && (this.emptied.has(before) || this.round.has(before)) ? twins.get(before) : undefined;
    // What scrolls ends where it ends
    if (last && end !== undefined && overflowY === 'visible') setLength(last, 'margin-bottom', content.bottom - end);
  }

  private noteAt(document: Document, down: number, along: number): void {
    const { top, left, right, bottom } = this.area;
    const [x, y] = [left + (right - left - 1) * along, top + (bottom - top - 1) * down];
    for (const element of document.elementsFromPoint(x, y))
      for (let box: Element | null = element; box && !this.atHand.has(box); box = parentOf(box)) this.atHand.add(box);
  }

  private look(parent: Element): void {
    for (const child of parent.children) {
      if (child === this.whole || child.childElementCount === 0 || child.shadowRoot) continue;
      const isElsewhere = !this.atHand.has(child) && child instanceof HTMLElement && !this.isNear(child);
      const { display, width, height } = isElsewhere ? getComputedStyle(child) : { display: 'inline' };
      if (isElsewhere && !sizeless.test(display)) this.emptied.set(child, { width: width ?? '', height: height ?? '' });
      else if (display !== 'none') this.look(child);
    }
  }

  private isNear(element: Element): boolean {
    const { top, left, right, bottom, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return true;
    const { area } = this;
    return (
      bottom > area.top - nearby &&
      top < area.bottom + nearby &&
      right > area.left - nearby &&
      left < area.right + nearby
    );
  }
}

/** Stands on the frame in which the renderer lays out its clone. */
const ignored = 'data-html2canvas-ignore';
/** What the renderer makes of `::before` and `::after`. */
const pseudo = 'html2canvaspseudoelement';
/** Boxes in which blocks follow one another. */
const flowing = /^(?:block|flow-root|list-item|inline-block|table-cell|table-caption)$/;

/** Where the content of a box begins and ends, as far as it is scrolled. */
function contentOf(box: Element): { top: number; bottom: number } {
  const { top, bottom } = box.getBoundingClientRect();
  const { paddingTop, paddingBottom, borderBottomWidth } = getComputedStyle(box);
  // What scrolls the page moves every box with it
  const scrolled = box === document.scrollingElement ? 0 : box.scrollTop;
  const [above, below, line] = [paddingTop, paddingBottom, borderBottomWidth].map(Number.parseFloat) as [
    number,
    number,
    number,
  ];
  return { top: top + box.clientTop - scrolled + above, bottom: bottom - line - below };
}

function hasTextBefore(element: Element): boolean {
  for (let node = element.previousSibling; node && !(node instanceof Element); node = node.previousSibling)
    if (node instanceof Text && /\S/.test(node.data)) return true;
  return false;
}

function setLength(box: HTMLElement, name: string, length: number): void {
  box.style.setProperty(name, `${length}px`, 'important');
}

function keepSize(box: HTMLElement, { width, height }: { width: string; height: string }): void {
  for (const [side, size] of [
    ['width', width],
    ['height', height],
  ] as const)
    for (const name of [side, `min-${side}`, `max-${side}`]) box.style.setProperty(name, wholeUnits(size), 'important');
}

/** A computed length has six digits: Chromium lays out in 64ths of a pixel and cuts off what is less, Firefox rounds to 60ths. */
function wholeUnits(length: string): string {
  const units = Math.round(Number.parseFloat(length) * 64);
  return Number.isNaN(units) ? length : `${units / 64}px`;
}

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
  private readonly atHand = new Set<Element>();

  constructor(
    private readonly area: Area,
    private readonly whole: Element | undefined,
    document: Document,
  ) {
    for (let row = 0; row <= grid; row += 1)
      for (let column = 0; column <= grid; column += 1) this.noteAt(document, row / grid, column / grid);
    for (let box: Element | null = whole ?? null; box; box = box.parentElement) this.atHand.add(box);
    if (document.body && document.body !== whole) this.look(document.body);
  }

  /** Whether an element stands in an emptied box. */
  isLeftOut(element: Element): boolean {
    return element.parentElement !== null && this.emptied.has(element.parentElement);
  }

  /**
   * Gives the emptied boxes of the clone their size, and brings what is drawn to the height at which it stands on the page:
   * margins of what was left out joined with those round it.
   * @returns whether the clone is built as the page is: only then it may be drawn
   */
  hold(document: Document, clone: Document, isCloned: (element: Element) => boolean): boolean {
    if (this.emptied.size === 0) return true;
    let first: [Element, Element] | undefined;
    const holdIn = (original: Element, copy: Element): boolean => {
      const children = [...original.children].filter((child) => isCloned(child) && !child.hasAttribute(ignored));
      const copies = [...copy.children].filter(isOfPage);
      const wanted = original === document.body ? children.filter(isOfPage) : children;
      if (wanted.length !== copies.length) return false;
      return wanted.every((child, index) => {
        const twin = copies[index] as HTMLElement;
        const size = this.emptied.get(child);
        if (size) keepSize(twin, size);
        else if (!first && child.childElementCount === 0 && this.isNear(child)) first = [child, twin];
        return size !== undefined || child === this.whole || !this.hasEmptied(child) || holdIn(child, twin);
      });
    };
    if (!holdIn(document.body, clone.body)) return false;
    if (first && this.whole === undefined) {
      const [on, in_] = first.map((element) => element.getBoundingClientRect().top) as [number, number];
      if (Math.abs(on - in_) >= 0.5)
        clone.body.style.setProperty(
          'margin-block-start',
          `${Number.parseFloat(getComputedStyle(document.body).marginBlockStart) + on - in_}px`,
          'important',
        );
    }
    return true;
  }

  private noteAt(document: Document, down: number, along: number): void {
    const { top, left, right, bottom } = this.area;
    const [x, y] = [left + (right - left - 1) * along, top + (bottom - top - 1) * down];
    for (const element of document.elementsFromPoint(x, y))
      for (let box: Element | null = element; box && !this.atHand.has(box); box = box.parentElement)
        this.atHand.add(box);
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

  private hasEmptied(element: Element): boolean {
    return this.parents().has(element);
  }

  private known: Set<Element> | undefined;
  /** Everything round an emptied box. */
  private parents(): Set<Element> {
    if (this.known) return this.known;
    this.known = new Set();
    for (const box of this.emptied.keys())
      for (let up = box.parentElement; up && !this.known.has(up); up = up.parentElement) this.known.add(up);
    return this.known;
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

/** The renderer lays parts of its own into a clone: pseudo elements, and a style into the body. */
const isOfPage = ({ localName }: Element) => localName !== 'html2canvaspseudoelement' && localName !== 'style';

function keepSize(box: HTMLElement, { width, height }: { width: string; height: string }): void {
  for (const [side, size] of [
    ['width', width],
    ['height', height],
  ] as const)
    for (const name of [side, `min-${side}`, `max-${side}`]) box.style.setProperty(name, size, 'important');
}

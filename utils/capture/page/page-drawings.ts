/**
 * What a style can say of the parts of a drawing: the presentation attributes and the geometry properties of SVG 2 (§§6.6, 7),
 * and where a part is turned round.
 */
const said =
  `alignment-baseline baseline-shift clip-path clip-rule color color-interpolation color-interpolation-filters cx cy d
  direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font-family font-size
  font-size-adjust font-stretch font-style font-variant font-weight height image-rendering letter-spacing lighting-color
  marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order r rx ry shape-rendering
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration text-rendering transform transform-box transform-origin
  unicode-bidi vector-effect visibility white-space width word-spacing writing-mode x y`.split(/\s+/);

/**
 * The drawings (SVG) of a page, whose parts a renderer need not copy: it takes each of some four hundred computed styles of
 * every part, which on a page full of icons is most of its time. They come into its copy with what a drawing is made of.
 */
export class PageDrawings {
  /** Drawings that the renderer has come to, in the order of the document, and whether their parts are kept from it. */
  private readonly met = new Map<Element, boolean>();

  /** Whether an element is a part of a drawing that is put into the copy later. */
  isLeftOut(element: Element): boolean {
    if (element.localName === 'svg' && !this.met.has(element)) this.met.set(element, isPlain(element));
    return element.parentElement !== null && this.met.get(element.parentElement) === true;
  }

  /** @returns whether the copy has the same drawings as the page: only then it may be drawn */
  putInto(clone: Document): boolean {
    const drawings = [...this.met].filter(([drawing]) => drawing.getRootNode() === drawing.ownerDocument);
    const copies = clone.querySelectorAll('svg');
    if (drawings.length !== copies.length) return ![...this.met.values()].includes(true);
    drawings.forEach(([drawing, isLeftOut], at) => {
      if (isLeftOut) copies[at]?.append(...[...drawing.children].map((part) => copyOf(part, clone)));
    });
    return true;
  }
}

/** HTML in a drawing is a page of its own, and what stands in a host of a shadow tree is copied into its slots. */
function isPlain(drawing: Element): boolean {
  if (drawing.childElementCount === 0 || drawing.querySelector('foreignObject, svg')) return false;
  for (let box: Node | null = drawing; box; box = box.parentNode)
    if (box instanceof ShadowRoot || (box instanceof Element && box.shadowRoot)) return false;
  return true;
}

function copyOf(part: Element, clone: Document): Node {
  const copy = clone.importNode(part, true);
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [at, original] of [part, ...part.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(original);
    const lines = said.map((name) => [name, style.getPropertyValue(name)]).filter(([, value]) => value);
    copies[at]?.setAttribute('style', lines.map(([name, value]) => `${name}:${value}`).join(';'));
  }
  for (const script of copies) if (script.localName === 'script') script.remove();
  return copy;
}

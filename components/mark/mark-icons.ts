/** The three drawings of a mark, as in icons.svg; a whole sprite would weigh more than everything else here. */
const dogPath =
  'M3 32C3 25.6 4 20.4 7 16.2 8 14.6 8.5 13 8.7 11.2L9.5 4C9.6 2.7 11.1 2.2 12 3.1L17 8.2C19.6 8.5 21.5 9.6 22.6 11.6L27 12.3C28.7 12.6 29.8 13.7 29.8 15.2 29.8 17.6 28.3 19.7 25.6 20.2L21.8 20.9C20.6 21.2 20.1 22.2 20.6 23.4 21.8 26.2 23.4 28.8 24.2 32ZM19 11.9a1.35 1.35 0 1 0 .01 0Z';

function shape(document: Document, tag: string, attributes: Record<string, string>, ...inside: Element[]): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...inside);
  return made;
}

function drawing(document: Document, name: string, size: number, ...parts: Element[]): SVGElement {
  return shape(document, 'svg', { class: name, viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' }, ...parts);
}

let dog: SVGElement | undefined;

/** Every mark at rest has one: the first is copied. */
export function drawDog(document: Document): Node {
  const path = { d: dogPath, fill: 'currentColor', 'fill-rule': 'evenodd' };
  dog ??= drawing(document, 'dog', 32, shape(document, 'path', path));
  return dog.cloneNode(true);
}

export function drawTick(document: Document): SVGElement {
  return drawing(document, 'tick', 20, shape(document, 'path', { d: 'M4.5 10.5l3.8 3.8 7.2-8.2' }));
}

/** A ring that is full at 100. */
export function drawRing(document: Document, percent: number): SVGElement {
  const circle = () => shape(document, 'circle', { cx: '8', cy: '8', r: '6' });
  const ring = drawing(document, 'pie', 16, circle(), circle());
  ring.style.setProperty('--p', String(percent));
  return ring;
}

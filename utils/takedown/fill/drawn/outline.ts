/** Dashed lines round what we filled and a solid one round the current field: inline, noted, and taken off again. */
const marked = new Map<HTMLElement, { outline: string; offset: string }>();
let current: HTMLElement | undefined;

const FILLED = '2px dashed #1f4e79';
const CURRENT = '2px solid #1565d8';

function paint(element: HTMLElement, outline: string): void {
  if (!marked.has(element)) {
    marked.set(element, { outline: element.style.outline, offset: element.style.outlineOffset });
  }
  element.style.outline = outline;
  element.style.outlineOffset = '2px';
}

/** Radios are marked on the smallest block that holds them all. */
export function markField(element: HTMLElement, options: readonly HTMLElement[] = []): void {
  paint(blockOf(element, options), FILLED);
}

/** Shows which field a row of the panel speaks of. */
export function pointAt(element: HTMLElement | undefined): void {
  if (current && current !== element) {
    const noted = marked.get(current);
    if (noted && current.style.outline.includes('solid')) unmarkField(current);
  }
  current = element;
  if (!element || marked.has(element)) return;
  paint(element, CURRENT);
}

export function unmarkField(element: HTMLElement | undefined): void {
  const noted = element && marked.get(element);
  if (!element || !noted) return;
  element.style.outline = noted.outline;
  element.style.outlineOffset = noted.offset;
  if (element.getAttribute('style') === '') element.removeAttribute('style');
  marked.delete(element);
}

export function unmarkAll(): void {
  for (const element of [...marked.keys()]) unmarkField(element);
  current = undefined;
}

/** Whether a change of an element's style was ours. */
export function isMarked(element: Node): boolean {
  return marked.has(element as HTMLElement);
}

function blockOf(element: HTMLElement, options: readonly HTMLElement[]): HTMLElement {
  let block: HTMLElement = element;
  while (options.length > 0 && block.parentElement && !options.every((option) => block.contains(option)))
    block = block.parentElement;
  return block;
}

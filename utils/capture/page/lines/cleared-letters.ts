import { laidOver, stands } from './stands-out';

type Highlights = ReadonlyMap<string, Iterable<AbstractRange>> & {
  highlightsFromPoint?(x: number, y: number): readonly unknown[];
};
const { highlights } = CSS as { highlights?: Highlights };
/** Firefox lets no script of an extension go through highlights: they are asked for at the place of each letter. */
const isAskedByPlace = import.meta.env?.FIREFOX;

/** How the browser draws an element, or a part of it such as `::first-line`. */
export const styleOf = (element: Element, part?: string): CSSStyleDeclaration => getComputedStyle(element, part);

/** Whether letters cannot be told from what is behind them where a part of an element gives them its colours. */
export function isClear(element: Element, part: string, ground: string): boolean {
  const { webkitTextFillColor, backgroundColor } = styleOf(element, part);
  return !stands(webkitTextFillColor, laidOver(backgroundColor, ground));
}

/** Its letters, empty where a highlight of the page (CSS Custom Highlight) or the selection gives a colour that does not stand out. */
export function withoutCleared(node: Text, holder: Element, ground: string): string[] {
  const selection = getSelection() as Selection;
  const selected = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const shown = node.data.split('');
  const drawn = isAskedByPlace
    ? []
    : [...(highlights ?? [])].map(([name, ranges]) => [`::highlight(${name})`, ranges] as const);
  for (const [part, ranges] of [...drawn, ['::selection', selected] as const]) {
    for (const range of ranges) {
      const whole = node.ownerDocument.createRange();
      whole.setStart(range.startContainer, range.startOffset);
      whole.setEnd(range.endContainer, range.endOffset);
      if (!whole.intersectsNode(node) || !isClear(holder, part, ground)) continue;
      const from = range.startContainer === node ? range.startOffset : 0;
      const to = range.endContainer === node ? range.endOffset : node.length;
      shown.fill('', from, to);
    }
  }
  return shown;
}

/** Where highlights are asked for by place: all of which the sheets of the page say something. */
export const clearingHighlights = (): string[] =>
  (isAskedByPlace &&
    highlights?.size &&
    [...document.styleSheets, ...document.adoptedStyleSheets]
      .map(textOf)
      .join()
      .match(/::highlight\(.+?\)/g)) ||
  [];

/** Whether a highlight lies there; a place at which something else stands cannot be asked and counts as one. */
export const isHighlit = (holder: Element, x: number, y: number): boolean =>
  isAskedByPlace &&
  (!Node.prototype.contains.call(holder, document.elementFromPoint(x, y)) ||
    (highlights as Highlights).highlightsFromPoint?.(x, y).length !== 0);

function textOf(sheet: CSSStyleSheet): string | undefined {
  try {
    return [...(sheet.cssRules as Iterable<Partial<CSSImportRule>>)]
      .map(({ styleSheet, cssText }) => (styleSheet ? textOf(styleSheet) : cssText))
      .join();
  } catch {
    // The browser throws for a sheet of another site
    return undefined;
  }
}

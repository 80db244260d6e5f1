import type { TextLine } from '../../../shapes/text-line';
import type { Line } from './set-lines';

/** The line drawn by itself, in the pixels of the screen. */
export function drawn(line: Line, holder: Element, style: CSSStyleDeclaration, of: TextLine['of']): TextLine {
  const scale = devicePixelRatio;
  const [left, top] = [Math.floor(line.left * scale), Math.floor(line.top * scale)];
  const width = Math.max(1, Math.ceil(line.right * scale) - left);
  const height = Math.max(1, Math.ceil(line.bottom * scale) - top);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  let mask = '';
  if (context) {
    const grown = growthOf(holder);
    context.font = style.font.replace(/[\d.]+px/, (size) => `${Number.parseFloat(size) * grown}px`);
    context.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('あA');
    // The box of a line is as high as its font: where it is not, the letters stand in its middle
    const base = line.top + (line.bottom - line.top - ascent - descent) / 2 + ascent;
    for (const { text, left: at } of line.runs) {
      context.setTransform(scale, 0, 0, scale, at * scale - left, Math.round(base * scale) - top);
      context.fillText(text, 0, 0);
    }
    const { data } = context.getImageData(0, 0, width, height);
    for (let index = 3; index < data.length; index += 4) mask += String.fromCharCode(data[index] ?? 0);
  }
  const isPlain = isPlainly(holder, style);
  const letters = line.letters.map(([from, to, kind]): TextLine['letters'][number] => [
    from * scale - left,
    to * scale - left,
    isPlain ? kind : 'rough',
  ]);
  return { of, left, top, viewport: Math.round(innerWidth * scale), width, height, letters, mask: btoa(mask) };
}

/** By how much zoom and transforms make an element larger than its style says. */
function growthOf(element: Element): number {
  const offsetWidth = element instanceof HTMLElement ? element.offsetWidth : 0;
  const growth = offsetWidth > 0 ? element.getBoundingClientRect().width / offsetWidth : 1;
  return growth > 0.2 && growth < 5 && Math.abs(growth - 1) > 0.02 ? growth : 1;
}

/** Without lines, shadows or outlines at its letters: those are not drawn with them. */
function isPlainly(element: Element, { textShadow, webkitTextStrokeWidth, textEmphasisStyle }: CSSStyleDeclaration) {
  if (textShadow !== 'none' || Number.parseFloat(webkitTextStrokeWidth) > 0 || textEmphasisStyle !== 'none')
    return false;
  for (let box: Element | null = element; box; box = box.parentElement)
    if (getComputedStyle(box).textDecorationLine !== 'none') return false;
  return true;
}

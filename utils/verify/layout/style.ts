import { ink } from '../papers/said/ink';
import type { CanvasNode, Content, TableLayout, TextNode } from './content';

export { ink };

/** One millimetre in points. */
export const mm = 72 / 25.4;

/** A4 with a binding margin; `content` is the width between the margins. All in points. */
export const page = {
  width: 210 * mm,
  height: 297 * mm,
  left: 25 * mm,
  right: 18 * mm,
  top: 34 * mm,
  content: 167 * mm,
};

/** Hairlines above and below each row, none between columns. */
export const ruled = (padding = 3.4): TableLayout => ({
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => ink.line,
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => padding,
  paddingBottom: () => padding,
});

/** One box: a frame of `width` points, or none and a tint. */
export const boxed = (width: number, color: string, fill?: string, padding = 10): TableLayout => ({
  hLineWidth: () => width,
  vLineWidth: () => width,
  hLineColor: () => color,
  vLineColor: () => color,
  paddingLeft: () => padding,
  paddingRight: () => padding,
  paddingTop: () => padding * 0.75,
  paddingBottom: () => padding * 0.75,
  ...(fill ? { fillColor: () => fill } : {}),
});

export function heading(words: string, small?: string): TextNode {
  const note = small ? [{ text: `　${small}`, fontSize: 8.5, bold: false, color: ink.muted }] : [];
  return { text: [words, ...note], fontSize: 11.5, bold: true, margin: [0, 14, 0, 4] };
}

export function muted(words: string, fontSize = 8.5): TextNode {
  return { text: words, fontSize, color: ink.muted };
}

export function rule(color: string, lineWidth: number): CanvasNode {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: page.content, y2: 0, lineWidth, lineColor: color }] };
}

/** Label and value, the label muted. */
export function factTable(rows: readonly (readonly [string, Content])[]): Content {
  return {
    table: {
      widths: [29 * mm, '*'],
      body: rows.map(([label, value]) => [{ text: label, fontSize: 9, color: ink.muted }, value]),
    },
    layout: ruled(),
  };
}

/** Width inside a fact table's value column. */
export const factWidth = page.content - 29 * mm - 4 * 5;

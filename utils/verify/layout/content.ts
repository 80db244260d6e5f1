import type { SureSign } from '../../shapes/sign-kinds';

/** What our papers are made of, after pdfmake's document definition; a union that knows only this much is checked whole. */
export type Content = string | TextNode | StackNode | ColumnsNode | TableNode | CanvasNode | SignNode | ImageNode;

interface Placed {
  margin?: [number, number, number, number];
  relativePosition?: { x: number; y: number };
  pageBreak?: 'before';
  unbreakable?: boolean;
  width?: number | 'auto' | '*';
  /** Of the table's cell. */
  fillColor?: string;
}

export interface TextStyle {
  fontSize?: number;
  bold?: boolean;
  color?: string;
  lineHeight?: number;
  alignment?: 'left' | 'right' | 'center';
  noWrap?: boolean;
  preserveLeadingSpaces?: boolean;
  preserveTrailingSpaces?: boolean;
  characterSpacing?: number;
}

export interface TextNode extends Placed, TextStyle {
  text: string | (string | TextNode | PageNode)[];
  id?: string;
  /** Its words among the bookmarks of the file. */
  outline?: string;
}

/** The page on which the text with this id stands. */
interface PageNode extends TextStyle {
  pageReference: string;
}

export interface StackNode extends Placed, TextStyle {
  stack: readonly Content[];
}

interface ColumnsNode extends Placed, TextStyle {
  columns: readonly Content[];
  columnGap?: number;
}

export type Cell = Content | (PageNode & Placed);

export interface TableNode extends Placed, TextStyle {
  table: {
    widths: (number | 'auto' | '*')[];
    body: readonly (readonly Cell[])[];
    headerRows?: number;
    heights?: (row: number) => number | 'auto';
    dontBreakRows?: boolean;
  };
  layout?: TableLayout;
}

export interface TableLayout {
  hLineWidth?: (line: number, node: TableNode) => number;
  vLineWidth?: (line: number, node: TableNode) => number;
  hLineColor?: () => string;
  vLineColor?: () => string;
  paddingLeft?: (column: number) => number;
  paddingRight?: (column: number) => number;
  paddingTop?: () => number;
  paddingBottom?: () => number;
  fillColor?: () => string;
}

export type Shape =
  | { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor: string; dash?: Dash }
  | { type: 'rect'; x: number; y: number; w: number; h: number; lineWidth: number; lineColor: string };

interface Dash {
  length: number;
  space: number;
}

export interface CanvasNode extends Placed {
  canvas: Shape[];
}

/** Proven, claimed or missing: told by shape first, drawn, since no font glyph is trusted with it (`sign-shapes`). */
export type Sign = SureSign;

interface SignNode extends Placed {
  sign: Sign | 'dog';
  /** Points a side. */
  size: number;
}

interface ImageNode extends Placed {
  /** Key in the document's images. */
  image: string;
  width: number;
  height: number;
}

/** Content with its own header, footer and margins. */
export interface Section {
  pageOrientation?: 'landscape';
  section: Content[];
  header: () => Content;
  /** What stands at the foot of each page alike, above the footer. */
  foot?: Content;
  footer: (page: number, pages: number) => Content;
  pageMargins: [number, number, number, number];
}

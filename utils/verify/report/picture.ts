import type { Capture } from '../../shapes/schema';
import type { Content, Shape, TextNode } from '../layout/content';
import { heading, ink, mm, muted, page } from '../layout/style';

import type { ShownCapture } from './folders';

/** Where pictures are made ready for print, and kept by the keys under which pages name them. */
export interface ImageShelf {
  /** @param fits whether a picture of this size has room on one page */
  draw(bytes: Uint8Array<ArrayBuffer>, fits: (size: { width: number; height: number }) => boolean): Promise<Drawn>;
  put(key: string, bytes: Uint8Array<ArrayBuffer>, rows: PictureRows): void;
}

/** Which rows of which picture of the pack, from the first and up to the last, from 0. */
export interface PictureRows {
  path: string;
  from: number;
  to: number;
}

const gutter = 14 * mm;
const gap = 2 * mm;
/** Height of a slice that has a page to itself, with heading and caption above. */
const tallest = 186 * mm;

/** A lower one is taken for what somebody hides. */
const leastSlice = 4;

/** A picture to be shown and what is said about it. */
interface Shown {
  bytes: Uint8Array<ArrayBuffer> | undefined;
  /** Path in the pack. */
  path: string;
  /** Its name among the images of the document. */
  key: string;
  title: string;
  seams: readonly { row: number; words: string }[];
  note: string;
  /** Device pixels a CSS pixel. */
  ratio: number;
  /** Above the frame; `strong` where it is not what the screen showed. */
  caption: { words: string; strong: boolean };
}

/** The picture of the post and, where there is one, of the whole view: pixels in a frame that says it was added. */
export async function picturePages(folder: ShownCapture, shelf: ImageShelf): Promise<Content[]> {
  const { picture } = folder.capture;
  if (picture.kind === 'none') return [heading('画面の画像', 'なし')];
  const isScreen = picture.kind === 'screen';
  const shownOf = (name: string, title: string): Shown => ({
    bytes: folder.files.get(name),
    path: `${folder.path}${name}`,
    key: `${folder.number}-${name}`,
    title,
    seams: [],
    note: isScreen ? '見えたままの画像' : '描き直した画像（見えたままではありません）',
    ratio: folder.capture.environment.devicePixelRatio || 1,
    caption: {
      words: isScreen
        ? '↓ 枠は番犬が加えたもの。枠の中は見えたままの画像'
        : '↓ 枠は番犬が加えたもの。枠の中は描き直した画像で、見えたままではありません',
      strong: !isScreen,
    },
  });
  const post = { ...shownOf('screenshot-post.png', '画面の画像'), seams: seamsOf(folder.capture) };
  const view = shownOf('screenshot-viewport.png', '表示画面の全体');
  return [...(await framed(post, shelf)), ...(await framed(view, shelf))];
}

function seamsOf({ picture, environment }: Capture): Shown['seams'] {
  const overlaps = picture.tiles.slice(1).map((tile) => Math.round(tile.overlap * environment.devicePixelRatio));
  // Three digits are too wide for the margin: the number then stands on a line of its own
  const shared = (rows = 0) => `重なり${rows < 100 ? ' ' : '\n'}${rows} px`;
  return picture.seams.map((row, index) => ({ row, words: `継ぎ目 ${index + 1}\n${shared(overlaps[index])}` }));
}

/** One picture in its frame, over as many pages as it needs. Nothing where there are no bytes. */
export async function framed(shown: Shown, shelf: ImageShelf): Promise<Content[]> {
  const { bytes, path } = shown;
  if (!bytes) return [];
  // Printed in words in its place
  const drawn = await shelf.draw(bytes, (size) => size.height <= placeOf(shown, size).rows).catch(() => undefined);
  if (!drawn) return [heading(shown.title, `${path}　この画像は印刷できません。ファイルを見てください`)];
  const { side, scale, rows: most } = placeOf(shown, drawn);
  const count = Math.ceil(drawn.height / most);
  // A rest of a few rows could not be seen on its page: the slices are then made equal
  const rest = drawn.height - (count - 1) * most;
  const rows = rest * scale < leastSlice ? Math.ceil(drawn.height / count) : most;
  const pieces: Content[] = [];
  for (let index = 0; index < count; index += 1) {
    const [from, to] = [index * rows, Math.min(drawn.height, (index + 1) * rows)];
    const key = `${shown.key}-${index}`;
    shelf.put(key, await drawn.slice(from, to), { path, from, to });
    const part = count > 1 ? `　${index + 1}/${count} 枚目（上から ${from + 1}〜${to} 行、重なりなし）` : '';
    const stack = [
      heading(shown.title, `${about(shown, drawn, path)}${part}`),
      frameOf({ key, from, to, scale, side, width: drawn.width }, shown),
    ];
    pieces.push({ stack, unbreakable: true, ...(count > 1 ? { pageBreak: 'before' as const } : {}) });
  }
  return pieces;
}

/** A picture as it is printed. */
export interface Drawn {
  width: number;
  height: number;
  translucent: boolean;
  slice(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Free margin and scale of a picture in points, and how many of its rows a page takes. */
function placeOf(shown: Shown, { width }: { width: number }): { side: number; scale: number; rows: number } {
  const side = sideOf(shown, width / shown.ratio);
  const scale = Math.min((page.content - 2 * side - 2 * gap) / width, 0.75 / shown.ratio);
  return { side, scale, rows: Math.max(1, Math.floor(tallest / scale)) };
}

function about({ seams, note }: Shown, { width, height, translucent }: Drawn, path: string): string {
  const joined = seams.length > 0 ? `　${seams.length + 1} 枚を継いだもの` : '';
  return `${path}　${width} × ${height} ${note}${joined}${translucent ? '　透明な部分は白' : ''}`;
}

/** Rows of a picture as they stand on paper: `scale` in points a pixel, `side` in points of free margin. */
interface Slice {
  key: string;
  from: number;
  to: number;
  scale: number;
  side: number;
  width: number;
}

/** Seams are marked beside the pixels and need a margin; a wide picture without seams gets the whole width instead. */
function sideOf({ seams }: Shown, cssWidth: number): number {
  return seams.length > 0 || cssWidth * 0.75 < page.content - 2 * gutter - 2 * gap ? gutter : 0;
}

function frameOf({ key, from, to, scale, side, width: pixels }: Slice, shown: Shown): Content {
  const width = pixels * scale;
  const height = (to - from) * scale;
  const box: Shape = {
    type: 'rect',
    x: side,
    y: 0,
    w: width + 2 * gap,
    h: height + 2 * gap,
    lineWidth: 1.4,
    lineColor: ink.accent,
  };
  const seams = shown.seams
    .filter(({ row }) => row >= from && row < to)
    .map((seam) => ({ ...seam, y: gap + (seam.row - from) * scale }));
  const right = side + width + 2 * gap;
  return {
    stack: [
      captionOf(shown.caption, side),
      { image: key, width, height, relativePosition: { x: side + gap, y: gap } },
      ...seams.map(
        ({ words, y }): TextNode => ({
          text: words,
          fontSize: 6.5,
          lineHeight: 0.95,
          color: ink.accent,
          relativePosition: { x: 0, y: y + 2 },
        }),
      ),
      { canvas: [box, ...seams.flatMap(({ y }) => [dashes(0, side - 3, y), dashes(right + 3, right + side, y)])] },
    ],
  };
}

function captionOf({ words, strong }: Shown['caption'], side: number): TextNode {
  const margin: TextNode['margin'] = [side, 0, 0, 2];
  if (!strong) return { ...muted(words, 8), margin };
  return { text: words, fontSize: 8, bold: true, color: ink.caution, margin };
}

function dashes(x1: number, x2: number, y: number): Shape {
  return { type: 'line', x1, x2, y1: y, y2: y, lineWidth: 1, lineColor: ink.accent, dash: { length: 2.5, space: 2 } };
}

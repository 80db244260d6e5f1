import type { StackNode, TextNode, TextStyle } from './content';
import type { FontTables } from './font-tables';
import { setLines } from './lines';
import { ink } from './style';

/**
 * Text from the page, in lines that fit `width` points. Escapes stand in the muted ink, so that a page that shows the
 * very letters `[U+200B]` is told from one that holds the character.
 */
export function setText(
  text: string,
  width: number,
  font: FontTables,
  { fontSize = 9, ...style }: TextStyle = {},
): StackNode {
  const lines = setLines(text, width, fontSize, font).map(
    (line): TextNode => ({
      text:
        line.length === 0
          ? ' '
          : line.map((piece) => (piece.escaped ? { text: piece.text, color: ink.caution } : piece.text)),
      noWrap: true,
      preserveLeadingSpaces: true,
      preserveTrailingSpaces: true,
    }),
  );
  return { stack: lines, fontSize, ...style };
}

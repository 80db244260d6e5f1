/** What a text says, once some writing in it is undone. */
export interface Reading {
  text: string;
  /** Bytes that may be of anything: short words stand in them by chance. */
  isRough?: boolean;
  /** Put together over what parts it: even longer words stand in it by chance. */
  isJoined?: boolean;
  /** Kanji taken for the katakana that look like them: 入口ハ holds no ロハ. */
  isGuess?: boolean;
  /** Where its parts stand in the text as written; not kept where nobody asks for places. */
  span?: ((start: number, end: number) => Span) | undefined;
}

export interface Span {
  start: number;
  end: number;
}

export const asWritten = (text: string): Reading => ({ text, span: (start, end) => ({ start, end }) });

/** The reading with every match put into other words; nothing where nothing changes. */
export function put(
  { text, span }: Reading,
  pattern: RegExp,
  words: (match: RegExpExecArray) => string,
): Reading | undefined {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let [length, last] = [0, 0];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [run] = match;
    const plain = words(match);
    if (plain === run) continue;
    const { index } = match;
    parts.push(text.slice(last, index), plain);
    length += index - last;
    last = index + run.length;
    if (span) pieces.push({ at: length, size: plain.length, start: index, end: last });
    length += plain.length;
  }
  if (parts.length === 0) return undefined;
  return { text: parts.join('') + text.slice(last), span: span && throughPieces(pieces, span) };
}

interface Piece extends Span {
  at: number;
  size: number;
}

function throughPieces(pieces: readonly Piece[], span: NonNullable<Reading['span']>): Reading['span'] {
  const pieceAt = (at: number) => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return pieces[low - 1];
  };
  const written = (at: number): Span => {
    const piece = pieceAt(at);
    if (!piece) return { start: at, end: at + 1 };
    const beyond = at - piece.at - piece.size;
    return beyond < 0 ? piece : { start: piece.end + beyond, end: piece.end + beyond + 1 };
  };
  return (start, end) => span(written(start).start, written(end - 1).end);
}

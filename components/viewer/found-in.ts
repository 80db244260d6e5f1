import { foldText, shortened } from '../../utils/same-word';

/** A piece of a text, and whether it is something that was searched for. */
interface Piece {
  text: string;
  isFound: boolean;
}

/**
 * A text in pieces: where a folded word stands, however it is written there. Letters are folded cluster by cluster, since a
 * half-width kana and its mark are one letter, each between its neighbours, since 々 and ヶ say what they stand for by these.
 */
export function foundIn(text: string, sought: readonly string[]): Piece[] {
  const clusters = clustersOf(text);
  const alone = clusters.map(foldText);
  let folded = '';
  /** For each sign of the folded text, the cluster that it came from. */
  const places: number[] = [];
  for (const at of clusters.keys()) {
    const beside = foldText(clusters.slice(Math.max(0, at - 1), at + 2).join(''));
    const signs = beside.slice(alone[at - 1]?.length ?? 0, beside.length - (alone[at + 1]?.length ?? 0));
    folded += signs;
    for (let sign = 0; sign < signs.length; sign += 1) places.push(at);
  }
  const marked = new Uint8Array(clusters.length);
  for (const word of sought.filter(Boolean))
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      marked.fill(1, places[at], (places[at + word.length - 1] ?? 0) + 1);
  const pieces: Piece[] = [];
  for (const [at, cluster] of clusters.entries()) {
    const isFound = marked[at] === 1;
    const last = pieces.at(-1);
    if (last?.isFound === isFound) last.text += cluster;
    else pieces.push({ text: cluster, isFound });
  }
  return pieces;
}

const letters = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The letters of a text, a company's kind in brackets as one. */
const clustersOf = (text: string) =>
  text
    .split(shortened)
    .flatMap((part, at) => (at % 2 ? part : [...letters.segment(part)].map(({ segment }) => segment)));

import { binaryText } from '../bytes/binary-text';

/** What can be told of a PDF without a library. */
export interface PdfFacts {
  /** Width and height of each page in points; empty when the page objects are packed away. */
  pages: (readonly [number, number])[];
  /** It asks for a password, or was locked with one (ISO 32000-1 §7.6). */
  isEncrypted: boolean;
}

const number = '(-?[\\d.]+)';
const box = new RegExp(`/MediaBox\\s*\\[\\s*${number}\\s+${number}\\s+${number}\\s+${number}\\s*\\]`);

const opening = /\/Length (\d+)\b(?:(?!endobj)[\s\S])*?>>\s*stream\r?\n/;
/** The dictionary of a stream is looked for in pieces of so many bytes; one that lies in two is not found, and its stream read like the rest. */
const pieceBytes = 4_096;

/** What stands outside of streams: a hundredth of a paper with pictures. */
function textBetweenStreams(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.byteLength; ) {
    const piece = binaryText(bytes.subarray(at, at + pieceBytes));
    const found = opening.exec(piece);
    const end = found ? found.index + found[0].length : piece.length;
    text += piece.slice(0, end);
    at += end + Number(found?.[1] ?? 0);
  }
  return text;
}

/**
 * Pages and lock of a PDF whose page objects stand in the open, as our engine writes them (ISO 32000-1 §7.7.3.3). Pages
 * inside object streams are not found, and then the answer is none.
 */
export function readPdfFacts(bytes: Uint8Array): PdfFacts {
  const text = textBetweenStreams(bytes);
  const pages: [number, number][] = [];
  for (const [object] of text.matchAll(
    /\d+ \d+ obj\b(?:(?!endobj|stream)[\s\S])*?\/Type\s*\/Page\b(?!s)(?:(?!endobj)[\s\S])*/g,
  )) {
    const [, left, bottom, right, top] = box.exec(object) ?? [];
    if (top === undefined) continue;
    pages.push([Number(right) - Number(left), Number(top) - Number(bottom)]);
  }
  return { pages, isEncrypted: /\/Encrypt\s+\d+\s+\d+\s+R/.test(text) };
}

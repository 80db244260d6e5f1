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

/**
 * Pages and lock of a PDF whose page objects stand in the open, as our engine writes them (ISO 32000-1 §7.7.3.3). Pages
 * inside object streams are not found, and then the answer is none.
 */
export function readPdfFacts(bytes: Uint8Array): PdfFacts {
  const text = binaryText(bytes);
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

import type { BagFiles } from '../bag/check-bag';
import { pagesOfPaper, TooLarge } from '../pdf/pdf-words';
import { lettersOf } from './paper-letters';
import { papersIn } from './paper-names';

/** Letters that the papers of a pack may print: what five seconds set once more, and more where a pack has more records. */
const mostPrinted = { all: 600_000, fromBytes: 5_000_000, perByte: 1 / 6 };

/**
 * The paper with which a pack prints more than can be held against the records: a text of a post that no platform takes, or a
 * paper of another hand. Letters count as they are compared, each written out.
 * @returns nothing where all can be; `isEndless`: not even the words of that paper can be read
 */
export async function printedMuch(files: BagFiles): Promise<{ path: string; isEndless: boolean } | undefined> {
  let printed = 0;
  let size = 0;
  for (const { byteLength } of files.values()) size += byteLength;
  const { all, fromBytes, perByte } = mostPrinted;
  const most = all + Math.max(0, size - fromBytes) * perByte;
  for (const path of papersIn(files)) {
    if (!path.endsWith('.pdf') || !files.has(path)) continue;
    const pages = await wordsOf(files, path);
    if (!pages) return { path, isEndless: true };
    for (const page of pages) {
      const words = page.join('');
      printed += Math.max(words.length, lettersOf(words).length);
      if (printed > most) return { path, isEndless: false };
    }
  }
  return undefined;
}

async function wordsOf(files: BagFiles, path: string): Promise<string[][] | undefined> {
  try {
    return await pagesOfPaper(files, path);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    // What cannot be read is told by the checks below, each for its own cause
    return [];
  }
}

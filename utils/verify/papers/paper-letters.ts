import { readZip } from '../../bytes/zip/zip';
import { TooLarge } from '../pdf/pdf-words';

/**
 * The letters and digits of a text, in one writing: what a font draws alike is the same here, and blanks, signs and marks
 * are left out, since lines and tables break them. `[U+1F44D]` stands for its character.
 */
export function lettersOf(text: string): string {
  return text
    .replace(/\[U\+([0-9A-F]{4,6})\]/g, (whole, code: string) => {
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The letters of a DOCX of ours. */
export async function docxLetters(docx: Uint8Array<ArrayBuffer>): Promise<string> {
  return lettersOf(await docxText(docx));
}

/** The text of a DOCX of ours. */
export async function docxText(docx: Uint8Array<ArrayBuffer>): Promise<string> {
  const document = (await readZip(docx)).get('word/document.xml') ?? new Uint8Array();
  const xml = new TextDecoder().decode(document);
  const runs = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text);
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return runs.join('').replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => named[name] ?? '');
}

/** Looking for letters costs the length of the page; more than this is none of our papers. */
const mostLooked = 2_000_000_000;

/**
 * Tells whether letters stand on the pages in one run. Where a page ends within them its head and foot follow, and they go
 * on at the beginning of the next. What is asked for in the order of the pages is found where the last was, or soon after.
 * @throws TooLarge from the function that it gives
 */
export function finderOn(pages: readonly string[]): (letters: string) => boolean {
  let last = 0;
  let left = mostLooked;
  const looked = (page: string) => {
    left -= page.length + 100;
    if (left < 0) throw new TooLarge('facts of a report');
  };
  const first = (is: (page: string, index: number) => boolean): boolean => {
    for (let turn = 0; turn < pages.length; turn += 1) {
      const index = (last + turn) % pages.length;
      const page = pages[index] ?? '';
      looked(page);
      if (!is(page, index)) continue;
      last = index;
      return true;
    }
    return false;
  };
  return (letters) =>
    first((page) => page.includes(letters)) ||
    first((page, index) => {
      const longest = longestStart(page, letters);
      for (let cut = longest; cut > Math.max(0, longest - 8); cut -= 1)
        if (goesOn(index + 1, letters.slice(cut))) return true;
      return false;
    });

  /** Whether the rest goes on from the beginning of this page to the next and the next. */
  function goesOn(from: number, letters: string): boolean {
    let rest = letters;
    for (const page of pages.slice(from)) {
      looked('');
      if (page.startsWith(rest)) return true;
      let shared = 0;
      while (shared < page.length && page[shared] === rest[shared]) shared += 1;
      // A page of blanks has its head and foot alone
      if (shared === 0 && page.length > mostAround) return false;
      rest = rest.slice(shared);
    }
    return false;
  }
}

/** Letters of a head and a foot, with the digests that stand there. */
const mostAround = 400;

/** The length of the longest beginning of `letters` that stands anywhere on the page. */
function longestStart(page: string, letters: string): number {
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (page.includes(letters.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

import { blockTags } from '../../platforms/text';
import { findText } from './find-text';
import { composed } from './html-text';

/** What stands before a letter of a page: a tag, a line feed, a blank, and what ends a line whatever a site's styles say. */
const [tagged, broken, blank, line] = [1, 2, 4, 8];
/** A name in the words, which sites set into a block of its own. */
const mention = /@[\w.-]+$/;
/** Letters that may stand in more than one form. */
const isWide = /[^\x20-\x7e\s]/;
/** Places that are looked at letter by letter: a hostile page has as many as letters. */
const mostPlaces = 20;

/** The letters of a page, and what stands before each of them. */
export interface Run {
  letters: string;
  before: Uint8Array;
}

/** @param parts words, tag, words … */
export function runOf(parts: readonly string[]): Run {
  const texts = parts.map((part, index) => (index % 2 === 0 && isWide.test(part) ? composed(part) : part));
  const before = new Uint8Array(texts.reduce((sum, { length }, index) => sum + (index % 2 === 0 ? length : 0), 1));
  const letters: string[] = [];
  let count = 0;
  let gap = tagged;
  for (const [index, text] of texts.entries()) {
    if (index % 2 === 1) {
      gap |= gapOf(text);
      continue;
    }
    const plain = text.replace(/\s+/g, '');
    letters.push(plain);
    let at = 0;
    for (let unit = 0; unit < text.length; unit += 1) {
      const code = text.charCodeAt(unit);
      if (code === plain.charCodeAt(at)) {
        before[count] = gap;
        count += 1;
        at += 1;
        gap = 0;
      } else gap |= code === 10 ? broken : blank;
    }
  }
  before[count] = gap | tagged;
  return { letters: letters.join(''), before };
}

function gapOf(tag: string): number {
  const name = (/\sdata-banken-was="([^"]*)/.exec(tag) ?? /^<\/?([\w-]+)/.exec(tag))?.[1]?.toUpperCase() ?? '';
  return name === 'BR' ? line : blockTags.has(name) ? tagged | line : tagged;
}

/** Whether a tag stands before the letter, or the page ends there. */
export const isAfterTag = ({ before }: Run, at: number): boolean => ((before[at] ?? tagged) & tagged) !== 0;

/** Whether a blank stands before the letter. */
export const isAfterBlank = ({ before }: Run, at: number): boolean => ((before[at] ?? 0) & (blank | broken)) !== 0;

/**
 * Whether a text stands on a page from tag to tag, its words parted as they are there: one that the page goes on before or
 * behind was cut, and a denial may have gone with it; a blank makes another word (`nowhere`, `now here`), and the end of a line
 * another sentence (「殺す」「気はない」).
 * @returns nothing where it does not stand there at all
 */
export function standsWhole(text: string, page: Run): boolean | undefined {
  const { letters, before } = runOf([text]);
  let places = 0;
  const isParted = (from: number) => {
    for (let at = 1; at < letters.length; at += 1) {
      const [said = 0, shown = 0] = [before[at], page.before[from + at]];
      const isOther =
        said === 0
          ? (shown & line) !== 0 || (shown !== 0 && (shown & tagged) === 0)
          : shown === 0 || ((said & broken) !== 0 && shown === blank);
      if (
        isOther &&
        !((shown & tagged) !== 0 && (letters[at] === '@' || mention.test(letters.slice(Math.max(0, at - 80), at))))
      )
        return true;
    }
    return false;
  };
  let isThere = false;
  const { at } = findText(letters, page.letters, (from) => {
    isThere = true;
    if (!isAfterTag(page, from) || !isAfterTag(page, from + letters.length) || places > mostPlaces) return false;
    places += 1;
    return !isParted(from);
  });
  return at >= 0 ? true : isThere ? false : undefined;
}

/** All that a reader of plain text may take for a new line (Unicode, UAX #14: BK, CR, LF, NL). */
const BREAKS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** Words of somebody else in plain text: each of their lines bears the sign of a quotation in mails (RFC 3676, 4.5). */
export const quoted = (words: string): string =>
  words
    .split(BREAKS)
    .map((line) => `> ${line}`)
    .join('\n');

/** The same with a line that says where it ends: nothing above that line is the writer's own. */
export const quotation = (words: string): string => `${quoted(words)}\n（引用ここまで）`;

/** What a page calls something, in one line, however it is broken there. */
export const inOneLine = (words: string): string => words.split(BREAKS).join(' ');

/** Whether words are of more than one line. */
export const isBroken = (words: string): boolean => BREAKS.test(words);

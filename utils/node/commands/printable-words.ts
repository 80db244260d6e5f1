/**
 * Words out of somebody else's pack, safe for a terminal: control characters, line ends and marks that turn the direction
 * of writing are spelled out, so that no name can move the cursor and write a verdict of its own.
 */
export function printable(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`);
}

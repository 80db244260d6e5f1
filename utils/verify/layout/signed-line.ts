import type { Content, Sign } from './content';

/** The sign and its words in one line. */
export function signed(sign: Sign, words: string, fontSize = 8.5, width: number | 'auto' | '*' = 'auto'): Content {
  return {
    columns: [
      { sign, size: fontSize, margin: [0, fontSize * 0.27, 0, 0] },
      { text: words, fontSize, width },
    ],
    columnGap: 3,
  };
}

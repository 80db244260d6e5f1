/** Why two cases belong together: a measured fact, never a guess who wrote. `asks` waits for a person. */
export interface Join {
  one: string;
  other: string;
  by: 'text' | 'author' | 'burst';
  /** By edit distance, 0 to 1; for `text` alone. */
  share?: number;
  asks?: true;
}

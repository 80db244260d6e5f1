/** What is known of a case that was deleted: by its tombstone, nothing else is left. */
export interface DeletedCase {
  number: string;
  /** By the clock of the desk that deleted it. */
  at: string;
  /** The two people who did. */
  by: string[];
  /** The rule by which it was due; absent where another version wrote it. */
  rule?: string;
  /** The reason as it was written. */
  why: string;
}

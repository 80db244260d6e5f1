/** One thing that somebody at a desk said about a case, as it is kept beside its signed event. */
export interface DeskSaid {
  kind: string;
  body: Record<string, unknown>;
  /** Of the event. */
  hash: string;
  /** Fingerprint of the device that signed. */
  writer: string;
  /** By the writer's clock. */
  at: string;
  /** Its words are kept back; `body` is empty. */
  withheld?: true;
}

/**
 * Where a case stands by what desks said of it: folded from the signed events of the case, which alone decide. A row is
 * kept because no list could fold ten thousand cases.
 */
export interface DeskCase {
  /** Of the case. */
  id: string;
  /** Counts the changes. */
  rev: number;
  /** The latest event of each writer, by the writer. */
  heads: Record<string, string>;
  /** Of kinds of which the last word counts, by kind and name: one, or more where writers did not know of each other. */
  words: Record<string, DeskSaid[]>;
  /** Of kinds of which every one is kept, oldest first. */
  kept: Record<string, DeskSaid[]>;
}

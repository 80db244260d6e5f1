import { readQuery } from '../../../utils/review/query';

let query = '';

/** Remembers what was typed into a list's search last, for this page alone. */
export function keepSought(typed: string): void {
  query = typed;
}

/** The folded words that are being searched for. */
export const soughtWords = (): string[] => readQuery(query).terms;

/** Ways to keep a letter: to work on, to print, to be read by ear. */
export const paperFormats = ['docx', 'pdf', 'html'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** A letter as data: what stands where, and what of it the operator would forward to the poster. */
export interface Paper {
  /** Of its words; Japanese where it is absent. */
  lang?: 'en';
  title: string;
  /** Above the title, to the right: the day is written by hand. */
  date: string;
  /** Postal address, in the line above the addressee. */
  address?: string;
  addressee: string;
  /** Whom it goes to was handed out: hidden on the screen until asked for. */
  addresseeQuotes?: true;
  rows: PaperRow[];
  /** Stands below the rows. */
  grid?: PaperGrid;
  /** For the person at the screen; never printed. */
  advice: string[];
}

/** A table as lists for a court have it; an empty cell is a blank for the hand. */
export interface PaperGrid {
  heads: readonly string[];
  /** Shares of the width of the page, one a column. */
  widths: readonly number[];
  lines: readonly (readonly string[])[];
}

export interface PaperRow {
  label: string;
  /** Lines of text; an empty list is a blank to be filled by hand. */
  value: string[];
  /** The operator passes it on to the poster (意見照会). */
  forwarded: boolean;
  /** Set over the whole width below its label, as papers for a court are; else label and value stand side by side. */
  prose?: true;
  /** A box only the person's hand may fill: seal, consent, name shown. */
  byHand?: true;
  /** Holds words of the post or about it: hidden on the screen until asked for. */
  quotes?: true;
  /** Blacked out: the words are not in the copy at all. */
  masked?: true;
}

/** A row with a value, or with an empty box where nothing is known. */
export function row(label: string, value: string | undefined, forwarded = false): PaperRow {
  return { label, value: value ? value.split('\n') : [], forwarded };
}

/** A row with words of the post or about it, which the operator passes on. */
export function wordsRow(label: string, value: string | undefined): PaperRow {
  return { ...row(label, value, true), quotes: true };
}

/** A heading with what stands under it, over the whole width; without words a blank to write into. */
export function section(label: string, words?: string): PaperRow {
  return { ...row(label, words), prose: true, ...(words === undefined ? { byHand: true as const } : {}) };
}

/** A box that stays empty until a hand fills it. */
export function handRow(label: string): PaperRow {
  return { label, value: [], forwarded: false, byHand: true };
}

/** How much of a paper is left to be written by hand. */
export function blanksIn({ rows, grid }: Pick<Paper, 'rows' | 'grid'>): number {
  const cells = grid?.lines.flat().filter((cell) => cell === '') ?? [];
  return rows.filter(({ value }) => value.length === 0).length + cells.length;
}

/** The copy for the poster: what must not be shown is gone and its place is black, also where a hand would write. */
export function maskPaper(paper: Paper, isHidden: (row: PaperRow) => boolean): Paper {
  return {
    ...paper,
    title: `${paper.title}（発信者への写し）`,
    rows: paper.rows.map(
      (entry): PaperRow =>
        isHidden(entry) ? { label: entry.label, value: ['（非開示）'], forwarded: false, masked: true } : entry,
    ),
    advice: [],
  };
}

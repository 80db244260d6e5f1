import type { MintsCheck } from '../../../utils/export/mints-check';
import type { PackProgress } from '../../../utils/export/pack-input';
import type { ExportContents } from '../../../utils/review/export-summary';
import type { FreeRecipient } from '../../../utils/shapes/desk/opinion';
import type { Actor, Proceeding } from '../../../utils/shapes/schema';
import type { Paper } from '../../../utils/takedown/letters/paper';

/** Sheets that make one file of counsel's file; `name` without its ending, ASCII. */
export interface PaperFile {
  name: string;
  papers: readonly Paper[];
}

/** What is to be packed, by a thread of its own. */
export interface PackingWish {
  incidentId: string;
  /** The piece of work that the page holds for it. */
  work: string;
  /** Of the extension. */
  version: string;
  /** With redacted copies beside the captures, without them, or instead of them. */
  contents: ExportContents;
  /** Places of short or common words that a person lets through. */
  decided: number;
  /** Who exports; by how the case came to be here where it is not said. */
  actor?: Actor;
  /** Before which the papers are used: it names the parties. */
  proceeding?: Proceeding | undefined;
  /** Whose report it is; known to the page alone while personal data are under a passphrase. */
  organization?: string | undefined;
  /** Who alone can open the file (age); in the clear without. */
  recipients?: readonly string[];
  /** Who receives it, where that was said. */
  to?: FreeRecipient;
  /** It goes to counsel: the pack, these papers beside it, and since when the person agrees (`YYYY-MM-DD`), where they do. */
  counsel?: { files: readonly PaperFile[]; consentOn?: string };
}

export type PackingProgress =
  | PackProgress
  | { step: 'verify' }
  | { step: 'papers'; done: number; total: number }
  | { step: 'encrypt'; done: number; total: number };

/** A finished file, where it lies and what is known of it. */
export interface FinishedPack {
  work: string;
  name: string;
  file: 'pack.zip' | 'counsel.zip' | 'sealed.age';
  bytes: number;
  sha256: string;
  mints: MintsCheck;
  /** An authority is set and the pack goes without its stamp. */
  lacksStamp: boolean;
  /** What the verifier said of it. A large pack is looked over, not read whole: every file was held against its record on its way in. */
  verified: { isWhole: boolean; passed: number; open: number; failed: number };
}

/** Threads that a thread at work has beside it. */
export type HelperName = 'writer' | 'reader' | 'rows';

/** What only a page can do: ask the worker for a stamp, write a page anew in a document, and start threads. */
export interface PageHelp {
  stamp(sha256: string): Promise<{ request: string; response: string } | undefined>;
  rebuild(html: string): Promise<string>;
  /**
   * A thread of the page's own, to be spoken to at this port, that ends with the work it is for. Firefox lets threads that a
   * thread has started wait for ever now and then (one export of fifteen, Firefox 140).
   */
  thread(name: HelperName): Promise<MessagePort>;
}

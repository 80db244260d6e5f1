import type {
  Capture,
  CustodyEntry,
  Incident,
  Proceeding,
  Redaction,
  StoredFile,
  TakedownRequest,
} from '../shapes/schema';
import type { ReportFonts } from '../verify/layout/font-tables';
import type { RemovedValue } from '../verify/redacted/removed-values';
import type { BagEntry } from './bag';
import type { LaidFolder, PlacedCapture } from './capture-folder';
import type { FilingFile } from './mints-check';
import type { PackSigner, PackStamper } from './pack-signer';
import type { PageFiles } from './verify-files/verify-files';

/** Writes a page anew so that nothing of it runs (utils/inert-page). Needs a document, which the maker of packs may not have. */
type RebuildPage = (html: string) => string | Promise<string>;

/** Everything that leaves with an incident. */
export interface PackInput {
  incident: Incident;
  /** None: the pack holds redacted copies only, and nothing that an original says. */
  captures: readonly Capture[];
  redactions?: readonly Redaction[];
  /** The stored files of one capture or one copy: asked for when its turn comes. */
  filesOf: (id: string) => Promise<readonly StoredFile[]>;
  /**
   * Reads one capture as `layFolder` does, or `laidBefore` one that lies in the pack already: another thread may do it. Its
   * bytes are the pack's alone, and let go of once they are written and drawn. Absent, it is done here.
   */
  folderOf?: (placed: PlacedCapture, isNew: boolean) => Promise<LaidFolder>;
  /** What the copies leave out, where they go without their originals: the finished pack is searched for it. */
  removed?: readonly RemovedValue[];
  /** Places of short or common words that a person has looked at and lets through. */
  decided?: number;
  /** The whole chain, oldest first. */
  custody: readonly CustodyEntry[];
  requests: readonly TakedownRequest[];
  /** Instant of the packing, ISO 8601 UTC with milliseconds. */
  createdAt: string;
  /** Of the extension, from its manifest. */
  version: string;
  fonts: ReportFonts;
  /** Whose report it is, as typed by the company; left out when not known. */
  organization?: string;
  /** Pictures of forms, by their paths below `data/`; each was held against the log. */
  formPictures?: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The device that makes the pack; absent, the pack is unsigned. */
  signer?: PackSigner;
  /** Has the pack's own tag manifest stamped by a third party; `undefined` where none answered: the pack goes without. */
  stamp?: PackStamper;
  /** This release's `verify.html` and its table of letters; absent, the pack goes without. */
  pageFiles?: PageFiles;
  /** Writes a page of an earlier capture anew, so that it can be opened. */
  rebuildPage?: RebuildPage;
  /** Most bytes that the court's system takes, where somebody asked the court: the size of one PDF. */
  mintsLimit?: number | undefined;
  /** Decides what the parties are called in the papers. */
  proceeding?: Proceeding | undefined;
}

/** `files`: captures held against their seals and written. `report`: per cent of the papers drawn. `zip`: what ends the pack. */
export interface PackProgress {
  step: 'files' | 'report' | 'zip';
  done: number;
  total: number;
}

/** What was written of a pack by the time of a mark: enough to go on with it later, in another process. */
export interface BegunPack {
  /** Captures that lie in it whole. */
  captures: number;
  entries: BagEntry[];
  /** Bytes of the ZIP. */
  end: number;
  /** Pages that may act when they are opened. */
  activePages: string[];
  /** Volumes of the report: the number of the last capture of each, and what a court's system would ask of it. */
  volumes: { upTo: number; filing: FilingFile }[];
}

/** Where a pack goes. */
export interface PackOut {
  put(bytes: Uint8Array<ArrayBuffer>): void | Promise<void>;
  /** Everything before this is whole. */
  mark?(begun: BegunPack): void | Promise<void>;
  onProgress?(progress: PackProgress): void;
  /** Aborted where a person ends it. */
  signal?: AbortSignal;
  /** What was marked in an earlier life: these bytes are there already. */
  begun?: BegunPack | undefined;
}

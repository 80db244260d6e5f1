import type { Capture, RedactionRecord } from '../../shapes/schema';
import type { BagFiles } from '../bag/bag';

/**
 * A capture found in a pack: its record as sealed, its files by their names in the seal, and its own tag files below
 * `seal/`.
 */
export interface FoundCapture {
  /** `capture-1` … as in bag-info.txt. */
  label: string;
  path: string;
  capture: Capture;
  files: BagFiles;
}

/** A redacted copy found in a pack. */
export interface FoundCopy {
  /** `redacted-1` … as in bag-info.txt. */
  label: string;
  path: string;
  record: RedactionRecord;
  files: BagFiles;
}

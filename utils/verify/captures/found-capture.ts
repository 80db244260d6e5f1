import type { Capture, RedactionRecord } from '../../shapes/schema';
import type { BagFiles } from '../bag/check-bag';

/** A folder in which a capture lies: its files by their names in the seal, and its own tag files below `seal/`. */
export interface CaptureFolder {
  /** `capture-1` … as in bag-info.txt. */
  label: string;
  path: string;
  files: BagFiles;
}

/** A capture found in a pack, with its record as sealed. */
export interface FoundCapture extends CaptureFolder {
  capture: Capture;
}

/** A redacted copy found in a pack. */
export interface FoundCopy {
  /** `redacted-1` … as in bag-info.txt. */
  label: string;
  path: string;
  record: RedactionRecord;
  files: BagFiles;
}

/** What a time of a post is held against: of a copy nothing is known of its device. */
export interface Timed {
  path: string;
  capture: Pick<Capture, 'post' | 'page' | 'capturedAt'> & {
    environment: Pick<Capture['environment'], 'clock' | 'timeZone'>;
  };
}

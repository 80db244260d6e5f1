import type { ReadPost } from '../../platforms/contract';
import type { RedactionRecord } from '../../shapes/schema';
import type { PlacedCapture } from '../papers/said/evidence-rows';

/** Files by name. */
type Files = Pick<ReadonlyMap<string, Uint8Array<ArrayBuffer>>, 'get'>;

/** A capture as a report shows it: its files by the name in the seal. */
export interface ShownCapture extends PlacedCapture {
  files: Files;
}

/** What a report says of its case. */
export interface ShownIncident {
  number: string;
  summary: { siteName: string };
}

/** A redacted copy as a report shows it. */
export interface ShownCopy {
  /** The copy's record, and the digest of the file in which it lies. */
  redaction: { record: RedactionRecord; digest: string };
  /** Counts from 1, in order of making. */
  number: number;
  /** `data/redacted-1/` */
  path: string;
  files: Files;
  /** The post as the copy has it. */
  post: ReadPost;
  /** Number of the capture in this pack; absent where the original is not in it. */
  capture?: number;
}

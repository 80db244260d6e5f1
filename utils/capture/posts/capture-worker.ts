import type { ErrorCode } from '../../coded-error';
import type { CaptureStep, PixelKind } from '../../shapes/schema';
import type { PageCounts } from './page-health';
import type { SightedPost } from './sighting';

/** Where a capture is, for marks and the popup. */
export interface CaptureState {
  captureId: string;
  incidentId: string;
  incidentNumber: string;
  state: 'running' | 'sealed' | 'failed';
  step: CaptureStep;
  pixels?: PixelKind;
  /** ISO 8601 UTC. */
  sealedAt?: string;
  error?: ErrorCode;
}

/** A post that has a sealed capture. */
export interface KeptPost {
  postKey: string;
  captureId: string;
  pixels: PixelKind;
  sealedAt: string;
}

/** Scripts beside the marks: choosing several posts, marking watch terms. */
export type BroughtScript = 'select' | 'watch';

/**
 * What recording asks of the worker, wherever that is: whoever starts the recording hands the way over. The wire has the
 * same questions, each with its schema.
 */
export interface AskWorker {
  (name: 'startCapture', request: { captureId: string; sighting: SightedPost; group?: string }): Promise<CaptureState>;
  (name: 'captureState', request: { captureId: string }): Promise<CaptureState>;
  (name: 'retryCapture', request: { captureId: string }): Promise<CaptureState>;
  (name: 'keptPosts', request: { postKeys: string[] }): Promise<{ kept: KeptPost[] }>;
  (name: 'openDetails', request: { captureId: string }): Promise<unknown>;
  (name: 'bringScript', request: { script: BroughtScript }): Promise<unknown>;
  (name: 'pageHealth', request: PageCounts & { platform: string }): Promise<unknown>;
}

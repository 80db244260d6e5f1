import type { BroughtScript } from '../../shapes/brought-scripts';
import type { CaptureState, KeptPost } from '../../shapes/records/job';
import type { Sighting } from '../../shapes/records/sighting';
import type { PageCounts } from './page-health';

/**
 * What recording asks of the worker, wherever that is: whoever starts the recording hands the way over. The wire has the
 * same questions, each with its schema.
 */
export interface AskWorker {
  (name: 'startCapture', request: { captureId: string; sighting: Sighting; group?: string }): Promise<CaptureState>;
  (name: 'captureState', request: { captureId: string }): Promise<CaptureState>;
  (name: 'retryCapture', request: { captureId: string }): Promise<CaptureState>;
  (
    name: 'keptPosts',
    request: { posts: [key: string, text: string | undefined][]; fine: string },
  ): Promise<{ kept: KeptPost[] }>;
  (name: 'openDetails', request: { captureId: string }): Promise<unknown>;
  (name: 'bringScript', request: { script: BroughtScript }): Promise<unknown>;
  (name: 'pageHealth', request: PageCounts & { platform: string }): Promise<unknown>;
}

import type { PostProgress } from '../../utils/capture/posts/follow-captures';
import type { PostRecorder } from '../../utils/capture/posts/record-posts';
import type { SeenPost } from '../../utils/capture/posts/seen-posts';
import { marksSlot } from '../../utils/page-slots';
import type { Platform } from '../../utils/platforms/contract';
import type { Translate } from '../words/translate';
import type { Marks } from './marks';

/** What the marks' script leaves in the isolated world for scripts that come later, on demand. */
export interface MarkServices {
  readonly marks: Marks;
  readonly recorder: Pick<PostRecorder, 'record' | 'readAgain' | 'present'>;
  readonly platform: Platform;
  /** Reads posts that still wait for their turn. */
  readAll(): void;
  /** Whether nothing of ours is drawn. */
  isQuiet(): boolean;
  /** Looks how reading goes; there once the script that answers popup and side panel is. */
  look?: () => void;
  readonly t: Translate;
  readonly signal: AbortSignal;
  /** Starts or ends choosing; there once the script for it has been asked for. */
  select?: () => void;
  /** Hears of every step of a capture. */
  heard?: (key: string, progress: PostProgress) => void;
  /** Hears of every post that comes or changes. */
  seen?: (post: SeenPost) => void;
  /** Watch terms are looked for already. */
  isWatched?: true;
}

export function markServices(): MarkServices | undefined {
  return (globalThis as { [marksSlot]?: MarkServices })[marksSlot];
}

export function placeMarkServices(services: MarkServices): void {
  (globalThis as { [marksSlot]?: MarkServices })[marksSlot] = services;
}

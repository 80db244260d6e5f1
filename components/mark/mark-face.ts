import type { PostProgress } from '../../utils/capture/posts/follow-captures';
import type { ErrorCode } from '../../utils/coded-error';
import type { CaptureStep } from '../../utils/shapes/schema';
import type { WordKey } from '../../utils/word-key';
import type { Translate } from '../words/translate';

/** How far a post is, and for how long its mark has been saying so. */
export type MarkState =
  | { readonly is: 'idle' }
  | (Extract<PostProgress, { is: 'running' }> & { readonly isSlow: boolean })
  | (Extract<PostProgress, { is: 'kept' }> & { readonly phase: 'fresh' | 'rest' | 'offering' })
  | Extract<PostProgress, { is: 'failed' }>;

/** A sealed post. */
export type Kept = Extract<MarkState, { is: 'kept' }>;

/** What a mark looks like and is called: our words only, never the post's. */
export interface MarkFace {
  /** Class names beside `mark`. */
  readonly tone?: string;
  readonly name: string;
  /** Words on the mark; with `isQuiet` only under the pointer or the focus. */
  readonly words: string;
  readonly isQuiet?: boolean;
  /** Muted words behind the first. */
  readonly step?: string;
  /** Percent of the ring that stands for the dog. */
  readonly ring?: number;
  readonly hasTick?: boolean;
  /** Words of the second button. */
  readonly more?: string;
  readonly isExpanded?: boolean;
  /** Makes a check box of the first button. */
  readonly isChecked?: boolean;
  /** What a hint beside the mark says, and what makes it another one. */
  readonly hint?: { readonly about: string; readonly lines: () => Node[] };
}

const steps: readonly CaptureStep[] = ['facts', 'pixels', 'archive', 'seal'];

/** The face of a state. Pure: the same state has the same face. */
export function faceOf(state: MarkState, t: Translate, now: Date = new Date()): MarkFace {
  if (state.is === 'idle') return { name: t('mark_record_name'), words: t('mark_record'), isQuiet: true };
  if (state.is === 'kept') return keptFace(state, t, now);
  if (state.is === 'failed') {
    const words = t(`mark_failed_${failures[state.code] ?? 'other'}`);
    return { tone: 'failed', name: t('mark_failed_name', [words]), words, more: t('mark_retry') };
  }
  const face = { tone: 'busy', name: t('mark_busy_name'), words: t('mark_busy') };
  if (!state.isSlow) return face;
  const number = steps.indexOf(state.step) + 1;
  const step = t('mark_step', [String(number), t(`mark_step_${state.step}`)]);
  return { ...face, step, ring: (number / steps.length) * 100 };
}

const failures: Partial<Record<ErrorCode, 'full' | 'gone' | 'unread'>> = {
  'quota-exceeded': 'full',
  'post-gone': 'gone',
  'page-gone': 'gone',
  'page-not-readable': 'unread',
};

function keptFace(state: Kept, t: Translate, now: Date): MarkFace {
  const time = shortTime(state.sealedAt, now);
  const interim = interimWords[state.pixels];
  const tone = interim ? 'kept interim' : 'kept';
  const name = t('mark_kept_name', [andInterim(time, state, t)]);
  const more = t('mark_details');
  if (state.phase === 'offering') {
    return { tone, name: t('mark_again_name'), words: t('mark_again'), hasTick: true, more, isExpanded: true };
  }
  if (state.phase === 'fresh') return { tone, name, words: t('mark_fresh', [time]), more, isExpanded: false };
  const words = interim ? t(interim) : t('mark_kept', [time]);
  return { tone, name, words, isQuiet: !interim, hasTick: true, isExpanded: false };
}

/** With what the picture still lacks. */
function andInterim(words: string, { pixels }: Kept, t: Translate): string {
  const interim = interimWords[pixels];
  return interim ? words + t('mark_comma') + t(interim) : words;
}

const interimWords: Partial<Record<string, WordKey>> = { rendered: 'mark_interim', none: 'mark_no_picture' };

/** `14:05`, with the day before it when that is not today. Local time, as the person lives it. */
export function shortTime(instant: string, now: Date): string {
  const at = new Date(instant);
  if (!at.getTime()) return '';
  const time = [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return at.toDateString() === now.toDateString() ? time : `${at.getMonth() + 1}/${at.getDate()} ${time}`;
}

/** What a listener hears, once: the end of a capture. Steps are not read out. */
export function spokenWords(state: MarkState, t: Translate, now: Date = new Date()): string | undefined {
  if (state.is === 'failed') return faceOf(state, t, now).words;
  if (state.is !== 'kept' || state.phase !== 'fresh') return undefined;
  return andInterim(t('mark_fresh', [shortTime(state.sealedAt, now)]), state, t);
}

import type { Capture } from '../evidence/schema';
import { type FileCheck, isUnchanged } from './check-files';
import { compareIdClock } from './post-id-clock';

/** One sentence of the grade: a key of locales under `grade_` and what fills it. */
export interface Reason {
  key: string;
  params?: readonly string[];
}

/** The rungs of a capture, lowest first. The last one is not built yet: no capture stands on it. */
export const rungs = ['copy', 'sealed', 'backed', 'third'] as const;
export type Rung = (typeof rungs)[number];

export interface Grade {
  rung: Rung;
  proven: Reason[];
  claimed: Reason[];
  missing: Reason[];
  /** A check that failed. Nothing else belongs here. */
  changed: Reason[];
}

/**
 * What is proven, only claimed and missing about a capture, from its record and a fresh digest check. No score: three
 * lists and the rung they reach. `check` is absent while it is still being computed.
 */
export function gradeCapture(capture: Capture, check?: FileCheck): Grade {
  const clock = compareIdClock(capture.post);
  const unchanged = check !== undefined && isUnchanged(check);
  return {
    rung: unchanged ? (clock?.holds ? 'backed' : 'sealed') : 'copy',
    proven: [
      ...(unchanged ? [{ key: 'grade_files_unchanged', params: [String(check.total)] }] : []),
      ...(clock?.holds ? [{ key: 'grade_idClock_holds', params: [String(clock.seconds)] }] : []),
      ...(capture.picture.kind === 'screen' ? [{ key: 'grade_pixels_screen' }] : []),
      ...(capture.follows
        ? [{ key: capture.follows.why === 'again' ? 'grade_follows_again' : 'grade_follows_pixels' }]
        : []),
    ],
    claimed: claimedOf(capture),
    missing: missingOf(capture, clock),
    changed: check && !unchanged ? changedOf(check) : [],
  };
}

function claimedOf({ post, scope, picture, signature }: Capture): Reason[] {
  const method = post.postedAt?.method;
  return [
    ...(picture.kind === 'rendered' ? [{ key: 'grade_pixels_rendered' }] : []),
    ...(method === 'relative' ? [{ key: 'grade_time_relative' }] : []),
    ...(scope === 'post' ? [] : [{ key: 'grade_scope_byHand' }]),
    ...(signature ? [{ key: 'grade_signed', params: [signature.keyFingerprint.slice(0, 16)] }] : []),
    { key: 'grade_recorder' },
    { key: 'grade_page_before' },
    { key: 'grade_clock_device' },
  ];
}

const coarse = ['day', 'week', 'month', 'year'];

function missingOf(capture: Capture, clock: ReturnType<typeof compareIdClock>): Reason[] {
  const { post, picture } = capture;
  const { precision } = post.postedAt ?? {};
  return [
    ...(post.permalink ? [] : [{ key: 'grade_permalink_missing' }]),
    ...(post.postedAt ? [] : [{ key: 'grade_time_missing' }]),
    ...(post.postedAt && !post.postedAt.iso ? [{ key: 'grade_time_unread' }] : []),
    ...(precision && coarse.includes(precision) ? [{ key: 'grade_time_coarse' }] : []),
    ...(post.author?.id || post.author?.handle ? [] : [{ key: 'grade_author_missing' }]),
    ...(post.author?.handle && !post.author.id ? [{ key: 'grade_authorId_missing' }] : []),
    ...(picture.kind === 'none' ? [{ key: 'grade_pixels_none' }] : []),
    ...(post.truncated ? [{ key: 'grade_text_truncated' }] : []),
    ...(clock && !clock.holds ? [{ key: 'grade_idClock_differs', params: [String(clock.seconds)] }] : []),
    ...(capture.failures.length > 0 ? [{ key: 'grade_failures', params: [String(capture.failures.length)] }] : []),
    ...(capture.signature ? [] : [{ key: 'grade_signature_missing' }]),
    { key: 'grade_timestamp_missing' },
  ];
}

function changedOf(check: FileCheck): Reason[] {
  return [
    ...check.changed.map((name) => ({ key: 'grade_file_changed', params: [name] })),
    ...check.absent.map((name) => ({ key: 'grade_file_absent', params: [name] })),
    ...(check.sealHolds ? [] : [{ key: 'grade_seal_changed' }]),
  ];
}

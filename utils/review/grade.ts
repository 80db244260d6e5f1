import type { SecondRead } from '../evidence/store/second-read';
import { compareIdClock } from '../platforms/post-id-clock';
import type { Capture } from '../shapes/schema';
import { type FileCheck, isUnchanged } from './check-files';

/** One sentence of the grade: a key of locales under `grade_`, `stamp_` or `again_`, and what fills it. */
export interface Reason {
  key: string;
  params?: readonly string[];
}

/** The rungs of a capture, lowest first. */
export const rungs = ['copy', 'sealed', 'backed', 'third'] as const;
export type Rung = (typeof rungs)[number];

export interface Grade {
  /** The highest rung below which none is missing. */
  rung: Rung;
  /** Every rung that is there, each by itself: a stamp without corroboration is still a stamp. */
  reached: Rung[];
  proven: Reason[];
  claimed: Reason[];
  missing: Reason[];
  /** A check that failed. Nothing else belongs here. */
  changed: Reason[];
}

/** What was found out beyond the record itself; a member that is absent was not looked at. */
export interface Backing {
  /** The device's signature over the capture's tag manifest, computed again. */
  signatureHolds?: boolean;
  /** Whose key it is, by what this device knows of itself or by its pin list; absent for a stranger's. */
  keyOwner?: { isOwn: true } | { isOwn: false; name: string };
  /**
   * `proven`: verified against a root from outside. `unrooted`: fits, but nobody has said whom to trust. `at` is shown as
   * it is: the caller formats it.
   */
  stamp?: { is: 'proven'; at: string; signer: string } | { is: 'unrooted'; at: string } | { is: 'wrong'; why: string };
  /** Second readings, oldest first. */
  reads?: readonly SecondRead[];
}

/**
 * What is proven, only claimed and missing about a capture, from its record, a fresh digest check and what backs it. No
 * score: lists of reasons and the rungs they reach. `check` is absent while it is still being computed.
 */
export function gradeCapture(capture: Capture, check?: FileCheck, backing: Backing = {}): Grade {
  const clock = compareIdClock(capture.post);
  const unchanged = check !== undefined && isUnchanged(check) && backing.signatureHolds !== false;
  const isBacked =
    Boolean(clock?.holds && clock.maker === 'platform') || (backing.reads ?? []).some(({ same }) => same);
  const there: Record<Rung, boolean> = {
    copy: true,
    sealed: unchanged,
    backed: unchanged && isBacked,
    third: unchanged && backing.stamp?.is === 'proven',
  };
  const gap = rungs.findIndex((rung) => !there[rung]);
  return {
    rung: rungs[(gap < 0 ? rungs.length : gap) - 1] ?? 'copy',
    reached: rungs.filter((rung) => there[rung]),
    proven: [
      ...(unchanged ? [{ key: 'grade_files_unchanged', params: [String(check.total)] }] : []),
      ...provenOf(capture, clock, backing),
    ],
    claimed: claimedOf(capture, clock, backing),
    missing: missingOf(capture, clock, backing),
    changed: changedOf(check, backing),
  };
}

type Clock = ReturnType<typeof compareIdClock>;

function provenOf({ picture, follows, environment }: Capture, clock: Clock, backing: Backing): Reason[] {
  const { signatureHolds, keyOwner, stamp, reads = [] } = backing;
  const same = reads.filter((read) => read.same);
  return [
    ...(signatureHolds && keyOwner
      ? [keyOwner.isOwn ? { key: 'stamp_signed_own' } : { key: 'stamp_signed_pinned', params: [keyOwner.name] }]
      : []),
    ...(clock?.holds && clock.maker === 'platform'
      ? [{ key: 'grade_idClock_holds', params: [String(clock.seconds)] }]
      : []),
    ...(same.length > 0 ? [{ key: 'again_same', params: [String(same.length)] }] : []),
    ...(stamp?.is === 'proven' ? [{ key: 'stamp_proven', params: [stamp.at, stamp.signer] }] : []),
    ...(environment.clock && isClose(environment.clock)
      ? [{ key: 'stamp_siteClock', params: [secondsOf(environment.clock.offsetMs)] }]
      : []),
    ...(picture.kind === 'screen' ? [{ key: 'grade_pixels_screen' }] : []),
    ...(follows ? [{ key: follows.why === 'again' ? 'grade_follows_again' : 'grade_follows_pixels' }] : []),
  ];
}

const isClose = ({ offsetMs, uncertaintyMs }: { offsetMs: number; uncertaintyMs: number }) =>
  Math.abs(offsetMs) <= uncertaintyMs + 2_000;
const secondsOf = (milliseconds: number) => String(Math.round(Math.abs(milliseconds) / 100) / 10);

function claimedOf(
  { post, scope, picture, signature, environment }: Capture,
  clock: Clock,
  backing: Backing,
): Reason[] {
  const { signatureHolds, keyOwner, stamp } = backing;
  const isKnown = signatureHolds && keyOwner;
  return [
    ...(picture.kind === 'rendered' ? [{ key: 'grade_pixels_rendered' }] : []),
    ...(post.postedAt?.method === 'relative' ? [{ key: 'grade_time_relative' }] : []),
    ...(clock?.holds && clock.maker === 'client'
      ? [{ key: 'stamp_idClock_client', params: [String(clock.seconds)] }]
      : []),
    ...(scope === 'post' ? [] : [{ key: 'grade_scope_byHand' }]),
    ...(signature && !isKnown ? [{ key: 'grade_signed', params: [signature.keyFingerprint.slice(0, 16)] }] : []),
    ...(stamp?.is === 'unrooted' ? [{ key: 'stamp_unrooted', params: [stamp.at] }] : []),
    { key: 'grade_recorder' },
    { key: 'grade_page_before' },
    ...(environment.clock ? [] : [{ key: 'grade_clock_device' }]),
  ];
}

const coarse = ['day', 'week', 'month', 'year'];
/** Codes of things that were left out on purpose: they are said in the facts, and nothing was lost. */
const onPurpose = ['mhtml-session'];

function missingOf(capture: Capture, clock: Clock, { stamp, reads = [] }: Backing): Reason[] {
  const { post, picture, environment } = capture;
  const { precision } = post.postedAt ?? {};
  const lost = capture.failures.filter(({ code }) => !onPurpose.includes(code)).length;
  const last = reads.at(-1);
  return [
    ...(post.permalink ? [] : [{ key: 'grade_permalink_missing' }]),
    ...(post.postedAt ? [] : [{ key: 'grade_time_missing' }]),
    ...(post.postedAt && !post.postedAt.iso ? [{ key: 'grade_time_unread' }] : []),
    ...(precision && coarse.includes(precision) ? [{ key: 'grade_time_coarse' }] : []),
    ...(post.author?.id || post.author?.handle ? [] : [{ key: 'grade_author_missing' }]),
    ...(post.author?.handle && !post.author.id ? [{ key: 'grade_authorId_missing' }] : []),
    ...(picture.kind === 'none' ? [{ key: 'grade_pixels_none' }] : []),
    ...(picture.pendingImages ? [{ key: 'stamp_images_pending', params: [String(picture.pendingImages)] }] : []),
    ...(post.truncated ? [{ key: 'grade_text_truncated' }] : []),
    ...(clock && !clock.holds ? [{ key: 'grade_idClock_differs', params: [String(clock.seconds)] }] : []),
    ...(environment.clock && !isClose(environment.clock)
      ? [{ key: 'stamp_siteClock_off', params: [secondsOf(environment.clock.offsetMs)] }]
      : []),
    ...(last && !last.found ? [{ key: 'again_gone' }] : []),
    ...(last?.found && !last.same ? [{ key: 'again_differs', params: [String(last.differences.length)] }] : []),
    ...(lost > 0 ? [{ key: 'grade_failures', params: [String(lost)] }] : []),
    ...(capture.signature ? [] : [{ key: 'grade_signature_missing' }]),
    ...(stamp && stamp.is !== 'wrong' ? [] : [{ key: 'grade_timestamp_missing' }]),
  ];
}

function changedOf(check: FileCheck | undefined, { signatureHolds, stamp }: Backing): Reason[] {
  return [
    ...(check?.changed ?? []).map((name) => ({ key: 'grade_file_changed', params: [name] })),
    ...(check?.absent ?? []).map((name) => ({ key: 'grade_file_absent', params: [name] })),
    ...(check && !check.sealHolds ? [{ key: 'grade_seal_changed' }] : []),
    ...(signatureHolds === false ? [{ key: 'stamp_signature_broken' }] : []),
    ...(stamp?.is === 'wrong' ? [{ key: 'stamp_wrong', params: [stamp.why] }] : []),
  ];
}

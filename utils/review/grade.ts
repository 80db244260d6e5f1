import type { SecondRead } from '../evidence/store/captures/second-read';
import { type Doubt, doubtIn } from '../platforms/distrust/doubt';
import { type AddressedFact, addressedIn } from '../platforms/distrust/from-address';
import { compareIdClock } from '../platforms/post-id-clock';
import type { Capture } from '../shapes/schema';
import { camelPart, type WordKey } from '../word-key';
import { type FileCheck, isUnchanged } from './check-files';
import { unlikePicture } from './unlike-picture';

/** One sentence of the grade: a key of locales under `grade_`, `stamp_` or `again_`, and what fills it. */
export interface Reason {
  key: WordKey;
  params?: readonly string[];
}

/** The rungs of a capture, lowest first. */
export const rungs = ['copy', 'sealed', 'backed', 'third'] as const;
type Rung = (typeof rungs)[number];

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
    // What a file shows is the word of who brings it, whatever seal it then has
    sealed: unchanged && capture.environment.way !== 'file',
    backed: unchanged && isBacked,
    third: unchanged && backing.stamp?.is === 'proven',
  };
  const gap = rungs.findIndex((rung) => !there[rung]);
  return {
    rung: rungs[(gap < 0 ? rungs.length : gap) - 1] ?? 'copy',
    reached: rungs.filter((rung) => there[rung]),
    proven: [
      ...(unchanged ? [say('grade_files_unchanged', String(check.total))] : []),
      ...provenOf(capture, clock, backing),
    ],
    claimed: claimedOf(capture, clock, backing),
    missing: missingOf(capture, clock, backing),
    changed: changedOf(check, backing),
  };
}

const say = (key: WordKey, ...params: string[]): Reason => ({ key, ...(params.length > 0 ? { params } : {}) });

type Clock = ReturnType<typeof compareIdClock>;

function provenOf({ picture, follows, environment }: Capture, clock: Clock, backing: Backing): Reason[] {
  const { signatureHolds, keyOwner, stamp, reads = [] } = backing;
  const same = reads.filter((read) => read.same);
  return [
    ...(signatureHolds && keyOwner
      ? [keyOwner.isOwn ? say('stamp_signed_own') : say('stamp_signed_pinned', keyOwner.name)]
      : []),
    ...(clock?.holds && clock.maker === 'platform' ? [say('grade_idClock_holds', String(clock.seconds))] : []),
    ...(same.length > 0 ? [say('again_same', String(same.length))] : []),
    ...(stamp?.is === 'proven' ? [say('stamp_proven', stamp.at, stamp.signer)] : []),
    ...(environment.clock && isClose(environment.clock)
      ? [say('stamp_siteClock', secondsOf(environment.clock.offsetMs))]
      : []),
    ...(picture.kind === 'screen' ? [say('grade_pixels_screen')] : []),
    ...(follows ? [say(follows.why === 'again' ? 'grade_follows_again' : 'grade_follows_pixels')] : []),
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
    ...(picture.kind === 'rendered' ? [say('grade_pixels_rendered')] : []),
    ...(picture.fonts ? [say('grade_page_font', picture.fonts.join('、'))] : []),
    ...(post.postedAt?.method === 'relative' ? [say('grade_time_relative')] : []),
    ...(post.notes ?? []).flatMap((note) => addressedOf(addressedIn(note))),
    ...(clock?.holds && clock.maker === 'client' ? [say('stamp_idClock_client', String(clock.seconds))] : []),
    ...(environment.way === 'file' ? [say('grade_way_file')] : scope === 'post' ? [] : [say('grade_scope_byHand')]),
    ...(environment.way === 'address' ? [say('grade_way_address')] : []),
    ...(signature && !isKnown ? [say('grade_signed', signature.keyFingerprint.slice(0, 16))] : []),
    ...(stamp?.is === 'unrooted' ? [say('stamp_unrooted', stamp.at)] : []),
    say('grade_recorder'),
    say('grade_page_before'),
    ...(environment.clock ? [] : [say('grade_clock_device')]),
  ];
}

/** Somebody is named by handle, name or page, though no ID tells who: the grade and the line of the author say the same. */
export const isAuthorNamed = (author: Capture['post']['author']): boolean =>
  [author?.handle, author?.name, author?.profileUrl].some(Boolean);

function authorMissing(author: Capture['post']['author']): Reason[] {
  if (author?.id) return [];
  return [say(isAuthorNamed(author) ? 'grade_authorId_missing' : 'grade_author_missing')];
}

const coarse = ['day', 'week', 'month', 'year'];
/** Codes of things that were left out on purpose: they are said in the facts, and nothing was lost. */
const onPurpose = ['mhtml-session', 'pixels-taken-out'];

function missingOf(capture: Capture, clock: Clock, { stamp, reads = [] }: Backing): Reason[] {
  const { post, picture, environment } = capture;
  const { precision } = post.postedAt ?? {};
  const lost = capture.failures.filter(({ code }) => !onPurpose.includes(code)).length;
  const last = reads.at(-1);
  return [
    ...(post.permalink ? [] : [say('grade_permalink_missing')]),
    ...(post.postedAt ? [] : [say('grade_time_missing')]),
    ...(post.postedAt && !post.postedAt.iso ? [say('grade_time_unread')] : []),
    ...(precision && coarse.includes(precision) ? [say('grade_time_coarse')] : []),
    ...authorMissing(post.author),
    ...(picture.kind === 'none' ? [say('grade_pixels_none')] : []),
    ...unlikePicture(capture),
    ...(picture.pendingImages ? [say('stamp_images_pending', String(picture.pendingImages))] : []),
    ...(post.truncated ? [say('grade_text_truncated')] : []),
    ...(post.notes?.includes('end-unclear') ? [say('grade_text_endUnclear')] : []),
    ...(post.notes ?? []).flatMap((note) => withheldOf(doubtIn(note))),
    ...(clock && !clock.holds ? [say('grade_idClock_differs', String(clock.seconds))] : []),
    ...(environment.clock && !isClose(environment.clock)
      ? [say('stamp_siteClock_off', secondsOf(environment.clock.offsetMs))]
      : []),
    ...(last && !last.found ? [say('again_gone')] : []),
    ...(last?.found && !last.same ? [say('again_differs', String(last.differences.length))] : []),
    ...(lost > 0 ? [say('grade_failures', String(lost))] : []),
    ...(capture.signature ? [] : [say('grade_signature_missing')]),
    ...(stamp && stamp.is !== 'wrong' ? [] : [say('grade_timestamp_missing')]),
  ];
}

/** A fact that the reader did not believe, and why. */
function withheldOf(doubt: Doubt | undefined): Reason[] {
  if (!doubt || doubt.fact === 'content') return [];
  return [say(`grade_withheld_${doubt.fact}`), say(`grade_doubt_${camelPart(doubt.why)}`)];
}

/** A fact that the page's address says and the post itself does not. */
const addressedOf = (fact: AddressedFact | undefined): Reason[] => (fact ? [say(`grade_address_${fact}`)] : []);

function changedOf(check: FileCheck | undefined, { signatureHolds, stamp }: Backing): Reason[] {
  return [
    ...(check?.changed ?? []).map((name) => say('grade_file_changed', name)),
    ...(check?.absent ?? []).map((name) => say('grade_file_absent', name)),
    ...(check && !check.sealHolds ? [say('grade_seal_changed')] : []),
    ...(signatureHolds === false ? [say('stamp_signature_broken')] : []),
    ...(stamp?.is === 'wrong' ? [say('stamp_wrong', stamp.why)] : []),
  ];
}

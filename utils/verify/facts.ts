import { beforeClick } from '../capture/job/changed-before-click';
import { type DoubtReason, doubtIn } from '../platforms/distrust/doubt';
import type { Maker } from './broken-off';
import type { FoundCapture } from './captures/found-capture';
import { type Check, type CheckId, cannotTell, type Finding } from './check-ids';
import { factsLeftOut } from './pages/own-unit';
import { colouredPictures } from './papers/check-pictures';

type Status = Check['status'];

const leftOutBy: Partial<Record<CheckId, string>> = { permalink: 'permalink', 'post-time': 'time' };

/**
 * What the captures themselves say, loudly: courts have thrown out pictures without URL, time or author. None of these
 * can break a pack.
 */
export function statedFacts(found: readonly FoundCapture[]): Maker[] {
  const over = (
    id: CheckId,
    status: Status,
    reason: Finding['reason'],
    lacks: (capture: FoundCapture) => boolean,
    name = 'post.json',
  ): Check => {
    const lacking = found.filter(lacks);
    if (found.length === 0) return { id, status: 'cannot-tell', findings: [{ reason: 'not-reached' }] };
    // What the post's own element shows is not said to have stood nowhere
    const shown =
      leftOutBy[id] === undefined ? [] : lacking.filter((each) => factsLeftOut(each).includes(leftOutBy[id] ?? ''));
    return {
      id,
      status: shown.length > 0 ? 'cannot-tell' : lacking.length > 0 ? status : 'proven',
      findings: lacking.map((each) => ({
        reason: shown.includes(each) ? 'page-shows' : reason,
        path: each.path + name,
      })),
    };
  };
  return [
    ['permalink', () => over('permalink', 'missing', 'not-in-page', ({ capture }) => !capture.post.permalink)],
    ['post-time', () => timeFact(over, found)],
    ['author-id', () => over('author-id', 'missing', 'not-in-page', ({ capture }) => !capture.post.author?.id)],
    ['pixels', () => pixelFact(over, found)],
    [
      'whole-text',
      () => over('whole-text', 'missing', 'not-in-page', ({ capture }) => capture.post.truncated === true),
    ],
    ['own-doubts', () => ownDoubts(found)],
  ];
}

/** What a capture tells when what it holds and what stood on the screen are not one; whatever else it tells was not made. */
const unlike: ReadonlySet<string> = new Set(
  (
    'changed-since-click picture-unlike-text unseen-words words-out-of-order drawn-words photos-unlike-record ' +
    'permalink-elsewhere author-unseen author-unlike-picture changed-before-click time-unseen unseen-parts struck-words ' +
    'words-translated'
  ).split(' '),
);

/** Why a fact is withheld where the page says it twice, and not alike; what is no fact at all is only lacking. */
const twoSaid: ReadonlySet<string> = new Set<DoubtReason>([
  ...(['in-another-post', 'other-author', 'other-link', 'id-clock', 'shown-date'] as const),
]);
const isOfTwo = (note: string) => twoSaid.has(doubtIn(note)?.why ?? '');

/** What the captures themselves told when they were made: whoever reads a verdict alone would not learn of it. */
function ownDoubts(found: readonly FoundCapture[]): Check {
  if (found.length === 0) return cannotTell('own-doubts', 'not-reached');
  const findings = found.flatMap(({ path, capture: { failures, post } }) => {
    const before = beforeClick(post) === undefined ? [] : [{ code: 'changed-before-click' }];
    const withheld = (post.notes ?? []).filter(isOfTwo).map((code) => ({ code }));
    const told: { code: string; detail?: string | undefined }[] = [...failures, ...before, ...withheld];
    return told.map(
      ({ code, detail }): Finding => ({
        reason: unlike.has(code) || isOfTwo(code) ? 'told-unlike' : 'told-not-made',
        path: `${path}capture.json`,
        detail: [code, detail].filter(Boolean).join(': '),
      }),
    );
  });
  const isUnlike = findings.some(({ reason }) => reason === 'told-unlike');
  const status = isUnlike ? 'cannot-tell' : findings.length > 0 ? 'missing' : 'proven';
  return { id: 'own-doubts', status, findings };
}

/** A picture that cannot be compared with what it was cut from is the first thing to say of pixels. */
function pixelFact(
  over: (
    id: CheckId,
    status: Status,
    reason: Finding['reason'],
    lacks: (capture: FoundCapture) => boolean,
    name?: string,
  ) => Check,
  found: readonly FoundCapture[],
): Check {
  const coloured = found.flatMap(colouredPictures);
  if (coloured.length > 0)
    return {
      id: 'pixels',
      status: 'cannot-tell',
      findings: coloured.map((path) => ({ reason: 'colours-own', path })),
    };
  const isAbsent = ({ capture }: FoundCapture) => capture.picture.kind === 'none';
  if (found.some(isAbsent)) return over('pixels', 'missing', 'file-missing', isAbsent, 'screenshot-post.png');
  return over('pixels', 'missing', 'drawn-again', ({ capture }) => capture.picture.kind === 'rendered');
}

function timeFact(
  over: (id: CheckId, status: Status, reason: Finding['reason'], lacks: (capture: FoundCapture) => boolean) => Check,
  found: readonly FoundCapture[],
): Check {
  const isAbsent = ({ capture: { post } }: FoundCapture) => !post.postedAt?.iso;
  if (found.some(isAbsent)) return over('post-time', 'missing', 'not-in-page', isAbsent);
  const exact = ['ms', 's', 'minute'];
  return over(
    'post-time',
    'missing',
    'not-exact',
    ({ capture: { post } }) => !exact.includes(post.postedAt?.precision ?? ''),
  );
}

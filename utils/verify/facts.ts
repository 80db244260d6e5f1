import type { FoundCapture } from './captures/found-capture';
import type { Check, CheckId, Finding } from './check';

type Status = Check['status'];

/**
 * What the captures themselves say, loudly: courts have thrown out pictures without URL, time or author. None of these
 * can break a pack.
 */
export function statedFacts(found: readonly FoundCapture[]): Check[] {
  const over = (
    id: CheckId,
    status: Status,
    reason: Finding['reason'],
    lacks: (capture: FoundCapture) => boolean,
  ): Check => {
    const lacking = found.filter(lacks);
    if (found.length === 0) return { id, status: 'cannot-tell', findings: [{ reason: 'not-reached' }] };
    return {
      id,
      status: lacking.length > 0 ? status : 'proven',
      findings: lacking.map(({ path }) => ({ reason, path: `${path}post.json` })),
    };
  };
  return [
    over('permalink', 'missing', 'not-in-page', ({ capture }) => !capture.post.permalink),
    timeFact(over, found),
    over('author-id', 'missing', 'not-in-page', ({ capture }) => !capture.post.author?.id),
    found.some(({ capture }) => capture.picture.kind === 'none')
      ? over('pixels', 'missing', 'file-missing', ({ capture }) => capture.picture.kind === 'none')
      : over('pixels', 'missing', 'drawn-again', ({ capture }) => capture.picture.kind === 'rendered'),
    over('whole-text', 'missing', 'not-in-page', ({ capture }) => capture.post.truncated === true),
  ];
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

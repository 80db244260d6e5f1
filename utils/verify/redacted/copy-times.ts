import { readPostSchema } from '../../shapes/schema';
import type { FoundCopy, Timed } from '../captures/found-capture';
import { checkPostClock } from '../captures/post-clock';
import { readRecord } from '../captures/sealed-shapes';
import type { Check } from '../check-ids';
import { saidElse } from '../pages/page-times';

/**
 * Times of copies without their originals, as far as they stand there: the post's time as a machine and as people write it, the
 * time in its number, the click. By how much the device's clock was off only the original says, so what does not agree is
 * open, and what agrees proves nothing.
 * @returns nothing where all agree
 */
export function checkCopyTimes(copies: readonly FoundCopy[]): Check[] {
  const timed = copies.flatMap(({ path, record: { capture }, files }): Timed[] => {
    const post = readRecord(readPostSchema, files.get('post.json'));
    return post ? [{ path, capture: { ...capture, post, environment: {} } }] : [];
  });
  const words: Check = {
    id: 'page-text',
    status: 'cannot-tell',
    findings: timed.flatMap(({ path, capture }) =>
      saidElse(capture).map((detail) => ({ reason: 'page-lacks', path: `${path}post.json`, detail }) as const),
    ),
  };
  const clock: Check = { ...checkPostClock(timed), status: 'cannot-tell' };
  return [words, clock].filter(({ findings }) => findings.some(({ reason }) => reason !== 'no-id-clock'));
}

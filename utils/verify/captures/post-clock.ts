import { compareIdClock } from '../../platforms/post-id-clock';
import { type Check, type Finding, lacks } from '../check';
import type { FoundCapture } from './found-capture';

/** A post can be edited under a new id for an hour; what lies further apart has no honest cause. */
const editWindow = 3_900;

/**
 * The time inside a post's own id against the time that the page stated. The adapter notes the difference at the click:
 * a note that no longer fits is a contradiction inside the record.
 */
export function checkPostClock(found: readonly FoundCapture[]): Check {
  const id = 'post-clock';
  const findings: Finding[] = [];
  const seconds: number[] = [];
  let isChanged = false;
  for (const { path, capture } of found) {
    const clock = compareIdClock(capture.post);
    if (!clock) continue;
    seconds.push(clock.seconds);
    const [, noted] = capture.post.notes?.map((note) => /^id-time-off:(-?\d+)$/.exec(note)).find(Boolean) ?? [];
    const isContradiction = noted !== undefined && Math.abs(Number(noted)) !== Math.round(clock.seconds * 1_000);
    if (clock.holds && !isContradiction) continue;
    isChanged ||= isContradiction || clock.seconds > editWindow;
    findings.push({ reason: 'id-clock-differs', path: `${path}post.json`, detail: `${clock.seconds} s` });
  }
  if (findings.length > 0) return { id, status: isChanged ? 'changed' : 'cannot-tell', findings };
  if (seconds.length === 0 || seconds.length < found.length) return lacks(id, 'no-id-clock');
  return { id, status: 'proven', findings: [], basis: `≤ ${Math.max(...seconds)} s` };
}

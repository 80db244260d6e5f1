import type { CustodyEntry } from '../../shapes/schema';
import type { FoundCapture } from '../captures/found-capture';
import { type Check, cannotTell, type Finding } from '../check-ids';

const path = 'data/custody.jsonl';

/**
 * What the log says was sealed in this case and is not in the pack: whoever makes a pack may choose posts, and whoever
 * reads it must know that there are more. What was thrown away or parted into another case is told in the log itself.
 */
export function checkLeftOut(found: readonly FoundCapture[], entries: readonly CustodyEntry[]): Check {
  const id = 'left-out';
  if (entries.length === 0) return cannotTell(id, 'not-reached');
  const here = new Set(found.map(({ capture }) => capture.id));
  const known = new Map<string, number>();
  for (const { event, captureId, seq } of entries) {
    if (captureId === undefined || here.has(captureId)) continue;
    if (event === 'sealed' || event === 'capture-joined') known.set(captureId, seq);
    if (event === 'capture-discarded' || event === 'capture-parted') known.delete(captureId);
  }
  const findings = [...known].map(
    ([captureId, seq]): Finding => ({ reason: 'not-in-pack', path, detail: `entry ${seq}: ${captureId}` }),
  );
  return { id, status: findings.length > 0 ? 'missing' : 'proven', findings };
}

import type { CustodyEntry } from '../../shapes/schema';
import type { FoundCapture } from '../captures/found-capture';
import { type Check, cannotTell, type Finding } from '../check-ids';

const path = 'data/custody.jsonl';

/**
 * What the log says was sealed in this case and is not in the pack: whoever makes a pack may choose posts, and whoever
 * reads it must know that there are more; and what it says was begun, and nothing came of it. What was thrown away or parted into another case is told in the log itself.
 */
export function checkLeftOut(found: readonly FoundCapture[], entries: readonly CustodyEntry[]): Check {
  const id = 'left-out';
  if (entries.length === 0) return cannotTell(id, 'not-reached');
  const here = new Set(found.map(({ capture }) => capture.id));
  const known = new Map<string, number>();
  const begun = new Map<string, number>();
  for (const { event, captureId, seq } of entries) {
    if (captureId === undefined || here.has(captureId)) continue;
    if (event === 'captured') begun.set(captureId, seq);
    else begun.delete(captureId);
    if (event === 'sealed' || event === 'capture-joined') known.set(captureId, seq);
    if (event === 'capture-discarded' || event === 'capture-parted') known.delete(captureId);
  }
  const told =
    (reason: Finding['reason']) =>
    (entry: [string, number]): Finding => ({
      ...{ reason, path },
      detail: `entry ${entry[1]}: ${entry[0]}`,
    });
  const findings = [...[...known].map(told('not-in-pack')), ...[...begun].map(told('not-sealed'))];
  return { id, status: findings.length > 0 ? 'missing' : 'proven', findings };
}

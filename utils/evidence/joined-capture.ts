import { db } from './db';
import { findTabCapture } from './store/captures/tab-captures';
import { isHandedOver } from './store/handed-over';

/** The case that a capture may stand in besides one of its own. */
interface JoinedCapture {
  /** When the first was recorded, ISO 8601. */
  firstAt: string;
  /** The number of the case for which a person opened the tab; absent where the capture repeats an earlier one. */
  openedFor?: string;
  isJoined: boolean;
  /** Whether the post reads as it did then; absent where one of the two was recorded in part. */
  words?: 'same' | 'changed';
}

/** The case of the capture that this one repeats, or for which its tab was opened, as long as nobody else goes on with it. */
export async function joinedCapture(id: string, now: string): Promise<JoinedCapture | undefined> {
  const capture = await db.captures.get(id);
  const { openedFor } = (await findTabCapture({ captureId: id }, now)) ?? {};
  const incident = openedFor === undefined ? undefined : await db.incidents.get(openedFor);
  if (capture && incident && !(await isHandedOver(incident.id)))
    return {
      firstAt: incident.createdAt,
      openedFor: incident.number,
      isJoined: capture.incidentId === incident.id,
    };
  if (capture?.follows?.why !== 'again') return undefined;
  const first = await db.captures.get(capture.follows.captureId);
  if (!first || (await isHandedOver(first.incidentId))) return undefined;
  const isWhole = [first, capture].every(({ post }) => post.text !== undefined && !post.truncated);
  return {
    firstAt: first.capturedAt,
    isJoined: first.incidentId === capture.incidentId,
    ...(isWhole ? { words: first.post.text === capture.post.text ? ('same' as const) : ('changed' as const) } : {}),
  };
}

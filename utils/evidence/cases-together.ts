import { keysOfPost, todaysKey } from '../capture/keys-of-post';
import type { Capture, Incident, TakedownRequest } from '../shapes/schema';
import { db } from './db';
import { tagsOf } from './lock/key-ring';
import { rowsBy } from './rows-by';

/** Several cases with what requests are made of. */
interface CasesTogether {
  /** In the order in which they were asked for; what is gone is left out. */
  incidents: Incident[];
  /** Oldest first. */
  captures: Capture[];
  /** Oldest first. */
  requests: TakedownRequest[];
}

/** These cases, their records and their requests, read at once. */
export async function casesTogether(ids: readonly string[]): Promise<CasesTogether> {
  const [incidents, captures, requests] = await Promise.all([
    db.incidents.bulkGet([...ids]),
    rowsBy(db.captures, 'incidentId', ids).then((all) =>
      all.sort((one, other) => one.capturedAt.localeCompare(other.capturedAt)),
    ),
    requestsOfCases(ids),
  ]);
  return { incidents: incidents.filter((incident) => incident !== undefined), captures, requests };
}

/** The requests of these cases, oldest first. */
export function requestsOfCases(ids: readonly string[]): Promise<TakedownRequest[]> {
  return rowsBy(db.requests, 'incidentId', ids).then((all) =>
    all.sort((one, other) => one.preparedAt.localeCompare(other.preparedAt)),
  );
}

/**
 * Other cases that hold a post of these, by each of them. Whole pages are no posts: many strangers write on one; and short
 * words without an address are the same from many. Records of the first releases lie under a shorter key of the same post.
 */
export async function casesOfSamePosts(ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const own = await db.captures.where('incidentId').anyOf(ids).toArray();
  const posts = new Set(own.flatMap((capture) => (isOnePost(capture) ? keysOfPost(todaysKey(capture)) : [])));
  const all = await db.captures
    .where('postKey')
    .anyOf(tagsOf([...posts]))
    .toArray();
  const holders = new Map<string, Set<string>>();
  for (const capture of all)
    if (isOnePost(capture)) {
      const key = todaysKey(capture);
      holders.set(key, (holders.get(key) ?? new Set()).add(capture.incidentId));
    }
  const others = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const capture of own)
    for (const id of holders.get(todaysKey(capture)) ?? [])
      if (id !== capture.incidentId) others.get(capture.incidentId)?.add(id);
  return others;
}

const isOnePost = ({ scope, post }: Capture) =>
  scope === 'post' && (post.id !== undefined || post.permalink !== undefined);

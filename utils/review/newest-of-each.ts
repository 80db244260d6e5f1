import { todaysKey } from '../capture/keys-of-post';
import { postRecords } from '../shapes/records/account-page';
import type { Capture } from '../shapes/schema';

/** The newest record of each post, in the order of the first ones; no page around them is among them. */
export function newestOfEach<One extends Pick<Capture, 'scope' | 'post' | 'page' | 'postKey'>>(
  captures: readonly One[],
): One[] {
  return [...new Map(postRecords(captures).posts.map((capture) => [todaysKey(capture), capture])).values()];
}

/** Whether two records are of one post, whenever they were made. */
export const isSamePost = (one: Pick<Capture, 'post' | 'postKey'>, other: Pick<Capture, 'post' | 'postKey'>) =>
  todaysKey(one) === todaysKey(other);

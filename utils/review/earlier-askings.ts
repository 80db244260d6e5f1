import { todaysKey } from '../capture/keys-of-post';
import { sentPosts } from '../evidence/sent-posts';
import { japanDate } from '../japan-time';
import type { Capture, Standing, TakedownRequest } from '../shapes/schema';

/** Who asks for what; the party is absent until one was chosen. */
export interface AskingSender {
  standing: Standing;
  claim: string;
  partyId?: string | undefined;
}

interface Asked {
  captures: readonly Pick<Capture, 'id' | 'postKey' | 'post'>[];
  requests: readonly TakedownRequest[];
}

/**
 * The day on which this sender asked for this right and did not take it back, by each record of the post. Another client's
 * request is no request of this one; of requests from before there were parties nobody knows whose they were. Pure.
 */
export function askedBefore({ captures, requests }: Asked, sender: AskingSender): ReadonlyMap<string, string> {
  const postOf = new Map(captures.map((capture) => [capture.id, todaysKey(capture)]));
  const asked = new Map(
    requests
      .filter(({ standing, claim }) => standing === sender.standing && claim === sender.claim)
      .filter(({ partyId }) => partyId === undefined || partyId === sender.partyId)
      .flatMap(sentPosts)
      .filter(({ answer }) => answer?.outcome !== 'withdrawn')
      .map(({ captureId, sentAt }) => [postOf.get(captureId) ?? captureId, japanDate(sentAt)]),
  );
  return new Map(
    captures.flatMap((capture) => {
      const on = asked.get(todaysKey(capture));
      return on ? [[capture.id, on]] : [];
    }),
  );
}

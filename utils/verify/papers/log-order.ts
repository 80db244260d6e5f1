import type { CustodyEntry } from '../../shapes/schema';
import type { FoundCapture } from '../captures/found-capture';

/** A clock may be set while words are open, milliseconds. */
const tolerance = 600_000;
const ofRequests = ['request-sent', 'request-answered', 'request-discarded', 'request-dated'];

/**
 * What a log of ours never says, whoever acted: it begins with a click, a state follows from the one before, a request is
 * prepared before anything else becomes of it, words are open no longer than the case is old, and what it says of a capture's
 * stamp and end is so.
 * @returns the entries that cannot be, with what is wrong
 */
export function impossibleEntries(entries: readonly CustodyEntry[], found: readonly FoundCapture[]): string[] {
  const captures = new Map(found.map((each) => [each.capture.id, each.files]));
  const prepared = new Set<unknown>();
  let state: unknown;
  const back = new Map<string, number>();
  for (const { seq, event, captureId = '' } of entries) if (event === 'capture-joined') back.set(captureId, seq);
  return entries.flatMap(({ seq, at, event, detail, captureId = '' }, index) => {
    const age = Date.parse(at) - Date.parse(entries[0]?.at ?? '');
    if (event === 'request-prepared') prepared.add(detail.request);
    const rules: [isSo: boolean, words: string][] = [
      [index === 0 && event !== 'captured', `begins with ${event}`],
      [event === 'revealed' && Number(detail.seconds ?? 0) * 1_000 > age + tolerance, 'longer than there was time'],
      [
        event === 'status-changed' && detail.from !== undefined && detail.from !== (state ?? detail.from),
        'another state before',
      ],
      [
        event === 'status-changed' && detail.to !== undefined && detail.to === (state ?? detail.from),
        'the state it was in',
      ],
      [ofRequests.includes(event) && detail.request !== undefined && !prepared.has(detail.request), 'no such request'],
      [
        event === 'capture-discarded' && captures.has(captureId) && (back.get(captureId) ?? 0) < seq,
        'a capture that is there',
      ],
      [event === 'stamped' && captures.get(captureId)?.has('seal/tagmanifest-sha256.txt.tsr') === false, 'no stamp'],
    ];
    if (event === 'status-changed') state = detail.to;
    return rules.filter(([isSo]) => isSo).map(([, words]) => `entry ${seq}: ${event}, ${words}`);
  });
}

import type { CustodyEntry, CustodyEvent } from '../../shapes/schema';

/** What entries of a log are about: those of one record, request, consent or copy make up its story. */
type Thing = 'record' | 'request' | 'consent' | 'copy';

const idOf: Readonly<Record<Thing, (entry: CustodyEntry) => string | number | boolean | undefined>> = {
  record: ({ captureId }) => captureId,
  request: ({ detail }) => detail['request'],
  consent: ({ detail }) => detail['handOver'],
  copy: ({ detail }) => detail['copy'],
};

interface Place {
  of: Thing;
  /** One of these came before it in the story. */
  after: readonly CustodyEvent[];
  /** And none of these since it began. */
  not?: readonly CustodyEvent[];
  /** What is said where it stands elsewhere. */
  words: string;
}

const inRequest = (after: readonly CustodyEvent[], more: Partial<Place> = {}): Place => ({
  ...{ of: 'request', after, not: ['request-discarded'], words: 'no such request' },
  ...more,
});
const inConsent = (after: readonly CustodyEvent[], words = 'no such consent'): Place => ({
  ...{ of: 'consent', after, not: ['consent-withdrawn'], words },
});
const ofSealed: Place = { of: 'record', after: ['sealed'], words: 'no such record' };
/** With these a story begins, or begins anew. */
const begins: Partial<Record<CustodyEvent, Thing>> = {
  ...{ 'request-prepared': 'request', consented: 'consent', redacted: 'copy' },
};
const places: Partial<Record<CustodyEvent, Place>> = {
  sealed: { of: 'record', after: ['captured'], words: 'never captured' },
  stamped: { ...ofSealed, words: 'no stamp' },
  'read-again': ofSealed,
  'pixels-taken-out': ofSealed,
  'capture-discarded': ofSealed,
  'capture-parted': ofSealed,
  'capture-joined': ofSealed,
  redacted: ofSealed,
  'redaction-discarded': { of: 'copy', after: ['redacted'], not: ['redaction-discarded'], words: 'no such copy' },
  'request-sent': inRequest(['request-prepared']),
  'request-dated': inRequest(['request-prepared']),
  'form-captured': inRequest(['request-prepared']),
  'request-answered': inRequest(['request-sent']),
  'request-discarded': inRequest(['request-prepared'], { not: ['request-discarded', 'request-sent'] }),
  'hand-over-made': inConsent(['consented']),
  'handed-over': { ...inConsent(['hand-over-made'], 'no such file'), not: [] },
  'consent-withdrawn': inConsent(['consented']),
  'answered-person': { ...inConsent(['consented']), not: [] },
};

/**
 * What stands in a log before that from which it follows, or after it was over: nothing is sealed that was not captured,
 * answered that was not sent, handed over without a consent, or told of a record that this log has never begun. An entry of
 * which this version names the thing does so; withheld details, and versions before these had random bytes, name none.
 * @returns the entries that cannot be, by their number, with what is wrong
 */
export function outOfPlace(entries: readonly CustodyEntry[]): ReadonlyMap<number, string> {
  const stories = new Map<string, Set<CustodyEvent>>();
  const wrong = new Map<number, string>();
  const routes = new Map<unknown, unknown>();
  const events = new Set<CustodyEvent>();
  for (const entry of entries) {
    const { event, seq, captureId, salt } = entry;
    const place = places[event];
    const faultOf = ({ of, after, not, words }: Place): string | undefined => {
      const id = idOf[of](entry);
      if (id === undefined && of === 'record') return words;
      // Versions before these had random bytes named none: then it followed from any
      if (id === undefined && salt === undefined) return after.some((each) => events.has(each)) ? undefined : words;
      if (id === undefined) return `names no ${of}`;
      const told = stories.get(`${of} ${id}`);
      const nameless = stories.get(`${of} undefined`);
      if (!after.some((each) => told?.has(each) || nameless?.has(each))) return words;
      const ended = not?.find((each) => told?.has(each));
      return ended && `after ${ended}`;
    };
    const isOfNone = captureId !== undefined && event !== 'captured' && !stories.has(`record ${captureId}`);
    const { request, route } = entry.detail;
    if (request !== undefined && !routes.has(request)) routes.set(request, route);
    const isElse = request !== undefined && route !== undefined && route !== routes.get(request);
    const fault = (place && faultOf(place)) ?? (isOfNone ? 'no such record' : isElse ? 'by another route' : undefined);
    if (fault !== undefined) wrong.set(seq, fault);
    events.add(event);
    for (const of of Object.keys(idOf) as Thing[]) {
      const id = idOf[of](entry);
      if (id === undefined && salt !== undefined) continue;
      const known = begins[event] === of ? undefined : stories.get(`${of} ${id}`);
      stories.set(`${of} ${id}`, (known ?? new Set<CustodyEvent>()).add(event));
    }
  }
  return wrong;
}

import { canonicalJson } from '../../evidence/custody-chain';
import type { CustodyEntry, CustodyEvent } from '../../shapes/schema';

/** What entries of a log are about: those of one record, request, consent, copy, file or pack, and all together, make up its story. */
type Thing = 'record' | 'request' | 'consent' | 'copy' | 'file' | 'pack' | 'sending' | 'leaving' | 'case';

const idOf: Readonly<Record<Thing, (entry: CustodyEntry) => string | number | boolean | undefined>> = {
  record: ({ captureId }) => captureId,
  request: ({ detail }) => detail['request'],
  consent: ({ detail }) => detail['handOver'],
  copy: ({ detail }) => detail['copy'],
  // What is sealed to a desk is the file that has just left
  file: ({ event, detail: { name } }) => (fileActs.has(event) ? name && String(name).replace(/\.age$/, '') : undefined),
  pack: ({ detail }) => detail['pack'],
  // Of several posts each may go by itself, and the rest together
  sending: ({ captureId, detail }) =>
    detail['posts'] ? undefined : detail['request'] && `${detail['request']} ${captureId}`,
  leaving: ({ at, detail }) => detail['name'] && `${at} ${detail['name']}`,
  case: () => 'this',
};
const fileActs: ReadonlySet<CustodyEvent> = new Set(['exported', 'hand-over-made']);

interface Place {
  of: Thing;
  /** One of these came before it in the story; it may begin one where there are none. */
  after?: readonly CustodyEvent[];
  /** And none of these since it began. */
  not?: readonly CustodyEvent[];
  /** What is said where none did. */
  words?: string;
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
const places: Partial<Record<CustodyEvent, Place | readonly Place[]>> = {
  sealed: { of: 'record', after: ['captured'], words: 'never captured' },
  stamped: { ...ofSealed, words: 'no stamp' },
  'read-again': ofSealed,
  'pixels-taken-out': ofSealed,
  'capture-discarded': ofSealed,
  'capture-parted': ofSealed,
  'capture-joined': ofSealed,
  redacted: ofSealed,
  revealed: ofSealed,
  'redaction-discarded': { of: 'copy', after: ['redacted'], not: ['redaction-discarded'], words: 'no such copy' },
  'request-sent': [inRequest(['request-prepared']), { of: 'sending', not: ['request-sent'] }],
  'request-dated': inRequest(['request-prepared']),
  'form-captured': inRequest(['request-prepared']),
  'request-answered': inRequest(['request-sent']),
  'request-discarded': inRequest(['request-prepared'], { not: ['request-discarded', 'request-sent'] }),
  consented: { of: 'consent', not: ['consented'] },
  exported: { of: 'leaving', not: ['exported'] },
  'hand-over-made': [inConsent(['consented']), { of: 'file', after: ['exported'], words: 'never left' }],
  'handed-over': { ...inConsent(['hand-over-made'], 'no such file'), not: [] },
  'consent-withdrawn': inConsent(['consented']),
  'answered-person': { ...inConsent(['consented']), not: [] },
  imported: [
    { of: 'case', after: ['exported', 'hand-over-made', 'consented'], words: 'never left' },
    { of: 'pack', not: ['imported'] },
  ],
};

/**
 * What stands in a log before that from which it follows, or after it was over: nothing is sealed that was not captured,
 * answered that was not sent, handed over without a consent and a file that left, taken in before it left, done twice that
 * can be done once, or told of a record that this log has never begun. Only
 * withheld details name none (custody-details.ts).
 * @returns the entries that cannot be, by their number, with what is wrong
 */
export function outOfPlace(entries: readonly CustodyEntry[]): ReadonlyMap<number, string> {
  const stories = new Map<string, Set<CustodyEvent>>();
  const wrong = new Map<number, string>();
  const routes = new Map<unknown, unknown>();
  for (const entry of entries) {
    const { event, seq, captureId } = entry;
    const place = places[event];
    const faultOf = ({ of, after, not, words }: Place): string | undefined => {
      const id = idOf[of](entry);
      if (id === undefined) return undefined;
      const told = stories.get(`${of} ${id}`);
      const nameless = stories.get(`${of} undefined`);
      if (after && !after.some((each) => told?.has(each) || nameless?.has(each))) return words;
      const ended = not?.find((each) => told?.has(each));
      return ended && `after ${ended}`;
    };
    const isOfNone = captureId !== undefined && event !== 'captured' && !stories.has(`record ${captureId}`);
    const { request, route } = entry.detail;
    if (request !== undefined && !routes.has(request)) routes.set(request, route);
    const isElse = request !== undefined && route !== undefined && route !== routes.get(request);
    const [fault = isOfNone ? 'no such record' : isElse ? 'by another route' : undefined] = [place ?? []]
      .flat()
      .flatMap((each) => faultOf(each) ?? []);
    if (fault !== undefined) wrong.set(seq, fault);
    for (const of of Object.keys(idOf) as Thing[]) {
      const id = idOf[of](entry);
      const known = begins[event] === of ? undefined : stories.get(`${of} ${id}`);
      stories.set(`${of} ${id}`, (known ?? new Set<CustodyEvent>()).add(event));
    }
  }
  return wrong;
}

/** What nobody does twice within a millisecond. */
const takesTime: readonly string[] = ['revealed', 'exported'];

/** Entries that say word for word, at one instant, what one before them does; withheld details are none. */
export function doneAgain(entries: readonly CustodyEntry[]): ReadonlySet<CustodyEntry> {
  const acts = new Set<string>();
  return new Set(
    entries.filter(({ at, event, captureId = '', detail }) => {
      if (!takesTime.includes(event) || Object.keys(detail).length === 0) return false;
      const act = canonicalJson({ at, event, captureId, detail });
      return acts.size === acts.add(act).size;
    }),
  );
}

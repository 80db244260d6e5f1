import type { Mutation } from '../../mutation';
import {
  added,
  type ChangedLog,
  consent,
  digest,
  exportedAt,
  handOver,
  left,
  made,
  nameless,
  overLogs,
  recorder,
  reviewer,
  second,
  someRequest,
  takenIn,
  tool,
} from './changed-logs';

/** Acts of a log that name nothing, or stand where they cannot have been: hand-overs, imports, consents, cases looked at together. */
export const logActMutations: Mutation[] = overLogs([
  [
    'an answer about a hand-over that never was',
    'no such consent',
    (log) => added(log, { event: 'answered-person', detail: { handOver, sha256: digest('e') } }),
  ],
  [
    'a hand-over of nothing',
    'no such file',
    (log) => second(log, consent, { event: 'handed-over', actor: recorder, detail: { handOver } }),
  ],
  ['a file for a desk that never left', 'never left', (log) => second(log, consent, made)],
  [
    'a file for a desk of another case',
    'never left',
    (log) =>
      second(log, consent, exportedAt('20261124'), {
        ...made,
        detail: { ...made.detail, name: 'K-2026-9999_20261124.zip.age' },
      }),
  ],
  ['one consent given twice', 'after consented', (log) => second(log, consent, consent)],
  [
    'a consent for more records than there are',
    'more records',
    (log) => second(log, { ...consent, detail: { ...consent.detail, captures: 5 } }),
  ],
  [
    'a consent for none of the records',
    'fewer records',
    (log) => second(log, { ...consent, detail: { ...consent.detail, captures: 0 } }),
  ],
  ['one pack taken in twice', 'after imported', (log) => second(log, exportedAt('20261124'), takenIn, takenIn)],
  [
    'one pack left twice in one instant',
    'after exported',
    (log) => second(log, exportedAt('20261124'), exportedAt('20261124')),
  ],
  [
    'a request is sent twice',
    'after request-sent',
    (log) =>
      added(
        log,
        ...['prepared', 'sent', 'sent'].map((step) => ({
          ...{ event: `request-${step}`, captureId: log[0]?.captureId },
          detail: { ...someRequest, ...(step === 'prepared' ? { standing: 'self', claim: 'privacy' } : {}) },
        })),
      ),
  ],
  [
    'a case is joined with itself',
    'with itself',
    (log) => added(log, { event: 'campaign-joined', actor: reviewer, detail: { others: 1, cases: 'K-2026-0117' } }),
  ],
  [
    'one case is joined with twice',
    'with 2 cases',
    (log) =>
      added(log, {
        ...{ event: 'campaign-joined', actor: reviewer },
        detail: { others: 2, cases: 'K-2026-0001 K-2026-0001' },
      }),
  ],
  [
    'cases are joined by the tool',
    'not by a person',
    (log) => added(log, { event: 'campaign-joined', actor: tool, detail: { others: 1 } }),
  ],
  [
    'a record was captured that has no name',
    'details captureId',
    ([first, ...log]) => [first ?? {}, { ...first, captureId: undefined }, ...log],
  ],
  [
    'random bytes stand in every second entry',
    'no random bytes',
    (log) => log.map((entry, at) => (at % 2 > 0 ? entry : { ...entry, salt: String(at).padStart(32, '7') })),
  ],
  ...nameless.map(
    ([event, member, detail]): ChangedLog => [
      `${event} without its ${member}`,
      member,
      (log) =>
        added(log, { event, captureId: log[0]?.captureId, actor: event === 'consented' ? recorder : reviewer, detail }),
    ],
  ),
  ['a pack taken in that never left', 'never left', (log) => second(log, takenIn)],
  [
    'more records taken in than were made',
    'more records',
    (log) => second(log, exportedAt('20261124'), { ...takenIn, detail: { ...takenIn.detail, captures: 7 } }),
  ],
  [
    'records taken in that others signed',
    'not the keys',
    (log) => second(log, exportedAt('20261124'), { ...takenIn, detail: { ...takenIn.detail, keys: digest('f') } }),
  ],
  ['a file of a later day', 'left as', (log) => second(log, exportedAt('20261130'))],
  [
    'a case of a later year',
    'cases K-2029',
    (log) => second(log, { event: 'campaign-joined', actor: reviewer, detail: { others: 1, cases: 'K-2029-0118' } }),
  ],
  ['a consent given by a desk', 'not by who recorded', (log) => added(log, { ...consent, actor: reviewer })],
  [
    'another file than was made is handed over',
    'no such file',
    (log) => left(log, { event: 'handed-over', detail: { handOver, sha256: digest('2') } }),
  ],
  [
    'a file is handed to another desk',
    'another desk',
    (log) => left(log, { event: 'handed-over', detail: { handOver, to: '別の机' } }),
  ],
  [
    'a consent that was never given is taken back',
    'no such consent',
    (log) => added(log, { event: 'consent-withdrawn', actor: recorder, detail: { handOver } }),
  ],
  [
    'a consent is taken back by the desk',
    'not by who recorded',
    (log) => added(log, consent, { event: 'consent-withdrawn', actor: reviewer, detail: { handOver } }),
  ],
  [
    'a consent is taken back twice',
    'after consent-withdrawn',
    (log) =>
      added(log, consent, ...[1, 2].map(() => ({ event: 'consent-withdrawn', actor: recorder, detail: { handOver } }))),
  ],
  [
    'what was consented to by nobody is handed over',
    'no such file',
    (log) => added(log, { event: 'handed-over', actor: recorder, detail: { handOver } }),
  ],
  [
    'who recorded answers himself',
    'by who is answered',
    (log) =>
      left(log, {
        ...{ event: 'answered-person', actor: recorder },
        detail: { handOver, sha256: digest('e') },
      }),
  ],
]);

import type { Mutation } from '../../mutation';
import {
  added,
  type ChangedLog,
  consent,
  digest,
  handOver,
  moved,
  overLogs,
  recorder,
  reviewer,
  someRequest,
  tool,
} from './changed-logs';

/** Logs that say what no log of ours says, whoever acted. */
export const logMutations: Mutation[] = overLogs([
  ['a pack that left before there was anything', 'begins', (log) => [{ ...log.at(-1), at: log[0]?.at }, ...log]],
  ['a state that follows from another', 'state before', (log) => moved(log, { from: 'closed', to: 'in-review' })],
  ['a state that it was in', 'state it was in', (log) => moved(log, { from: 'in-review', to: 'in-review' })],
  [
    'words open for a year',
    'longer',
    (log) => log.map((entry) => (entry.event === 'revealed' ? { ...entry, detail: { seconds: 31_536_000 } } : entry)),
  ],
  [
    'an answer to no request',
    'no such request',
    (log) => added(log, { event: 'request-answered', detail: { ...someRequest, outcome: 'removed' } }),
  ],
  [
    'a capture that was thrown away, and is there',
    'is there',
    (log) =>
      added(log, {
        event: 'capture-discarded',
        captureId: log[0]?.captureId,
        detail: { seal: log[1]?.detail['seal'] },
      }),
  ],
  [
    'a stamp that is not there',
    'no stamp',
    (log) =>
      added(log, {
        ...{ event: 'stamped', captureId: log[0]?.captureId, actor: { kind: 'tool' } },
        detail: { genTime: '2026-11-24T05:33:00.000Z', tsa: 'https://tsa.example/' },
      }),
  ],
  [
    'a stamp of no capture',
    'captureId',
    (log) => added(log, { event: 'stamped', actor: { kind: 'tool' }, captureId: undefined }),
  ],
  [
    'five copies leave where none was made',
    'more copies',
    (log) => added(log, { event: 'exported', detail: { name: 'K-2026-0117_20261129.zip', copies: 5 } }),
  ],
  [
    'pictures that are there are destroyed',
    'pictures',
    (log) =>
      added(log, {
        ...{ event: 'pixels-taken-out', captureId: log[0]?.captureId },
        detail: { seal: log[1]?.detail['seal'], state: 'destroyed', of: 'sexual' },
      }),
  ],
  [
    'what was never thrown away is taken back',
    'never discarded',
    (log) =>
      added(log, {
        ...{ event: 'capture-joined', captureId: log[0]?.captureId },
        detail: { seal: log[1]?.detail['seal'], takenBack: true },
      }),
  ],
  [
    'a request that was put away is sent',
    'after request-discarded',
    (log) =>
      added(
        log,
        ...['prepared', 'discarded', 'sent'].map((step) => ({ event: `request-${step}`, detail: someRequest })),
      ),
  ],
  [
    'a case is asked for by the tool, and nobody asked',
    'no such request',
    (log) => added(log, { event: 'status-changed', actor: tool, detail: { from: 'in-review', to: 'requested' } }),
  ],
  [
    'words of a record that the log has never begun are shown',
    'no such record',
    (log) => added(log, { event: 'revealed', captureId: handOver, detail: { what: 'text', seconds: 1 } }),
  ],
  [
    'a record of another site was captured',
    'details site',
    (log) => log.map((entry) => (entry.event === 'captured' ? { ...entry, detail: { site: '5ちゃんねる' } } : entry)),
  ],
  [
    'pictures that are there are kept aside',
    'pictures',
    (log) =>
      added(log, {
        ...{ event: 'pixels-taken-out', captureId: log[0]?.captureId, actor: recorder },
        detail: { seal: log[1]?.detail['seal'], state: 'aside' },
      }),
  ],
  [
    'a copy is made of another seal',
    'another seal',
    (log) =>
      added(log, {
        ...{ event: 'redacted', captureId: log[0]?.captureId },
        detail: { copy: handOver, digest: digest('a'), seal: digest('b') },
      }),
  ],
  ...['captured', 'revealed', 'status-changed', 'exported'].map(
    (event): ChangedLog => [
      `${event} by a person of no role`,
      'by nobody of a role',
      (log) => log.map((entry) => (entry.event === event ? { ...entry, actor: { kind: 'person' } } : entry)),
    ],
  ),
  [
    'a consent that nobody in particular gave',
    'not by who recorded',
    (log) => added(log, { ...consent, actor: { kind: 'person' } }),
  ],
  [
    'a consent that nobody in particular took back',
    'not by who recorded',
    (log) => added(log, consent, { event: 'consent-withdrawn', actor: { kind: 'person' }, detail: { handOver } }),
  ],
  [
    'a click by who reads it',
    'not by who recorded',
    (log) => log.map((entry) => (entry.event === 'captured' ? { ...entry, actor: reviewer } : entry)),
  ],
  [
    'words open before their record was sealed',
    'no such record',
    (log) => [log[0] ?? {}, { ...log[0], actor: recorder, event: 'revealed', detail: { seconds: 1 } }, ...log.slice(1)],
  ],
  ...[8.5, 1e-7].map(
    (seconds): ChangedLog => [
      `words open for ${seconds} seconds`,
      'details seconds',
      (log) => log.map((entry) => (entry.event === 'revealed' ? { ...entry, detail: { seconds } } : entry)),
    ],
  ),
  ...['revealed', 'exported'].map(
    (event): ChangedLog => [
      `${event} twice within a millisecond`,
      'twice at one instant',
      (log) => {
        const act = { event, actor: reviewer, detail: event === 'revealed' ? { seconds: 2 } : { contents: 'print' } };
        return added(log, act, act);
      },
    ],
  ),
  ['a pack leaves by the tool', 'not by a person', (log) => added(log, { ...log.at(-1), actor: tool })],
]);

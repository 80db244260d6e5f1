import { makePack } from '../../../../unit/export/pack-maker';
import { chainOf, sampleDevice, samplePackInput } from '../../../../unit/export/sample-incident';
import type { Mutation } from '../../mutation';
import { pageFiles } from '../../page-files';

type Log = Awaited<ReturnType<typeof samplePackInput>>['custody'];
const later = { at: '2026-11-29T00:00:00.000Z', detail: {} };
const digest = (letter: string) => letter.repeat(64);
const handOver = '00000000-0000-4000-8000-000000000001';
const [recorder, reviewer] = (['recorder', 'reviewer'] as const).map((role) => ({ kind: 'person', role }));
const tool = { kind: 'tool' };
const consent = { event: 'consented', actor: recorder, detail: { handOver, to: '本社人事', purposes: 'safety' } };
const made = { event: 'hand-over-made', actor: recorder, detail: { handOver, name: 'a.age', sha256: digest('1') } };
const someRequest = { route: 'x-idpa', request: '00000000-0000-4000-8000-000000000000' };

const takenIn = {
  ...{ event: 'imported', actor: reviewer },
  detail: { pack: digest('f'), captures: 1, keyStanding: 'pinned' },
};
const exportedAt = (day: string) => ({
  ...{ event: 'exported', actor: recorder, detail: { name: `K-2026-0117_${day}.zip` } },
});
/** These right behind the seal of the first record, on its day. */
const second = (log: Log, ...entries: object[]) => [
  ...log.slice(0, 2),
  ...entries.map((entry) => ({ ...later, at: '2026-11-24T06:00:00.000Z', ...entry })),
  ...log.slice(2),
];

/** Logs that say what no log of ours says, whoever acted. */
const logs: readonly [name: string, detail: string, change: (log: Log) => readonly object[]][] = [
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
    'no stamp',
    (log) => added(log, { event: 'stamped', actor: { kind: 'tool' }, captureId: undefined }),
  ],
  [
    'an answer about a hand-over that never was',
    'no such consent',
    (log) => added(log, { event: 'answered-person', detail: { handOver, sha256: digest('e') } }),
  ],
  [
    'a hand-over of nothing, to a court',
    'nothing was made',
    (log) => second(log, { event: 'handed-over', actor: recorder, detail: { to: '東京地方裁判所' } }),
  ],
  [
    'an answer to a person who handed nothing over',
    'nobody has handed over',
    (log) => second(log, { event: 'answered-person', actor: reviewer }),
  ],
  [
    'an answer to a request that names none, and was none',
    'no such request',
    (log) => second(log, { event: 'request-answered', actor: reviewer, detail: { outcome: 'removed' } }),
  ],
  [
    'a record that was begun and has no name',
    'names no record',
    (log) =>
      second(log, { event: 'captured', actor: recorder, captureId: undefined, detail: { site: 'X', scope: 'post' } }),
  ],
  [
    'a consent for five records where there is one',
    'more records',
    (log) => second(log, { ...consent, detail: { ...consent.detail, captures: 5 } }),
  ],
  ['a file to hand over, and nothing packed', 'nothing was packed', (log) => second(log, consent, made)],
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
    'with K-2029',
    (log) => second(log, { event: 'campaign-joined', actor: reviewer, detail: { others: 1, cases: 'K-2029-0118' } }),
  ],
  ['a consent given by a desk', 'not by who recorded', (log) => added(log, { ...consent, actor: reviewer })],
  [
    'another file than was made is handed over',
    'no such file',
    (log) => added(log, consent, made, { event: 'handed-over', detail: { handOver, sha256: digest('2') } }),
  ],
  [
    'a file is handed to another desk',
    'another desk',
    (log) => added(log, consent, made, { event: 'handed-over', detail: { handOver, to: '別の机' } }),
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
    'names no consent',
    (log) => added(log, { event: 'handed-over', actor: recorder, detail: {}, salt: '7'.repeat(32) }),
  ],
  [
    'who recorded answers himself',
    'by who is answered',
    (log) =>
      added(log, consent, made, {
        ...{ event: 'answered-person', actor: recorder },
        detail: { handOver, sha256: digest('e') },
      }),
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
  ['a pack leaves by the tool', 'not by a person', (log) => added(log, { ...log.at(-1), actor: tool })],
];

function moved(log: Log, detail: object): object[] {
  return log.flatMap((entry) => (entry.event === 'status-changed' ? [{ ...entry }, { ...entry, detail }] : [entry]));
}

function added(log: Log, ...entries: object[]): object[] {
  return [...log.slice(0, -1), ...entries.map((entry) => ({ ...log[2], ...later, ...entry })), log.at(-1) ?? {}];
}

async function withLog(change: (log: Log) => readonly object[]): Promise<Uint8Array<ArrayBuffer>> {
  const input = await samplePackInput({ device: sampleDevice });
  const custody = await chainOf([...change(input.custody)] as Parameters<typeof chainOf>[0]);
  const pack = await makePack({ ...input, custody, signer: sampleDevice, pageFiles });
  return new Uint8Array(await pack.blob.arrayBuffer());
}

/** By somebody at the right device, with our own exporter, over a log of their own. */
export const logMutations: Mutation[] = logs.map(
  ([name, detail, change]): Mutation => ({
    name: `a log that cannot be: ${name}`,
    id: 'custody',
    reason: 'records-differ',
    detail,
    apply: () => withLog(change),
  }),
);

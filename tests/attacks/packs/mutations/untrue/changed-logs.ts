import { makePack } from '../../../../unit/export/pack-maker';
import { chainOf, sampleDevice, samplePackInput } from '../../../../unit/export/sample-incident';
import type { Mutation } from '../../mutation';
import { pageFiles } from '../../page-files';

/** The chain of a sample as it is before it is changed. */
export type Log = Awaited<ReturnType<typeof samplePackInput>>['custody'];
export const later = { at: '2026-11-29T00:00:00.000Z', detail: {} };
export const digest = (letter: string) => letter.repeat(64);
export const handOver = '00000000-0000-4000-8000-000000000001';
export const [recorder, reviewer] = (['recorder', 'reviewer'] as const).map((role) => ({ kind: 'person', role }));
export const tool = { kind: 'tool' };
export const consent = {
  ...{ event: 'consented', actor: recorder },
  detail: { handOver, to: '本社人事', purposes: 'safety', captures: 1, replyTo: `age1${'q'.repeat(58)}` },
};
export const made = {
  ...{ event: 'hand-over-made', actor: recorder },
  detail: { handOver, name: 'K-2026-0117_20261129.zip.age', sha256: digest('1') },
};
export const someRequest = { route: 'x-idpa', request: '00000000-0000-4000-8000-000000000000' };
/** What each act names, left out: every rule about it would pass it by. */
export const nameless: readonly [event: string, member: string, detail: object][] = [
  ['request-answered', 'request', { route: 'x-idpa', outcome: 'removed' }],
  ['request-answered', 'outcome', someRequest],
  ['request-sent', 'route', {}],
  ['request-prepared', 'standing', someRequest],
  ['form-captured', 'sha256', { ...someRequest, stage: 'before', file: 'a.png' }],
  ['consented', 'handOver', { to: '本社人事', purposes: 'safety', captures: 1 }],
  ['consent-withdrawn', 'handOver', {}],
  ['handed-over', 'handOver', { to: '東京地方裁判所' }],
  ['answered-person', 'handOver', { sha256: digest('e') }],
  ['imported', 'pack', { number: 'K-2026-0117', captures: 1, keys: '', keyStanding: 'pinned' }],
  ['redacted', 'copy', { digest: digest('a'), fields: 1, words: 1, regions: 1 }],
  ['decided', 'decision', { reasons: '', opinions: 2 }],
  ['revealed', 'what', {}],
  ['described', 'fields', {}],
  ['campaign-joined', 'others', {}],
];

export const takenIn = {
  ...{ event: 'imported', actor: reviewer },
  detail: {
    pack: digest('f'),
    number: 'K-2026-0117',
    captures: 1,
    keys: sampleDevice.fingerprint,
    keyStanding: 'pinned',
  },
};
export const exportedAt = (day: string) => ({
  ...{ event: 'exported', actor: recorder, detail: { name: `K-2026-0117_${day}.zip` } },
});
/** These right behind the seal of the first record, on its day. */
export const second = (log: Log, ...entries: object[]) => [
  ...log.slice(0, 2),
  ...entries.map((entry) => ({ ...later, at: '2026-11-24T06:00:00.000Z', ...entry })),
  ...log.slice(2),
];

export type ChangedLog = readonly [name: string, detail: string, change: (log: Log) => readonly object[]];
export function moved(log: Log, detail: object): object[] {
  return log.flatMap((entry) => (entry.event === 'status-changed' ? [{ ...entry }, { ...entry, detail }] : [entry]));
}

export function added(log: Log, ...entries: object[]): object[] {
  return [...log.slice(0, -1), ...entries.map((entry) => ({ ...log[2], ...later, ...entry })), log.at(-1) ?? {}];
}

/** Behind a hand-over that was. */
export function left(log: Log, ...entries: object[]): object[] {
  return added(log, consent, exportedAt('20261129'), made, ...entries);
}

async function withLog(change: (log: Log) => readonly object[]): Promise<Uint8Array<ArrayBuffer>> {
  const input = await samplePackInput({ device: sampleDevice });
  const custody = await chainOf([...change(input.custody)] as Parameters<typeof chainOf>[0]);
  const pack = await makePack({ ...input, custody, signer: sampleDevice, pageFiles });
  return new Uint8Array(await pack.blob.arrayBuffer());
}

/** By somebody at the right device, with our own exporter, over a log of their own. */
export const overLogs = (logs: readonly ChangedLog[]): Mutation[] =>
  logs.map(
    ([name, detail, change]): Mutation => ({
      name: `a log that cannot be: ${name}`,
      id: 'custody',
      reason: 'records-differ',
      detail,
      apply: () => withLog(change),
    }),
  );

import { makePack } from '../../../../unit/export/pack-maker';
import { chainOf, incident, sampleDevice, samplePackInput } from '../../../../unit/export/sample-incident';
import type { Mutation } from '../../mutation';
import { pageFiles } from '../../page-files';

type Input = Awaited<ReturnType<typeof samplePackInput>>;
type Log = Input['custody'];
type Request = Input['requests'][number];
type Change = (input: Input) => Promise<Partial<Input>> | Partial<Input>;
type Case = readonly [name: string, id: Mutation['id'], reason: Mutation['reason'], change: Change];

/** By the tool itself at the right device: every part fits but for the one that another part denies. */
async function packOf(change: Change) {
  const input = await samplePackInput({ device: sampleDevice });
  const pack = await makePack({ ...input, ...(await change(input)), signer: sampleDevice, pageFiles });
  return new Uint8Array(await pack.blob.arrayBuffer());
}

const asking = '00000000-0000-4000-8000-00000000000a';
const [route, claim, receipt] = ['x-report', 'privacy', '1234567'];
const person = { kind: 'person' as const, role: 'legal' as const };
const sentAt = '2026-11-28T03:00:00.000Z';
const answeredAt = '2026-11-29T03:00:00.000Z';

/** A request that was sent and refused, as the store and the log of an honest case have it. */
export async function withRequest(
  input: Input,
  record: Partial<Request> = {},
  logged: { prepared?: object; sent?: object; answered?: object } = {},
): Promise<Pick<Input, 'requests' | 'custody' | 'incident'>> {
  const captureId = input.captures[0]?.id ?? '';
  const request: Request = {
    ...{ id: asking, incidentId: incident.id, captureId, routeId: route, platform: 'x', standing: 'self', claim },
    ...{ reason: '住所が書かれています', preparedAt: '2026-11-28T02:00:00.000Z', state: 'sent', sentAt, receipt },
    answer: { at: answeredAt, outcome: 'refused' },
    ...record,
  };
  const entry = (at: string, event: Log[number]['event'], detail: object) => ({
    ...{ at, actor: person, event, captureId },
    detail: { route, request: asking, ...detail },
  });
  const custody = await chainOf([
    ...input.custody.slice(0, -1),
    entry(request.preparedAt, 'request-prepared', { standing: 'self', claim, ...logged.prepared }),
    entry(sentAt, 'request-sent', { receipt, ...logged.sent }),
    { at: sentAt, actor: person, event: 'status-changed', detail: { from: 'in-review', to: 'requested' } },
    entry(answeredAt, 'request-answered', { outcome: 'refused', ...logged.answered }),
    { at: answeredAt, actor: person, event: 'status-changed', detail: { from: 'requested', to: 'answered' } },
    ...input.custody.slice(-1),
  ]);
  return { requests: [request], custody, incident: { ...input.incident, status: 'answered', updatedAt: answeredAt } };
}

const asked = (
  name: string,
  record: Partial<Request>,
  logged: Parameters<typeof withRequest>[2] = {},
  id: Mutation['id'] = 'incident',
): Case => [`a request ${name}`, id, 'records-differ', (input) => withRequest(input, record, logged)];

/** What the case says of its requests against what its log says. */
const requests: readonly Case[] = [
  asked('that was refused is said to be granted', { answer: { at: answeredAt, outcome: 'removed' } }),
  asked('that was granted in the log', {}, { answered: { outcome: 'removed' } }),
  asked(
    'sent a day before the log knows',
    { sentAt: '2026-11-28T02:00:01.000Z', preparedAt: '2026-11-28T02:00:00.000Z' },
    { sent: {} },
  ),
  asked('of another number on its receipt', { receipt: '7654321' }),
  asked('for another right than was asked', { claim: 'defamation' }),
  asked('by another person than asked', { standing: 'company' }),
  asked('through another route', { routeId: 'google-report' }),
  asked('about a capture that is none of the case', { captureId: '00000000-0000-4000-8000-0000000000ff' }),
  asked('said not to be sent, and the log says it was', { state: 'prepared' }),
  [
    'a request that the log knows is left out',
    'incident',
    'records-differ',
    async (input) => ({ ...(await withRequest(input)), requests: [] }),
  ],
  [
    'a request that was sent is said to be thrown away',
    'custody',
    'records-differ',
    async (input) => {
      const made = await withRequest(input);
      const own = made.custody.find(({ event }) => event === 'request-answered');
      return {
        ...made,
        requests: [],
        custody: await chainOf([
          ...made.custody.slice(0, -1),
          { ...own, event: 'request-discarded', at: answeredAt, detail: { route, request: asking } } as Log[number],
          ...made.custody.slice(-1),
        ]),
      };
    },
  ],
];

const chained = (log: readonly object[]) => chainOf([...log] as unknown as Parameters<typeof chainOf>[0]);
const inLog = (name: string, change: (log: Log) => readonly object[], id: Mutation['id'] = 'custody'): Case => [
  name,
  id,
  'records-differ',
  async ({ custody }) => ({ custody: await chained(change(custody)) }),
];
const inCase = (name: string, change: Partial<typeof incident>): Case => [
  name,
  'incident',
  'records-differ',
  () => ({ incident: { ...incident, ...change } }),
];
const by = (event: string, actor: object) => (log: Log) =>
  log.map((entry) => (entry.event === event ? { ...entry, actor } : entry));
const before = (event: object) => (log: Log) => [
  ...log.slice(0, -1),
  { ...log[2], at: '2026-11-29T00:00:00.000Z', ...event },
  log.at(-1) ?? {},
];

const logs: readonly Case[] = [
  inLog('a log that does not tell of this pack', (log) => log.slice(0, -1)),
  inLog('a log whose pack left two days before this one was made', (log) =>
    log.map((entry) => (entry.event === 'exported' ? { ...entry, at: '2026-11-28T08:00:00.000Z' } : entry)),
  ),
  inLog('a pack of another name left', (log) =>
    log.map((entry) =>
      entry.event === 'exported' ? { ...entry, detail: { name: 'K-2026-0999_20261130.zip' } } : entry,
    ),
  ),
  inLog('a pack of copies left, and this one holds originals', (log) =>
    log.map((entry) =>
      entry.event === 'exported' ? { ...entry, detail: { contents: 'redacted', copies: 1 } } : entry,
    ),
  ),
  inLog('the tool opened the words', by('opened', { kind: 'tool' })),
  inLog('the tool read the words', by('revealed', { kind: 'tool' })),
  inLog('a tool with the role of a person', by('sealed', { kind: 'tool', role: 'legal' })),
  inLog('a capture that was parted away, and is there', (log) =>
    before({ event: 'capture-parted', captureId: log[0]?.captureId, detail: { to: 'K-2026-0118' } })(log),
  ),
  inLog(
    'a consent taken back before any was given',
    before({
      event: 'consent-withdrawn',
      detail: { handOver: asking, words: 'やめます' },
    }),
  ),
  inLog(
    'a copy thrown away that nobody made',
    before({
      event: 'redaction-discarded',
      detail: { copy: asking, digest: '0'.repeat(64) },
    }),
  ),
];

const cases: readonly Case[] = [
  [
    'a case closed that nobody closed',
    'incident',
    'records-differ',
    async ({ custody }) => ({
      incident: { ...incident, status: 'closed' },
      custody: await chainOf(custody.filter(({ event }) => event !== 'status-changed')),
    }),
  ],
  inCase('a case of fewer captures than are there', { summary: { ...incident.summary, captureCount: 0 } }),
  inCase('a case of another site than its captures', {
    summary: { ...incident.summary, platform: 'note', siteName: 'note' },
  }),
  inCase('a case of a site that there is not', { summary: { ...incident.summary, siteName: '警視庁' } }),
  inCase('a case of another year than it was made', { number: 'K-2019-0117' }),
  [
    'words by hand that the log does not know',
    'incident',
    'records-differ',
    ({ captures }) => ({
      incident: {
        ...incident,
        handEntered: {
          [captures[0]?.id ?? '']: {
            seal: captures[0]?.seal ?? '',
            author: '本名 佐藤太郎',
            enteredAt: '2026-11-27T06:06:00.000Z',
          },
        },
      },
    }),
  ],
  [
    'words by hand about a capture of another seal',
    'incident',
    'records-differ',
    async ({ captures, custody }) => ({
      incident: {
        ...incident,
        handEntered: {
          [captures[0]?.id ?? '']: { seal: '0'.repeat(64), author: '佐藤', enteredAt: '2026-11-29T00:00:00.000Z' },
        },
      },
      custody: await chained(
        before({
          event: 'described',
          captureId: captures[0]?.id,
          detail: { fields: 'author', byHand: true, seal: '0'.repeat(64) },
        })(custody),
      ),
    }),
  ],
  [
    'words by hand where the page had said who it was',
    'incident',
    'records-differ',
    async ({ captures, custody }) => ({
      incident: {
        ...incident,
        updatedAt: '2026-11-29T00:00:00.000Z',
        handEntered: {
          [captures[0]?.id ?? '']: {
            seal: captures[0]?.seal ?? '',
            author: '本名 佐藤太郎',
            enteredAt: '2019-11-29T00:00:00.000Z',
          },
        },
      },
      custody: await chained(
        before({
          event: 'described',
          captureId: captures[0]?.id,
          detail: { fields: 'author', byHand: true, seal: captures[0]?.seal },
        })(custody),
      ),
    }),
  ],
];

/** What one part of a pack says and another denies. */
export const contradictionMutations: Mutation[] = [
  ...[...requests, ...logs, ...cases].map(
    ([name, id, reason, change]): Mutation => ({
      name: `contradiction: ${name}`,
      ...{ id, reason },
      apply: () => packOf(change),
    }),
  ),
];

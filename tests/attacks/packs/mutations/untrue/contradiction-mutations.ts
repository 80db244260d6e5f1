import { makePack } from '../../../../unit/export/pack-maker';
import { chainOf, incident, sampleDevice, samplePackInput } from '../../../../unit/export/sample-incident';
import type { Mutation } from '../../mutation';
import { pageFiles } from '../../page-files';
import { asking, type Case, type Change, chained, type Log, openDays, requestCases } from './request-mutations';

/** By the tool itself at the right device: every part fits but for the one that another part denies. */
async function packOf(change: Change) {
  const input = await samplePackInput({ device: sampleDevice });
  const pack = await makePack({ ...input, ...(await change(input)), signer: sampleDevice, pageFiles });
  return new Uint8Array(await pack.blob.arrayBuffer());
}

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
  ...[...requestCases, ...logs, ...cases].map(
    ([name, id, reason, change]): Mutation => ({
      name: `contradiction: ${name}`,
      ...{ id, reason },
      apply: () => packOf(change),
    }),
  ),
  ...openDays.map(
    ([name, id, reason, change]): Mutation => ({
      name: `contradiction: ${name}`,
      ...{ id, reason, outcome: 'open' },
      apply: () => packOf(change),
    }),
  ),
];

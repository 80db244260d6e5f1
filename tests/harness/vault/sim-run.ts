import { randomUUID } from 'node:crypto';
import type { ReadEvent } from '../../../utils/vault/events/event';
import { foldCase } from '../../../utils/vault/events/fold-case';
import { judgeEvents } from '../../../utils/vault/events/judge-events';
import { makeCaseKey } from '../../../utils/vault/keys/case-key';
import { openEvent, sealEvent } from '../../../utils/vault/keys/sealed-event';
import { newsKey } from '../../../utils/vault/store/names';
import type { ObjectStore } from '../../../utils/vault/store/object-store';
import { readLog, writersIn } from '../../../utils/vault/work/read-logs';
import { makeSegment, readSegments } from '../../../utils/vault/work/segments';
import { outgoing } from '../../../utils/vault/work/vault';
import { InventedDesk } from './invented-desk';

/** What a company does in a span of years. */
export interface Company {
  readonly events: number;
  readonly reviewers: number;
  readonly cases: number;
}

export interface SimRun {
  readonly objects: number;
  readonly bytes: number;
  readonly requests: Record<'PUT' | 'GET' | 'HEAD' | 'LIST', number>;
  readonly writeSeconds: number;
  /** Of one event as it lies in a log. */
  readonly eventBytes: number;
  readonly coldStartSeconds: number;
  readonly segmentStartSeconds: number;
  readonly segmentBytes: number;
  readonly openMs: number;
  /** Median fold of a case in ms, over the first and the last tenth of all that was written: flat or not. */
  readonly foldEarlyMs: number;
  readonly foldLateMs: number;
  readonly pollRequests: number;
}

const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const seconds = (since: number) => (performance.now() - since) / 1_000;

/** Writes, lists, reads and folds on a real store what a company of this size leaves there. */
export async function runCompany(
  store: ObjectStore,
  { events: count, reviewers, cases }: Company,
  counted: Map<string, number>,
): Promise<SimRun> {
  const until = Date.now() + 3_600_000;
  const [owner, paper] = [await InventedDesk.make(), await InventedDesk.make()];
  const founding = await owner.found(paper);
  const { vault } = founding.header;
  const desks = await Promise.all(Array.from({ length: reviewers }, () => InventedDesk.make()));
  const roster = [founding];
  for (const [at, desk] of desks.entries())
    roster.push(await owner.about(vault, 'member', desk.member(`${at}`, 'reviewer'), roster.slice(-1)));
  const ids = Array.from({ length: cases }, () => randomUUID());
  const keys = new Map<string, { identity: string; recipient: string }>();
  const recipients = [owner, ...desks].map(({ recipient }) => recipient);
  for (const id of ids) {
    const { identity, body, wrap } = await makeCaseKey(id, 1, recipients);
    keys.set(id, { identity, recipient: body.recipient });
    await store.put(`wraps/${id}/${body.wrap}`, wrap, undefined, store.reach.wraps);
    roster.push(await owner.about(vault, 'case-key', body, roster.slice(-1)));
  }
  const sealedAll: ReadEvent[] = [];
  const start = performance.now();
  const heads = new Map<string, ReadEvent[]>();
  const put = async (sealed: ReadEvent) => {
    sealedAll.push(sealed);
    const { key, blob } = outgoing(sealed, until);
    await store.put(key, new Uint8Array(await blob.arrayBuffer()), until);
    await store.head(key);
    await store.put(newsKey(Date.now(), sealed.header.writer, sealed.header.seq), new Uint8Array());
  };
  for (const event of roster) await put(event);
  // Each desk writes its own log in order, all desks at once
  await Promise.all(
    desks.map(async (desk, at) => {
      for (let turn = at; turn < count; turn += reviewers) {
        const id = ids[Math.floor((turn / count) * cases)] ?? '';
        const event = await desk.on(
          vault,
          id,
          'note',
          { text: '本人と電話で話し、休暇と弁護士の案内をした。'.repeat(4) },
          heads.get(id) ?? [],
        );
        heads.set(id, [event]);
        await put(await sealEvent(event, keys.get(id)?.recipient ?? ''));
      }
    }),
  );
  const writeSeconds = seconds(start);
  const cold = performance.now();
  const read: ReadEvent[] = [];
  for (const writer of await writersIn(store)) read.push(...(await readLog(store, writer, 0)).events);
  const coldStartSeconds = seconds(cold);
  const segment = await makeSegment(sealedAll);
  await store.put(`packs/${segment.body.pack}`, new Uint8Array(await segment.blob.arrayBuffer()), until);
  const fromSegment = performance.now();
  const again = await readSegments(store, { snapshots: [{ event: founding, body: segment.body }] });
  const segmentStartSeconds = seconds(fromSegment);
  if (again.length !== read.length) throw new Error(`segment ${again.length}, logs ${read.length}`);
  const judged = judgeEvents(vault, read);
  if (judged.apart.length > 0) throw new Error(`${judged.apart.length} apart`);
  const folds: number[] = [];
  const opens: number[] = [];
  for (const id of ids) {
    const list = judged.cases.get(id) ?? [];
    const from = performance.now();
    const opened = [];
    for (const event of list) opened.push(await openEvent(event, [keys.get(id)?.identity ?? '']));
    opens.push((performance.now() - from) / Math.max(1, list.length));
    const then = performance.now();
    foldCase(opened);
    folds.push(performance.now() - then);
  }
  const before = counted.get('LIST') ?? 0;
  for await (const page of store.list('new/', `new/${new Date(Date.now() - 60_000).toISOString().slice(0, 16)}/`))
    if (page.length === 0) break;
  const bytes = sealedAll.reduce((sum, event) => sum + new Blob([eventBytes(event, until)]).size, 0);
  const tenth = Math.max(1, Math.floor(ids.length / 10));
  return {
    ...{ objects: sealedAll.length * 2 + ids.length, bytes, writeSeconds, coldStartSeconds, segmentStartSeconds },
    requests: {
      PUT: counted.get('PUT') ?? 0,
      GET: counted.get('GET') ?? 0,
      HEAD: counted.get('HEAD') ?? 0,
      LIST: before,
    },
    ...{ eventBytes: Math.round(bytes / sealedAll.length), segmentBytes: segment.blob.size, openMs: median(opens) },
    ...{ foldEarlyMs: median(folds.slice(0, tenth)), foldLateMs: median(folds.slice(-tenth)) },
    pollRequests: (counted.get('LIST') ?? 0) - before,
  };
}

const eventBytes = (event: ReadEvent, until: number) => outgoing(event, until).blob;

import { randomUUID } from 'node:crypto';
import { randomHex } from '../../../utils/bytes/hex';
import { JournalShelf } from '../../../utils/node/vault/journal-shelf';
import type { ReadEvent } from '../../../utils/vault/events/event';
import { foldCase } from '../../../utils/vault/events/fold-case';
import { judgeEvents } from '../../../utils/vault/events/judge-events';
import { arrivalsSince } from '../../../utils/vault/inbox/arrivals';
import { fetchAnswers, handIn, layAnswer } from '../../../utils/vault/inbox/hand-in';
import { makeCaseKey } from '../../../utils/vault/keys/case-key';
import { sealEvent } from '../../../utils/vault/keys/sealed-event';
import { newsKey, packKey, segmentMark } from '../../../utils/vault/store/names';
import type { ObjectStore } from '../../../utils/vault/store/object-store';
import { upload } from '../../../utils/vault/store/upload';
import { makeSegment } from '../../../utils/vault/work/segments';
import { outgoing, Vault } from '../../../utils/vault/work/vault';
import { InventedDesk } from './invented-desk';

/** What a company does in a span of years. */
export interface Company {
  readonly events: number;
  readonly reviewers: number;
  readonly cases: number;
  /** Employees: each case was handed over by one of them, and every one looks once whether an answer is there. */
  readonly staff: number;
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
  /** Requests of a new machine that reads everything: from the logs alone, and with segments. */
  readonly coldStartGets: number;
  readonly segmentStartGets: number;
  /** Median fold of a case in ms, over the first and the last tenth of all that was written: flat or not. */
  readonly foldEarlyMs: number;
  readonly foldLateMs: number;
  readonly pollRequests: number;
  /** Requests of all hand-overs, of one look at the inbox, of all answers, and of every employee's look for one. */
  readonly inbox: Readonly<Record<'handIns' | 'look' | 'answers' | 'staffLooks', number>>;
}

const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const seconds = (since: number) => (performance.now() - since) / 1_000;

/** Writes, lists, reads and folds on a real store what a company of this size leaves there. */
export async function runCompany(
  store: ObjectStore,
  { events: count, reviewers, cases, staff }: Company,
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
  const writeGets = counted.get('GET') ?? 0;
  const fresh = async () => {
    const desk = { vault, writer: owner.writer, identities: [owner.identity], until: () => until, now: Date.now };
    const seat = new Vault(store, await JournalShelf.open(), desk);
    const from = performance.now();
    await seat.pull();
    const unread = (await seat.shelf.events()).filter(({ words }) => words.state !== 'read').length;
    if (unread > 0 || seat.misfits.length > 0) throw new Error(`${unread} unread, ${seat.misfits.length} misfits`);
    return { read: await seat.shelf.events(), seconds: seconds(from) };
  };
  const { read, seconds: coldStartSeconds } = await fresh();
  const gets = counted.get('GET') ?? 0;
  let segmentBytes = 0;
  for (let left = [...read]; left.length > 0; ) {
    const { blob, body } = await makeSegment(store, left);
    segmentBytes += blob.size;
    await upload(store, { key: packKey(body.pack), blob, until });
    await store.put(segmentMark(body.pack), new Uint8Array());
    await put(await owner.about(vault, 'snapshot', body, roster.slice(-1)));
    left = left.filter(({ header }) => header.seq > (body.ends[header.writer] ?? 0));
  }
  const before = counted.get('GET') ?? 0;
  const { read: again, seconds: segmentStartSeconds } = await fresh();
  const segmentStartGets = (counted.get('GET') ?? 0) - before;
  const known = new Set(again.map(({ hash }) => hash));
  const lost = read.filter(({ hash }) => !known.has(hash)).length;
  if (lost > 0) throw new Error(`${lost} events are in no segment and no log`);
  const judged = judgeEvents(vault, read);
  if (judged.apart.length > 0) throw new Error(`${judged.apart.length} apart`);
  const folds: number[] = [];
  for (const id of ids) {
    const list = judged.cases.get(id) ?? [];
    const from = performance.now();
    foldCase(list);
    folds.push(performance.now() - from);
  }
  const lists = counted.get('LIST') ?? 0;
  for await (const page of store.list('new/', `new/${new Date(Date.now() - 60_000).toISOString().slice(0, 16)}/`))
    if (page.length === 0) break;
  const pollRequests = (counted.get('LIST') ?? 0) - lists;
  const inbox = await workWithStaff(store, cases, staff, counted);
  const bytes = sealedAll.reduce((sum, event) => sum + new Blob([eventBytes(event, until)]).size, 0);
  const tenth = Math.max(1, Math.floor(ids.length / 10));
  return {
    ...{ objects: sealedAll.length * 2 + ids.length, bytes, writeSeconds, coldStartSeconds, segmentStartSeconds },
    requests: {
      PUT: counted.get('PUT') ?? 0,
      GET: counted.get('GET') ?? 0,
      HEAD: counted.get('HEAD') ?? 0,
      LIST: lists,
    },
    ...{
      eventBytes: Math.round(bytes / sealedAll.length),
      segmentBytes,
      coldStartGets: gets - writeGets,
      segmentStartGets,
    },
    ...{ foldEarlyMs: median(folds.slice(0, tenth)), foldLateMs: median(folds.slice(-tenth)) },
    ...{ pollRequests, inbox },
  };
}

const eventBytes = (event: ReadEvent, until: number) => outgoing(event, until).blob;

/** Every case is handed over by somebody and answered once; then all look for their answer. Packs are small here. */
async function workWithStaff(store: ObjectStore, cases: number, staff: number, counted: Map<string, number>) {
  const all = () => [...counted.values()].reduce((sum, one) => sum + one, 0);
  const costOf = async (work: () => Promise<unknown>) => {
    const before = all();
    await work();
    return all() - before;
  };
  const eightAtOnce = async (count: number, work: (at: number) => Promise<unknown>) => {
    let next = 0;
    const lane = async () => {
      for (let at = next++; at < count; at = next++) await work(at);
    };
    await Promise.all(Array.from({ length: 8 }, lane));
  };
  const secrets = Array.from({ length: staff }, () => randomHex(16));
  const pack = new Blob([new Uint8Array(20_000)]);
  const until = Date.now() + 3_600_000;
  const handIns = await costOf(() => eightAtOnce(cases, () => handIn(store, pack, Date.now)));
  let arrived = 0;
  const look = await costOf(async () => {
    arrived = (await arrivalsSince(store, 0)).length;
  });
  const answers = await costOf(() =>
    eightAtOnce(cases, (at) => layAnswer(store, secrets[at % staff] ?? '', new Uint8Array(900), until)),
  );
  let found = 0;
  const staffLooks = await costOf(() =>
    eightAtOnce(staff, async (at) => {
      const { length } = await fetchAnswers(store, secrets[at] ?? '', 0);
      found += length;
    }),
  );
  if (arrived !== cases || found !== cases) throw new Error(`${arrived} arrived, ${found} answers of ${cases}`);
  return { handIns, look, answers, staffLooks };
}

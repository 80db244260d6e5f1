import 'fake-indexeddb/auto';
import '../handoff/cheap-argon';
import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordsIn } from '../../../utils/evidence/compared/compared-cases';
import { comparedRecord, type FoldedRecord, folded } from '../../../utils/evidence/compared/compared-record';
import { comparedChunks, comparedSince, comparedWrites } from '../../../utils/evidence/compared/read-compared';
import { db } from '../../../utils/evidence/db';
import { beginAnew, closeLock, openLock, setLock } from '../../../utils/evidence/lock/record-lock';
import { countCaptures } from '../../../utils/evidence/queries';
import { takeUp } from '../../../utils/evidence/register/take-up';
import { deleteCase } from '../../../utils/evidence/store/delete-case';
import { setStatuses } from '../../../utils/evidence/store/incidents';
import { JoinFinder } from '../../../utils/review/campaigns/find-joins';
import { HowAlike } from '../../../utils/review/campaigns/likeness/how-alike';
import { WhoMeets } from '../../../utils/review/campaigns/likeness/who-meets';
import { ReadRecords } from '../../../utils/review/campaigns/read-records';
import type { Capture } from '../../../utils/shapes/schema';
import { freshDevice, now, recordPost, reviewer } from '../handoff/invented-device';
import { chances, plantCopies } from '../review/campaigns/planted-copies';
import { inventedCapture, inventedIncident } from '../review/invented-capture';

const passphrase = 'うみねこ 自転車 七月 みかん';
const never = new AbortController().signal;

/** What each record is compared by, from the rows that are kept. */
const kept = async (): Promise<FoldedRecord[]> =>
  (await db.compared.toArray()).flatMap((chunk) => [...recordsIn(chunk)].map(([, record]) => record));

/** The same from the records themselves. */
async function fromWholes(): Promise<FoldedRecord[]> {
  const captures = await db.captures.toArray();
  const incidents = await db.incidents.bulkGet(captures.map(({ incidentId }) => incidentId));
  return captures.map((capture, at) => {
    const shop = incidents[at]?.details.shop;
    const { text, ...record } = comparedRecord(capture);
    const ofCase = shop && record.shop === undefined ? { shop, isCaseShop: true as const } : {};
    return folded({ text, ...ofCase, ...record });
  });
}

const sorted = (records: readonly FoldedRecord[]) =>
  records
    .map(([{ caseId, author, thread, shop, postedAt, postedOn, ...rest }, words]) =>
      JSON.stringify([caseId, author, thread, shop, postedAt, postedOn, rest, words]),
    )
    .sort();
const follows = async () => expect(sorted(await kept())).toEqual(sorted(await fromWholes()));
const moveTo = (shop: string, id: string) => db.incidents.update(id, { details: { shop } });
const revisions = async () => (await db.compared.toArray()).map(({ n, rev }) => [n, rev]);

beforeEach(async () => {
  await closeLock();
  await freshDevice();
  await closeLock();
});

describe('what records are compared by', () => {
  it('follows every write of a record and of the shop of its case, and nothing else', async () => {
    const first = await recordPost();
    await recordPost({ postKey: 'x::2' });
    await follows();
    expect(await kept()).toHaveLength(2);
    await moveTo('駅前店', first.incidentId);
    await follows();
    expect((await kept()).map(([{ shop }]) => shop)).toEqual(['駅前店', undefined]);
    const before = await revisions();
    await setStatuses([{ id: first.incidentId, to: 'closed' }], reviewer, now());
    await db.captures.bulkPut(await db.captures.toArray());
    expect(await revisions()).toEqual(before);
    await moveTo('', first.incidentId);
    await follows();
  });

  it('goes with a record, and with its case', async () => {
    const { incidentId, captureId } = await recordPost();
    await recordPost({ postKey: 'x::2' });
    const more = (await db.captures.get(captureId)) as Capture;
    await db.captures.put({ ...more, id: crypto.randomUUID(), post: { ...more.post, text: '別の投稿' } });
    await follows();
    await db.captures.delete(captureId);
    await follows();
    expect(await kept()).toHaveLength(2);
    await deleteCase(incidentId, []);
    await follows();
    expect(JSON.stringify(await db.compared.toArray())).not.toContain('別の投稿');
  });

  it('is written with its record or not at all, and told to who looks', { tags: 'long' }, async () => {
    const { incidentId, captureId } = await recordPost();
    const capture = (await db.captures.get(captureId)) as Capture;
    const seen: number[] = [];
    const watching = liveQuery(comparedWrites).subscribe((write) => seen.push(write));
    await expect.poll(() => seen.length).toBe(1);
    const failing = db.transaction('rw', [db.captures, db.incidents], async () => {
      await db.captures.put({ ...capture, id: crypto.randomUUID() });
      throw new Error('killed');
    });
    await expect(failing).rejects.toThrow('killed');
    await follows();
    await moveTo('駅前店', incidentId);
    await expect.poll(() => seen.length).toBe(2);
    watching.unsubscribe();
  });

  it('is made anew of a database that has none, and of what was written while it was locked', {
    tags: 'long',
  }, async () => {
    await recordPost();
    for (const table of [db.places, db.compared]) await table.clear();
    await takeUp(never);
    await follows();
    await setLock(passphrase, 5, now());
    await closeLock();
    await recordPost({ postKey: 'x::2' });
    await openLock(passphrase, now());
    await takeUp(never);
    await follows();
    expect(await kept()).toHaveLength(2);
    await closeLock();
    await beginAnew();
    expect(await db.compared.count()).toBe(0);
    await recordPost({ postKey: 'x::3' });
    expect(await kept()).toHaveLength(1);
  });

  it('leads to the joins that whole records lead to', { tags: 'long' }, async () => {
    const chance = chances(11);
    const { records } = plantCopies(600, 11);
    const { capture } = await inventedCapture();
    const shops = new Map<string, string>();
    const captures = records.map(({ caseId, text, postedAt = 0 }, at): Capture => {
      // Cases of one record and of several, posts and reviews, some of one author, in one thread or on one page
      const incidentId = chance() < 0.2 ? (records[Math.max(0, at - 1)]?.caseId ?? caseId) : caseId;
      if (chance() < 0.3) shops.set(incidentId, `店 ${Math.floor(chance() * 9)}`);
      return {
        ...capture,
        id: crypto.randomUUID(),
        incidentId,
        post: {
          ...{ platform: chance() < 0.5 ? 'x' : 'google-maps', kind: chance() < 0.3 ? 'review' : 'post', text },
          author: { handle: `u${Math.floor(chance() * 400)}` },
          ...(chance() < 0.4 ? { thread: { url: `https://a.example/${Math.floor(chance() * 30)}` } } : {}),
          postedAt: { iso: new Date(postedAt || at * 60_000).toISOString(), precision: 's' },
        },
      };
    });
    const ids = [...new Set(captures.map(({ incidentId }) => incidentId))];
    await db.transaction('rw', db.tables, async () => {
      await db.captures.bulkAdd(captures);
      await db.incidents.bulkAdd(
        ids.map((id, at) => {
          const shop = shops.get(id);
          return { ...inventedIncident(`K-2026-${at}`), id, details: shop ? { shop } : {} };
        }),
      );
    });
    await follows();
    const source = { writes: comparedWrites, since: comparedSince, chunks: comparedChunks, count: countCaptures };
    const reader = new ReadRecords(source);
    const read: FoldedRecord[] = [];
    for await (const reading of reader.look()) read.push(...reading.records);
    const order = new Map(read.map((each, at) => [sorted([each])[0], at]));
    const whole = await fromWholes();
    whole.sort((one, other) => (order.get(sorted([one])[0]) ?? 0) - (order.get(sorted([other])[0]) ?? 0));
    const joins = joinsOf(read);
    expect(joins).toEqual(joinsOf(whole));
    expect(new Set(joins.map(({ by }) => by))).toEqual(new Set(['text', 'author', 'burst']));
  });
});

function joinsOf(records: readonly FoldedRecord[]) {
  const finder = new JoinFinder();
  for (const [at, known] of new HowAlike().add(new WhoMeets().add(records)).entries())
    finder.add(records[at] as FoldedRecord, known);
  return finder.news().come;
}
